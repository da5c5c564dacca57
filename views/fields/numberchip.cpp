// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "numberchip.h"

#include "../theme.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

namespace views {

namespace {

constexpr int chipType = QTextFormat::UserObject + 1;
enum Property { Source = QTextFormat::UserProperty + 1, Text, Fault };

constexpr qreal padding = 5;
constexpr qreal radius = 4;

void drawWave(QPainter* painter, const QRectF& rect, qreal baseline)
{
    QPainterPath wave(QPointF(rect.left() + padding, baseline + 2));
    bool isUp = false;
    for (qreal x = rect.left() + padding; x < rect.right() - padding; x += 2, isUp = !isUp)
        wave.lineTo(x + 2, baseline + (isUp ? 2 : 4));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(wave);
}

/// What stands behind a chip without a space, up to where a line may end.
QString joinedTo(const QString& text, qsizetype chip)
{
    qsizetype end = chip + 1;
    while (end < text.size() && !text[end].isSpace() && text[end] != QChar::ObjectReplacementCharacter)
        if (text[end++].category() == QChar::Punctuation_Dash) break;
    return text.sliced(chip + 1, end - chip - 1);
}

/// The text engine (Qt 6.8) lets a line end behind any object, so that a full stop would stand alone in the next one. It
/// asks for the size when it comes to the chip, once for each line it tries: where what is joined to the chip has no room
/// beside it, the chip says that it has none either. What is in the line so far is in QTextLine up to the last place where
/// it may end.
qreal roomFor(const QTextDocument& document, int position, qreal width)
{
    const QTextBlock block = document.findBlock(position);
    const QTextLayout* layout = block.layout();
    if (!layout || layout->lineCount() == 0) return width;
    const QTextLine line = layout->lineAt(layout->lineCount() - 1);
    const int chip = position - block.position();
    const int end = line.textStart() + line.textLength();
    if (line.textLength() == 0 || chip < end) return width; // nothing to part it from, or its line is done
    const QString text = block.text();
    const QFontMetricsF metrics(document.defaultFont());
    const qreal before = line.naturalTextWidth() + metrics.horizontalAdvance(text.sliced(end, chip - end));
    const qreal whole = width + metrics.horizontalAdvance(joinedTo(text, chip));
    return before + whole > line.width() ? whole : width;
}

} // namespace

QTextCharFormat NumberChip::format() const
{
    QTextCharFormat format;
    format.setObjectType(chipType);
    format.setProperty(Source, source);
    format.setProperty(Text, text);
    format.setProperty(Fault, fault);
    return format;
}

std::optional<NumberChip> NumberChip::of(const QTextFormat& format)
{
    if (format.objectType() != chipType) return {};
    return NumberChip{format.stringProperty(Source), format.stringProperty(Text), format.stringProperty(Fault)};
}

std::optional<NumberChip> NumberChip::at(const QTextDocument& document, int position)
{
    if (document.characterAt(position) != QChar::ObjectReplacementCharacter) return {};
    const QTextBlock block = document.findBlock(position);
    for (auto it = block.begin(); !it.atEnd(); ++it)
        if (it.fragment().contains(position)) return of(it.fragment().charFormat());
    return {};
}

NumberChipPainter::NumberChipPainter(QTextDocument* document)
    : QObject(document)
{
    document->documentLayout()->registerHandler(chipType, this);
}

/// As high as the letters above the line, so that lines with chips are no higher than others.
QSizeF NumberChipPainter::intrinsicSize(QTextDocument* document, int position, const QTextFormat& format)
{
    const QFontMetricsF metrics(document->defaultFont());
    const qreal width = metrics.horizontalAdvance(NumberChip::of(format).value_or(NumberChip()).text) + 2 * padding;
    return {roomFor(*document, position, width), metrics.ascent()};
}

void NumberChipPainter::drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                                   const QTextFormat& format)
{
    Q_UNUSED(position)
    const NumberChip chip = NumberChip::of(format).value_or(NumberChip());
    const Tokens& t = Theme::tokens();
    const bool isBroken = !chip.fault.isEmpty();
    const bool isSelected = format.hasProperty(QTextFormat::BackgroundBrush);
    const QFontMetricsF metrics(document->defaultFont());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(document->defaultFont());
    painter->setPen(isBroken ? t.bad : t.border);
    painter->setBrush(isSelected ? t.accent : isBroken ? t.badBackground : t.selected);
    painter->drawRoundedRect(rect.adjusted(1, 0, -1, metrics.descent() - 1), radius, radius);
    painter->setPen(isSelected ? t.onAccent : isBroken ? t.bad : t.text);
    painter->drawText(QPointF(rect.left() + padding, rect.bottom()), chip.text);
    if (isBroken) drawWave(painter, rect, rect.bottom());
    painter->restore();
}

QString sourceText(const QTextBlock& block, int from, int length)
{
    QString text = block.text();
    const int end = length < 0 ? int(text.size()) : from + length;
    text = text.first(end);
    if (text.contains(QChar::ObjectReplacementCharacter))
        for (qsizetype at = text.lastIndexOf(QChar::ObjectReplacementCharacter); at >= from;
             at = at > 0 ? text.lastIndexOf(QChar::ObjectReplacementCharacter, at - 1) : -1)
            if (const auto chip = NumberChip::at(*block.document(), block.position() + int(at)))
                text.replace(at, 1, chip->source);
    return text.sliced(from).replace(QChar::LineSeparator, u'\n');
}

int chippedLength(const QTextBlock& block, qsizetype length)
{
    int at = 0;
    for (const QString text = block.text(); at < text.size() && length > 0; ++at) {
        const auto chip = text[at] == QChar::ObjectReplacementCharacter
            ? NumberChip::at(*block.document(), block.position() + at)
            : std::optional<NumberChip>();
        length -= chip ? chip->source.size() : 1;
    }
    return at;
}

} // namespace views

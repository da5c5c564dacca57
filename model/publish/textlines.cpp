// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textlines.h"

#include <QSet>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace publish {

using house::TextStyle;

namespace {

constexpr auto whatIsTaken =
    QTextLayout::RetrieveGlyphIndexes | QTextLayout::RetrieveGlyphPositions | QTextLayout::RetrieveStringIndexes;

QRgb colourOf(const TextStyle& style, const StyledText::Span& span)
{
    if (span.colour) return span.colour;
    if (span.styles & Style::Good) return house::greenWord;
    if (span.styles & Style::Bad) return house::vermillionWord;
    if (span.styles & Style::Quiet) return house::secondary;
    return span.link.isEmpty() ? style.colour : house::blue;
}

QTextCharFormat formatOf(const TextStyle& style, const StyledText::Span& span)
{
    TextStyle spanStyle = style;
    if (span.styles & Style::Code) spanStyle = {house::mono, int(style.size * 0.86), style.lead};
    if (span.styles & Style::Label) {
        spanStyle.size = style.family == house::sans ? style.size : int(style.size * 0.96);
        spanStyle.family = house::sans;
        spanStyle.weight = QFont::DemiBold;
    }
    QFont font = house::font(spanStyle);
    if (span.styles & Style::Strong) font.setWeight(style.family == house::sans ? QFont::DemiBold : QFont::Bold);
    if (span.styles & Style::Emphasis) font.setItalic(true);
    QTextCharFormat format;
    format.setFont(font);
    return format;
}

/// The same without signs that steer a printer: what separates is a space, and what no font has is a space without width. All
/// spans keep their places.
StyledText seen(StyledText text)
{
    constexpr QChar zeroWidthSpace(0x200B);
    for (QChar& c : text.text) {
        if (c == QChar::Nbsp) continue;
        const bool isControl = c.category() == QChar::Other_Control;
        if (c.isSpace() && (isControl || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)) c = u' ';
        else if (isControl) c = zeroWidthSpace;
    }
    return text;
}

/// A QTextLayout that is ready to be broken into lines.
class Setting
{
public:
    Setting(const StyledText& text, const TextStyle& style,
            QTextOption::WrapMode wrap = QTextOption::WrapAtWordBoundaryOrAnywhere,
            Qt::Alignment alignment = Qt::AlignLeft)
        : m_text(seen(text))
        , m_style(style)
        , m_layout(m_text.text, house::font(style))
    {
        QTextOption option;
        option.setWrapMode(wrap);
        option.setAlignment(alignment);
        option.setUseDesignMetrics(true);
        m_layout.setTextOption(option);
        m_layout.setCacheEnabled(true);
        QList<QTextLayout::FormatRange> formats;
        for (const StyledText::Span& span : text.spans)
            formats.append({int(span.start), int(span.length), formatOf(style, span)});
        m_layout.setFormats(formats);
    }

    int breakLines(qreal width)
    {
        m_width = width;
        m_layout.beginLayout();
        for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine())
            line.setLineWidth(width);
        m_layout.endLayout();
        return m_layout.lineCount();
    }

    [[nodiscard]] QList<TextLine> lines()
    {
        if (isMixed()) {
            nameFallbacks();
            breakLines(m_width);
        }
        QList<TextLine> all;
        for (int i = 0; i < m_layout.lineCount(); ++i)
            all.append(taken(m_layout.lineAt(i)));
        return all;
    }

    [[nodiscard]] qreal naturalWidth() const { return m_layout.maximumWidth(); }
    [[nodiscard]] qreal smallestWidth() const { return m_layout.minimumWidth(); }

private:
    [[nodiscard]] bool isMixed() const;
    void nameFallbacks();
    [[nodiscard]] TextLine taken(const QTextLine& line) const;
    void take(TextLine& taken, const QTextLine& line, qsizetype from, qsizetype to, QRgb colour) const;

    const StyledText m_text;
    const TextStyle& m_style;
    QTextLayout m_layout;
    qreal m_width = 0;
};

/// Whether a stretch without a change of style came to need several fonts. Then Qt (6.8) says of the glyphs of all but
/// the first that they stand for its first letter.
bool Setting::isMixed() const
{
    if (std::ranges::all_of(m_text.text, [](QChar c) { return c < QChar(0x80); })) return false;
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        QSet<qsizetype> starts;
        for (const QGlyphRun& run : m_layout.lineAt(i).glyphRuns(-1, -1, whatIsTaken)) {
            const qsizetype start = std::ranges::min(run.stringIndexes());
            if (starts.contains(start)) return true;
            starts.insert(start);
        }
    }
    return false;
}

/// Asks for the fonts that Qt found for single letters by their names, so that each stretch is of one font.
void Setting::nameFallbacks()
{
    QList<QTextLayout::FormatRange> named;
    const auto styleAt = [this](int at) {
        for (const QTextLayout::FormatRange& range : m_layout.formats())
            if (at >= range.start && at < range.start + range.length) return range;
        return QTextLayout::FormatRange{at, 1, formatOf(m_style, {})};
    };
    for (int from = 0, to = 0; from < m_text.text.size(); from = to) {
        to = m_layout.nextCursorPosition(from);
        const auto runs = m_layout.glyphRuns(from, to - from, whatIsTaken);
        QTextLayout::FormatRange range = styleAt(from);
        const QString family = range.format.fontFamilies().toStringList().value(0);
        range.start = from;
        range.length = to - from;
        if (!runs.isEmpty() && runs.first().rawFont().familyName() != family)
            range.format.setFontFamilies({runs.first().rawFont().familyName(), family});
        if (!named.isEmpty() && named.last().format == range.format) named.last().length += range.length;
        else named.append(range);
    }
    m_layout.setFormats(named);
}

void Setting::take(TextLine& taken, const QTextLine& line, qsizetype from, qsizetype to, QRgb colour) const
{
    if (from >= to) return;
    const QPointF toBaseline(0, -(line.y() + line.ascent()));
    // As they are read, which is not as they are seen where a part is read from the right. Each run stands for the text up
    // to where the next one begins.
    auto runs = line.glyphRuns(int(from), int(to - from), whatIsTaken);
    const auto start = [](const QGlyphRun& run) { return std::ranges::min(run.stringIndexes()); };
    std::ranges::stable_sort(runs, {}, start);
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const qsizetype begin = start(runs[i]);
        const qsizetype end = i + 1 < runs.size() ? start(runs[i + 1]) : to;
        taken.items.append(
            TextRun{toBaseline, runs[i], QColor::fromRgba(colour), m_text.text.sliced(begin, end - begin)});
    }
}

TextLine Setting::taken(const QTextLine& line) const
{
    TextLine taken{.items = {}, .width = line.naturalTextWidth()};
    const qsizetype end = line.textStart() + line.textLength();
    qsizetype at = line.textStart();
    for (const StyledText::Span& span : m_text.spans) {
        const qsizetype from = std::max<qsizetype>(span.start, at);
        const qsizetype to = std::min<qsizetype>(span.start + span.length, end);
        if (from >= to) continue;
        take(taken, line, at, from, m_style.colour);
        if (span.link.isEmpty()) {
            take(taken, line, from, to, colourOf(m_style, span));
        } else {
            taken.items.append(Begin{Element::Link, {}, int(span.start) + 1});
            take(taken, line, from, to, colourOf(m_style, span));
            const qreal x = line.cursorToX(int(from));
            const QRectF area(x, -0.8 * m_style.size, line.cursorToX(int(to)) - x, m_style.size);
            taken.items.append(LinkArea{area, span.link});
            taken.items.append(End{});
        }
        at = to;
    }
    take(taken, line, at, end, m_style.colour);
    return taken;
}

} // namespace

QList<TextLine> textLines(const StyledText& text, const TextStyle& style, qreal width)
{
    Setting setting(text, style);
    setting.breakLines(width);
    return setting.lines();
}

QList<TextLine> evenLines(const StyledText& text, const TextStyle& style, qreal width)
{
    Setting setting(text, style);
    const int count = setting.breakLines(width);
    if (count < 2) return setting.lines();
    qreal tooNarrow = width / 2;
    qreal enough = width;
    while (enough - tooNarrow > 5 * pt) {
        const qreal middle = (tooNarrow + enough) / 2;
        (setting.breakLines(middle) > count ? tooNarrow : enough) = middle;
    }
    setting.breakLines(enough);
    return setting.lines();
}

TextLine textLine(const QString& text, const TextStyle& style)
{
    // Absolute, or what is read from the right would begin at the end of a line that is as long as this one.
    Setting setting(StyledText(text), style, QTextOption::NoWrap, Qt::AlignLeft | Qt::AlignAbsolute);
    setting.breakLines(100000);
    return setting.lines().value(0);
}

Widths widths(const StyledText& text, const TextStyle& style)
{
    Setting setting(text, style, QTextOption::WordWrap);
    setting.breakLines(100000);
    // A hair more than what was measured, so that a cell of just this width does not break.
    return {std::ceil(setting.naturalWidth()) + 2, std::ceil(setting.smallestWidth()) + 2};
}

} // namespace publish

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpainter.h"

#include "chartmarks.h"
#include "chartpanel.h"
#include "layout.h"

#include <QHash>

namespace publish {

using namespace house;
using analysis::ChartLayout;
using analysis::ChartSpec;
using analysis::ChartText;

namespace {

constexpr qreal plotHeight = 45.5 * mm;
constexpr qreal markerSize = 3.1 * pt; ///< half the width of a circle
constexpr qreal titleGap = 1 * pt;

TextStyle styleOf(ChartText kind)
{
    switch (kind) {
    case ChartText::PointLabel:
    case ChartText::BoxTitle: return chartValue;
    case ChartText::BoxText: {
        TextStyle style = chartLabel;
        style.colour = ink;
        return style;
    }
    default: return chartLabel;
    }
}

/// A value beside its point needs no room for what goes below the line.
qreal lineHeight(ChartText kind) { return kind == ChartText::PointLabel ? chartValue.size * 1.06 : styleOf(kind).lead; }

/// Behind words that found no place without a line: it shows through, and they can be read.
Shape ground(const QRectF& area)
{
    Shape shape;
    shape.path.addRect(area);
    shape.fill = QColor(255, 255, 255, 200);
    return shape;
}

/// One chart on its way to paper.
class ChartPainter
{
public:
    ChartPainter(const ChartSpec& spec, DisplayList& items)
        : m_spec(spec)
        , m_items(items)
    {
    }

    qreal paint(qreal width)
    {
        const qreal top = drawTitle(width);
        draw(natural(width), top);
        return top + m_layout.size.height();
    }

    void paint(const QSizeF& size)
    {
        const qreal top = drawTitle(size.width());
        draw(layOut({size.width(), size.height() - top}), top);
    }

private:
    qreal drawTitle(qreal width)
    {
        const StyledText title(QString(m_spec.title).replace(u'\n', u' ')); // QTextLayout breaks at no such break
        return titleGap + appendLines(m_items, evenLines(title, chartTitle, width), chartTitle);
    }

    ChartLayout layOut(const QSizeF& size)
    {
        const auto measure = [this](const QString& text, ChartText kind) {
            return QSizeF(set(text, kind).width, lineHeight(kind));
        };
        return analysis::layOut(m_spec, size, measure,
                                {.marker = markerSize, .isMirrored = m_spec.title.isRightToLeft()});
    }

    /// As high as its plots shall be, whatever stands around them.
    ChartLayout natural(qreal width)
    {
        qreal plots = 0;
        for (const ChartSpec::Panel& panel : m_spec.panels)
            plots += panel.height * plotHeight;
        constexpr qreal enough = 400 * mm;
        const ChartLayout first = layOut({width, enough});
        qreal around = enough;
        for (const ChartLayout::Panel& panel : first.panels)
            around -= panel.plot.height();
        return layOut({width, around + plots});
    }

    const TextLine& set(const QString& text, ChartText kind)
    {
        const std::pair key{text, int(kind)};
        auto found = m_set.constFind(key);
        if (found == m_set.constEnd()) found = m_set.insert(key, textLine(text, styleOf(kind)));
        return *found;
    }

    void draw(const ChartLayout& layout, qreal top);
    void drawLeader(const ChartLayout::Text& text);
    void drawText(const ChartLayout::Text& text);
    [[nodiscard]] QRgb colourOf(const ChartLayout::Text& text) const;

    const ChartSpec& m_spec;
    DisplayList& m_items;
    ChartLayout m_layout;
    QHash<std::pair<QString, int>, TextLine> m_set; ///< lines by their text and kind
};

void ChartPainter::draw(const ChartLayout& layout, qreal top)
{
    m_layout = layout;
    const qsizetype first = m_items.size();
    for (int panel = 0; panel < m_spec.panels.size(); ++panel)
        drawPanel(m_spec.panels[panel], m_layout, panel, m_items);
    for (const ChartLayout::Text& text : std::as_const(m_layout.texts)) {
        drawLeader(text);
        drawText(text);
    }
    DisplayList drawn = m_items.sliced(first);
    m_items.resize(first);
    append(m_items, drawn, {0, top});
}

void ChartPainter::drawLeader(const ChartLayout::Text& text)
{
    if (!text.leader) return;
    const bool isOfLine = text.kind == ChartText::EventName;
    m_items.append(straight(text.leader->p1(), text.leader->p2(), isOfLine ? pen(text.role) : pen(grey, 0.5 * pt)));
}

QRgb ChartPainter::colourOf(const ChartLayout::Text& text) const
{
    switch (text.kind) {
    case ChartText::LineName:
    case ChartText::CurveName:
    case ChartText::EventName: return markStyle(text.role).word;
    case ChartText::ArrowLabel: return secondary;
    case ChartText::BarLabel: return text.isOnFill ? markStyle(text.role).onFill : ink;
    default: return styleOf(text.kind).colour;
    }
}

void ChartPainter::drawText(const ChartLayout::Text& text)
{
    if (text.kind == ChartText::Meaning) {
        const ChartSpec::MarkerMeaning& meaning = m_spec.meanings[text.index];
        drawMarker({.marker = meaning.marker, .role = meaning.role, .isKept = meaning.isKept}, text.anchor,
                   m_layout.marker, m_items);
    }
    const bool isOverMarks = text.kind == ChartText::PointLabel || text.kind == ChartText::CurveName
        || text.kind == ChartText::LineName || (text.kind == ChartText::BarLabel && !text.isOnFill);
    if (isOverMarks) m_items.append(ground(text.area));
    const TextStyle style = styleOf(text.kind);
    const qreal height = lineHeight(text.kind);
    qreal y = text.area.top() + height / 2 + style.size * 0.34;
    for (const QString& line : text.lines) {
        DisplayList items = set(line, text.kind).items;
        const qreal room = text.area.width() - set(line, text.kind).width;
        const qreal share = text.alignment & Qt::AlignRight ? 1 : text.alignment & Qt::AlignHCenter ? 0.5 : 0;
        for (Item& item : items)
            if (auto* run = std::get_if<TextRun>(&item)) run->colour = QColor::fromRgba(colourOf(text));
        append(m_items, items, {text.area.left() + room * share, y});
        y += height;
    }
}

} // namespace

qreal paintChart(const ChartSpec& spec, qreal width, DisplayList& items)
{
    return ChartPainter(spec, items).paint(width);
}

void paintChart(const ChartSpec& spec, const QSizeF& size, DisplayList& items)
{
    ChartPainter(spec, items).paint(size);
}

} // namespace publish

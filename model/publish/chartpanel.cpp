// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpanel.h"

#include "chartmarks.h"
#include "housestyle.h"

#include <algorithm>
#include <cmath>

namespace publish {

using namespace house;
using analysis::ChartLayout;
using analysis::ChartSpec;

namespace {

constexpr qreal column = 0.5 * pt; ///< no printer shows more of a curve
constexpr qreal headSize = 4.6 * pt;
constexpr QRgb bandColour = 0xfff0f2f5;

class PanelPainter
{
public:
    PanelPainter(const ChartSpec::Panel& spec, const ChartLayout& layout, int panel, DisplayList& items)
        : m_spec(spec)
        , m_layout(layout)
        , m_at(layout.panels[panel])
        , m_panel(panel)
        , m_items(items)
    {
    }

    void draw()
    {
        if (m_at.isDiagram) return drawBoxes();
        drawBehind();
        drawLines();
        drawCurves();
        drawPoints();
    }

private:
    void drawBehind();
    void drawLines();
    void drawCurves();
    void drawPoints();
    void drawBoxes();

    void stroke(const QPainterPath& path, const QPen& with) { m_items.append(Shape{path, {}, with}); }
    void line(QPointF from, QPointF to, const QPen& with) { m_items.append(straight(from, to, with)); }
    void fill(const QPainterPath& path, QRgb colour, const QPen& edge = QPen(Qt::NoPen))
    {
        m_items.append(Shape{path, QColor::fromRgba(colour), edge});
    }
    void fill(const QRectF& area, QRgb colour)
    {
        QPainterPath path;
        path.addRect(area);
        fill(path, colour);
    }

    const ChartSpec::Panel& m_spec;
    const ChartLayout& m_layout;
    const ChartLayout::Panel& m_at;
    int m_panel;
    DisplayList& m_items;
};

/// Bands, the grid, and bars on it.
void PanelPainter::drawBehind()
{
    const QRectF plot = m_at.plot;
    for (const ChartSpec::Band& band : m_spec.bands) {
        if (!std::isfinite(band.from) || !std::isfinite(band.to)) continue;
        const QRectF area =
            QRectF(QPointF(m_at.at(band.from, 0).x(), plot.top()), QPointF(m_at.at(band.to, 0).x(), plot.bottom()))
                .normalized()
                .intersected(plot);
        if (!area.isEmpty()) fill(area, bandColour);
    }
    for (const ChartSpec::Tick& tick : m_spec.y.ticks) {
        const qreal y = m_at.at(0, tick.at).y();
        if (m_at.shows({m_at.min.x(), tick.at})) line({plot.left(), y}, {plot.right(), y}, pen(hairline, 0.6 * pt));
    }
    for (const ChartSpec::Bar& bar : m_spec.bars)
        if (m_at.hasPartOf(bar.area)) fill(m_at.at(bar.area).intersected(plot), markStyle(bar.role).fill);
    line(plot.bottomLeft(), plot.bottomRight(), pen(secondary, 0.6 * pt));
    if (!m_at.hasXAxis) return;
    for (const ChartSpec::Tick& tick : m_spec.x.ticks) {
        const qreal x = m_at.at(tick.at, 0).x();
        if (m_at.shows({tick.at, m_at.min.y()}))
            line({x, plot.bottom()}, {x, plot.bottom() + 2.5 * pt}, pen(secondary, 0.6 * pt));
    }
}

void PanelPainter::drawLines()
{
    const QRectF plot = m_at.plot;
    for (const ChartSpec::Line& drawn : m_spec.lines) {
        const QPen with = pen(drawn.role);
        if (drawn.orientation == Qt::Horizontal && m_at.shows({m_at.min.x(), drawn.at})) {
            const qreal y = m_at.at(0, drawn.at).y();
            line({plot.left(), y}, {plot.right(), y}, with);
        }
        if (drawn.orientation == Qt::Vertical && m_at.shows({drawn.at, m_at.min.y()})) {
            const qreal x = m_at.at(drawn.at, 0).x();
            line({x, plot.bottom()}, {x, plot.top()}, with);
        }
    }
}

void PanelPainter::drawCurves()
{
    const QList<ChartSpec::Curve>& curves = m_spec.curves;
    for (const ChartSpec::Curve& curve : curves) {
        QPainterPath path;
        for (const QList<QPointF>& piece : analysis::drawnCurve(m_at, curve, column)) {
            path.moveTo(piece.first());
            for (const QPointF& point : piece.sliced(1))
                path.lineTo(point);
        }
        if (!path.isEmpty()) stroke(path, pen(curve.role));
    }
    for (const ChartLayout::ArrowHead& head : std::as_const(m_layout.arrowHeads))
        if (head.panel == m_panel)
            fill(arrowHead(head.at, head.angle, headSize), markStyle(curves[head.curve].role).colour);
}

void PanelPainter::drawPoints()
{
    const auto inPlot = [&](qreal y) { return std::clamp(y, m_at.plot.top(), m_at.plot.bottom()); };
    for (const ChartSpec::Point& point : m_spec.points) {
        if (!point.low || !point.high || !m_at.shows({point.x, m_at.min.y()})) continue;
        const QPointF low = m_at.at(point.x, *point.low);
        const QPointF high = m_at.at(point.x, *point.high);
        line({low.x(), inPlot(low.y())}, {high.x(), inPlot(high.y())}, pen(markStyle(point.role).colour, 0.9 * pt));
    }
    for (const bool isBehind : {true, false}) // what others beat never hides them
        for (const ChartSpec::Point& point : m_spec.points)
            if ((point.role == ChartSpec::Role::Dominated) == isBehind && m_at.shows({point.x, point.y}))
                drawMarker(point, m_at.at(point.x, point.y), m_layout.marker, m_items);
}

void PanelPainter::drawBoxes()
{
    for (const QRectF& box : m_at.boxes) {
        QPainterPath path;
        path.addRoundedRect(box, 4 * pt, 4 * pt);
        fill(path, house::panel, pen(greyLight, 0.8 * pt));
    }
    for (const ChartLayout::Arrow& arrow : std::as_const(m_layout.arrows)) {
        if (arrow.panel != m_panel || arrow.line.isNull()) continue;
        const ChartSpec::Role role = m_spec.arrows[arrow.index].role;
        QLineF shaft = arrow.line;
        shaft.setLength(std::max(1.0, shaft.length() - headSize));
        line(shaft.p1(), shaft.p2(), pen(role));
        fill(arrowHead(arrow.line.p2() - (arrow.line.unitVector().p2() - arrow.line.p1()) * headSize / 2,
                       -arrow.line.angle(), headSize),
             markStyle(role).colour);
    }
}

} // namespace

Shape straight(QPointF from, QPointF to, const QPen& pen)
{
    QPainterPath path(from);
    path.lineTo(to);
    return {path, {}, pen};
}

void drawMarker(const ChartSpec::Point& point, QPointF at, qreal size, DisplayList& items)
{
    // A circle tells of no decision: where metrics have their shapes, it is the first one's.
    const bool isRefused =
        point.role == ChartSpec::Role::Data && !point.isKept && point.marker != ChartSpec::Marker::Circle;
    const QRgb colour = isRefused ? vermillionWord : markStyle(point.role).colour;
    const QPainterPath path = markerPath(point.marker, at, size);
    if (point.marker == ChartSpec::Marker::Cross) {
        items.append(Shape{path, {}, pen(white, size * 1.1)});
        items.append(Shape{path, {}, pen(colour, size * 0.48)});
        return;
    }
    items.append(Shape{path, {}, pen(white, size * 0.77)}); // a halo, so that the marker stands off the line
    items.append(Shape{path, QColor::fromRgba(point.isKept ? colour : white), pen(colour, size * 0.35)});
}

void drawPanel(const ChartSpec::Panel& spec, const ChartLayout& layout, int panel, DisplayList& items)
{
    PanelPainter(spec, layout, panel, items).draw();
}

} // namespace publish

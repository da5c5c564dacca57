// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpainter.h"

#include "chartmarks.h"
#include "layout.h"

#include <algorithm>
#include <functional>
#include <ranges>

namespace publish {

using namespace house;
using analysis::ChartSpec;

namespace {

constexpr qreal plotHeight = 46 * mm;
constexpr qreal markerSize = 3.1 * pt;
constexpr qreal gap = 5 * pt;
constexpr qreal ascent = chartLabel.size * 0.72;

/// One chart on its way to paper.
class ChartPainter
{
public:
    ChartPainter(const ChartSpec& spec, qreal width, DisplayList& items)
        : m_spec(spec)
        , m_width(width)
        , m_items(items)
    {
    }

    qreal paint()
    {
        qreal y = appendLines(m_items, evenLines(StyledText(m_spec.title), chartTitle, m_width), chartTitle);
        if (!m_spec.y.title.isEmpty()) {
            m_items.append(Begin{Element::Caption, {}});
            y += appendLines(m_items, textLines(StyledText(m_spec.y.title), chartLabel, m_width), chartLabel, {0, y});
            m_items.append(End{});
        }
        measure(y + 8 * pt);
        drawGrid();
        drawLines();
        drawPoints();
        labelPoints();
        y = drawXAxis();
        return drawMeanings(y);
    }

private:
    void measure(qreal top);
    void drawGrid();
    void drawLines();
    void drawPoints();
    void labelPoints();
    qreal drawXAxis();
    qreal drawMeanings(qreal y);

    [[nodiscard]] qreal xOf(double value) const { return scaled(value, m_spec.x, m_plot.left(), m_plot.right()); }
    [[nodiscard]] qreal yOf(double value) const { return scaled(value, m_spec.y, m_plot.bottom(), m_plot.top()); }
    static qreal scaled(double value, const ChartSpec::Axis& axis, qreal from, qreal to)
    {
        const double span = axis.max - axis.min;
        return span == 0 ? from : from + (value - axis.min) / span * (to - from);
    }
    [[nodiscard]] QPointF placeOf(const ChartSpec::Point& point) const { return {xOf(point.x), yOf(point.y)}; }

    void stroke(const QPainterPath& path, const QPen& with) { m_items.append(Shape{path, {}, with}); }
    void straight(QPointF from, QPointF to, const QPen& with)
    {
        QPainterPath path(from);
        path.lineTo(to);
        stroke(path, with);
    }
    void label(const QString& text, const TextStyle& style, QPointF baselineAt)
    {
        append(m_items, textLine(text, style).items, baselineAt);
    }
    void drawMarker(ChartSpec::Marker marker, QPointF at, bool isKept);
    [[nodiscard]] double crowding(const QRectF& area) const;
    void labelPoint(const ChartSpec::Point& point);

    const ChartSpec& m_spec;
    qreal m_width;
    DisplayList& m_items;
    QRectF m_plot;
    QList<QRectF> m_labels; ///< already set
};

void ChartPainter::measure(qreal top)
{
    qreal before = 0;
    for (const ChartSpec::Tick& tick : m_spec.y.ticks)
        before = std::max(before, textLine(tick.label, chartLabel).width + gap);
    qreal after = 4 * pt;
    for (const ChartSpec::Line& line : m_spec.lines)
        after = std::max(after, textLine(line.label, chartLabel).width + gap);
    m_plot = QRectF(before, top, m_width - before - after, plotHeight);
}

void ChartPainter::drawGrid()
{
    for (const ChartSpec::Tick& tick : m_spec.y.ticks) {
        const qreal y = yOf(tick.at);
        straight({m_plot.left(), y}, {m_plot.right(), y}, pen(hairline, 0.6 * pt));
        const qreal width = textLine(tick.label, chartLabel).width;
        label(tick.label, chartLabel, {m_plot.left() - gap - width, y + ascent / 2});
    }
}

/// Each line with its name at the right; names that would touch move apart.
void ChartPainter::drawLines()
{
    QList<ChartSpec::Line> lines = m_spec.lines;
    std::ranges::sort(lines, std::greater(), &ChartSpec::Line::y);
    QList<qreal> places;
    for (const ChartSpec::Line& line : lines)
        places.append(std::max(yOf(line.y), places.isEmpty() ? m_plot.top() : places.last() + chartLabel.lead));
    qreal limit = m_plot.bottom() + chartLabel.lead;
    for (qreal& place : std::views::reverse(places)) {
        place = std::min(place, limit - chartLabel.lead);
        limit = place;
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const qreal y = yOf(lines[i].y);
        const QRgb colour = colourOf(lines[i].role);
        straight({m_plot.left(), y}, {m_plot.right(), y}, pen(colour, 0.9 * pt, dashesOf(lines[i].role)));
        TextStyle style = chartLabel;
        style.colour = colour;
        label(lines[i].label, style, {m_plot.right() + gap, places[i] + ascent / 2});
    }
}

void ChartPainter::drawMarker(ChartSpec::Marker marker, QPointF at, bool isKept)
{
    const QPainterPath path = markerPath(marker, at, markerSize);
    const QRgb colour = isKept ? blue : vermillionWord;
    if (marker == ChartSpec::Marker::Cross) {
        stroke(path, pen(0xffffffff, 3.4 * pt));
        stroke(path, pen(colour, 1.5 * pt));
        return;
    }
    stroke(path, pen(0xffffffff, 2.4 * pt)); // a halo, so that the marker stands off the line
    m_items.append(Shape{path, QColor::fromRgba(isKept ? colour : 0xffffffff), pen(colour, 1.1 * pt)});
}

void ChartPainter::drawPoints()
{
    QPainterPath joined;
    for (const ChartSpec::Point& point : m_spec.points)
        joined.elementCount() ? joined.lineTo(placeOf(point)) : joined.moveTo(placeOf(point));
    stroke(joined, pen(blue, 1.5 * pt));
    for (const ChartSpec::Point& point : m_spec.points)
        if (point.low && point.high)
            straight({xOf(point.x), yOf(*point.low)}, {xOf(point.x), yOf(*point.high)}, pen(blue, 0.9 * pt));
    for (const ChartSpec::Point& point : m_spec.points)
        drawMarker(point.marker, placeOf(point), point.isKept);
}

/// How much a label there would cover: other labels, markers, the data line, reference lines, the edge.
double ChartPainter::crowding(const QRectF& area) const
{
    double cost = 0;
    for (const QRectF& other : m_labels)
        if (other.intersects(area)) cost += 100;
    for (qsizetype i = 0; i < m_spec.points.size(); ++i) {
        const QPointF at = placeOf(m_spec.points[i]);
        if (area.adjusted(-markerSize, -markerSize, markerSize, markerSize).contains(at)) cost += 30;
        if (i == 0) continue;
        const QPointF before = placeOf(m_spec.points[i - 1]);
        for (double t = 0.04; t < 1; t += 0.04)
            if (area.contains(before + (at - before) * t)) cost += 6;
    }
    for (const ChartSpec::Point& point : m_spec.points)
        if (point.low && point.high && area.left() < xOf(point.x) && area.right() > xOf(point.x)
            && area.top() < yOf(*point.low) && area.bottom() > yOf(*point.high))
            cost += 20;
    for (const ChartSpec::Line& line : m_spec.lines)
        if (area.top() < yOf(line.y) && area.bottom() > yOf(line.y)) cost += 15;
    if (area.left() < m_plot.left() || area.right() > m_width) cost += 200;
    if (!m_spec.lines.isEmpty() && area.right() > m_plot.right() + gap) cost += 60;
    if (area.bottom() > m_plot.bottom() || area.top() < m_plot.top() - 6 * pt) cost += 50;
    return cost;
}

void ChartPainter::labelPoint(const ChartSpec::Point& point)
{
    const TextLine text = textLine(point.label, chartValue);
    const QSizeF size(text.width, chartValue.size * 0.9);
    const QPointF at = placeOf(point);
    const qreal away = markerSize + 3 * pt;
    const QPointF middle(at.x() - size.width() / 2, at.y() - size.height() / 2);
    QRectF best;
    double least = 1e9;
    for (const qreal far : {1.0, 1.8, 2.8}) {
        const qreal dx = size.width() / 2 + away * far;
        const qreal dy = size.height() / 2 + away * far;
        for (const QPointF by :
             {QPointF(0, -dy), QPointF(dx, -dy * 0.7), QPointF(0, dy), QPointF(dx, 0), QPointF(-dx, -dy * 0.7),
              QPointF(dx, dy * 0.7), QPointF(-dx, dy * 0.7), QPointF(-dx, 0)}) {
            const QRectF area(middle + by, size);
            const double cost = crowding(area) + far;
            if (cost < least) {
                least = cost;
                best = area;
            }
        }
    }
    m_labels.append(best.adjusted(-2 * pt, -1 * pt, 2 * pt, 1 * pt));
    append(m_items, text.items, {best.left(), best.bottom() - size.height() * 0.14});
}

void ChartPainter::labelPoints()
{
    for (const ChartSpec::Point& point : m_spec.points)
        if (!point.label.isEmpty()) labelPoint(point);
}

qreal ChartPainter::drawXAxis()
{
    straight(m_plot.bottomLeft(), m_plot.bottomRight(), pen(secondary, 0.6 * pt));
    qreal deepest = 0;
    qreal free = 0;
    for (const ChartSpec::Tick& tick : m_spec.x.ticks) {
        const qreal x = xOf(tick.at);
        straight({x, m_plot.bottom()}, {x, m_plot.bottom() + 2.5 * pt}, pen(secondary, 0.6 * pt));
        const QStringList lines = tick.label.split(u'\n');
        qreal width = 0;
        for (const QString& line : lines)
            width = std::max(width, textLine(line, chartLabel).width);
        const qreal left = std::clamp(x - width / 2, qreal(0), m_width - width);
        if (left < free) continue;
        free = left + width + gap;
        for (qsizetype i = 0; i < lines.size(); ++i)
            label(lines[i], chartLabel,
                  {std::clamp(x - textLine(lines[i], chartLabel).width / 2, qreal(0), m_width - width),
                   m_plot.bottom() + 4 * pt + ascent + qreal(i) * chartLabel.lead * 0.95});
        deepest = std::max(deepest, qreal(lines.size()) * chartLabel.lead);
    }
    const qreal y = m_plot.bottom() + 4 * pt + deepest;
    if (m_spec.x.title.isEmpty()) return y;
    const TextLine title = textLine(m_spec.x.title, chartLabel);
    append(m_items, title.items, {m_plot.center().x() - title.width / 2, y + baseline(chartLabel)});
    return y + chartLabel.lead;
}

qreal ChartPainter::drawMeanings(qreal y)
{
    if (m_spec.meanings.size() < 2) return y;
    const qreal middle = y + 5 * pt + chartLabel.lead / 2.0;
    qreal x = m_plot.left();
    for (const ChartSpec::MarkerMeaning& meaning : m_spec.meanings) {
        const auto point = std::ranges::find(m_spec.points, meaning.marker, &ChartSpec::Point::marker);
        drawMarker(meaning.marker, {x + markerSize, middle}, point == m_spec.points.end() || point->isKept);
        const TextLine text = textLine(meaning.meaning, chartLabel);
        append(m_items, text.items, {x + 2 * markerSize + 4 * pt, middle + ascent / 2});
        x += 2 * markerSize + 4 * pt + text.width + 14 * pt;
    }
    return y + 5 * pt + chartLabel.lead;
}

} // namespace

qreal paintChart(const ChartSpec& spec, qreal width, DisplayList& items)
{
    return ChartPainter(spec, width, items).paint();
}

} // namespace publish

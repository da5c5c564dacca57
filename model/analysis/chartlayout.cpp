// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayout.h"

#include "chartlayouter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace analysis {

namespace {

double scaled(double value, double from, double to, double start, double end)
{
    return from == to ? (start + end) / 2 : start + (value - from) / (to - from) * (end - start);
}

bool isFinite(QPointF point) { return std::isfinite(point.x()) && std::isfinite(point.y()); }

/// The points of one column that have to be drawn, by their numbers.
struct Column
{
    qsizetype first = 0;
    qsizetype lowest = 0;
    qsizetype highest = 0;
    qsizetype last = 0;

    void take(const QList<QPointF>& points, qsizetype i)
    {
        if (points[i].y() < points[lowest].y()) lowest = i;
        if (points[i].y() > points[highest].y()) highest = i;
        last = i;
    }

    void give(const QList<QPointF>& points, QList<QPointF>& to) const
    {
        std::array all{first, lowest, highest, last};
        std::ranges::sort(all);
        const auto end = std::ranges::unique(all).begin();
        for (auto it = all.begin(); it != end; ++it)
            to.append(points[*it]);
    }
};

} // namespace

QPointF ChartLayout::Panel::at(double x, double y) const
{
    return {scaled(x, min.x(), max.x(), plot.left(), plot.right()),
            isDiagram ? scaled(y, min.y(), max.y(), plot.top(), plot.bottom())
                      : scaled(y, min.y(), max.y(), plot.bottom(), plot.top())};
}

QRectF ChartLayout::Panel::at(const QRectF& area) const
{
    return QRectF(at(area.topLeft()), at(area.bottomRight())).normalized();
}

QPointF ChartLayout::Panel::valueAt(QPointF place) const
{
    return {scaled(place.x(), plot.left(), plot.right(), min.x(), max.x()),
            isDiagram ? scaled(place.y(), plot.top(), plot.bottom(), min.y(), max.y())
                      : scaled(place.y(), plot.bottom(), plot.top(), min.y(), max.y())};
}

bool ChartLayout::Panel::shows(QPointF value) const
{
    if (!isFinite(value)) return false;
    constexpr double hair = 1e-9; // a point on the edge is in, whatever rounding says
    const QPointF room = (max - min) * hair;
    return value.x() >= min.x() - room.x() && value.x() <= max.x() + room.x() && value.y() >= min.y() - room.y()
        && value.y() <= max.y() + room.y();
}

bool ChartLayout::Panel::hasPartOf(const QRectF& area) const
{
    if (!isFinite(area.topLeft()) || !isFinite(area.bottomRight())) return false;
    const QRectF all = area.normalized();
    return all.right() >= min.x() && all.left() <= max.x() && all.bottom() >= min.y() && all.top() <= max.y();
}

ChartLayout layOut(const ChartSpec& spec, const QSizeF& size, const TextMeasure& measure, const ChartOptions& options)
{
    return ChartLayouter(spec, size, measure, options).layOut();
}

QList<QPointF> decimated(const QList<QPointF>& points, double from, double to, int columns)
{
    QList<QPointF> all;
    all.reserve(std::min<qsizetype>(points.size(), 4 * columns + 2));
    const bool isShort = points.size() <= 4 * columns || !(from < to);
    std::optional<qsizetype> before; // the last one left of the first column
    std::optional<Column> column;
    int number = -1;
    for (qsizetype i = 0; i < points.size(); ++i) {
        if (!isFinite(points[i])) continue;
        if (isShort) {
            all.append(points[i]);
            continue;
        }
        if (points[i].x() < from) {
            before = i;
            continue;
        }
        if (before) all.append(points[*std::exchange(before, {})]);
        const bool isPast = points[i].x() > to;
        const int here = isPast ? columns : std::min(columns - 1, int((points[i].x() - from) / (to - from) * columns));
        if (column && here == number) {
            column->take(points, i);
            continue;
        }
        if (column) column->give(points, all);
        column = Column{i, i, i, i};
        number = here;
        if (isPast) break;
    }
    if (column) column->give(points, all);
    return all;
}

QList<QList<QPointF>> drawnCurve(const ChartLayout::Panel& panel, const ChartSpec::Curve& curve, double columnWidth)
{
    QList<QList<QPointF>> pieces;
    const int columns = std::max(1, int(panel.plot.width() / columnWidth));
    const QList<QPointF> points = decimated(curve.points, panel.min.x(), panel.max.x(), columns);
    for (qsizetype i = 1; i < points.size(); ++i) {
        const auto seen = clipped(QLineF(panel.at(points[i - 1]), panel.at(points[i])), panel.plot);
        if (!seen) continue;
        if (pieces.isEmpty() || pieces.last().last() != seen->p1()) pieces.append({seen->p1()});
        pieces.last().append(seen->p2());
    }
    return pieces;
}

} // namespace analysis

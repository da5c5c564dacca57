// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartzoom.h"

#include "chartparts.h"

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

constexpr double smallest = 1e-3; ///< part of a chart that can be seen alone

bool ascend(const QList<ChartSpec::Point>& points) { return std::ranges::is_sorted(points, {}, &ChartSpec::Point::x); }

bool ascends(const ChartSpec::Curve& curve) { return std::ranges::is_sorted(curve.points, {}, &QPointF::x); }

double valueAt(const ChartSpec::Axis& axis, double part) { return axis.min + part * (axis.max - axis.min); }

bool isOn(const ChartSpec::Axis& axis, double at) { return at >= axis.min && at <= axis.max; }

void fit(double& from, double& to)
{
    const double width = std::min(1.0, to - from);
    from = std::clamp(from, 0.0, 1 - width);
    to = from + width;
    if (width > 1 - smallest / 2) std::tie(from, to) = std::pair(0.0, 1.0); // the last step back is a whole one
}

void zoomPart(double& from, double& to, double factor, double at)
{
    const double width = std::max(smallest, (to - from) / factor);
    from += (to - from - width) * at;
    to = from + width;
    fit(from, to);
}

void movePart(double& from, double& to, double by)
{
    from += by;
    to += by;
    fit(from, to);
}

/// Whole cycles, as long as few enough are seen; those without a date in the whole chart have none here.
QList<ChartSpec::Tick> cycleTicks(const ChartSpec::Axis& axis, const QList<ChartSpec::Tick>& known)
{
    constexpr int most = 6;
    const int first = int(std::ceil(axis.min));
    const int last = int(std::floor(axis.max));
    if (last - first >= most) return known;
    QList<ChartSpec::Tick> ticks;
    for (int n = first; n <= last; ++n) {
        const auto same = std::ranges::find(known, double(n), &ChartSpec::Tick::at);
        ticks.append(same != known.end() ? *same : ChartSpec::Tick{double(n), QString::number(n)});
    }
    return ticks;
}

QList<ChartSpec::Tick> ticksOn(const ChartSpec::Axis& axis)
{
    QList<ChartSpec::Tick> known = axis.ticks;
    known.removeIf([&](const ChartSpec::Tick& tick) { return !isOn(axis, tick.at); });
    constexpr int most = 7; // the outer ones fall away
    QList<ChartSpec::Tick> ticks;
    switch (axis.scale) {
    case ChartSpec::Scale::Names: return known;
    case ChartSpec::Scale::Cycles: return cycleTicks(axis, known);
    case ChartSpec::Scale::Values: ticks = niceAxis(axis.min, axis.max, most, axis.exponent).ticks; break;
    case ChartSpec::Scale::Days: ticks = dateAxis(axis.min, axis.max).ticks; break;
    }
    ticks.removeIf([&](const ChartSpec::Tick& tick) { return !isOn(axis, tick.at); });
    return ticks;
}

void narrow(ChartSpec::Axis& axis, double from, double to)
{
    if (from == 0 && to == 1) return;
    const double low = valueAt(axis, from);
    const double high = valueAt(axis, to);
    axis.min = low;
    axis.max = high;
    axis.ticks = ticksOn(axis);
}

QPointF between(const QPointF& a, const QPointF& b, double x)
{
    return {x, a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x())};
}

/// Ends where the axis ends, so that its name stands there.
QList<QPointF> cut(const QList<QPointF>& points, const ChartSpec::Axis& axis)
{
    auto first = std::ranges::lower_bound(points, axis.min, {}, &QPointF::x);
    auto last = std::ranges::upper_bound(points, axis.max, {}, &QPointF::x);
    QList<QPointF> seen(first, last);
    if (first != points.begin() && first != points.end() && first->x() > axis.min)
        seen.prepend(between(*std::prev(first), *first, axis.min));
    if (last != points.begin() && last != points.end() && std::prev(last)->x() < axis.max)
        seen.append(between(*std::prev(last), *last, axis.max));
    return seen;
}

void cutCurves(ChartSpec::Panel& panel)
{
    for (ChartSpec::Curve& curve : panel.curves) {
        if (ascends(curve)) curve.points = cut(curve.points, panel.x);
        const bool endsHere =
            !curve.points.isEmpty() && isOn(panel.x, curve.points.last().x()) && isOn(panel.y, curve.points.last().y());
        if (!endsHere) curve.label.clear();
    }
}

void cutShapes(ChartSpec::Panel& panel)
{
    const QRectF seen(QPointF(panel.x.min, panel.y.min), QPointF(panel.x.max, panel.y.max));
    panel.bars.removeIf(
        [&](const ChartSpec::Bar& bar) { return bar.area.right() <= seen.left() || bar.area.left() >= seen.right(); });
    for (ChartSpec::Bar& bar : panel.bars) {
        bar.area.setLeft(std::max(bar.area.left(), seen.left()));
        bar.area.setRight(std::min(bar.area.right(), seen.right()));
    }
    panel.bands.removeIf(
        [&](const ChartSpec::Band& band) { return band.to <= seen.left() || band.from >= seen.right(); });
    for (ChartSpec::Band& band : panel.bands) {
        band.from = std::max(band.from, seen.left());
        band.to = std::min(band.to, seen.right());
    }
}

void cutPanel(ChartSpec::Panel& panel)
{
    panel.points.removeIf(
        [&](const ChartSpec::Point& point) { return !isOn(panel.x, point.x) || !isOn(panel.y, point.y); });
    panel.lines.removeIf([&](const ChartSpec::Line& line) {
        return !isOn(line.orientation == Qt::Horizontal ? panel.y : panel.x, line.at);
    });
    cutCurves(panel);
    cutShapes(panel);
}

} // namespace

ChartZoom zoomOf(const ChartSpec& spec)
{
    const auto isDiagram = [](const ChartSpec::Panel& panel) { return !panel.boxes.isEmpty(); };
    if (spec.isEmpty() || std::ranges::any_of(spec.panels, isDiagram)) return ChartZoom::No;
    const ChartSpec::Panel& first = spec.panels.first();
    const bool isPlane = spec.panels.size() == 1 && first.bars.isEmpty() && first.x.scale == ChartSpec::Scale::Values
        && !(ascend(first.points) && std::ranges::all_of(first.curves, ascends));
    return isPlane ? ChartZoom::InThePlane : ChartZoom::Along;
}

ChartStretch zoomed(const ChartStretch& stretch, ChartZoom zoom, double factor, QPointF at)
{
    ChartStretch result = stretch;
    if (zoom != ChartZoom::No) zoomPart(result.left, result.right, factor, at.x());
    if (zoom == ChartZoom::InThePlane) zoomPart(result.low, result.high, factor, at.y());
    return result;
}

ChartStretch moved(const ChartStretch& stretch, QPointF by)
{
    ChartStretch result = stretch;
    movePart(result.left, result.right, by.x() * stretch.width());
    movePart(result.low, result.high, by.y() * stretch.height());
    return result;
}

ChartStretch movedTo(const ChartStretch& stretch, QPointF place)
{
    ChartStretch result = stretch;
    const auto by = [](double from, double to, double at) {
        const double room = (to - from) / 10; // not at the very edge
        return at < from ? at - from - room : at > to ? at - to + room : 0.0;
    };
    movePart(result.left, result.right, by(stretch.left, stretch.right, place.x()));
    movePart(result.low, result.high, by(stretch.low, stretch.high, place.y()));
    return result;
}

ChartSpec within(const ChartSpec& spec, const ChartStretch& stretch)
{
    if (stretch.isWhole()) return spec;
    ChartSpec seen = spec;
    for (ChartSpec::Panel& panel : seen.panels) {
        narrow(panel.x, stretch.left, stretch.right);
        narrow(panel.y, stretch.low, stretch.high);
        cutPanel(panel);
    }
    return seen;
}

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartmark.h"

#include <algorithm>
#include <cmath>

namespace views {

using analysis::ChartLayout;
using analysis::ChartSpec;
using Kind = ChartMark::Kind;

namespace {

constexpr double besideAPoint = 14; ///< pixels
constexpr double besideALine = 5;

QRectF areaOf(const ChartSpec::Line& line, const ChartSpec::Panel& panel)
{
    if (line.orientation == Qt::Horizontal) return {panel.x.min, line.at, panel.x.max - panel.x.min, 0};
    return {line.at, panel.y.min, 0, panel.y.max - panel.y.min};
}

void addMarks(QList<ChartMark>& marks, const ChartSpec::Panel& panel, int number)
{
    for (int i = 0; i < panel.boxes.size(); ++i) {
        const ChartSpec::Box& box = panel.boxes[i];
        marks.append({Kind::Box, number, box.area, box.title + u'\n' + box.text, box.place, i});
    }
    for (const ChartSpec::Bar& bar : panel.bars)
        marks.append({Kind::Bar, number, bar.area, bar.tip, bar.place});
    for (const ChartSpec::Point& point : panel.points)
        marks.append({Kind::Point, number, QRectF(point.x, point.y, 0, 0), point.tip, point.place});
    for (const ChartSpec::Line& line : panel.lines)
        marks.append({Kind::Line, number, areaOf(line, panel), line.tip, line.place});
}

double distance(const QRectF& rect, QPointF at)
{
    const double dx = std::max({rect.left() - at.x(), 0.0, at.x() - rect.right()});
    const double dy = std::max({rect.top() - at.y(), 0.0, at.y() - rect.bottom()});
    return std::hypot(dx, dy);
}

double reach(Kind kind) { return kind == Kind::Point ? besideAPoint : kind == Kind::Line ? besideALine : 0; }

} // namespace

QList<ChartMark> marksOf(const ChartSpec& spec)
{
    QList<ChartMark> marks;
    for (int i = 0; i < spec.panels.size(); ++i)
        addMarks(marks, spec.panels[i], i);
    marks.removeIf([](const ChartMark& mark) { return mark.tip.isEmpty() && mark.place.isEmpty(); });
    return marks;
}

QRectF rectOf(const ChartMark& mark, const ChartLayout& layout)
{
    if (mark.panel >= layout.panels.size()) return {};
    const ChartLayout::Panel& panel = layout.panels[mark.panel];
    const QRectF rect = mark.kind == Kind::Box ? panel.boxes.value(mark.box) : panel.at(mark.area);
    if (mark.kind == Kind::Point && !panel.shows(mark.area.topLeft())) return {};
    // A rectangle without a side is empty to Qt, and meets nothing.
    const QRectF seen = rect.adjusted(-0.5, -0.5, 0.5, 0.5) & panel.plot.adjusted(-1, -1, 1, 1);
    return mark.kind == Kind::Point ? rect.adjusted(-0.5, -0.5, 0.5, 0.5) : seen;
}

const ChartMark* markAt(const QList<ChartMark>& marks, const ChartLayout& layout, QPointF at)
{
    for (const Kind kind : {Kind::Point, Kind::Box, Kind::Bar, Kind::Line}) {
        const ChartMark* nearest = nullptr;
        double least = reach(kind);
        for (const ChartMark& mark : marks) {
            if (mark.kind != kind) continue;
            const QRectF rect = rectOf(mark, layout);
            if (rect.isEmpty()) continue;
            const double away = distance(rect, at);
            if (away > least) continue;
            least = away;
            nearest = &mark;
        }
        if (nearest) return nearest;
    }
    return nullptr;
}

} // namespace views

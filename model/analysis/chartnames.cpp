// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayouter.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <ranges>

namespace analysis {

namespace {

constexpr int mostEventRows = 4;
constexpr double nearEnd = 0.85; ///< a curve that goes this far through the plot ends at its right edge
constexpr double mostEventWidth = 0.4; ///< of the chart's width
constexpr double mostInsideWidth = 0.8; ///< of the plot's

/// Middles as near as they can be to those given, which go down, and each `height` from the next.
void shiftApart(QList<double>& middles, double height, double top, double bottom)
{
    double free = top;
    for (double& middle : middles) {
        middle = std::max(middle, free + height / 2);
        free = middle + height / 2;
    }
    double limit = bottom;
    for (double& middle : std::views::reverse(middles)) {
        middle = std::min(middle, limit - height / 2);
        limit = middle - height / 2;
    }
}

} // namespace

/// A place in the rows above the plot where no other name stands and no leader is crossed. The lowest row is at the plot.
std::optional<QRectF> ChartLayouter::eventPlace(const QList<Text>& taken, const Text& event,
                                                const QList<double>& shares) const
{
    const QSizeF size = event.area.size();
    const double x = event.anchor.x();
    const double gap = m_em * 0.4; // between names
    const double near = m_em * 0.1; // between a name and a leader
    for (int row = 0; row < mostEventRows; ++row)
        for (const double share : shares) {
            const QRectF area({x - size.width() * share, -m_gap - m_em * 0.1 - (row + 1) * size.height()}, size);
            if (area.left() < 0 || area.right() > m_layout.size.width()) continue;
            const bool isFree = std::ranges::none_of(taken, [&](const Text& other) {
                const bool crosses = other.area.bottom() < area.bottom() && area.left() - near < other.anchor.x()
                    && other.anchor.x() < area.right() + near;
                const bool isCrossed = other.area.bottom() > area.bottom() && other.area.left() - near < x
                    && x < other.area.right() + near;
                return other.area.adjusted(-gap, 0, gap, 0).intersects(area) || crosses || isCrossed;
            });
            if (isFree) return area;
        }
    return {};
}

QList<ChartLayout::Text> ChartLayouter::placedEvents(const QList<Text>& events, const QList<double>& shares) const
{
    QList<Text> placed;
    for (Text event : events)
        if (const auto area = eventPlace(placed, event, shares)) {
            event.area = *area;
            event.leader = QLineF(event.anchor, {event.anchor.x(), area->bottom()});
            placed.append(event);
        }
    return placed;
}

/// In the middle above their lines where there is room for all; else as flags in steps, to the right or to the left.
void ChartLayouter::addEvents(Surroundings& to, int panel) const
{
    const double most = m_layout.size.width() * mostEventWidth;
    QList<Text> events;
    for (int i = 0; i < spec(panel).lines.size(); ++i) {
        const ChartSpec::Line& line = spec(panel).lines[i];
        if (line.orientation != Qt::Vertical || line.label.isEmpty() || !showsX(panel, line.at)) continue;
        const QString label = m_fit.shortened(line.label, most, ChartText::EventName);
        if (label.isEmpty()) continue;
        events.append(text({label}, ChartText::EventName, panel, i));
        events.last().role = line.role;
        events.last().alignment = Qt::AlignHCenter;
        events.last().anchor = {xAt(panel, line.at), 0};
    }
    const auto byX = [](const Text& event) { return event.anchor.x(); };
    const auto tryWith = [&](const QList<double>& shares) {
        if (to.above.size() == events.size()) return;
        const QList<Text> placed = placedEvents(events, shares);
        if (placed.size() > to.above.size()) to.above = placed;
    };
    tryWith({0.5, 0, 1});
    std::ranges::stable_sort(events, std::greater(), byX);
    tryWith({0}); // flags to the right, each a step above the next
    tryWith({0, 0.5, 1});
    std::ranges::reverse(events);
    tryWith({1});
    tryWith({1, 0.5, 0});
    for (const Text& event : std::as_const(to.above))
        to.top = std::max(to.top, -event.area.top());
}

/// Of the horizontal lines, then of the curves that have one.
QList<ChartLayouter::Name> ChartLayouter::names(int panel) const
{
    QList<Name> all;
    const ChartSpec::Panel& from = spec(panel);
    for (int i = 0; i < from.lines.size(); ++i) {
        const ChartSpec::Line& line = from.lines[i];
        if (line.orientation == Qt::Horizontal && !line.label.isEmpty() && showsY(panel, line.at))
            all.append({TextFitter::oneLine(line.label), ChartText::LineName, line.role, i, {from.x.max, line.at}});
    }
    for (int i = 0; i < from.curves.size(); ++i) {
        const ChartSpec::Curve& curve = from.curves[i];
        if (curve.label.isEmpty()) continue;
        const auto end = std::ranges::find_if(std::views::reverse(curve.points),
                                              [&](QPointF point) { return placed(panel).shows(point); });
        if (end != curve.points.rend())
            all.append({TextFitter::oneLine(curve.label), ChartText::CurveName, curve.role, i, *end});
    }
    return all;
}

bool ChartLayouter::isBeside(const Name& name, int panel) const
{
    const ChartSpec::Axis& x = spec(panel).x;
    return name.kind == ChartText::LineName || name.value.x() >= x.min + (x.max - x.min) * nearEnd;
}

/// In a column at the right of the plot, in the order of their values; where there are too many, the first ones.
void ChartLayouter::placeNamesBeside(int panel)
{
    const QRectF plot = placed(panel).plot;
    const double height = std::max(m_fit.height(ChartText::LineName), m_fit.height(ChartText::CurveName));
    const double top = plot.top() - m_em / 2;
    const double bottom = plot.bottom() + m_em / 2;
    QList<Name> column;
    for (const Name& name : names(panel))
        if (isBeside(name, panel) && double(column.size() + 1) * height <= bottom - top) column.append(name);
    std::ranges::stable_sort(column, std::greater(), [](const Name& name) { return name.value.y(); });
    QList<double> middles;
    for (const Name& name : std::as_const(column))
        middles.append(placed(panel).at(name.value).y());
    shiftApart(middles, height, top, bottom);
    for (qsizetype i = 0; i < column.size(); ++i) {
        Text text = this->text({column[i].text}, column[i].kind, panel, column[i].index);
        text.role = column[i].role;
        text.area.moveTopLeft({plot.right() + m_gap, middles[i] - text.area.height() / 2});
        text.anchor = {column[i].kind == ChartText::LineName ? plot.right() : placed(panel).at(column[i].value).x(),
                       placed(panel).at(column[i].value).y()};
        if (std::abs(middles[i] - text.anchor.y()) > height / 2)
            text.leader = QLineF(QPointF(plot.right(), text.anchor.y()), {text.area.left(), middles[i]});
        place(text);
    }
}

void ChartLayouter::placeNamesInside(int panel)
{
    if (isDiagram(panel)) return;
    for (const Name& name : names(panel))
        if (!m_hasNamesBeside || !isBeside(name, panel)) placeName(name, panel);
}

/// A line's name close above or below it, rather at its right end; a curve's around its end.
void ChartLayouter::placeName(const Name& name, int panel)
{
    const QRectF plot = placed(panel).plot;
    Text text = this->text({m_fit.shortened(name.text, plot.width() * mostInsideWidth, name.kind)}, name.kind, panel,
                           name.index);
    text.role = name.role;
    text.anchor = placed(panel).at(name.value);
    const QSizeF size = text.area.size();
    const QRectF within = plot.adjusted(0, -m_em / 2, 0, 0);
    if (name.kind == ChartText::CurveName) {
        const QPointF reach(m_markerReach, m_markerReach);
        QList<QRectF> places = around({text.anchor - reach, text.anchor + reach}, size, within);
        if (isExplained(name.role)) places.resize(2 * placesARing); // farther away, it would tell no more than that
        placeBest(text, places, within);
        return;
    }
    QList<QRectF> places;
    for (const double share : {1.0, 0.75, 0.5, 0.25, 0.0})
        for (const double y : {text.anchor.y() - size.height() - m_em * 0.1, text.anchor.y() + m_em * 0.1})
            places.append({{plot.left() + (plot.width() - size.width()) * share, y}, size});
    for (QRectF& place : places)
        place.moveLeft(std::clamp(place.left(), plot.left(), std::max(plot.left(), plot.right() - size.width())));
    placeBest(text, places, within);
}

} // namespace analysis

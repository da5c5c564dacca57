// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tradeoff.h"

#include "change.h"

#include <algorithm>
#include <cmath>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

void addPoints(QList<TradePoint>& points, const QList<Measurement>& measurements, const QString& xMetric,
               const QString& yMetric, const std::optional<QString>& segment, const TradePoint& like)
{
    for (const Measurement& x : measurements) {
        if (x.metric.id != xMetric || !x.value || (segment && x.segment != *segment)) continue;
        // measurement() takes the first of a segment; so a second one for x makes no second point
        if (measurement(measurements, xMetric, x.segment) != &x) continue;
        const Measurement* y = measurement(measurements, yMetric, x.segment);
        if (y) points.append({like.cycleId, x.segment, *x.value, *y->value, like.isKept});
    }
}

/// With both metrics turned so that less is better.
struct Costs
{
    double x = 0;
    double y = 0;
};

Costs costs(const TradePoint& point, Direction x, Direction y)
{
    return {x == Direction::HigherIsBetter ? -point.x : point.x, y == Direction::HigherIsBetter ? -point.y : point.y};
}

bool dominates(const Costs& a, const Costs& b) { return a.x <= b.x && a.y <= b.y && (a.x < b.x || a.y < b.y); }

bool areKnown(Direction x, Direction y) { return x != Direction::Unset && y != Direction::Unset; }

GainForCost between(const Metric& gained, const Metric& paid, const TradePoint& from, const TradePoint& to)
{
    GainForCost result{.fromCycleId = from.cycleId,
                       .toCycleId = to.cycleId,
                       .gain = gain(gained, from.x, to.x).value_or(0),
                       .cost = -gain(paid, from.y, to.y).value_or(0)};
    if (result.cost > 0) result.rate = result.gain / result.cost;
    return result;
}

/// The points that a gain can be computed between: of what was kept, where both metrics have a direction.
QList<TradePoint> keptPoints(const Project& project, const QString& gained, const QString& paid, const QString& segment)
{
    const Metric* gainedMetric = project.metric(Reference{gained});
    const Metric* paidMetric = project.metric(Reference{paid});
    if (!gainedMetric || !paidMetric || !areKnown(gainedMetric->direction, paidMetric->direction)) return {};
    QList<TradePoint> points = tradePoints(project, gained, paid, segment);
    points.removeIf([](const TradePoint& point) { return !point.isKept; });
    return points;
}

} // namespace

QList<TradePoint> tradePoints(const Project& project, const QString& xMetric, const QString& yMetric,
                              const std::optional<QString>& segment)
{
    QList<TradePoint> points;
    addPoints(points, project.baseline.measurements, xMetric, yMetric, segment, {});
    for (const Cycle& cycle : project.cycles)
        addPoints(points, cycle.measurements, xMetric, yMetric, segment,
                  {.cycleId = cycle.id, .isKept = isKept(cycle)});
    return points;
}

QList<qsizetype> paretoFront(const QList<TradePoint>& points, Direction x, Direction y)
{
    if (!areKnown(x, y)) return {};
    QList<qsizetype> order;
    for (qsizetype i = 0; i < points.size(); ++i)
        if (std::isfinite(points[i].x) && std::isfinite(points[i].y)) order.append(i);
    const auto cost = [&](qsizetype i) { return costs(points[i], x, y); };
    std::ranges::stable_sort(order, [&](qsizetype a, qsizetype b) {
        return std::pair(cost(a).x, cost(a).y) < std::pair(cost(b).x, cost(b).y);
    });
    QList<qsizetype> front;
    for (qsizetype i : std::as_const(order)) {
        // sorted by x, then y: the last one on the front has the least y so far
        if (front.isEmpty() || cost(i).y < cost(front.last()).y
            || (cost(i).y == cost(front.last()).y && cost(i).x == cost(front.last()).x))
            front.append(i);
    }
    return front;
}

std::optional<qsizetype> dominatedBy(const QList<TradePoint>& points, qsizetype index, Direction x, Direction y)
{
    if (!areKnown(x, y)) return {};
    const Costs own = costs(points[index], x, y);
    for (qsizetype i = 0; i < points.size(); ++i)
        if (dominates(costs(points[i], x, y), own)) return i;
    return {};
}

QList<Limit> limits(const Project& project)
{
    QList<Limit> found;
    for (const Constraint& constraint : project.constraints) {
        const Metric* metric = project.metric(constraint.metric);
        if (!metric || !constraint.value || constraint.comparison == Comparison::Unset) continue;
        if (!constraint.unit.isEmpty() && constraint.unit != metric->unit) continue;
        found.append(
            {metric->id, constraint.comparison, *constraint.value, FieldPath("constraints"_L1).entry(constraint.id)});
    }
    return found;
}

std::optional<LimitMargin> margin(double value, const Limit& limit)
{
    if (limit.comparison == Comparison::Unset) return {};
    const bool isCeiling = limit.comparison == Comparison::Below || limit.comparison == Comparison::AtMost;
    return LimitMargin{holds(value, limit.comparison, limit.value),
                       isCeiling ? limit.value - value : value - limit.value};
}

QList<ShipCase> shipCases(const Project& project, const QString& objective, const Limit& limit, const QString& segment)
{
    QList<ShipCase> cases;
    const Metric* metric = project.metric(Reference{objective});
    if (!metric || metric->direction == Direction::Unset || limit.comparison == Comparison::Unset) return cases;
    Number best = baselineValue(project, objective, segment);
    const Number before = baselineValue(project, limit.metricId, segment);
    if (before && !holds(*before, limit.comparison, limit.value)) best = {};
    for (const Cycle& cycle : project.cycles) {
        ShipCase ship{.cycleId = cycle.id, .wasKept = isKept(cycle)};
        const Measurement* limited = measurement(cycle.measurements, limit.metricId, segment);
        const Measurement* value = measurement(cycle.measurements, objective, segment);
        if (limited) ship.margin = margin(*limited->value, limit)->margin;
        if (value && best) ship.gain = gain(*metric, *best, *value->value);
        if (limited && value) {
            if (!holds(*limited->value, limit.comparison, limit.value)) ship.answer = ShipCase::Answer::BeyondLimit;
            else if (ship.gain && *ship.gain <= 0) ship.answer = ShipCase::Answer::NoGain;
            else ship.answer = ShipCase::Answer::Ships;
        }
        if (ship.answer == ShipCase::Answer::Ships) best = value->value;
        cases.append(ship);
    }
    return cases;
}

QList<GainForCost> gainsForCost(const Project& project, const QString& gained, const QString& paid,
                                const QString& segment)
{
    QList<GainForCost> gains;
    const QList<TradePoint> points = keptPoints(project, gained, paid, segment);
    for (qsizetype i = 1; i < points.size(); ++i)
        gains.append(
            between(*project.metric(Reference{gained}), *project.metric(Reference{paid}), points[i - 1], points[i]));
    return gains;
}

std::optional<GainForCost> gainForCost(const Project& project, const QString& gained, const QString& paid,
                                       const QString& segment)
{
    const QList<TradePoint> points = keptPoints(project, gained, paid, segment);
    if (points.size() < 2) return {};
    return between(*project.metric(Reference{gained}), *project.metric(Reference{paid}), points.first(), points.last());
}

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tradeoffchart.h"

#include "chartparts.h"
#include "figures.h"
#include "measuredseries.h"
#include "tradeoffparts.h"

#include <algorithm>
#include <cmath>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

bool isPaid(const Metric& metric) { return metric.family == Family::Latency || metric.family == Family::Cost; }

ChartSpec::Point pointOf(const TradeOffs& trade, qsizetype index, const QString& label)
{
    const TradePoint& point = trade.points[index];
    const Cycle* cycle = trade.cycle(index);
    QStringList tip{cycle ? cycleName(trade.numbers[index], *cycle) : QString(),
                    besideBaseline(trade.project, trade.y, point.segment, point.y),
                    besideBaseline(trade.project, trade.x, point.segment, point.x)};
    if (!cycle)
        return {.x = point.x,
                .y = point.y,
                .label = label,
                .tip =
                    QStringList{trade.name(index), quantity(point.y, trade.y), quantity(point.x, trade.x)}.join(u'\n'),
                .place = FieldPath("baseline.measurements"_L1),
                .marker = ChartSpec::Marker::Diamond,
                .role = ChartSpec::Role::Baseline};
    for (const QString& said : {trade.gained[index], trade.dominators[index], hypothesisText(*cycle),
                                decisionText(cycle->decision), trade.reasons[index]})
        if (!said.isEmpty()) tip.append(said);
    return {.x = point.x,
            .y = point.y,
            .label = label,
            .tip = tip.join(u'\n'),
            .place = cyclePlace(*cycle),
            .marker = markerOf(cycle->decision),
            .role = trade.ships(index)   ? ChartSpec::Role::Best
                : trade.isOnFront[index] ? ChartSpec::Role::Data
                                         : ChartSpec::Role::Dominated,
            .isKept = point.isKept};
}

/// How the cycles went, for each segment by itself.
QList<ChartSpec::Curve> pathsOf(const QList<TradePoint>& points)
{
    QList<ChartSpec::Curve> paths;
    QStringList segments;
    for (const TradePoint& point : points) {
        qsizetype at = segments.indexOf(point.segment);
        if (at < 0) {
            at = segments.size();
            segments.append(point.segment);
            paths.append({.role = ChartSpec::Role::Path, .hasArrows = true});
        }
        paths[at].points.append({point.x, point.y});
    }
    paths.removeIf([](const ChartSpec::Curve& path) { return path.points.size() < 2; });
    return paths;
}

/// The front as the stair that it is: at the same price nothing better than its next point was reached.
ChartSpec::Curve frontOf(const TradeOffs& trade)
{
    ChartSpec::Curve front{.role = ChartSpec::Role::Front, .label = Chart::tr("Pareto front")};
    for (const qsizetype index : trade.front) {
        const TradePoint& point = trade.points[index];
        if (!front.points.isEmpty()) front.points.append({point.x, front.points.last().y()});
        front.points.append({point.x, point.y});
    }
    return front;
}

QString limitText(const TradeOffs& trade)
{
    const QString value = quantity(trade.limit->value, trade.x);
    switch (trade.limit->comparison) {
    case Comparison::Below: return Chart::tr("less than %1").arg(value);
    case Comparison::AtMost: return Chart::tr("at most %1").arg(value);
    case Comparison::Above: return Chart::tr("more than %1").arg(value);
    case Comparison::AtLeast:
    case Comparison::Unset: break;
    }
    return Chart::tr("at least %1").arg(value);
}

QString movedText(const Metric& metric, double by)
{
    return Chart::tr("%1 %2").arg(metric.name, differenceText(metric, by));
}

/// "Recall +3 pp for Latency +3 ms" where one was paid for the other; else that nothing was.
QString paidFinding(const TradeOffs& trade, const GainForCost& paid)
{
    const double gain = settled(trade, &TradePoint::y, paid.gain);
    const double cost = settled(trade, &TradePoint::x, paid.cost);
    const QString y = movedText(trade.y, trade.y.direction == Direction::LowerIsBetter ? -gain : gain);
    const QString x = movedText(trade.x, trade.x.direction == Direction::HigherIsBetter ? -cost : cost);
    if (gain == 0 && cost == 0) return Chart::tr("%1 and %2 are where they were").arg(trade.y.name, trade.x.name);
    if (gain == 0) return Chart::tr("%1 at the same %2").arg(x, trade.y.name);
    if (cost == 0) return Chart::tr("%1 at the same %2").arg(y, trade.x.name);
    if (gain > 0 && cost < 0) return Chart::tr("%1 and %2: both are better").arg(y, x);
    if (gain < 0 && cost > 0) return Chart::tr("%1 and %2: both are worse").arg(y, x);
    return gain > 0 ? Chart::tr("%1 for %2").arg(y, x) : Chart::tr("%1 for %2").arg(x, y);
}

QString finding(const TradeOffs& trade)
{
    std::optional<qsizetype> best; // each that ships is better than those before it
    int shipped = 0;
    for (qsizetype i = 0; i < trade.points.size(); ++i)
        if (trade.ships(i)) {
            ++shipped;
            best = i;
        }
    if (trade.limit && best)
        return Chart::tr("With %1, %n cycle(s) would have shipped; %2 reaches %3 for %4", nullptr, shipped)
            .arg(limitText(trade), trade.name(*best), quantity(trade.points[*best].y, trade.y),
                 quantity(trade.points[*best].x, trade.x));
    if (trade.limit && !trade.isSegmented)
        return Chart::tr("With %1, no cycle would have shipped").arg(limitText(trade));
    if (trade.isSegmented)
        return Chart::tr("%1 against %2: %3 of %n point(s) are on the Pareto front", nullptr, int(trade.points.size()))
            .arg(trade.y.name, trade.x.name, QString::number(trade.front.size()));
    const auto paid = gainForCost(trade.project, trade.y.id, trade.x.id);
    if (paid && std::isfinite(paid->gain) && std::isfinite(paid->cost)) return paidFinding(trade, *paid);
    return Chart::tr("%1 against %2").arg(trade.y.name, trade.x.name);
}

void fillTable(ChartSpec& spec, const TradeOffs& trade)
{
    spec.tableHead = {Chart::tr("Cycle"), axisTitle(trade.x), axisTitle(trade.y), Chart::tr("Pareto front"),
                      Chart::tr("Decision")};
    if (!trade.gains.isEmpty()) spec.tableHead.append(Chart::tr("Gain for cost"));
    if (trade.limit) spec.tableHead.append(Chart::tr("With %1").arg(limitText(trade)));
    for (qsizetype i = 0; i < trade.points.size(); ++i) {
        const TradePoint& point = trade.points[i];
        const Cycle* cycle = trade.cycle(i);
        QStringList row{cycle ? cycleName(trade.numbers[i], *cycle) : trade.name(i), number(point.x, trade.x.decimals),
                        number(point.y, trade.y.decimals),
                        trade.front.isEmpty()    ? QString()
                            : trade.isOnFront[i] ? Chart::tr("on it")
                                                 : trade.dominators[i],
                        cycle ? decisionText(cycle->decision) : QString()};
        if (!trade.gains.isEmpty()) row.append(trade.gained[i]);
        if (trade.limit && cycle) row.append(trade.ships(i) ? Chart::tr("ships") : trade.reasons[i]);
        spec.table.append(row);
    }
}

/// It stands still under a limit that is moved along it.
ChartSpec::Axis acrossOf(Extent extent, const TradeOffs& trade)
{
    const ChartSpec::Axis axis = valueAxis(extent, trade.x);
    if (!trade.limit || (trade.limit->value >= axis.min && trade.limit->value <= axis.max)) return axis;
    extent.cover(trade.limit->value);
    return valueAxis(extent, trade.x);
}

ChartSpec::Panel panelOf(const TradeOffs& trade, bool isMoved)
{
    ChartSpec::Panel panel;
    Extent across;
    const QStringList names = labels(trade);
    for (qsizetype i = 0; i < trade.points.size(); ++i) {
        panel.points.append(pointOf(trade, i, names[i]));
        across.cover(trade.points[i].x);
    }
    panel.curves = pathsOf(trade.points);
    const ChartSpec::Curve front = frontOf(trade);
    const bool isLine = std::ranges::any_of(front.points, [&](QPointF at) { return at != front.points.first(); });
    if (isLine) panel.curves.append(front);
    if (const auto own = ownLimit(trade.project, trade.x.id)) across.cover(own->value);
    if (trade.limit)
        panel.lines.append({.role = ChartSpec::Role::Objective,
                            .at = trade.limit->value,
                            .label = limitText(trade),
                            .orientation = Qt::Vertical,
                            .tip = Chart::tr("%1: %2").arg(trade.x.name, limitText(trade)),
                            .place = trade.limit->path,
                            .isMoved = isMoved});
    if (trade.y.target)
        panel.lines.append({.role = ChartSpec::Role::Target,
                            .at = *trade.y.target,
                            .label = Chart::tr("target %1").arg(quantity(*trade.y.target, trade.y))});
    panel.x = acrossOf(across, trade);
    panel.y = valueAxis(valuesOf(panel), trade.y);
    return panel;
}

/// Where the last cycle that was kept stands: as much was paid without a limit.
std::optional<double> limitToTry(const TradeOffs& trade)
{
    const bool isWeighed = trade.x.direction != Direction::Unset && trade.y.direction != Direction::Unset;
    if (!isWeighed || trade.isSegmented || ownLimit(trade.project, trade.x.id)) return {};
    for (qsizetype i = trade.points.size() - 1; i >= 0; --i)
        if (trade.points[i].isKept) return trade.points[i].x;
    return {};
}

} // namespace

TradePair mainTradePair(const Project& project)
{
    const auto hasBoth = [&](const QString& paid, const QString& gained) {
        return paid != gained
            && (tradePoints(project, paid, gained).size() > 1
                || tradePoints(project, paid, gained, std::nullopt).size() > 1);
    };
    QStringList gains{mainMetric(project)};
    for (const Metric& metric : project.metrics)
        if (!isPaid(metric)) gains.append(metric.id);
    for (const QString& gained : std::as_const(gains)) {
        const Metric* metric = project.metric({gained});
        if (!metric || isPaid(*metric)) continue;
        for (const Metric& paid : project.metrics)
            if (isPaid(paid) && hasBoth(paid.id, gained)) return {paid.id, gained};
    }
    return {};
}

std::optional<Limit> ownLimit(const Project& project, const QString& metricId)
{
    const QList<Limit> all = limits(project);
    const auto found = std::ranges::find(all, metricId, &Limit::metricId);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

ChartSpec tradeOffChart(const Project& project, const TradePair& pair, const std::optional<double>& limit)
{
    const Metric* x = project.metric({pair.paid});
    const Metric* y = project.metric({pair.gained});
    if (!x || !y || x == y) return {};
    const TradeOffs trade = weigh(project, *x, *y, limit);
    if (trade.points.size() < 2) return {};
    ChartSpec spec;
    spec.title = finding(trade);
    spec.description =
        Chart::tr("Scatter chart of %1 against %2, with the path of the cycles. %3.").arg(y->name, x->name, spec.title);
    spec.panels = {panelOf(trade, limit.has_value())};
    spec.limitToTry = limitToTry(trade);
    QList<const Cycle*> drawn;
    for (qsizetype i = 0; i < trade.points.size(); ++i)
        if (const Cycle* cycle = trade.cycle(i)) drawn.append(cycle);
    spec.meanings = decisionMeanings(drawn);
    fillTable(spec, trade);
    return spec;
}

} // namespace analysis

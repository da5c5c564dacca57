// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tradeoffparts.h"

#include "figures.h"
#include "tradeoffchart.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNamed = 15; ///< points that all have a label
constexpr qsizetype mostOfAKind = 6;
constexpr qsizetype mostCallOuts = 4;

/// The points come in the order of the cycles.
QList<int> numbersOf(const Project& project, const QList<TradePoint>& points)
{
    QList<int> numbers;
    auto cycle = project.cycles.begin();
    for (const TradePoint& point : points) {
        cycle = std::find_if(cycle, project.cycles.end(), [&](const Cycle& c) { return c.id == point.cycleId; });
        const bool isFound = cycle != project.cycles.end();
        if (!isFound) cycle = project.cycles.begin(); // the baseline, which comes before them all
        numbers.append(isFound ? int(cycle - project.cycles.begin()) + 1 : 0);
    }
    return numbers;
}

/// "12 ms beyond the limit", or the reason that the story itself gives.
QString whyNot(const TradeOffs& trade, qsizetype point)
{
    const Cycle* cycle = trade.cycle(point);
    if (!cycle) return {};
    if (!isKept(*cycle) && !cycle->decisionReason.isEmpty())
        return Chart::tr("not shipped: %1").arg(cycle->decisionReason.paragraphs.first());
    const ShipCase* found = trade.shipCase(point);
    if (found && found->answer == ShipCase::Answer::BeyondLimit && found->margin) {
        const int decimals = decimalsOf({trade.limit->value, trade.points[point].x});
        return Chart::tr("%1 beyond the limit").arg(quantity(rounded(std::abs(*found->margin), decimals), trade.x));
    }
    if (found && found->answer == ShipCase::Answer::NoGain) return Chart::tr("no gain");
    return isKept(*cycle) ? QString() : Chart::tr("not shipped: %1").arg(decisionText(cycle->decision).toLower());
}

/// A limit that was pulled somewhere, to a power of ten that is no more than a hundredth of what the points cover.
double settledLimit(double moved, const QList<TradePoint>& points)
{
    if (points.isEmpty() || !std::isfinite(moved)) return moved;
    const auto [left, right] = std::ranges::minmax(points, {}, &TradePoint::x);
    const double span = right.x > left.x ? right.x - left.x : std::abs(left.x);
    if (!std::isfinite(span) || span <= 0) return moved;
    const int power = int(std::floor(std::log10(span / 100)));
    if (power <= 0) return rounded(moved, -power);
    return std::round(moved / std::pow(10, power)) * std::pow(10, power);
}

/// So many of them at even distances, the first and the last among them.
QList<qsizetype> someOf(const QList<qsizetype>& all, qsizetype most)
{
    if (all.size() <= most) return all;
    QList<qsizetype> some;
    for (qsizetype i = 0; i < most; ++i)
        some.append(all[i * (all.size() - 1) / (most - 1)]);
    return some;
}

/// How much the points cover, so that both axes count alike.
QSizeF coveredBy(const QList<TradePoint>& points)
{
    const auto [left, right] = std::ranges::minmax(points, {}, &TradePoint::x);
    const auto [low, high] = std::ranges::minmax(points, {}, &TradePoint::y);
    const auto span = [](double from, double to) { return to > from ? to - from : 1; };
    return {span(left.x, right.x), span(low.y, high.y)};
}

/// From the front, or, beyond the limit, from that one where it is nearer.
double shortfall(const TradeOffs& trade, qsizetype index, const QSizeF& covered)
{
    const TradePoint& point = trade.points[index];
    double least = std::numeric_limits<double>::infinity();
    for (const qsizetype front : trade.front)
        least = std::min(least,
                         std::hypot((point.x - trade.points[front].x) / covered.width(),
                                    (point.y - trade.points[front].y) / covered.height()));
    const ShipCase* found = trade.shipCase(index);
    if (found && found->answer == ShipCase::Answer::BeyondLimit && found->margin)
        least = std::min(least, std::abs(*found->margin) / covered.width());
    return least;
}

/// Those that were not shipped, or would not be, and were nearest to it.
QList<qsizetype> nearMisses(const TradeOffs& trade)
{
    const QSizeF covered = coveredBy(trade.points);
    QList<std::pair<double, qsizetype>> missed;
    for (qsizetype i = 0; i < trade.points.size(); ++i)
        if (!trade.reasons[i].isEmpty()) missed.append({shortfall(trade, i, covered), i});
    const auto end = missed.begin() + std::min(mostCallOuts, missed.size());
    std::ranges::partial_sort(missed, end);
    QList<qsizetype> nearest;
    std::ranges::transform(missed.begin(), end, std::back_inserter(nearest), &std::pair<double, qsizetype>::second);
    return nearest;
}

QList<qsizetype> namedPoints(const TradeOffs& trade)
{
    QList<qsizetype> all;
    QList<qsizetype> shipped;
    for (qsizetype i = 0; i < trade.points.size(); ++i) {
        all.append(i);
        if (trade.ships(i)) shipped.append(i);
    }
    if (all.size() <= mostNamed) return all;
    QList<qsizetype> named = someOf(trade.front, mostOfAKind) + someOf(shipped, mostOfAKind) + nearMisses(trade);
    named.append(all.last());
    named.append(trade.numbers.indexOf(0));
    return named;
}

QString labelOf(const TradeOffs& trade, qsizetype point)
{
    constexpr qsizetype most = 48;
    const QString name = trade.name(point);
    if (trade.reasons[point].isEmpty()) return name;
    const QString label = Chart::tr("%1, %2").arg(name, trade.reasons[point]);
    return label.size() <= most ? label : label.first(label.lastIndexOf(u' ', most)) + u'…';
}

} // namespace

const Cycle* TradeOffs::cycle(qsizetype point) const
{
    return numbers[point] > 0 ? &project.cycles[numbers[point] - 1] : nullptr;
}

const ShipCase* TradeOffs::shipCase(qsizetype point) const
{
    return numbers[point] > 0 && !cases.isEmpty() ? &cases[numbers[point] - 1] : nullptr;
}

bool TradeOffs::ships(qsizetype point) const
{
    const ShipCase* found = shipCase(point);
    return found && found->answer == ShipCase::Answer::Ships;
}

QString TradeOffs::name(qsizetype point) const
{
    const QString name = numbers[point] > 0 ? cycleName(numbers[point]) : Chart::tr("Baseline");
    const QString& segment = points[point].segment;
    return segment.isEmpty() ? name : Chart::tr("%1, %2").arg(segment, name.toLower());
}

QString differenceText(const Metric& metric, double by)
{
    const QString unit = metric.unit == "%"_L1 ? u"pp"_s : metric.unit;
    return (by < 0 ? QString(QChar(0x2212)) : u"+"_s) + quantity(std::abs(by), unit, metric.decimals);
}

double settled(const TradeOffs& trade, double TradePoint::* axis, double by)
{
    return rounded(by, axis == &TradePoint::x ? trade.xDecimals : trade.yDecimals);
}

namespace {

int decimalsAlong(const QList<TradePoint>& points, double TradePoint::* axis)
{
    QList<double> values;
    std::ranges::transform(points, std::back_inserter(values), axis);
    return decimalsOf(values);
}

QString gainText(const TradeOffs& trade, qsizetype point)
{
    const Cycle* at = trade.cycle(point);
    const auto found = at && !trade.isSegmented ? trade.gains.constFind(at->id) : trade.gains.cend();
    if (found == trade.gains.cend()) return {};
    const Metric& x = trade.x;
    const Metric& y = trade.y;
    const QList<Cycle>& cycles = trade.project.cycles;
    const double won = settled(trade, &TradePoint::y, found->gain);
    const double cost = settled(trade, &TradePoint::x, found->cost);
    const auto from = std::ranges::find(cycles, found->fromCycleId, &Cycle::id);
    const QString before =
        from == cycles.end() ? Chart::tr("the baseline") : cycleName(int(from - cycles.begin()) + 1).toLower();
    const QString said = Chart::tr("Since %1: %2 and %3")
                             .arg(before, differenceText(y, y.direction == Direction::LowerIsBetter ? -won : won),
                                  differenceText(x, x.direction == Direction::HigherIsBetter ? -cost : cost));
    if (!found->rate || !std::isfinite(*found->rate) || *found->rate <= 0) return said;
    const int decimals = std::max(0, 1 - int(std::floor(std::log10(*found->rate)))); // two digits that count
    const QString rate = quantity(rounded(*found->rate, decimals), y.unit == "%"_L1 ? u"pp"_s : y.unit);
    return Chart::tr("%1 (a gain of %2 per %3)").arg(said, rate, x.unit.isEmpty() ? Chart::tr("unit") : x.unit);
}

QString dominatorText(const TradeOffs& trade, qsizetype point)
{
    if (trade.isOnFront[point]) return {};
    const auto better = dominatedBy(trade.points, point, trade.x.direction, trade.y.direction);
    return better ? Chart::tr("dominated by %1").arg(trade.name(*better).toLower()) : QString();
}

} // namespace

TradeOffs weigh(const Project& project, const Metric& x, const Metric& y, const std::optional<double>& moved)
{
    TradeOffs trade{.project = project, .x = x, .y = y, .limit = ownLimit(project, x.id)};
    if (moved && !trade.limit)
        trade.limit =
            Limit{.metricId = x.id,
                  .comparison = x.direction == Direction::HigherIsBetter ? Comparison::AtLeast : Comparison::AtMost};
    trade.points = tradePoints(project, x.id, y.id);
    trade.isSegmented = trade.points.size() < 2;
    if (trade.isSegmented) trade.points = tradePoints(project, x.id, y.id, std::nullopt);
    if (moved && *moved != trade.limit->value) trade.limit->value = settledLimit(*moved, trade.points);
    trade.numbers = numbersOf(project, trade.points);
    trade.xDecimals = decimalsAlong(trade.points, &TradePoint::x);
    trade.yDecimals = decimalsAlong(trade.points, &TradePoint::y);
    trade.front = paretoFront(trade.points, x.direction, y.direction);
    trade.isOnFront.fill(trade.front.isEmpty(), trade.points.size());
    for (const qsizetype point : std::as_const(trade.front))
        trade.isOnFront[point] = true;
    if (trade.limit && !trade.isSegmented) trade.cases = shipCases(project, y.id, *trade.limit);
    if (!trade.isSegmented)
        for (const GainForCost& gain : gainsForCost(project, y.id, x.id))
            trade.gains.insert(gain.toCycleId, gain);
    for (qsizetype i = 0; i < trade.points.size(); ++i)
        trade.reasons.append(whyNot(trade, i));
    for (qsizetype i = 0; i < trade.points.size(); ++i) {
        trade.gained.append(gainText(trade, i));
        trade.dominators.append(dominatorText(trade, i));
    }
    return trade;
}

/// Three or more points at the very same place have one label together.
QStringList labels(const TradeOffs& trade)
{
    constexpr qsizetype mostTogether = 3;
    QStringList labels(trade.points.size());
    QList<QList<qsizetype>> places;
    QSet<qsizetype> seen;
    for (const qsizetype point : namedPoints(trade)) {
        if (point < 0 || seen.contains(point)) continue;
        seen.insert(point);
        const TradePoint& at = trade.points[point];
        const auto same = std::ranges::find_if(places, [&](const QList<qsizetype>& place) {
            return trade.points[place.first()].x == at.x && trade.points[place.first()].y == at.y;
        });
        if (same == places.end()) places.append(QList<qsizetype>{point});
        else same->append(point);
    }
    for (const QList<qsizetype>& place : std::as_const(places)) {
        QStringList names;
        for (const qsizetype point : place) {
            names.append(trade.name(point));
            if (place.size() < mostTogether) labels[point] = labelOf(trade, point);
        }
        if (place.size() < mostTogether) continue;
        if (names.size() > mostTogether) names = names.first(mostTogether - 1) + QStringList{u"…"_s, names.last()};
        labels[place.first()] = names.join(u", "_s);
    }
    return labels;
}

} // namespace analysis

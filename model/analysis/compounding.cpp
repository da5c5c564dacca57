// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compounding.h"

#include "change.h"
#include "velocity.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

constexpr double daysAMonth = 30.44;

std::optional<double> cycleDays(const Project& project, const GainRate& rate)
{
    if (const auto length = cycleLength(project); length && length->median > 0) return length->median;
    if (!rate.weeks || *rate.weeks <= 0 || rate.cycles < 1) return {};
    return *rate.weeks * 7 / rate.cycles;
}

std::optional<double> bestKept(const Project& project, const QString& metricId, const QString& segment)
{
    std::optional<double> best;
    for (const CycleChange& change : cycleChanges(project, metricId, segment))
        if (change.isKept) best = change.best;
    return best;
}

bool isBetter(double value, double other, Direction direction)
{
    return direction == Direction::HigherIsBetter ? value > other : value < other;
}

/// Whether all that the story has measured of a metric in percent lies so: an error of 180 % knows no end at 100.
bool areWithin(const Project& project, const Metric& metric, double least, double most)
{
    const auto isWithin = [&](const Measurement& m) {
        return m.metric.id != metric.id || !m.value || (*m.value >= least && *m.value <= most);
    };
    return metric.unit == "%"_L1 && std::ranges::all_of(project.baseline.measurements, isWithin)
        && std::ranges::all_of(project.cycles,
                               [&](const Cycle& cycle) { return std::ranges::all_of(cycle.measurements, isWithin); });
}

/// The first month from which on the one is better in each; nothing where it is not in the last.
std::optional<int> overtaking(const Compounding& found)
{
    std::optional<int> month;
    for (int m = found.assumptions.months; m >= 0; --m) {
        if (!isBetter(found.iterating[m], found.strong[m], found.assumptions.direction)) break;
        month = m;
    }
    return month;
}

} // namespace

std::optional<Compounding> compounding(const Compounding::Assumptions& a)
{
    if (a.direction == Direction::Unset || !(a.cycleDays > 0) || a.months < 0) return {};
    const double good = a.direction == Direction::HigherIsBetter ? 1 : -1;
    const auto within = [&](double value) {
        if (a.isPercent) return std::clamp(value, 0.0, 100.0);
        return a.isNeverNegative ? std::max(value, 0.0) : value;
    };
    Compounding found{.assumptions = a};
    for (int month = 0; month <= a.months; ++month) {
        const double decayed = good * std::abs(a.decayPerMonth) * month;
        const double cycles = std::floor(month * daysAMonth / a.cycleDays);
        const double grown = a.kind == ChangeKind::Relative
            ? a.modestStart * std::pow(1 + good * a.gainPerCycle / 100, cycles)
            : a.modestStart + good * a.gainPerCycle * cycles;
        found.strong.append(within(a.strongStart - decayed));
        found.iterating.append(within(grown - decayed));
    }
    found.overtakesIn = overtaking(found);
    return found;
}

std::optional<Compounding> compounding(const Project& project)
{
    const ExpectedDecay& decay = project.monitoring.expectedDecay;
    if (!decay.perMonth) return {};
    return compounding(project, decay.metric.id);
}

std::optional<Compounding> compounding(const Project& project, const QString& metricId, const QString& segment)
{
    const ExpectedDecay& decay = project.monitoring.expectedDecay;
    const Metric* metric = project.metric(Reference{metricId});
    if (!metric) return {};
    const bool isTold = decay.perMonth && decay.metric.id == metricId;
    const Number baseline = baselineValue(project, metric->id, segment);
    const auto best = bestKept(project, metric->id, segment);
    const auto rate = gainRate(project, metric->id, segment);
    if (!baseline || !best || !rate || !rate->perCycle) return {};
    const auto days = cycleDays(project, *rate);
    if (!days) return {};
    auto found =
        compounding({.direction = metric->direction,
                     .isPercent = areWithin(project, *metric, 0, 100),
                     .strongStart = *best,
                     .modestStart = *baseline,
                     .decayPerMonth = isTold ? std::abs(*decay.perMonth) : 0,
                     .gainPerCycle = *rate->perCycle,
                     .kind = rate->kind,
                     .cycleDays = *days,
                     .isNeverNegative = areWithin(project, *metric, 0, std::numeric_limits<double>::infinity())});
    if (!found) return {};
    found->metricId = metric->id;
    found->segment = segment;
    found->isDecayTold = isTold;
    return found;
}

} // namespace analysis

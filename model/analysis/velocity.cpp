// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "velocity.h"

#include "change.h"
#include "readouts.h"

#include <algorithm>
#include <cmath>

namespace analysis {

using namespace story;

namespace {

/// Quarters of the calendar in a row: 4 a year. Nothing where the date is not known to the quarter.
std::optional<int> quarterNumber(const Date& date)
{
    if (date.isNull() || date.precision() == Date::Precision::Year) return {};
    return date.first().year() * 4 + (date.first().month() - 1) / 3;
}

/// A value and when it was reached.
struct Standing
{
    double value = 0;
    Date on;
    qsizetype cycle = -1; ///< index; -1: the baseline
};

std::optional<Standing> standing(const Project& project, qsizetype index, const QString& metricId,
                                 const QString& segment)
{
    const Cycle& cycle = project.cycles[index];
    const Measurement* found = isKept(cycle) ? measurement(cycle.measurements, metricId, segment) : nullptr;
    return found ? std::optional(Standing{*found->value, endOf(cycle), index}) : std::nullopt;
}

std::optional<Standing> firstStanding(const Project& project, const QString& metricId, const QString& segment)
{
    if (const Number value = baselineValue(project, metricId, segment)) {
        const Date& measured = project.baseline.measuredOn;
        const Date start = project.cycles.isEmpty() ? Date() : project.cycles.first().startDate;
        return Standing{*value, measured.isNull() ? start : measured};
    }
    for (qsizetype i = 0; i < project.cycles.size(); ++i)
        if (const auto found = standing(project, i, metricId, segment)) return found;
    return {};
}

std::optional<Standing> lastStanding(const Project& project, const QString& metricId, const QString& segment)
{
    for (qsizetype i = project.cycles.size() - 1; i >= 0; --i)
        if (const auto found = standing(project, i, metricId, segment)) return found;
    return {};
}

/// The part of a whole gain that falls to each of `parts`, turned to the good side.
std::optional<double> evenPart(const Metric& metric, const Change& whole, double from, double to, double parts)
{
    if (parts < 1) return {};
    if (whole.kind == ChangeKind::PercentagePoints) return *gain(metric, whole) / parts;
    if (from <= 0 || to <= 0) return {};
    return gain(metric, 0, 100 * (std::pow(to / from, 1 / parts) - 1));
}

std::optional<double> computedEffect(const Project& project, const Cycle& cycle, Metric metric, ChangeKind kind)
{
    metric.change = kind;
    Number before = baselineValue(project, metric.id, cycle.segment);
    for (const Cycle& other : project.cycles) {
        if (other.id == cycle.id) break;
        if (const Measurement* found =
                isKept(other) ? measurement(other.measurements, metric.id, cycle.segment) : nullptr)
            before = found->value;
    }
    const Measurement* after = measurement(cycle.measurements, metric.id, cycle.segment);
    if (!before || !after) return {};
    const auto moved = change(metric, *before, *after->value);
    return moved ? std::optional(moved->value) : std::nullopt;
}

int sign(double value) { return value > 0 ? 1 : value < 0 ? -1 : 0; }

} // namespace

std::optional<Spread> spread(const QList<double>& values)
{
    const auto middle = median(values);
    if (!middle) return {};
    QList<double> distances;
    for (double value : values)
        distances.append(std::abs(value - *middle));
    return Spread{*middle, *median(distances), int(values.size())};
}

QList<CycleLength> cycleLengths(const Project& project)
{
    QList<CycleLength> lengths;
    for (const Cycle& cycle : project.cycles)
        lengths.append({cycle.id, daysBetween(cycle.startDate, cycle.endDate)});
    return lengths;
}

std::optional<Spread> cycleLength(const Project& project)
{
    QList<double> days;
    for (const CycleLength& length : cycleLengths(project))
        if (length.days) days.append(*length.days);
    return spread(days);
}

Date endOf(const Cycle& cycle) { return cycle.endDate.isNull() ? cycle.resultOn : cycle.endDate; }

Pace pace(const Project& project)
{
    Pace pace;
    QList<int> ends;
    for (const Cycle& cycle : project.cycles) {
        if (const auto number = quarterNumber(endOf(cycle))) ends.append(*number);
        else ++pace.undated;
    }
    if (ends.isEmpty()) return pace;
    const auto [first, last] = std::ranges::minmax(ends);
    for (int number = first; number <= last; ++number)
        pace.quarters.append({number / 4, number % 4 + 1, int(ends.count(number))});
    pace.aQuarter = double(ends.size()) / double(pace.quarters.size());
    return pace;
}

std::optional<GainRate> gainRate(const Project& project, const QString& metricId, const QString& segment)
{
    const Metric* metric = project.metric(Reference{metricId});
    const auto from = firstStanding(project, metricId, segment);
    const auto to = lastStanding(project, metricId, segment);
    if (!metric || metric->direction == Direction::Unset || !from || !to || from->cycle == to->cycle) return {};
    const auto whole = change(*metric, from->value, to->value);
    if (!whole) return {};
    GainRate rate{.kind = whole->kind, .total = *gain(*metric, *whole), .cycles = int(to->cycle - from->cycle)};
    rate.perCycle = evenPart(*metric, *whole, from->value, to->value, rate.cycles);
    if (const auto days = daysBetween(from->on, to->on)) {
        rate.weeks = *days / 7;
        rate.perWeek = evenPart(*metric, *whole, from->value, to->value, *rate.weeks);
    }
    return rate;
}

HypothesisOutcome hypothesisOutcome(const Project& project, const Cycle& cycle)
{
    switch (cycle.decision) {
    case Decision::Unset:
    case Decision::Parked: return HypothesisOutcome::Open;
    case Decision::RolledBack:
    case Decision::Refuted: return HypothesisOutcome::Refuted;
    case Decision::Shipped: break;
    }
    const auto foreseen = forecast(project, cycle);
    return !foreseen || foreseen->hasSameSign ? HypothesisOutcome::Confirmed : HypothesisOutcome::Refuted;
}

HypothesisCounts hypothesisCounts(const Project& project)
{
    HypothesisCounts counts;
    for (const Cycle& cycle : project.cycles) {
        if (cycle.hypothesis.isEmpty() && !cycle.expectedEffect.change) continue;
        switch (hypothesisOutcome(project, cycle)) {
        case HypothesisOutcome::Open: ++counts.open; break;
        case HypothesisOutcome::Confirmed: ++counts.confirmed; break;
        case HypothesisOutcome::Refuted: ++counts.refuted; break;
        }
    }
    if (counts.refuted > 0) counts.ratio = double(counts.confirmed) / counts.refuted;
    return counts;
}

int learnedCycles(const Project& project)
{
    return int(std::ranges::count_if(project.cycles, [](const Cycle& c) { return !c.learning.isEmpty(); }));
}

std::optional<Forecast> forecast(const Project& project, const Cycle& cycle)
{
    const Effect& expected = cycle.expectedEffect;
    const Effect& measured = cycle.measuredEffect;
    const Metric* metric = project.metric(expected.metric);
    if (!metric || !expected.change) return {};
    Forecast forecast{.cycleId = cycle.id,
                      .metricId = metric->id,
                      .kind = quotedKind(expected, *metric),
                      .expected = *expected.change};
    const bool isSaid =
        measured.change && measured.metric == expected.metric && quotedKind(measured, *metric) == forecast.kind;
    const auto came = isSaid ? measured.change : computedEffect(project, cycle, *metric, forecast.kind);
    if (!came) return {};
    forecast.measured = *came;
    forecast.isComputed = !isSaid;
    forecast.hasSameSign = sign(forecast.expected) == sign(forecast.measured);
    if (forecast.expected != 0) forecast.ratio = forecast.measured / forecast.expected;
    return forecast;
}

Predictability predictability(const Project& project)
{
    Predictability found;
    QList<double> ratios;
    for (const Cycle& cycle : project.cycles) {
        const auto foreseen = forecast(project, cycle);
        if (!foreseen) continue;
        found.forecasts.append(*foreseen);
        found.sameSign += foreseen->hasSameSign;
        if (foreseen->ratio) ratios.append(*foreseen->ratio);
    }
    if (!found.forecasts.isEmpty()) found.signShare = double(found.sameSign) / double(found.forecasts.size());
    found.ratio = spread(ratios);
    return found;
}

QList<std::pair<Lever, int>> leverMix(const Project& project)
{
    QList<std::pair<Lever, int>> mix;
    for (int lever = int(Lever::Features); lever <= int(Lever::Process); ++lever) {
        const auto pulls = [&](const Cycle& cycle) { return cycle.levers.contains(Lever(lever)); };
        const auto count = std::ranges::count_if(project.cycles, pulls);
        if (count > 0) mix.append({Lever(lever), int(count)});
    }
    return mix;
}

} // namespace analysis

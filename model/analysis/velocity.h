// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

#include <optional>

/// How fast a story learned: cycle lengths and pace, what came of the hypotheses, how well effects were foreseen.
/// How soon a failure was seen and rolled back stands in readouts.h; how a metric moved from cycle to cycle in change.h.
namespace analysis {

/// The middle of some values and how far they lie around it: the median, and the median of the distances from it (median
/// absolute deviation, not scaled; Hampel, The influence curve and its role in robust estimation, JASA 69, 1974). Not the
/// quartiles, which for the five or ten cycles of a story depend on the convention (Hyndman and Fan list nine, 1996), and
/// not the standard deviation, which one long cycle rules alone.
struct Spread
{
    double median = 0;
    double deviation = 0;
    int of = 0; ///< how many values
    bool operator==(const Spread&) const = default;
};
/// Nothing of no values.
[[nodiscard]] std::optional<Spread> spread(const QList<double>& values);

/// From its start to its end, in days: daysBetween() of readouts.h. Nothing where a date is missing or the end comes first.
struct CycleLength
{
    QString cycleId;
    std::optional<double> days;
    bool operator==(const CycleLength&) const = default;
};
[[nodiscard]] QList<CycleLength> cycleLengths(const story::Project& project);
[[nodiscard]] std::optional<Spread> cycleLength(const story::Project& project);

/// When a cycle came to its end: its end date, else the date of its result.
[[nodiscard]] story::Date endOf(const story::Cycle& cycle);

/// A quarter of the calendar, and how many cycles ended in it.
struct QuarterCount
{
    int year = 0;
    int quarter = 0; ///< 1 to 4
    int cycles = 0;
    bool operator==(const QuarterCount&) const = default;
};
struct Pace
{
    QList<QuarterCount> quarters; ///< from the first with a cycle to the last, empty ones between them too
    std::optional<double> aQuarter; ///< cycles over quarters of that list; nothing where it is empty
    int undated = 0; ///< cycles without an end, or of which only the year is known: not counted
    bool operator==(const Pace&) const = default;
};
[[nodiscard]] Pace pace(const story::Project& project);

/// What a metric gained over the cycles, all in one kind, as the metric quotes it; positive is better.
struct GainRate
{
    story::ChangeKind kind = story::ChangeKind::Relative;
    double total = 0; ///< percentage points, or percent of the first value
    std::optional<double> perCycle;
    std::optional<double> perWeek;
    int cycles = 0; ///< run for it, whatever became of them: refuted ones have cost time as well
    std::optional<double> weeks;
    bool operator==(const GainRate&) const = default;
};
/// From the baseline to the last kept cycle that measured it; without a baseline from the first kept one, whose own work
/// does not count. Points are spread evenly, total / n. A relative change compounds: 100 ((to / from)^(1/n) - 1), turned
/// to the good side; nothing where one of the two is not above 0. Weeks go from the baseline's date, else the start of the
/// first cycle, to endOf() the last, and nothing is said a week of less than one.
/// Nothing without a direction, without two values, or of a relative change from 0.
[[nodiscard]] std::optional<GainRate> gainRate(const story::Project& project, const QString& metricId,
                                               const QString& segment = {});

/// What came of a cycle's hypothesis. Shipped: confirmed, unless the effect that was measured went the other way than the
/// one that was expected, or was none; then it was shipped for another reason, and the hypothesis is refuted. Refuted and
/// rolled back: refuted. Parked and undecided: open.
enum class HypothesisOutcome { Open, Confirmed, Refuted };
[[nodiscard]] HypothesisOutcome hypothesisOutcome(const story::Project& project, const story::Cycle& cycle);
/// Of the cycles that have a hypothesis, or at least an expected effect.
struct HypothesisCounts
{
    int confirmed = 0;
    int refuted = 0;
    int open = 0;
    std::optional<double> ratio; ///< confirmed / refuted; nothing where none was refuted
    bool operator==(const HypothesisCounts&) const = default;
};
[[nodiscard]] HypothesisCounts hypothesisCounts(const story::Project& project);

/// How many cycles say what was learned.
[[nodiscard]] int learnedCycles(const story::Project& project);

/// What was expected of a cycle beside what was measured, both in the expected kind.
struct Forecast
{
    QString cycleId;
    QString metricId;
    story::ChangeKind kind = story::ChangeKind::Relative;
    double expected = 0;
    double measured = 0;
    bool isComputed = false; ///< from the measurements, as the cycle does not say its effect itself
    bool hasSameSign = false; ///< none was expected and none came is the same, too
    std::optional<double> ratio; ///< measured / expected; nothing where no change was expected
    bool operator==(const Forecast&) const = default;
};
/// The effect that was measured is the cycle's own where it is of the same metric and kind, else the change against the
/// kept cycle before it. Nothing where one of the two is missing.
[[nodiscard]] std::optional<Forecast> forecast(const story::Project& project, const story::Cycle& cycle);
struct Predictability
{
    QList<Forecast> forecasts; ///< of the cycles that have one, in their order
    int sameSign = 0;
    std::optional<double> signShare; ///< sameSign over all of them, 0 to 1
    std::optional<Spread> ratio; ///< 1 is as foreseen; below it was expected too much
    bool operator==(const Predictability&) const = default;
};
[[nodiscard]] Predictability predictability(const story::Project& project);

/// How many cycles pulled each lever, in the order of the choices; one that pulled two counts for both. Levers that
/// none pulled are left out.
[[nodiscard]] QList<std::pair<story::Lever, int>> leverMix(const story::Project& project);

} // namespace analysis

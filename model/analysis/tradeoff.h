// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/fieldpath.h"
#include "story/project.h"

#include <optional>

/// Two metrics against each other: what was won on one, and what it cost on the other.
namespace analysis {

/// What two metrics were at the same time, for the same segment. Values are in the metrics' units.
struct TradePoint
{
    QString cycleId; ///< empty: the baseline
    QString segment; ///< empty: all
    double x = 0;
    double y = 0;
    bool isKept = true;
    bool operator==(const TradePoint&) const = default;
};
/// The baseline first, then the cycles in their order; who has not measured both has no point. Without a segment:
/// those of each segment, in the order in which the cycle names them.
[[nodiscard]] QList<TradePoint> tradePoints(const story::Project& project, const QString& xMetric,
                                            const QString& yMetric, const std::optional<QString>& segment = QString());

/// The points that no other dominates, by index, from the best x on. One dominates another that is at least as good on
/// both metrics and better on one; equal points do not dominate each other, so all of them are on the front. Sorting makes
/// it O(n log n) (Kung, Luccio, Preparata: On finding the maxima of a set of vectors, J. ACM 22, 1975).
/// Empty where a direction is not set: then it is not known. Points that are not finite are never on it.
[[nodiscard]] QList<qsizetype> paretoFront(const QList<TradePoint>& points, story::Direction x, story::Direction y);
/// The point that dominates the one at `index` and stands first in the list; nothing where it is on the front.
[[nodiscard]] std::optional<qsizetype> dominatedBy(const QList<TradePoint>& points, qsizetype index, story::Direction x,
                                                   story::Direction y);

/// What a metric has to keep to: "latency at most 80".
struct Limit
{
    QString metricId;
    story::Comparison comparison = story::Comparison::Unset;
    double value = 0; ///< in the metric's unit
    story::FieldPath path; ///< of the constraint that says so; empty where it was only asked for
    bool operator==(const Limit&) const = default;
};
/// The constraints that limit a metric by number, in their order. One whose unit is not the metric's is left out.
[[nodiscard]] QList<Limit> limits(const story::Project& project);

struct LimitMargin
{
    bool isMet = false;
    double margin = 0; ///< in the metric's unit, positive on the good side; 0 on the limit, met or not as it says
    bool operator==(const LimitMargin&) const = default;
};
/// `limit - value` for below and at most, `value - limit` for above and at least; nothing where the comparison is not set.
[[nodiscard]] std::optional<LimitMargin> margin(double value, const Limit& limit);

/// Whether a cycle would have been shipped under a limit, and why not.
struct ShipCase
{
    enum class Answer {
        Ships,
        BeyondLimit, ///< the limit is not met
        NoGain, ///< not better than the best before it that meets the limit
        NotMeasured ///< one of the two metrics
    };
    QString cycleId;
    Answer answer = Answer::NotMeasured;
    std::optional<double> margin; ///< to the limit
    std::optional<double> gain; ///< over the best before it, in the objective's unit; nothing where there was none
    bool wasKept = false; ///< what the story says became of it
    bool operator==(const ShipCase&) const = default;
};
/// The cycles in their order. One ships when it meets the limit and is better on the objective than every one that would
/// have shipped before it, and than the baseline, unless that itself is beyond the limit. Empty where the objective has
/// no direction or the limit no comparison.
[[nodiscard]] QList<ShipCase> shipCases(const story::Project& project, const QString& objective, const Limit& limit,
                                        const QString& segment = {});

/// What one metric gained for what another paid, in their own units: percentage points, never relative, for "%".
struct GainForCost
{
    QString fromCycleId; ///< empty: the baseline
    QString toCycleId;
    double gain = 0; ///< positive is better
    double cost = 0; ///< positive is worse
    /// gain / cost, such as points per millisecond: the inverse of the incremental cost-effectiveness ratio (Drummond and
    /// others, Methods for the Economic Evaluation of Health Care Programmes). As there, nothing where the cost is not
    /// above 0: then the gain was free, and a ratio would mislead.
    std::optional<double> rate;
    bool operator==(const GainForCost&) const = default;
};
/// Between each kept cycle that measured both and the one before it, the baseline first. Empty without directions.
[[nodiscard]] QList<GainForCost> gainsForCost(const story::Project& project, const QString& gained, const QString& paid,
                                              const QString& segment = {});
/// From the first of them to the last; nothing where there are not two.
[[nodiscard]] std::optional<GainForCost> gainForCost(const story::Project& project, const QString& gained,
                                                     const QString& paid, const QString& segment = {});

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figures.h"

/// How a metric moved from cycle to cycle. Changes are quoted as figures.h says: percentage points or relative, never both.
namespace analysis {

/// What one cycle measured, beside what there was before it.
struct CycleChange
{
    QString cycleId;
    double value = 0; ///< in the metric's unit
    bool isKept = true;
    std::optional<Change>
        fromBaseline; ///< nothing where the baseline was not measured, or is 0 and the change relative
    std::optional<Change>
        fromPrevious; ///< against the kept cycle before it that measured the same segment, else the baseline
    QString previousId; ///< that cycle; empty: the baseline, or none
    story::Number
        best; ///< of the baseline and the kept cycles up to this one; nothing without a direction or a kept value
    bool isBest = false; ///< this cycle is kept, and the first to reach `best`
    bool operator==(const CycleChange&) const = default;
};
/// Of the cycles that measured the metric for the segment, in their order. A cycle that was rolled back, refuted or
/// parked is compared, but nothing is compared with it.
[[nodiscard]] QList<CycleChange> cycleChanges(const story::Project& project, const QString& metricId,
                                              const QString& segment = {});

/// Positive where the change goes to the good side, in the kind of the change; nothing where the metric has no direction.
[[nodiscard]] std::optional<double> gain(const story::Metric& metric, const Change& change);
/// From one value to another in the metric's own unit, positive to the good side: `to - from`, or `from - to` where
/// lower is better. Nothing without a direction.
[[nodiscard]] std::optional<double> gain(const story::Metric& metric, double from, double to);
/// Whether `value` is better than `other`; never without a direction.
[[nodiscard]] bool isBetter(const story::Metric& metric, double value, double other);

/// How far a value is beyond the target, or from the guardrail, in the metric's unit: positive on the good side, 0 on
/// the line. Nothing where the metric has no such line or no direction.
[[nodiscard]] std::optional<double> targetMargin(const story::Metric& metric, double value);
[[nodiscard]] std::optional<double> guardrailMargin(const story::Metric& metric, double value);

} // namespace analysis

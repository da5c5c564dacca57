// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

namespace analysis {

/// What can be drawn over the cycles: a metric, for all or for one segment of users or data.
struct MeasuredSeries
{
    QString metricId;
    QString segment;
    bool operator==(const MeasuredSeries&) const = default;
};

/// In the order of the metrics table: each metric as a whole where a cycle has measured it, then each segment that at
/// least two cycles have measured.
[[nodiscard]] QList<MeasuredSeries> measuredSeries(const story::Project& project);
/// What is drawn first: of those that at least two cycles have measured, so that there is a way to be seen, else of all,
/// the business metric, the technical one that is to move it, or the first.
[[nodiscard]] MeasuredSeries mainSeries(const story::Project& project);
/// "Recall", "Recall · new users"
[[nodiscard]] QString name(const story::Project& project, const MeasuredSeries& series);

/// The metrics that at least one cycle has measured as a whole.
[[nodiscard]] QStringList chartableMetrics(const story::Project& project);
/// The same of the metrics that have been measured as a whole.
[[nodiscard]] QString mainMetric(const story::Project& project);

/// The cycles that have measured it, each with its number from 1.
struct MeasuredCycle
{
    int number = 0;
    const story::Cycle* cycle = nullptr; ///< of the project that was asked
    const story::Measurement* measurement = nullptr; ///< its value is set
};
[[nodiscard]] QList<MeasuredCycle> measuredCycles(const story::Project& project, const MeasuredSeries& series);

} // namespace analysis

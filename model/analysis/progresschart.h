// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartspec.h"

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
/// What is drawn first: the business metric where it has measurements, else the first that has.
[[nodiscard]] MeasuredSeries mainSeries(const story::Project& project);
/// "Recall", "Recall · new users"
[[nodiscard]] QString name(const story::Project& project, const MeasuredSeries& series);

/// The metrics that at least one cycle has measured as a whole.
[[nodiscard]] QStringList chartableMetrics(const story::Project& project);
/// The business metric where a cycle has measured it as a whole, else the first that has been.
[[nodiscard]] QString mainMetric(const story::Project& project);

/// The metric over the cycles, with baseline, target and guardrail lines and the decision of each cycle by shape.
/// Empty where no cycle has measured it.
[[nodiscard]] ChartSpec progressChart(const story::Project& project, const QString& metricId,
                                      const QString& segment = {});

} // namespace analysis

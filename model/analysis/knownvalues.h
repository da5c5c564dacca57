// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "writtennumber.h"

#include "story/project.h"

namespace analysis {

/// Everything that the cells of a story say about one metric: what its prose may repeat.
struct KnownValues
{
    QList<double> measured; ///< in any segment, with the ends of intervals; observed in a rollout; recorded
    QList<double> named;    ///< target, guardrail, limits, thresholds
};
[[nodiscard]] KnownValues knownValues(const story::Project& project, const QString& metricId);

/// How far it moved, without signs: from each earlier value to each later one of the same segment; with a cycle only to
/// those of that cycle, where it has measured the metric. Expected and measured effects are among them.
struct KnownChanges
{
    QList<double> points; ///< in the metric's unit
    QList<double> relative; ///< in percent
};
[[nodiscard]] KnownChanges knownChanges(const story::Project& project, const QString& metricId,
                                        const QString& cycleId = {});

/// What a cycle's value may be compared with: of each segment the kept cycle before it and the baseline.
struct ValueStep
{
    QString segment;
    double from = 0;
    double to = 0;
};
[[nodiscard]] QList<ValueStep> valueSteps(const story::Project& project, const QString& metricId,
                                          const story::Cycle& cycle);

} // namespace analysis

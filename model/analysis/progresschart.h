// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartspec.h"
#include "measuredseries.h"

namespace analysis {

struct ProgressOptions
{
    bool isByDate = false; ///< else by the number of the cycle; cycles without a date are left out
    MeasuredSeries second; ///< in a small panel below, on the same axis; none where it is empty
    bool operator==(const ProgressOptions&) const = default;
};

/// The metric over the cycles: baseline, target and guardrail lines, the decision of each cycle by shape, intervals,
/// the best so far as steps, and what happened meanwhile. Empty where no cycle has measured it, or none with a date.
[[nodiscard]] ChartSpec progressChart(const story::Project& project, const MeasuredSeries& series,
                                      const ProgressOptions& options = {});

} // namespace analysis

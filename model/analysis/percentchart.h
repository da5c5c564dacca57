// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartspec.h"
#include "measuredseries.h"

namespace analysis {

/// Up to four metrics in percent of their baseline, by the number of the cycle: those that have a baseline above
/// zero, the given one first. Empty where there is none.
[[nodiscard]] ChartSpec percentChart(const story::Project& project, const MeasuredSeries& first);

} // namespace analysis

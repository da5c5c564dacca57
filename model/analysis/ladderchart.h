// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartspec.h"
#include "measuredseries.h"

#include "story/project.h"

namespace analysis {

/// Complexity against gain, cycle by cycle: the family of model on one axis, the metric on the other, and the path
/// between. The title tells what was gained without a step up apart from what a step up has bought, of kept cycles. Empty where the cycles
/// that have measured the metric name fewer than two families.
[[nodiscard]] ChartSpec ladderChart(const story::Project& project, const MeasuredSeries& series);
/// What is drawn first: the main series where it makes a ladder, else the first that does.
[[nodiscard]] MeasuredSeries mainLadder(const story::Project& project);

} // namespace analysis

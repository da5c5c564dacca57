// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartspec.h"
#include "measuredseries.h"

#include "story/project.h"

namespace analysis {

/// How long each cycle took, with the median; what each gained on the metric; and which levers were pulled. Empty
/// where no cycle has both dates and none has a lever.
[[nodiscard]] ChartSpec velocityChart(const story::Project& project, const MeasuredSeries& series);

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartspec.h"
#include "measuredseries.h"

#include "story/project.h"

namespace analysis {

/// The metric whose decay the story expects; empty where it expects none.
[[nodiscard]] MeasuredSeries mainCompounding(const story::Project& project);

/// Strong but static against modest but iterating, over twelve months, with what is assumed. Empty where the story does not
/// say its baseline, a kept value and a pace. Of a metric whose decay is not told, there is none.
[[nodiscard]] ChartSpec compoundingChart(const story::Project& project, const MeasuredSeries& series);

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartspec.h"

#include "story/project.h"

namespace analysis {

/// From the technical metric to the business metric as a diagram: what links them, how well that is proven, and what
/// would get worse if the technical metric were pushed blindly. Empty without one of the two metrics.
[[nodiscard]] ChartSpec bridgeChart(const story::Project& project);

} // namespace analysis

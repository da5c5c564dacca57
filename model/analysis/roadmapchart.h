// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartspec.h"

#include "story/project.h"

namespace analysis {

/// The next experiments by quarter, with what each is expected to gain; those without a quarter stand last, as "later".
/// Empty without an experiment.
[[nodiscard]] ChartSpec roadmapChart(const story::Project& project);

} // namespace analysis

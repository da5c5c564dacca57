// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartspec.h"

#include "story/project.h"

namespace analysis {

/// The stages by their share of traffic, each gate by what came of it, and below the readings of up to three guardrails
/// against their limits. Over time where every stage has a start, else one stage beside the other. Empty without a
/// stage that has a share.
[[nodiscard]] ChartSpec rolloutChart(const story::Project& project);

} // namespace analysis

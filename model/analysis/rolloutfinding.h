// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

/// What a rollout came to, in one sentence: used by rolloutchart.cpp alone.
namespace analysis {

[[nodiscard]] bool hasGate(const story::Stage& stage);
/// "2 stages to 5 % of traffic in 13 days, 1 more planned; 1 of 2 gates passed; the readings say: hold, the story: expand"
[[nodiscard]] QString rolloutFinding(const story::Project& project);

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check.h"

#include "story/project.h"

namespace analysis {

/// Where a story says two things. Unlike check() it reads prose and computes, so it advises: a story may be right and have left
/// out why. Findings of the cells come first, then those of prose, each in the order of the document:
/// - `result-before-cycle`: a result is dated before the start of its cycle (before its experiment: see check()).
/// - `effect-percent-for-points`, `effect-points-for-percent`: the measured effect of a cycle is the change of its
///   measurements, but of the other kind.
/// - `effect-sign-differs`: it has the other sign than the change against the kept cycle before and the baseline.
/// - `stage-share-goes-down`: a stage has less traffic than the one above it, though that neither failed nor was stopped;
///   shadow stages do not count.
/// - `guardrail-broken-yet-expanded`: a reading is beyond the limit, none after it is within it, and its gate was passed, a
///   later stage was begun, or the rollout was expanded.
/// - `verdict-...`: what was decided is less careful than what rolloutVerdict() computes, or a stop that nothing recorded
///   explains. What is merely not recorded (an open gate, no interval) is no contradiction.
/// - `detection-time-differs`: a told time to detect lies outside what the dates allow, by more than half its unit.
/// - those of proseclaims.h.
[[nodiscard]] QList<Finding> contradictions(const story::Project& project);

} // namespace analysis

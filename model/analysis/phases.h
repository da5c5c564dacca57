// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/fieldpath.h"
#include "story/project.h"

#include <array>

namespace analysis {

/// The lifecycle as a team lives through it: another outline of the same fields as the seven steps.
enum class Phase { Baseline, HypothesisWork, Evaluation, Deployment, Feedback };
inline constexpr int phaseCount = 5;

struct PhaseOutline
{
    Phase phase = Phase::Baseline;
    QList<story::FieldPath> filled;
    QList<story::FieldPath> missing;
    QList<story::FieldPath> fields; ///< all of them, in their order
};

/// Fields that the story's kind does not show are not among them. A field of a cycle is named without an entry, and is
/// filled when any cycle has it.
[[nodiscard]] std::array<PhaseOutline, phaseCount> phases(const story::Project& project);

} // namespace analysis

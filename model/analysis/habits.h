// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/fieldpath.h"
#include "story/project.h"

#include <array>

namespace analysis {

/// The five habits that a strong story shows.
enum class Habit { SystemFraming, OpenTradeOffs, QuantifiedCycles, MonitoringTriggers, Rollback };
inline constexpr int habitCount = 5;

/// Whether a story gives evidence of a habit, and where. Not a mark: it says what is there and what is not.
struct HabitEvidence
{
    Habit habit = Habit::SystemFraming;
    QList<story::FieldPath> proof;
    QList<story::FieldPath> missing; ///< what would prove it; a list is named without an entry
    [[nodiscard]] bool isShown() const { return missing.isEmpty(); }
};

/// System framing: the problem, who it hurts and at least four of the six parts of the system.
/// Open trade-offs: a cycle says what it gained on, what it paid on and why that was accepted.
/// Quantified cycles: two cycles measured something, or the only one did, and the baseline did.
/// Monitoring triggers: a monitor with a threshold and an action, and what starts a retraining.
/// Rollback: trigger, mechanism and the time it takes.
[[nodiscard]] std::array<HabitEvidence, habitCount> habits(const story::Project& project);

} // namespace analysis

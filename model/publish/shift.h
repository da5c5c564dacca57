// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

/// Sentences that a story's fields make by themselves. Each is empty where the fields do not allow it.
namespace publish {

/// The metric that the story is for; null where it names none.
[[nodiscard]] const story::Metric* businessMetric(const story::Project& project);

/// The first constraint with a limit that every measured value of what stayed, and every reading in the rollout, kept;
/// not on the metric that the story is for. Null where there is none, or nothing was measured.
[[nodiscard]] const story::Constraint* keptConstraint(const story::Project& project);

/// "at 120 ms or below", "above 3 %"; empty without a comparison.
[[nodiscard]] QString boundText(story::Comparison comparison, double limit, const QString& unit,
                                story::Integer decimals = {});
/// The limit of a constraint in the unit that it is told in; empty where it has none.
[[nodiscard]] QString boundText(const story::Project& project, const story::Constraint& constraint);

/// "Fraud loss fell from 412 to 285 kEUR a month over 4 structured iterations, while good cards refused stayed at 0.5 % or
/// below." Of a story that was designed and not run there is none.
[[nodiscard]] QString shiftSentence(const story::Project& project);

/// "Next, in Q1 2026, we try “Borrow history from similar merchants”, because an embedding … closes a third of the gap."
[[nodiscard]] QString closingSentence(const story::Project& project);
/// Whether the story's own words about the next iteration name the experiment that the closing sentence would.
[[nodiscard]] bool closesItself(const story::Project& project);
/// "Next comes “Borrow history from similar merchants”."
[[nodiscard]] QString briefClosing(const story::Project& project);

} // namespace publish

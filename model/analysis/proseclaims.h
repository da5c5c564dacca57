// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check.h"
#include "statements.h"

#include "story/project.h"

/// What prose says against what the cells say. Each of these rules would rather be silent than wrong: it speaks only where a
/// sentence names a metric by its full name, right beside the number or the verb.
namespace analysis {

/// `prose-number-differs`: "Recall rose to 94 %", and 94 is no value of recall anywhere in the story: measured, observed,
/// recorded, target or limit; rounded or cut it counts, and within 5 % where the sentence says "about".
[[nodiscard]] QList<Finding> numberClaims(const story::Project& project, const QList<Statement>& statements);

/// `prose-percent-for-points` and `prose-points-for-percent`: "improved by 5 %" of a metric in percent that rose by five
/// percentage points, and by 5 % nowhere; or the other way round.
[[nodiscard]] QList<Finding> changeClaims(const story::Project& project, const QList<Statement>& statements);

/// `prose-sign-differs`: "recall improved from 90 to 85 %", or "recall improved" as the result of a cycle that has it worse
/// than the kept cycle before it and the baseline, in every segment that can be compared.
[[nodiscard]] QList<Finding> directionClaims(const story::Project& project, const QList<Statement>& statements);

/// `significance-without-evidence`: a result is called statistically significant, or a p is given, and neither the cycle's
/// measurements nor an observation of the rollout nor the paragraph has an interval or n.
[[nodiscard]] QList<Finding> significanceClaims(const story::Project& project, const QList<Statement>& statements);

/// `prose-psi-differs`: "PSI reached 0.31", and the recorded counts give that for no window, nor is it a threshold or a band.
[[nodiscard]] QList<Finding> psiClaims(const story::Project& project);

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/fieldpath.h"
#include "story/project.h"

namespace analysis {

/// What a step has and what an interviewer would miss in it.
struct Completeness
{
    QList<story::FieldPath> filled;
    QList<story::FieldPath> missing; ///< in the order of the step; "not known" counts as an answer

    [[nodiscard]] qsizetype asked() const { return filled.size() + missing.size(); }
    [[nodiscard]] bool isWhole() const { return missing.isEmpty(); }
    [[nodiscard]] bool isEmpty() const { return filled.isEmpty(); }
};

[[nodiscard]] Completeness completeness(const story::Project& project, story::Step step);
/// The same for what stands around the steps: title, summary, role and the metrics.
[[nodiscard]] Completeness aboutCompleteness(const story::Project& project);
/// How many of the seven steps are whole.
[[nodiscard]] int wholeSteps(const story::Project& project);

/// The step that a field belongs to; nothing for the fields around the steps.
[[nodiscard]] std::optional<story::Step> stepOf(const story::FieldPath& path);

} // namespace analysis

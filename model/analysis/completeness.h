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

/// `beginning`: what the story was when it was new, such as its template. What is still as it came from there is not what
/// the user has written: a list is missing until it is changed, or its metrics are measured with, and a choice until something
/// else in its step is answered.
[[nodiscard]] Completeness completeness(const story::Project& project, story::Step step,
                                        const story::Project& beginning = {});
/// The same for what stands around the steps: title, summary, role and the metrics.
[[nodiscard]] Completeness aboutCompleteness(const story::Project& project, const story::Project& beginning = {});
/// How many of the seven steps are whole.
[[nodiscard]] int wholeSteps(const story::Project& project, const story::Project& beginning = {});

/// The step that a field belongs to; nothing for the fields around the steps.
[[nodiscard]] std::optional<story::Step> stepOf(const story::FieldPath& path);

} // namespace analysis

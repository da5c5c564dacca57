// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/fieldpath.h"
#include "story/project.h"

namespace analysis {

/// Why a story of its kind has nothing to say in a field.
enum class Unneeded {
    No,
    NoLanguageModel, ///< the story is of no LLM system
    NotRun,          ///< it was designed and not run: nothing was recorded
    NotDeployed,     ///< research that nobody was exposed to
    TooShort         ///< a project that was over before it could be said
};

/// What the kind of story says about a field, whatever stands in it. Entries of a list are all alike.
[[nodiscard]] Unneeded unneeded(const story::Project& project, const story::FieldPath& path);
/// A field is shown unless the story's kind cannot have it. One with content, or with something said about it, always is.
[[nodiscard]] bool isShown(const story::Project& project, const story::FieldPath& path);

/// A field that is not shown. In a list it stands for that of every entry, and has no id.
struct HiddenField
{
    story::FieldPath path;
    Unneeded why = Unneeded::No;
    int fields = 1; ///< of a record, as many as it has
    bool operator==(const HiddenField&) const = default;
};
/// In the order of the document.
[[nodiscard]] QList<HiddenField> hiddenFields(const story::Project& project);

} // namespace analysis

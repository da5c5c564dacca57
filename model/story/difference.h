// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldpath.h"

#include <optional>

namespace story {

/// One thing in which two versions of a project differ.
struct Difference
{
    enum class Kind {
        Changed,   ///< a field; its values as memberValue() gives them
        Added,     ///< an entry; its index in the list
        Removed,   ///< an entry; its index in the list
        Moved,     ///< an entry among those that both have; its indexes
        Annotated, ///< what is said about a field; both are an Annotation
        Unknown,   ///< a member that only a newer program knows; both are its JSON as bytes
    };
    Kind kind = Kind::Changed;
    FieldPath path;       ///< of the field or the entry; of an unknown member the record that has it
    QString member;       ///< key of an unknown member
    QVariant before;      ///< invalid: it was not there, or was empty as fieldValue() tells it
    QVariant after;
    bool operator==(const Difference&) const = default;
};

/// Everything in which the two differ, in the order of the document. What was added or removed is told as a whole, where
/// it stands in the version that has it; of what both have, each field by itself.
[[nodiscard]] QList<Difference> differences(const Project& before, const Project& after);

/// The place at which one version of a project became the other: the first field that differs, in the order of the
/// document. Of an entry that was added, removed or moved, the entry; which of the two versions has it, locate() tells.
/// The empty path: only what the file holds beside the fields differs. Nothing: the two are equal.
[[nodiscard]] std::optional<FieldPath> firstDifference(const Project& before, const Project& after);

/// Whether nothing but what stands in some texts differs, and no text was begun or emptied: then nothing is missing that
/// was there, nothing has another name, and no number is another.
[[nodiscard]] bool differInTextAlone(const Project& before, const Project& after);

} // namespace story

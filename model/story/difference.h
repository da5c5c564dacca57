// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldpath.h"

#include <optional>

namespace story {

/// The place at which one version of a project became the other: the first field that differs, in the order of the
/// document. Of an entry that was added, removed or moved, the entry; which of the two versions has it, locate() tells.
/// The empty path: only what the file holds beside the fields differs. Nothing: the two are equal.
[[nodiscard]] std::optional<FieldPath> firstDifference(const Project& before, const Project& after);

/// Whether nothing but what stands in some texts differs, and no text was begun or emptied: then nothing is missing that
/// was there, nothing has another name, and no number is another.
[[nodiscard]] bool differInTextAlone(const Project& before, const Project& after);

} // namespace story

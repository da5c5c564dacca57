// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/fieldpath.h"

namespace items {

/// All that stands at a path, in words, so that two versions of it can be compared: a text with all its paragraphs, a
/// number with its unit, of a record or an entry a line for each field that is filled. Empty where nothing is.
[[nodiscard]] QString valueText(const story::Project& project, const story::FieldPath& path);

/// What is said about the field beside its value: “Source: …”, “Not known”. Empty for nothing.
[[nodiscard]] QString annotationText(const story::Project& project, const story::FieldPath& field);

} // namespace items

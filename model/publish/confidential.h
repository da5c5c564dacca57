// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

namespace publish {

/// The story with its aliases in place of the names they stand for, in every text, code and sources too: whole words,
/// whatever the case of their letters. A name without an alias is withheld.
[[nodiscard]] story::Project confidential(story::Project project);

} // namespace publish

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

namespace analysis {

/// A pace at which most people speak freely.
inline constexpr int usualWordsPerMinute = 140;

/// The words of the story as it is told: all prose of the seven steps, without private notes and code.
[[nodiscard]] int wordCount(const story::Project& project);

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/words.h"
#include "story/choices.h"
#include "views/theme.h"
#include "views/writing.h"

#include <chrono>

namespace app {

/// What the user has chosen about the program, in one value: stored, shown on the settings page, applied to the window.
struct Preferences
{
    views::Appearance appearance = views::Appearance::FollowSystem;
    int fontScale = 100; ///< in percent of the system's font
    int wordsPerMinute = analysis::usualWordsPerMinute;
    story::Paper paper = story::Paper::A4;
    views::WritingOptions writing;
    std::chrono::milliseconds saveAfter{1000}; ///< without a key
    bool operator==(const Preferences&) const = default;
};

inline constexpr int smallestFontScale = 80;
inline constexpr int largestFontScale = 200;
inline constexpr int slowestPace = 60;
inline constexpr int fastestPace = 260;
inline constexpr std::chrono::milliseconds shortestPause{500};
inline constexpr std::chrono::milliseconds longestPause{10'000};

} // namespace app

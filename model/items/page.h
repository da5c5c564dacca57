// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/choices.h"

#include <optional>

namespace story {
class FieldPath;
struct Project;
} // namespace story

namespace items {

/// What can stand in the middle of the window: the overview, the page about the story, and its seven steps.
enum class Page { Overview, About, Objective, Baseline, Constraints, Cycles, Rollout, Monitoring, NextIteration };
inline constexpr int pageCount = story::stepCount + 2;

[[nodiscard]] constexpr Page pageOf(story::Step step) { return Page(int(step) + int(Page::Objective)); }
/// Nothing for the two pages that are no step.
[[nodiscard]] constexpr std::optional<story::Step> stepOf(Page page)
{
    return page < Page::Objective ? std::nullopt : std::optional(story::Step(int(page) - int(Page::Objective)));
}
/// The page on which a field is written: private notes on that of their step, a picture on that which it was given to.
[[nodiscard]] Page pageOf(const story::Project& project, const story::FieldPath& path);
[[nodiscard]] QString pageName(Page page);

} // namespace items

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "merge/words.h"
#include "story/difference.h"

class QLabel;
class QWidget;

namespace views {

/// What changed at one place, in words: both versions of a text in one, or all of what is in one of them alone.
[[nodiscard]] QList<merge::WordRun> changedWords(const story::Difference& difference, const story::Project& before,
                                                 const story::Project& after);

/// Shows them: what went struck out, what came underlined, each on a colour of its own, so that grey paper tells them apart
/// as well. To a screen reader it says “removed: … added: …”.
[[nodiscard]] QLabel* changedLabel(const QList<merge::WordRun>& runs, QWidget* parent);

} // namespace views

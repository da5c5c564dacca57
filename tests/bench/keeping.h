// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "measure.h"

#include "story/project.h"

/// What it costs to keep a user's work.
namespace bench {

void measureSave(const story::Project& sample);
/// What a save costs whoever types, and how long the text is only in memory once it has begun.
void measureSaver(const story::Project& sample);
/// Until its stories are there to be shown; what is tidied up meanwhile is tidied up elsewhere.
void measureOpenWithHistory(const story::Project& sample);

} // namespace bench

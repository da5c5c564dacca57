// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

/// The stories that come with the program, and that in which every field is filled.
namespace samples {

[[nodiscard]] QList<std::pair<QString, story::Project>> all();

} // namespace samples

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/error.h"

#include <expected>

namespace publish {

/// Makes the story's three families available where they are not yet, from `dataFolder`/fonts. Needs a
/// QGuiApplication. The error names the families that are in neither place.
[[nodiscard]] std::expected<void, story::Error> loadFonts(const QString& dataFolder);

} // namespace publish

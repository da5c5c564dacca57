// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling.h"

namespace publish {

/// The stories for a repository: CommonMark with the tables of GitHub. What was typed stays what it was: no sign in it
/// becomes markup. With the name of a folder, charts and pictures are files for it, which the text shows, and the fonts
/// have to be loaded; without one, a chart is told by its finding and its data, and a picture by its words.
[[nodiscard]] Made markdownOf(const QList<Telling>& tellings, const QString& folder = {});

} // namespace publish

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout.h"

namespace publish {

/// The blocks so shortened that they fill one page at most: the longest paragraph loses its last sentence, again and
/// again; then go charts, notes, summary and figures, and at last words of the title. No word is cut.
[[nodiscard]] QList<Block> fittedToPage(QList<Block> blocks, const LayoutOptions& options);

} // namespace publish

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown.h"

#include <optional>

namespace analysis {

/// What a sign that was just typed becomes in good typography: `"` and `'` the quotation marks and the apostrophe of the
/// language (as in BCP 47; empty: English), `--` a dash, a third `-` a long one, `...` an ellipsis. `before` is the
/// paragraph up to the cursor, with the sign as its last. Nothing in code, addresses and references.
[[nodiscard]] std::optional<TextChange> typographic(QStringView before, const QString& language);

} // namespace analysis

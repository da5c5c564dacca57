// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace document {

/// Whether what was typed into a text, from `before` to `now`, is enough for one step of undoing, so that what comes `next`
/// begins another: after a sentence, a paragraph, or some twenty words.
[[nodiscard]] bool isWholeRun(QStringView before, QStringView now, QStringView next);

} // namespace document

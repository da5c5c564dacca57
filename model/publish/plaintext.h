// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "telling.h"

namespace publish {

/// The stories as text without any marks, for a form, a mail or the clipboard: a paragraph is a line, however long, and
/// a row of a table is one that names its cells, so that it reads well in every font.
[[nodiscard]] QString plainTextOf(const QList<Telling>& tellings);

} // namespace publish

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "styledtext.h"

namespace publish {

/// The text as Markdown that shows exactly it, in one line, with its emphasis, code and links. Not for the front of a line.
[[nodiscard]] QString markdownText(const StyledText& text);
/// The same for the front of a line, where a "#" or "1." would mean something.
[[nodiscard]] QString markdownLine(const StyledText& text);
/// A fenced block of code.
[[nodiscard]] QString markdownCode(const QString& code, const QString& language);

} // namespace publish

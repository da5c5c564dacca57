// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace items {

/// A text for a tool tip that shows it as it is. Tips take what looks like HTML for HTML, and read the files that it names.
[[nodiscard]] inline QString plainTip(const QString& text)
{
    if (text.isEmpty()) return {};
    return QStringLiteral("<p>") + text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")) + QStringLiteral("</p>");
}

} // namespace items

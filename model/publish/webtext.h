// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace publish {

/// The text without what no XML may hold.
[[nodiscard]] QString xmlText(const QString& text);
/// The text as one line: without control characters, and with spaces that every program takes for spaces.
[[nodiscard]] QString plainLine(const QString& text);
/// Whether an address may be made a link: one to follow it runs nothing and reads no file of the reader's.
[[nodiscard]] bool isWebAddress(const QString& address);
/// The language as an attribute takes it; English where it is none.
[[nodiscard]] QString languageTag(const QString& language);

} // namespace publish

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/values.h"

#include <QLocale>

/// Dates as a window writes them, in the language of whoever looks at it. A story has its own: see figures.h.
namespace analysis {

/// "4 octobre 2024", "octobre 2024", "Q4 2024".
[[nodiscard]] QString dateIn(const QLocale& locale, const story::Date& date);
/// "28 mai 2024 – 4 janvier 2025"; one date alone where the other is missing.
[[nodiscard]] QString periodIn(const QLocale& locale, const story::Date& from, const story::Date& to);

} // namespace analysis

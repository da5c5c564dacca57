// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>

namespace views {

/// That the window's own sentences are in, and so the names of months within them; numbers and dates are typed as the user's
/// locale has them. English until told otherwise.
[[nodiscard]] QLocale languageOfWindow();
void setLanguageOfWindow(const QLocale& language);

} // namespace views

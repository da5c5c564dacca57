// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace views {

/// "40 minutes", "6 hours", "9 days", "3 weeks", "5 months": the unit in which one would say it.
[[nodiscard]] QString durationWords(double days);

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/values.h"

#include <QString>

namespace views {

/// "40 minutes", "6 hours", "9 days", "3 weeks", "5 months": the unit in which one would say it.
[[nodiscard]] QString durationWords(double days);
/// From the first day of the one to the last of the other: "Jan 2024 – Feb 2024" is 2 months. Empty where that is none.
[[nodiscard]] QString durationWords(const story::Date& from, const story::Date& to);

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/framing.h"

#include <optional>

namespace analysis {

/// What was put in and what is to come back.
struct Payback
{
    double investment = 0;
    double expectedReturn = 0; ///< in a period, or once
    QString unit;              ///< of both, without the period: "k€"
    std::optional<double> monthsAPeriod; ///< of the return, 12 of "k€ a year"; nothing where it names none
    double ratio = 0; ///< return of a year over investment; of a return without a period that itself over it
    std::optional<double>
        months; ///< investment over the return of a month; nothing without a period, or where nothing returns
    bool operator==(const Payback&) const = default;
};
/// Simple payback, not discounted. The period stands in the return's unit: "k€ a year", "EUR/month", "$ per quarter", "p.a.",
/// "weekly". Nothing where a value is missing, the investment is not above 0, or the units differ: k€ and € are not added up.
[[nodiscard]] std::optional<Payback> payback(const story::Objective& objective);

} // namespace analysis

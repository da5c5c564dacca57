// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "payback.h"

#include <QRegularExpression>

#include <array>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

struct PeriodicUnit
{
    QString unit;
    std::optional<double> months;
};

/// "k€ a year" as "k€" and 12.
PeriodicUnit taken(const QString& text)
{
    struct Period
    {
        QString pattern;
        double months;
    };
    static const std::array<Period, 4> periods{
        Period{u"(?:(?:a|an|per|each|every|/)\\s*(?:year|yr|y|annum)|p\\.?\\s?a\\.?|annually|yearly)"_s, 12},
        Period{u"(?:(?:a|per|each|every|/)\\s*(?:quarter|qtr)|quarterly)"_s, 3},
        Period{u"(?:(?:a|per|each|every|/)\\s*(?:month|mo)|monthly)"_s, 1},
        Period{u"(?:(?:a|per|each|every|/)\\s*(?:week|wk)|weekly)"_s, 7 / 30.44}};
    for (const Period& period : periods) {
        const QRegularExpression behind(u"(?:^|\\s|(?=/))"_s + period.pattern + u"\\s*$"_s,
                                        QRegularExpression::CaseInsensitiveOption);
        const auto match = behind.match(text);
        if (match.hasMatch()) return {text.first(match.capturedStart()).trimmed(), period.months};
    }
    return {text.trimmed(), {}};
}

} // namespace

std::optional<Payback> payback(const Objective& objective)
{
    const Quantity& put = objective.investment;
    const Quantity& back = objective.expectedReturn;
    if (!put.value || !back.value || !(*put.value > 0)) return {};
    const auto [unit, months] = taken(back.unit);
    if (unit != put.unit.trimmed()) return {};
    Payback found{.investment = *put.value, .expectedReturn = *back.value, .unit = unit, .monthsAPeriod = months};
    found.ratio = *back.value * (months ? 12 / *months : 1) / *put.value;
    if (months && *back.value > 0) found.months = *put.value * *months / *back.value;
    return found;
}

} // namespace analysis

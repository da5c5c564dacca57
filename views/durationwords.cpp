// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "durationwords.h"

#include <QCoreApplication>

#include <cmath>

namespace views {

namespace {

struct DurationWords
{
    Q_DECLARE_TR_FUNCTIONS(DurationWords)
};

constexpr double daysAMonth = 30.44;

} // namespace

QString durationWords(double days)
{
    const auto whole = [](double value) { return int(std::lround(value)); };
    if (days * 24 < 1) return DurationWords::tr("%n minute(s)", nullptr, whole(days * 24 * 60));
    if (days < 2) return DurationWords::tr("%n hour(s)", nullptr, whole(days * 24));
    if (days < 21) return DurationWords::tr("%n day(s)", nullptr, whole(days));
    if (days < 4 * daysAMonth) return DurationWords::tr("%n week(s)", nullptr, whole(days / 7));
    if (days < 36 * daysAMonth) return DurationWords::tr("%n month(s)", nullptr, whole(days / daysAMonth));
    return DurationWords::tr("%n year(s)", nullptr, whole(days / 365.25));
}

QString durationWords(const story::Date& from, const story::Date& to)
{
    using Precision = story::Date::Precision;
    if (from.isNull() || to.isNull() || to.last() < from.first()) return {};
    if (from.precision() == Precision::Day || to.precision() == Precision::Day)
        return durationWords(double(from.first().daysTo(to.last()) + 1));
    const QDate first = from.first();
    const QDate last = to.last();
    const int months = (last.year() - first.year()) * 12 + last.month() - first.month() + 1;
    return months % 12 == 0 ? DurationWords::tr("%n year(s)", nullptr, months / 12)
                            : DurationWords::tr("%n month(s)", nullptr, months);
}

} // namespace views

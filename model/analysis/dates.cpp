// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dates.h"

namespace analysis {

using namespace story;

QString dateIn(const QLocale& locale, const Date& date)
{
    switch (date.precision()) {
    case Date::Precision::None: return {};
    case Date::Precision::Year: return date.text();
    case Date::Precision::Quarter: return date.text().last(2) + QChar(0x00A0) + QString::number(date.first().year());
    case Date::Precision::Month: return locale.toString(date.first(), QStringLiteral("MMMM yyyy"));
    case Date::Precision::Day: break;
    }
    // A chart of 200 cycles has 600 dates: to have a pattern read for each takes longer than all the rest.
    const QDate day = date.first();
    if (locale.language() != QLocale::English) return locale.toString(day, QStringLiteral("d MMMM yyyy"));
    return QString::number(day.day()) + QChar(u' ') + locale.monthName(day.month()) + QChar(u' ')
        + QString::number(day.year()).rightJustified(4, QChar(u'0'));
}

QString periodIn(const QLocale& locale, const Date& from, const Date& to)
{
    if (from.isNull() || to.isNull() || from == to) return dateIn(locale, from.isNull() ? to : from);
    return dateIn(locale, from) + QStringLiteral(" – ") + dateIn(locale, to);
}

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settledday.h"

#include "privatefiles.h"

#include <QTimeZone>

#include <algorithm>

namespace store {

namespace {

constexpr qsizetype daysThatCount = 3;

QList<QDate> daysIn(const QByteArray& lines)
{
    QList<QDate> days;
    for (const QByteArray& line : lines.split('\n'))
        days.append(QDate::fromString(QString::fromLatin1(line), Qt::ISODate));
    return days;
}

QByteArray linesOf(const QList<QDate>& days)
{
    QByteArray lines;
    for (const QDate& day : days)
        lines += day.toString(Qt::ISODate).toLatin1() + '\n';
    return lines;
}

} // namespace

QList<QDate> daysOfUse(QList<QDate> before, QDate today)
{
    before.removeIf([&](QDate day) { return !day.isValid() || day >= today; });
    before.append(today);
    return before.last(std::min(before.size(), daysThatCount));
}

QDateTime settledMoment(const QString& stateFolder, const QDateTime& now)
{
    const QString file = stateFolder + QStringLiteral("/days.txt");
    const QByteArray lines = readFile(file).value_or(QByteArray());
    const QList<QDate> days = daysOfUse(daysIn(lines), now.toUTC().date());
    // A day that cannot be remembered does not count the next time: then nothing gets old, which is no harm.
    if (linesOf(days) != lines && makePrivateFolder(stateFolder)) (void)replacePrivate(file, linesOf(days));
    return days.size() < daysThatCount ? QDateTime::fromSecsSinceEpoch(0, QTimeZone::UTC)
                                       : days.first().startOfDay(QTimeZone::UTC);
}

} // namespace store

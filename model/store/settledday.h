// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QList>

namespace store {

/// The moment up to which the age of what is kept is counted: not now, but the beginning of the day before last on which
/// the program was used. A clock that is wrong for a day or two makes nothing old, and what was kept in the last three days
/// of use stays in any case. Remembers those days in `days.txt` of the state folder; where they are not known, nothing is old.
[[nodiscard]] QDateTime settledMoment(const QString& stateFolder, const QDateTime& now);

/// The last three days of use when today is one of them. What lies behind today was a clock that was wrong.
[[nodiscard]] QList<QDate> daysOfUse(QList<QDate> before, QDate today);

} // namespace store

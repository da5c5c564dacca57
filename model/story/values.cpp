// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "values.h"

#include <QStringTokenizer>

namespace story {

namespace {

/// A run of ASCII digits as a number, nothing for anything else.
std::optional<int> digits(QStringView text)
{
    int value = 0;
    for (QChar c : text) {
        if (c < u'0' || c > u'9') return {};
        value = value * 10 + (c.unicode() - u'0');
    }
    return text.isEmpty() ? std::nullopt : std::optional(value);
}

} // namespace

Date Date::fromDay(QDate day)
{
    Date date;
    if (!day.isValid()) return date;
    date.m_year = qint16(day.year());
    date.m_month = qint8(day.month());
    date.m_day = qint8(day.day());
    date.m_precision = Precision::Day;
    return date;
}

std::optional<Date> Date::fromText(QStringView text)
{
    const auto year = digits(text.first(std::min<qsizetype>(4, text.size())));
    if (text.size() < 4 || !year || *year < 1 || (text.size() > 4 && text[4] != u'-')) return {};
    Date date;
    date.m_year = qint16(*year);
    date.m_month = 1;
    date.m_precision = Precision::Year;
    if (text.size() == 4) return date;

    if (text.size() == 7 && text[5] == u'Q') {
        const int quarter = text[6].unicode() - u'0';
        if (quarter < 1 || quarter > 4) return {};
        date.m_month = qint8(quarter * 3 - 2);
        date.m_precision = Precision::Quarter;
        return date;
    }
    const auto month = text.size() >= 7 ? digits(text.sliced(5, 2)) : std::nullopt;
    if (!month || *month < 1 || *month > 12) return {};
    date.m_month = qint8(*month);
    date.m_precision = Precision::Month;
    if (text.size() == 7) return date;

    const auto day = text.size() == 10 && text[7] == u'-' ? digits(text.sliced(8, 2)) : std::nullopt;
    if (!day || !QDate::isValid(*year, *month, *day)) return {};
    return fromDay(QDate(*year, *month, *day));
}

QString Date::text() const
{
    if (m_precision == Precision::Day) return first().toString(Qt::ISODate);
    const QString year = QStringLiteral("%1").arg(int(m_year), 4, 10, QLatin1Char('0'));
    switch (m_precision) {
    case Precision::None: return {};
    case Precision::Year: return year;
    case Precision::Quarter: return year + QStringLiteral("-Q") + QString::number((m_month + 2) / 3);
    case Precision::Month: return year + QStringLiteral("-%1").arg(int(m_month), 2, 10, QLatin1Char('0'));
    case Precision::Day: break;
    }
    return {};
}

QDate Date::first() const
{
    return isNull() ? QDate() : QDate(m_year, m_month, m_precision == Precision::Day ? m_day : 1);
}

QDate Date::last() const
{
    switch (m_precision) {
    case Precision::Year: return first().addYears(1).addDays(-1);
    case Precision::Quarter: return first().addMonths(3).addDays(-1);
    case Precision::Month: return first().addMonths(1).addDays(-1);
    default: return first();
    }
}

Prose Prose::fromText(const QString& text)
{
    Prose prose;
    for (QStringView line : QStringTokenizer{text, u'\n'})
        if (const QStringView paragraph = line.trimmed(); !paragraph.isEmpty())
            prose.paragraphs.append(paragraph.toString());
    return prose;
}

Number Duration::days() const
{
    if (!value) return {};
    switch (unit) {
    case TimeUnit::Unset: return {};
    case TimeUnit::Minutes: return *value / 1440;
    case TimeUnit::Hours: return *value / 24;
    case TimeUnit::Days: return *value;
    case TimeUnit::Weeks: return *value * 7;
    case TimeUnit::Months: return *value * 30.44;
    case TimeUnit::Quarters: return *value * 91.31;
    }
    return {};
}

} // namespace story

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typedfault.h"
#include "typedvalues.h"

#include "analysis/dates.h"

#include <QRegularExpression>

#include <algorithm>

namespace items {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

using ReadDate = std::expected<Date, QString>;

Fault noDate(const QString& text)
{
    return Fault(TypedValue::tr("“%1” is not a date yet: write 2026-11-22, 2026-11, 2026-Q4 or 2026").arg(text));
}

QString twoDigits(int number) { return u"%1"_s.arg(number, 2, 10, QLatin1Char('0')); }

ReadDate dayOf(int year, int month, int day, const QString& text)
{
    const QDate date(year, month, day);
    if (!date.isValid()) return Fault(TypedValue::tr("“%1”: there is no such day").arg(text));
    return Date::fromDay(date);
}

ReadDate monthOf(const QString& year, int month, const QString& text)
{
    const auto date = Date::fromText(QString(year + u'-' + twoDigits(month)));
    if (!date) return noDate(text);
    return *date;
}

/// Day and month in the order in which the locale writes them; nothing where it has no order of numbers ("C").
std::optional<bool> isDayFirst(const QLocale& locale)
{
    if (locale.language() == QLocale::C) return {};
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    const auto day = format.indexOf(u'd');
    const auto month = format.indexOf(u'M');
    if (day < 0 || month < 0) return {};
    return day < month;
}

std::optional<Date> quarterFromText(const QString& text)
{
    static const QRegularExpression first(u"^[QT]\\s*([1-4])[\\s/.'-]*([0-9]{4})$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression last(u"^([0-9]{4})[\\s/.-]*[QT]\\s*([1-4])$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (const auto match = first.match(text); match.hasMatch())
        return Date::fromText(QString(match.captured(2) + u"-Q"_s + match.captured(1)));
    if (const auto match = last.match(text); match.hasMatch())
        return Date::fromText(QString(match.captured(1) + u"-Q"_s + match.captured(2)));
    return {};
}

/// "03/04/2026": by what can be a month, by the locale, or not at all.
ReadDate fromTwoAndYear(int a, int b, int year, const QString& text, const QLocale& locale)
{
    if (a == b || b > 12) return dayOf(year, a, b, text);
    if (a > 12) return dayOf(year, b, a, text);
    if (const auto dayFirst = isDayFirst(locale)) return *dayFirst ? dayOf(year, b, a, text) : dayOf(year, a, b, text);
    const auto day = dayOf(year, b, a, text);
    const auto other = dayOf(year, a, b, text);
    if (!day || !other) return noDate(text);
    return Fault(TypedValue::tr("“%1” may be %2 or %3: write one of these").arg(text, day->text(), other->text()));
}

/// Dates of figures alone; nothing where the text is none of these.
std::optional<ReadDate> fromFigures(const QString& text, const QLocale& locale)
{
    static const QRegularExpression yearFirst(u"^([0-9]{4})[./ -]+([0-9]{1,2})(?:[./ -]+([0-9]{1,2}))?[.]?$"_s);
    static const QRegularExpression monthAndYear(u"^([0-9]{1,2})[./ -]+([0-9]{4})$"_s);
    static const QRegularExpression yearLast(u"^([0-9]{1,2})[./ -]+([0-9]{1,2})[./ -]+([0-9]{4}|[0-9]{2})$"_s);
    if (const auto match = yearFirst.match(text); match.hasMatch()) {
        const int month = match.captured(2).toInt();
        if (match.captured(3).isEmpty()) return monthOf(match.captured(1), month, text);
        return dayOf(match.captured(1).toInt(), month, match.captured(3).toInt(), text);
    }
    if (const auto match = monthAndYear.match(text); match.hasMatch())
        return monthOf(match.captured(2), match.captured(1).toInt(), text);
    const auto match = yearLast.match(text);
    if (!match.hasMatch()) return {};
    int year = match.captured(3).toInt();
    if (match.captured(3).size() == 2) {
        if (!isDayFirst(locale) || locale.dateFormat(QLocale::ShortFormat).startsWith(u'y'))
            return Fault(TypedValue::tr("“%1”: write the year with four figures").arg(text));
        year += year < 70 ? 2000 : 1900;
    }
    return fromTwoAndYear(match.captured(1).toInt(), match.captured(2).toInt(), year, text, locale);
}

/// The month of a name, or of its beginning where only one begins so, in the locale's language or in English; 0 for none.
int monthFromName(const QString& name, const QLocale& locale)
{
    int found = 0;
    if (name.size() < 3) return found;
    for (const QLocale& language : {locale, QLocale::c()})
        for (int month = 1; month <= 12; ++month)
            for (auto form : {QLocale::LongFormat, QLocale::ShortFormat})
                for (QString full : {language.monthName(month, form), language.standaloneMonthName(month, form)}) {
                    full.remove(u'.');
                    if (full.compare(name, Qt::CaseInsensitive) == 0) return month;
                    if (full.startsWith(name, Qt::CaseInsensitive)) found = found && found != month ? -1 : month;
                }
    return std::max(found, 0);
}

/// "Nov 2026", "22. November 2026", "November 22nd, 2026", "22 de noviembre de 2026".
ReadDate fromWords(const QString& text, const QLocale& locale)
{
    static const QRegularExpression between(u"[\\s,./-]+"_s);
    static const QRegularExpression dayNumber(u"^([0-9]{1,2})(st|nd|rd|th|er|º)?$"_s);
    static const QRegularExpression year(u"^[0-9]{4}$"_s);
    int month = 0;
    int day = 0;
    QString yearText;
    for (const QString& word : text.split(between, Qt::SkipEmptyParts)) {
        const auto number = dayNumber.match(word);
        if (year.match(word).hasMatch() && yearText.isEmpty()) yearText = word;
        else if (number.hasMatch() && day == 0) day = number.captured(1).toInt();
        else if (const int named = monthFromName(word, locale); named && !month) month = named;
        else if (word != "de"_L1 && word != "of"_L1) return noDate(text);
    }
    if (!month || yearText.isEmpty()) return noDate(text);
    return day ? dayOf(yearText.toInt(), month, day, text) : monthOf(yearText, month, text);
}

/// A quarter as it may be typed, which is the same in every language.
QString spelled(const Date& date, const QLocale& locale)
{
    return date.precision() == Date::Precision::Quarter ? date.text() : analysis::dateIn(locale, date);
}

} // namespace

std::expected<Understood<Date>, QString> readDate(const QString& text, const QLocale& locale)
{
    QString typed;
    for (QChar c : text.simplified())
        typed += c.isDigit() ? QChar(u'0' + c.digitValue()) : c;
    if (typed.isEmpty()) return Understood<Date>{};
    if (const auto date = Date::fromText(typed)) return Understood<Date>{.value = *date, .said = {}, .unit = {}};
    ReadDate date = noDate(typed);
    if (const auto quarter = quarterFromText(typed)) date = *quarter;
    else if (const auto figures = fromFigures(typed, locale)) date = *figures;
    else date = fromWords(typed, locale);
    if (!date) return Fault(date.error());
    return Understood<Date>{.value = *date,
                            .said = TypedValue::tr("Understood as %1").arg(spelled(*date, locale)),
                            .unit = {}};
}

} // namespace items

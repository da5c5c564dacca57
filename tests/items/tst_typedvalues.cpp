// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/typedvalues.h"
#include "items/units.h"
#include "story/project.h"

#include <QTest>

using namespace story;
using namespace items;
using namespace Qt::StringLiterals;

namespace {

QLocale localeOf(const QString& name) { return name == "C"_L1 ? QLocale::c() : QLocale(name); }

/// The value, how it was understood, or why not, as one line.
template <typename T> QString printed(const std::expected<Understood<T>, QString>& read, const QString& value)
{
    if (!read) return u"refused: "_s + read.error();
    QString line = value.isEmpty() ? u"(none)"_s : value;
    if (!read->unit.isEmpty()) line += u" in "_s + read->unit;
    if (!read->said.isEmpty()) line += u" | "_s + read->said;
    return line.replace(QChar(0x00A0), u' ').replace(QChar(0x202F), u'_');
}

QString printedNumber(const QString& text, const QLocale& locale, const NumberWanted& wanted)
{
    const auto read = readNumber(text, locale, wanted);
    return printed(read, read ? plainNumber(read->value) : QString());
}

QString printedDate(const QString& text, const QLocale& locale)
{
    const auto read = readDate(text, locale);
    return printed(read, read ? read->value.text() : QString());
}

} // namespace

class TestTypedValues : public QObject
{
    Q_OBJECT

private slots:
    void numbers_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("read");
        const auto row = [](const char* name, const char* locale, const QString& typed, const QString& read) {
            QTest::newRow(name) << QString::fromLatin1(locale) << typed << read;
        };
        row("a point", "C", u" 31.4 "_s, u"31.4"_s);
        row("nothing", "C", u""_s, u"(none)"_s);
        row("blanks", "C", u"  "_s, u"(none)"_s);
        row("zero", "C", u"0"_s, u"0"_s);
        row("a trailing zero says nothing", "C", u"3.0"_s, u"3"_s);
        row("less than nothing", "C", u"-2"_s, u"-2"_s);
        row("a true minus", "C", u"−2"_s, u"-2"_s);
        row("a minus apart", "C", u"- 2"_s, u"-2 | Understood as −2"_s);
        row("half a number", "C", u"5."_s, u"5 | Understood as 5"_s);
        row("without its zero", "C", u".5"_s, u"0.5 | Understood as 0.5"_s);
        row("an exponent", "C", u"1e3"_s, u"1000 | Understood as 1000"_s);
        row("a small exponent", "C", u"1e-5"_s, u"0.00001 | Understood as 0.00001"_s);
        row("thousands", "C", u"1.2k"_s, u"1200 | Understood as 1200"_s);
        row("thousands, in capitals", "C", u"45 K"_s, u"45000 | Understood as 45_000"_s);
        row("millions", "C", u"3M"_s, u"3000000 | Understood as 3_000_000"_s);
        row("billions", "C", u"1.5bn"_s, u"1500000000 | Understood as 1_500_000_000"_s);
        row("Arabic figures", "C", u"٣١"_s, u"31"_s);

        row("a comma before one figure", "C", u"31,4"_s, u"31.4 | Understood as 31.4"_s);
        row("a comma in a share", "C", u"0,250"_s, u"0.25 | Understood as 0.25"_s);
        row("a comma behind four figures", "C", u"1234,567"_s, u"1234.567 | Understood as 1234.567"_s);
        row("a comma that may be either", "C", u"1,234"_s,
            u"refused: “1,234” may be 1234 or 1.234: write one of these"_s);
        row("a comma that may be either, in the US", "en_US", u"1,234"_s,
            u"refused: “1,234” may be 1234 or 1.234: write one of these"_s);
        row("a minus does not settle it", "en_US", u"-1,234"_s,
            u"refused: “-1,234” may be -1234 or -1.234: write one of these"_s);
        row("a decimal comma in German", "de_DE", u"1,234"_s, u"1.234 | Understood as 1.234"_s);
        row("a decimal comma in French", "fr_FR", u"1,234"_s, u"1.234 | Understood as 1.234"_s);
        row("a point that may be either, in German", "de_DE", u"1.234"_s,
            u"refused: “1.234” may be 1234 or 1,234: write one of these"_s);
        row("a point that divides no group in German", "de_DE", u"0.806"_s, u"0.806"_s);
        row("a point with two figures in German", "de_DE", u"31.45"_s, u"31.45"_s);
        row("a point in French", "fr_FR", u"1.234"_s, u"1.234"_s);
        row("a point in the US", "en_US", u"1.234"_s, u"1.234"_s);
        row("two groups", "en_US", u"1,234,567"_s, u"1234567 | Understood as 1_234_567"_s);
        row("two groups in German", "de_DE", u"1.234.567"_s, u"1234567 | Understood as 1_234_567"_s);
        row("groups and a point", "en_US", u"1,234.5"_s, u"1234.5 | Understood as 1234.5"_s);
        row("groups and a comma", "en_US", u"1.234,5"_s, u"1234.5 | Understood as 1234.5"_s);
        row("blanks as groups", "fr_FR", u"12 345,6"_s, u"12345.6 | Understood as 12_345.6"_s);
        row("thin blanks as the story writes them", "C", u"12\u202F345"_s, u"12345 | Understood as 12_345"_s);
        row("Swiss groups", "C", u"1'234"_s, u"1234 | Understood as 1234"_s);

        row("words", "C", u"ten"_s, u"refused: “ten” is not a number: write it like 31.4"_s);
        row("not finite", "C", u"inf"_s, u"refused: “inf” is not a number: write it like 31.4"_s);
        row("too large", "C", u"1e999"_s, u"refused: “1e999” is not a number: write it like 31.4"_s);
        row("two points", "C", u"1.2.3"_s, u"refused: “1.2.3” is not a number: write it like 31.4"_s);
        row("groups of two", "C", u"12 34"_s, u"refused: “12 34” is not a number: write it like 31.4"_s);
        row("a date", "C", u"2026-11-22"_s, u"refused: “2026-11-22” is not a number: write it like 31.4"_s);
        row("a range", "C", u"3-4"_s, u"refused: “3-4” is not a number: write it like 31.4"_s);
        row("a unit where there is none", "C", u"50 ms"_s,
            u"refused: “50 ms” has a unit, and here is none: write 50"_s);
        row("percent where there is no unit", "C", u"94 %"_s,
            u"refused: “94 %” may be 94 or 0.94: write one of these"_s);
    }
    void numbers()
    {
        QFETCH(QString, locale);
        QFETCH(QString, typed);
        const QString read = printedNumber(typed, localeOf(locale), {});
        QTEST(read, "read");
    }

    void units_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("read");
        const auto row = [](const char* name, const QString& unit, const QString& typed, const QString& read) {
            QTest::newRow(name) << unit << typed << read;
        };
        row("none typed", u"%"_s, u"94"_s, u"94"_s);
        row("the same", u"%"_s, u"94 %"_s, u"94 | Understood as 94 %"_s);
        row("close to the number", u"ms"_s, u"50ms"_s, u"50 | Understood as 50 ms"_s);
        row("seconds to milliseconds", u"ms"_s, u"0.05 s"_s, u"50 | Understood as 50 ms"_s);
        row("seconds without dust", u"ms"_s, u"0.07 s"_s, u"70 | Understood as 70 ms"_s);
        row("minutes to hours", u"h"_s, u"90 min"_s, u"1.5 | Understood as 1.5 h"_s);
        row("gigabytes to megabytes", u"MB"_s, u"1.5 GB"_s, u"1500 | Understood as 1500 MB"_s);
        row("thousands of it", u"users"_s, u"1.2k users"_s, u"1200 | Understood as 1200 users"_s);
        row("the field counts in millions", u"million"_s, u"3M"_s, u"3 | Understood as 3 million"_s);
        row("euros by their sign", u"EUR"_s, u"€2k"_s, u"2000 | Understood as 2000 EUR"_s);
        row("another unit", u"%"_s, u"50 ms"_s, u"refused: “50 ms” is not in %"_s);
        row("time is not memory", u"ms"_s, u"50 MB"_s, u"refused: “50 MB” is not in ms"_s);
        row("an unknown one", u"ms"_s, u"50 frogs"_s, u"refused: “50 frogs” is not in ms"_s);
        row("points are no percent", u"%"_s, u"2 pp"_s, u"refused: “2 pp” is not in %"_s);
        row("percent are no points", u"pp"_s, u"2 %"_s, u"refused: “2 %” is not in pp"_s);
        row("points in words", u"pp"_s, u"2 percentage points"_s, u"2 | Understood as 2 pp"_s);
        row("a small m of money is a million", {}, u"$3m"_s,
            u"refused: “$3m” has a unit, and here is none: write 3000000"_s);
        row("a small m of the field's money", u"EUR"_s, u"3m"_s, u"3000000 | Understood as 3_000_000 EUR"_s);
        row("a million with its money behind", u"USD"_s, u"1.5 m USD"_s, u"1500000 | Understood as 1_500_000 USD"_s);
        row("a small m of no money is no million", u"ms"_s, u"3m"_s, u"refused: “3m” is not in ms"_s);
    }
    void units()
    {
        QFETCH(QString, unit);
        QFETCH(QString, typed);
        const QString read = printedNumber(typed, QLocale::c(), {.isWhole = false, .unit = unit, .takesUnit = false});
        QTEST(read, "read");
    }

    void aUnitIsTakenWhereThereIsRoom()
    {
        const NumberWanted wanted{.isWhole = false, .unit = {}, .takesUnit = true};
        QCOMPARE(printedNumber(u"50 ms"_s, QLocale::c(), wanted), u"50 in ms | Understood as 50 ms"_s);
    }

    void aChangeTellsItsKindByItsUnit_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("read");
        const auto row = [](const char* name, const QString& unit, const QString& typed, const QString& read) {
            QTest::newRow(name) << unit << typed << read;
        };
        row("points of percent", u"%"_s, u"-5 pp"_s, u"-5 in pp | Understood as −5 pp"_s);
        row("points, in words", u"%"_s, u"2 points"_s, u"2 in pp | Understood as 2 pp"_s);
        row("points of no unit", {}, u"-5 pp"_s, u"-5 in pp | Understood as −5 pp"_s);
        row("percent of milliseconds", u"ms"_s, u"-5 %"_s, u"-5 in % | Understood as −5 %"_s);
        row("percent of percent may be both", u"%"_s, u"-5 %"_s,
            u"refused: “-5 %” may be points or a part of what it was: write -5 pp, or choose the kind of change first"_s);
        row("points of milliseconds", u"ms"_s, u"-5 pp"_s, u"refused: “-5 pp” is not in ms"_s);
        row("the unit itself", u"ms"_s, u"0.05 s"_s, u"50 | Understood as 50 ms"_s);
        row("none", u"%"_s, u"-5"_s, u"-5"_s);
    }
    void aChangeTellsItsKindByItsUnit()
    {
        QFETCH(QString, unit);
        QFETCH(QString, typed);
        const NumberWanted wanted{.isWhole = false, .unit = unit, .takesUnit = false, .takesKind = true};
        QTEST(printedNumber(typed, QLocale::c(), wanted), "read");
    }

    void wholeNumbersAreWhole()
    {
        const NumberWanted wanted{.isWhole = true, .unit = {}, .takesUnit = false};
        QCOMPARE(printedNumber(u"5"_s, QLocale::c(), wanted), u"5"_s);
        QCOMPARE(printedNumber(u"1.2k"_s, QLocale::c(), wanted), u"1200 | Understood as 1200"_s);
        QCOMPARE(printedNumber(u"2.5"_s, QLocale::c(), wanted), u"refused: “2.5” is not a whole number"_s);
        QCOMPARE(printedNumber(u"3000M"_s, QLocale::c(), wanted), u"refused: “3000M” is not a whole number"_s);
    }

    /// What is shown when a field is left can be typed again, in any locale whose point divides no groups.
    void thePlainSpellingIsReadBack()
    {
        for (double value : {0.0, 1.0, -0.5, 0.00001, 1e-9, 3.28, 123456789.25, 1e14, 1e15, 1e21, -7.0}) {
            const auto read = readNumber(plainNumber(value), QLocale::c());
            QVERIFY2(read, qPrintable(plainNumber(value)));
            QCOMPARE(*read->value, value);
        }
    }

    void theUnitComesFromWhereItStands()
    {
        Project project;
        Metric latency;
        latency.id = u"p95"_s;
        latency.unit = u"ms"_s;
        project.metrics = {latency};
        project.objective.investment.unit = u"EUR"_s;
        Measurement measurement;
        measurement.id = u"x"_s;
        measurement.metric.id = u"p95"_s;
        project.baseline.measurements = {measurement};
        Guardrail guardrail;
        guardrail.id = u"g"_s;
        guardrail.metric.id = u"p95"_s;
        Reading reading;
        reading.id = u"r"_s;
        guardrail.readings = {reading};
        project.rollout.guardrails = {guardrail};
        project.rollout.rollback.timeToRollBack.unit = TimeUnit::Hours;
        QCOMPARE(unitOf(project, "objective.investment.value"_L1), u"EUR"_s);
        QCOMPARE(unitOf(project, "baseline.measurements[x].low"_L1), u"ms"_s);
        QCOMPARE(unitOf(project, "baseline.measurements[x].n"_L1), QString());
        QCOMPARE(unitOf(project, "metrics[p95].target"_L1), u"ms"_s);
        QCOMPARE(unitOf(project, "rollout.guardrails[g].readings[r].value"_L1), u"ms"_s);
        QCOMPARE(unitOf(project, "rollout.rollback.timeToRollBack.value"_L1), u"hours"_s);
        QVERIFY(numberWanted(project, "objective.return.value"_L1).takesUnit);
        QVERIFY(numberWanted(project, "baseline.measurements[x].n"_L1).isWhole);
    }

    void dates_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("read");
        const auto row = [](const char* name, const char* locale, const QString& typed, const QString& read) {
            QTest::newRow(name) << QString::fromLatin1(locale) << typed << read;
        };
        const QString november = u"2026-11-22 | Understood as 22 November 2026"_s;
        row("ISO", "C", u"2026-11-22"_s, u"2026-11-22"_s);
        row("a month", "C", u"2026-11"_s, u"2026-11"_s);
        row("a quarter", "C", u"2026-Q4"_s, u"2026-Q4"_s);
        row("a year", "C", u"2026"_s, u"2026"_s);
        row("nothing", "C", u""_s, u"(none)"_s);
        row("a month by name", "C", u"Nov 2026"_s, u"2026-11 | Understood as November 2026"_s);
        row("a month by its whole name", "C", u"november 2026"_s, u"2026-11 | Understood as November 2026"_s);
        row("a month by number", "C", u"11/2026"_s, u"2026-11 | Understood as November 2026"_s);
        row("a quarter first", "C", u"Q4 2026"_s, u"2026-Q4 | Understood as 2026-Q4"_s);
        row("a quarter in small letters", "C", u"2026q4"_s, u"2026-Q4 | Understood as 2026-Q4"_s);
        row("a day by name", "C", u"22 Nov 2026"_s, november);
        row("a day, American", "C", u"Nov 22nd, 2026"_s, november);
        row("slashes, year first", "C", u"2026/11/22"_s, november);
        row("one figure", "C", u"2026-1-5"_s, u"2026-01-05 | Understood as 5 January 2026"_s);
        row("what can be no month", "C", u"22/11/2026"_s, november);
        row("what can be no month, American", "C", u"11/22/2026"_s, november);
        row("day and month are the same", "C", u"4/4/2026"_s, u"2026-04-04 | Understood as 4 April 2026"_s);
        row("what may be either", "C", u"03/04/2026"_s,
            u"refused: “03/04/2026” may be 2026-04-03 or 2026-03-04: write one of these"_s);
        row("the locale decides, German", "de_DE", u"03.04.2026"_s, u"2026-04-03 | Understood as 3 April 2026"_s);
        row("the locale decides, French", "fr_FR", u"03/04/2026"_s, u"2026-04-03 | Understood as 3 avril 2026"_s);
        row("the locale decides, American", "en_US", u"03/04/2026"_s, u"2026-03-04 | Understood as 4 March 2026"_s);
        row("a German name", "de_DE", u"22. Dezember 2026"_s, u"2026-12-22 | Understood as 22 Dezember 2026"_s);
        row("a French name", "fr_FR", u"22 février 2026"_s, u"2026-02-22 | Understood as 22 février 2026"_s);
        row("an English name in German", "de_DE", u"Dec 2026"_s, u"2026-12 | Understood as Dezember 2026"_s);
        row("a name that two months begin with", "fr_FR", u"jui 2026"_s,
            u"refused: “jui 2026” is not a date yet: write 2026-11-22, 2026-11, 2026-Q4 or 2026"_s);
        row("a French quarter", "fr_FR", u"T4 2026"_s, u"2026-Q4 | Understood as 2026-Q4"_s);
        row("two figures for the year, German", "de_DE", u"22.11.26"_s,
            u"2026-11-22 | Understood as 22 November 2026"_s);
        row("two figures for the year", "C", u"22.11.26"_s, u"refused: “22.11.26”: write the year with four figures"_s);
        row("no such day", "C", u"31 Feb 2026"_s, u"refused: “31 Feb 2026”: there is no such day"_s);
        row("no such month", "C", u"2026-13"_s,
            u"refused: “2026-13” is not a date yet: write 2026-11-22, 2026-11, 2026-Q4 or 2026"_s);
        row("no such quarter", "C", u"Q5 2026"_s,
            u"refused: “Q5 2026” is not a date yet: write 2026-11-22, 2026-11, 2026-Q4 or 2026"_s);
        row("half a date", "C", u"2026-1"_s, u"2026-01 | Understood as January 2026"_s);
        row("words", "C", u"last week"_s,
            u"refused: “last week” is not a date yet: write 2026-11-22, 2026-11, 2026-Q4 or 2026"_s);
    }
    void dates()
    {
        QFETCH(QString, locale);
        QFETCH(QString, typed);
        const QString read = printedDate(typed, localeOf(locale));
        QTEST(read, "read");
    }
};

QTEST_GUILESS_MAIN(TestTypedValues)
#include "tst_typedvalues.moc"

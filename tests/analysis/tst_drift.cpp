// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/drift.h"
#include "making.h"

#include "store/folder.h"

#include <QFile>
#include <QTest>

using namespace story;
using namespace analysis;
using namespace making;
using namespace Qt::StringLiterals;

namespace {

QList<double> numbers(const QString& text)
{
    QList<double> values;
    for (const QString& part : text.split(u' ', Qt::SkipEmptyParts))
        values.append(part.toDouble());
    return values;
}

/// Weekly values from 4 January 2026 on.
Series weekly(const QString& values)
{
    Series series;
    for (double value : numbers(values))
        series.append({Date::fromDay(QDate(2026, 1, 4).addDays(7 * series.size())), value});
    return series;
}

QString told(const QList<AlarmRun>& runs)
{
    QStringList lines;
    for (const AlarmRun& run : runs) {
        QString line = u"%1-%2, %3 to %4"_s.arg(run.first).arg(run.last).arg(run.from.text(), run.to.text());
        if (run.trigger) line += u", trigger %1 on %2"_s.arg(*run.trigger).arg(run.triggeredOn.text());
        lines.append(line);
    }
    return lines.join(u'\n');
}

CountWindow window(const QString& id, const QString& start, const QString& end, const QList<double>& counts)
{
    CountWindow w;
    w.id = id;
    w.startDate = day(start);
    w.endDate = day(end);
    w.counts = counts;
    return w;
}

/// A monitor that takes two windows in a row, a distribution that moves away in March, and an event that began then.
Project drifting()
{
    Project p;
    Monitor monitor;
    monitor.id = u"m"_s;
    monitor.consecutive = 2;
    p.monitoring.monitors = {monitor};
    Distribution d;
    d.id = u"d"_s;
    d.monitor.id = u"m"_s;
    d.bins = {u"low"_s, u"high"_s};
    d.reference = {50, 50};
    d.windows = {window(u"jan"_s, u"2026-01-01"_s, u"2026-01-31"_s, {50, 50}),
                 window(u"feb"_s, u"2026-02-01"_s, u"2026-02-28"_s, {76, 24}),
                 window(u"mar"_s, u"2026-03-01"_s, u"2026-03-31"_s, {60, 40}),
                 window(u"apr"_s, u"2026-04-01"_s, u"2026-04-30"_s, {80, 20}),
                 window(u"may"_s, u"2026-05-01"_s, u"2026-05-31"_s, {85, 15})};
    p.monitoring.distributions = {d};
    DriftEvent event;
    event.id = u"e"_s;
    event.monitor.id = u"m"_s;
    event.startedOn = day(u"2026-03-15"_s);
    event.seenOn = day(u"2026-04-10"_s);
    p.monitoring.driftEvents = {event};
    return p;
}

} // namespace

class TestDrift : public QObject
{
    Q_OBJECT

private slots:
    void theIndexIsThatOfAnIndependentComputation_data()
    {
        QTest::addColumn<QStringList>("row");
        QFile file(QStringLiteral(STORYLOOP_SOURCE_DIR "/tests/data/psi.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
            if (!line.startsWith(u'#')) QTest::newRow(qPrintable(line.section(u';', 0, 0))) << line.split(u';');
    }
    void theIndexIsThatOfAnIndependentComputation()
    {
        QFETCH(QStringList, row);
        const auto found = psi(numbers(row[1]), numbers(row[2]));
        QVERIFY(found);
        QVERIFY2(std::abs(found->value - row[3].toDouble()) < 1e-10,
                 qPrintable(QString::number(found->value, 'g', 15)));
        QCOMPARE(found->chance.has_value(), row[4] != u"-");
        if (found->chance) QVERIFY(std::abs(*found->chance - row[4].toDouble()) < 1e-10);
        const auto turned = psi(numbers(row[2]), numbers(row[1]));
        QVERIFY2(std::abs(turned->value - found->value) < 1e-10, "it is symmetric");
    }

    void whatCannotBeComparedHasNoIndex_data()
    {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("window");
        QTest::newRow("other bins") << u"1 2 3"_s << u"1 2"_s;
        QTest::newRow("no reference") << u""_s << u"1 2"_s;
        QTest::newRow("nothing counted") << u"1 2"_s << u"0 0"_s;
        QTest::newRow("less than none") << u"1 2"_s << u"-1 2"_s;
        QTest::newRow("one bin") << u"5"_s << u"5"_s;
    }
    void whatCannotBeComparedHasNoIndex()
    {
        QFETCH(QString, reference);
        QFETCH(QString, window);
        QVERIFY(!psi(numbers(reference), numbers(window)));
    }

    void theBandsAreTheConvention()
    {
        QCOMPARE(driftBand(0.0999), DriftBand::Stable);
        QCOMPARE(driftBand(0.1), DriftBand::Moderate);
        QCOMPARE(driftBand(0.25), DriftBand::Moderate);
        QCOMPARE(driftBand(0.2501), DriftBand::Major);
    }

    void windowsOverTheThresholdAreRuns_data()
    {
        QTest::addColumn<QString>("values");
        QTest::addColumn<int>("consecutive");
        QTest::addColumn<QString>("runs");
        QTest::newRow("none") << u"1 2 3"_s << 1 << u""_s;
        QTest::newRow("no points") << u""_s << 1 << u""_s;
        QTest::newRow("one") << u"1 6 1"_s << 1 << u"1-1, 2026-01-11 to 2026-01-11, trigger 1 on 2026-01-11"_s;
        QTest::newRow("on the threshold is not above") << u"5 5 5"_s << 1 << u""_s;
        QTest::newRow("two of three asked")
            << u"6 6 1 6"_s << 3 << u"0-1, 2026-01-04 to 2026-01-11\n3-3, 2026-01-25 to 2026-01-25"_s;
        QTest::newRow("the second in a row triggers")
            << u"1 6 7 8 1"_s << 2 << u"1-3, 2026-01-11 to 2026-01-25, trigger 2 on 2026-01-18"_s;
        QTest::newRow("a break starts anew")
            << u"6 1 6 6"_s << 2
            << u"0-0, 2026-01-04 to 2026-01-04\n2-3, 2026-01-18 to 2026-01-25, trigger 3 on 2026-01-25"_s;
        QTest::newRow("none in a row is one")
            << u"6"_s << 0 << u"0-0, 2026-01-04 to 2026-01-04, trigger 0 on 2026-01-04"_s;
    }
    void windowsOverTheThresholdAreRuns()
    {
        QFETCH(QString, values);
        QFETCH(int, consecutive);
        QTEST(told(alarmRuns(weekly(values), {Comparison::Above, 5, consecutive})), "runs");
    }

    void halfAYearWithoutAValueIsNoRow()
    {
        Series series;
        for (const QString& on : {u"2024-01-01"_s, u"2024-06-01"_s, u"2025-01-01"_s, u"2025-01-08"_s, u"2025-01-20"_s})
            series.append({day(on), 15});
        AlarmRule rule{.threshold = 14, .consecutive = 3};
        QCOMPARE(alarmRuns(series, rule).size(), 1); // of a monitor that names no window nothing is known
        rule.windowDays = 7;
        QCOMPARE(told(alarmRuns(series, rule)),
                 u"0-0, 2024-01-01 to 2024-01-01\n1-1, 2024-06-01 to 2024-06-01\n"
                 "2-4, 2025-01-01 to 2025-01-20, trigger 4 on 2025-01-20"_s); // 12 days are one window left out
    }

    void whereNoWindowIsNamedTheUsualStepIsOne_data()
    {
        QTest::addColumn<QString>("days");
        QTest::addColumn<QString>("runs");
        // All are in alarm, and two in a row are asked for.
        QTest::newRow("weekly, then half a year, then weekly: two rows")
            << u"2024-01-01 2024-01-08 2024-07-01 2024-07-08"_s
            << u"0-1, 2024-01-01 to 2024-01-08, trigger 1 on 2024-01-08\n"
               "2-3, 2024-07-01 to 2024-07-08, trigger 3 on 2024-07-08"_s;
        QTest::newRow("weekly with one week left out, 14 days: one row")
            << u"2024-01-01 2024-01-08 2024-01-22 2024-01-29"_s
            << u"0-3, 2024-01-01 to 2024-01-29, trigger 1 on 2024-01-08"_s;
        QTest::newRow("weekly with two weeks left out, 21 days: two rows")
            << u"2024-01-01 2024-01-08 2024-01-29 2024-02-05"_s
            << u"0-1, 2024-01-01 to 2024-01-08, trigger 1 on 2024-01-08\n"
               "2-3, 2024-01-29 to 2024-02-05, trigger 3 on 2024-02-05"_s;
        QTest::newRow("twice a year as a rule: one row")
            << u"2024-01-01 2024-07-01 2025-01-01"_s << u"0-2, 2024-01-01 to 2025-01-01, trigger 1 on 2024-07-01"_s;
        QTest::newRow("months, one of them left out: one row")
            << u"2024-01 2024-02 2024-03 2024-05"_s << u"0-3, 2024-01 to 2024-05, trigger 1 on 2024-02"_s;
        QTest::newRow("months, half a year left out: the last stands alone")
            << u"2024-01 2024-02 2024-03 2024-10"_s
            << u"0-2, 2024-01 to 2024-03, trigger 1 on 2024-02\n3-3, 2024-10 to 2024-10"_s;
        QTest::newRow("one step tells no rule")
            << u"2024-01-01 2024-07-01"_s << u"0-1, 2024-01-01 to 2024-07-01, trigger 1 on 2024-07-01"_s;
    }
    void whereNoWindowIsNamedTheUsualStepIsOne()
    {
        QFETCH(QString, days);
        Project p;
        Monitor monitor;
        monitor.id = u"m"_s;
        monitor.comparison = Comparison::Above;
        monitor.threshold = 5;
        monitor.consecutive = 2;
        p.monitoring.monitors = {monitor};
        RecordedSeries series;
        series.monitor.id = u"m"_s;
        for (const QString& on : days.split(u' '))
            series.points.append({day(on), 6});
        QTEST(told(seriesReplay(p, series)->runs), "runs");
    }

    void aSeriesIsHeldAgainstItsMonitor()
    {
        Project p;
        Monitor monitor;
        monitor.id = u"m"_s;
        monitor.comparison = Comparison::Below;
        monitor.threshold = 80;
        monitor.unit = u"%"_s;
        monitor.consecutive = 2;
        p.monitoring.monitors = {monitor};
        RecordedSeries series;
        series.id = u"s"_s;
        series.unit = u"%"_s;
        series.monitor.id = u"m"_s;
        series.points = weekly(u"90 79 78 85"_s);
        QCOMPARE(told(seriesReplay(p, series)->runs), u"1-2, 2026-01-11 to 2026-01-18, trigger 2 on 2026-01-18"_s);
        series.unit = u"ms"_s;
        QVERIFY(!seriesReplay(p, series));
        series.unit = u"%"_s;
        p.monitoring.monitors[0].comparison = Comparison::Unset;
        QVERIFY(!seriesReplay(p, series));
        series.monitor.id.clear();
        QVERIFY(!seriesReplay(p, series));
    }

    void countsAreReplayedByTheConvention()
    {
        const Project p = drifting();
        const PsiReplay replay = psiReplay(p, p.monitoring.distributions[0]);
        QVERIFY(replay.rule.isConvention);
        QCOMPARE(replay.windows.size(), 5);
        // 76/24 against 50/50: 0.26 (ln 1.52 - ln 0.48) = 0.2997. 60/40: 0.1 (ln 1.2 - ln 0.8) = 0.0405
        QCOMPARE(QString::number(replay.windows[1].psi->value, 'f', 4), u"0.2997"_s);
        QCOMPARE(QString::number(replay.windows[2].psi->value, 'f', 4), u"0.0405"_s);
        QCOMPARE(told(replay.runs),
                 u"1-1, 2026-02-01 to 2026-02-28\n"
                 "3-4, 2026-04-01 to 2026-05-31, trigger 4 on 2026-05-31"_s);
    }

    void theMonitorsOwnThresholdGoesFirst()
    {
        Project p = drifting();
        p.monitoring.monitors[0].threshold = 0.04;
        p.monitoring.monitors[0].unit = u"PSI"_s;
        QCOMPARE(told(psiReplay(p, p.monitoring.distributions[0]).runs),
                 u"1-4, 2026-02-01 to 2026-05-31, trigger 2 on 2026-03-31"_s);
        p.monitoring.monitors[0].unit = u"%"_s; // a threshold of something else
        QVERIFY(psiReplay(p, p.monitoring.distributions[0]).rule.isConvention);
    }

    void aWindowThatCannotBeReadEndsARun()
    {
        Project p = drifting();
        p.monitoring.distributions[0].windows[4].counts = {1};
        const PsiReplay replay = psiReplay(p, p.monitoring.distributions[0]);
        QVERIFY(!replay.windows[4].psi);
        QCOMPARE(told(replay.runs).section(u'\n', 1), u"3-3, 2026-04-01 to 2026-04-30"_s);
    }

    void theDelayIsFromTheEventsStart()
    {
        Project p = drifting();
        const Detection found = detections(p).first();
        QCOMPARE(found.triggeredOn, day(u"2026-05-31"_s));
        QCOMPARE(found.delay, std::optional(77.0)); // 15 March to 31 May: 16 + 30 + 31
        QCOMPARE(found.told, std::optional(26.0));  // 15 March to 10 April
        p.monitoring.driftEvents[0].startedOn = day(u"2026-06-01"_s);
        QVERIFY(!detections(p).first().delay);
        p.monitoring.driftEvents[0].monitor.id = u"other"_s;
        QVERIFY(detections(p).isEmpty());
    }

    void theFirstOfTwoTriggersCounts()
    {
        Project p = drifting();
        p.monitoring.monitors[0].threshold = 5;
        p.monitoring.monitors[0].comparison = Comparison::Above;
        RecordedSeries series;
        series.id = u"s"_s;
        series.monitor.id = u"m"_s;
        series.points = weekly(u"6 6 1 1 1 1 1 1 1 1 6 6"_s); // in January, before the event, and on 15 and 22 March
        p.monitoring.series = {series};
        QCOMPARE(detections(p).first().triggeredOn, day(u"2026-03-22"_s));
        QCOMPARE(detections(p).first().delay, std::optional(7.0));
    }

    void theWeeksOfTheFluStoryHaveMoved()
    {
        const auto file =
            store::openProject(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples/google-flu-trends.story.json"));
        QVERIFY(file.project);
        const PsiReplay replay = psiReplay(*file.project, file.project->monitoring.distributions.first());
        QCOMPARE(QString::number(replay.windows[1].psi->value, 'f', 4), u"0.8652"_s); // see tests/data/psi.csv
        QVERIFY2(*replay.windows[1].psi->chance < replay.windows[1].psi->value, "52 weeks each are enough to say so");
    }

    void everyWeekOfAHundredThousandDaysHasItsRun()
    {
        Series points;
        for (int i = 0; i < 100'000; ++i)
            points.append({Date::fromDay(QDate(1900, 1, 1).addDays(i)), double(i % 7)});
        QCOMPARE(alarmRuns(points, {Comparison::Above, 3, 2}).size(),
                 14'286); // the last one stands in a week that is cut short
    }
};

QTEST_GUILESS_MAIN(TestDrift)
#include "tst_drift.moc"

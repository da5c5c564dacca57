// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/check.h"
#include "analysis/completeness.h"
#include "analysis/figures.h"
#include "analysis/progresschart.h"
#include "analysis/words.h"
#include "store/folder.h"

#include <QTest>

using namespace story;
using namespace analysis;
using namespace Qt::StringLiterals;

namespace {

Metric metric(const QString& unit, Direction direction, ChangeKind kind = ChangeKind::Unset)
{
    Metric m;
    m.id = u"m"_s;
    m.name = u"Recall"_s;
    m.unit = unit;
    m.direction = direction;
    m.change = kind;
    return m;
}

Cycle cycle(const QString& id, double value, Decision decision = Decision::Shipped)
{
    Cycle c;
    c.id = id;
    c.title = u"Cycle "_s + id;
    c.decision = decision;
    Measurement measurement;
    measurement.id = u"m1"_s;
    measurement.metric.id = u"m"_s;
    measurement.value = value;
    c.measurements.append(measurement);
    return c;
}

Project threeCycles()
{
    Project project;
    Metric m = metric(u"%"_s, Direction::HigherIsBetter);
    m.target = 90;
    project.metrics = {m};
    project.baseline.measurements = cycle(u"b"_s, 70).measurements;
    project.cycles = {cycle(u"c1"_s, 80), cycle(u"c2"_s, 95, Decision::RolledBack), cycle(u"c3"_s, 85)};
    return project;
}

Date day(const char* text) { return *Date::fromText(QString::fromLatin1(text)); }

/// A chart as a person would read it aloud.
QString printed(const ChartSpec& spec)
{
    const ChartSpec::Panel& panel = spec.panels.constFirst();
    QStringList lines{spec.title, u"y: "_s + panel.y.title};
    for (const auto& tick : panel.y.ticks)
        lines.last() += u" | "_s + tick.label;
    for (const auto& point : panel.points)
        lines.append(u"%1 at %2%3%4"_s.arg(point.place.entryId())
                         .arg(point.y)
                         .arg(point.isKept ? u""_s : u" (not kept)"_s,
                              point.label.isEmpty() ? QString() : u" \""_s + point.label + u'"'));
    for (const auto& line : panel.lines)
        lines.append(line.label);
    for (const auto& meaning : spec.meanings)
        lines.append(meaning.meaning);
    return lines.join(u'\n').replace(QChar(0xA0), u' ');
}

QStringList rules(const Project& project)
{
    QStringList found;
    for (const Finding& finding : check(project))
        found.append(finding.path.text() + u": "_s + finding.rule);
    return found;
}

} // namespace

class TestAnalysis : public QObject
{
    Q_OBJECT

private slots:
    void aNumberIsWrittenAsAStoryWritesIt_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("text");
        QTest::newRow("as many decimals as it has") << 31.4 << -1 << u"31.4"_s;
        QTest::newRow("none") << 45.0 << -1 << u"45"_s;
        QTest::newRow("as many as asked") << 3.8 << 2 << u"3.80"_s;
        QTest::newRow("rounded") << 0.66666 << 2 << u"0.67"_s;
        QTest::newRow("a true minus") << -2.5 << -1 << u"−2.5"_s;
        QTest::newRow("no minus nothing") << -0.0001 << 2 << u"0.00"_s;
        QTest::newRow("four digits stay together") << 1234.0 << -1 << u"1234"_s;
        QTest::newRow("more are set apart") << 1234567.0 << -1 << u"1\u202f234\u202f567"_s;
        QTest::newRow("five digits") << 12345.5 << 1 << u"12\u202f345.5"_s;
        QTest::newRow("a power of ten where it is mostly zeros") << 1.2e15 << -1 << u"1.2\u202f×\u202f10¹⁵"_s;
        QTest::newRow("also where decimals are asked for") << 4.8e18 << 2 << u"4.8\u202f×\u202f10¹⁸"_s;
        QTest::newRow("a negative power") << -3e-12 << -1 << u"−3\u202f×\u202f10⁻¹²"_s;
        QTest::newRow("once is not said") << 1e-9 << -1 << u"10⁻⁹"_s;
        QTest::newRow("the decimals that are asked for may be none of it") << 1e-9 << 2 << u"0.00"_s;
        QTest::newRow("up to there all digits stand")
            << 123456789012345.0 << -1 << u"123\u202f456\u202f789\u202f012\u202f345"_s;
    }
    void aNumberIsWrittenAsAStoryWritesIt()
    {
        QFETCH(double, value);
        QFETCH(int, decimals);
        const QString written = number(value, decimals < 0 ? Integer() : Integer(decimals));
        QTEST(written, "text");
    }

    void aChangeIsPointsOrRelativeAndNeverBoth_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<QString>("said");
        QTest::newRow("percent in points") << u"%"_s << int(ChangeKind::Unset) << 70.0 << 85.0 << u"+15.0 pp better"_s;
        QTest::newRow("percent as relative change")
            << u"%"_s << int(ChangeKind::Relative) << 70.0 << 85.0 << u"+21.4 % better"_s;
        QTest::newRow("minutes as relative change")
            << u"min"_s << int(ChangeKind::Unset) << 45.0 << 3.4 << u"−92.4 % worse"_s;
        QTest::newRow("from below zero") << u"min"_s << int(ChangeKind::Unset) << -4.0 << -2.0 << u"+50.0 % better"_s;
        QTest::newRow("from nothing") << u"min"_s << int(ChangeKind::Unset) << 0.0 << 3.0 << u"(none)"_s;
        QTest::newRow("no change is no better")
            << u"%"_s << int(ChangeKind::Unset) << 3.0 << 3.0 << u"+0.00 pp worse"_s;
    }
    void aChangeIsPointsOrRelativeAndNeverBoth()
    {
        QFETCH(QString, unit);
        QFETCH(int, kind);
        QFETCH(double, from);
        QFETCH(double, to);
        const auto moved = change(metric(unit, Direction::HigherIsBetter, ChangeKind(kind)), from, to);
        const QString words = moved
            ? text(*moved).replace(QChar(0xA0), u' ') + (moved->isBetter ? u" better"_s : u" worse"_s)
            : u"(none)"_s;
        QTEST(words, "said");
    }

    void ticksAreNiceAndAtMostFive_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<QString>("ticks");
        QTest::newRow("minutes") << 3.4 << 45.0 << u"0 20 40 60"_s;
        QTest::newRow("shares") << 0.655 << 0.806 << u"0.65 0.70 0.75 0.80 0.85"_s;
        QTest::newRow("below zero") << -3.0 << 5.0 << u"−5.0 −2.5 0.0 2.5 5.0"_s;
        QTest::newRow("one value") << 28.0 << 28.0 << u"24 26 28 30 32"_s;
        QTest::newRow("nothing") << 0.0 << 0.0 << u"−1.0 −0.5 0.0 0.5 1.0"_s;
        QTest::newRow("very small, in millionths") << 0.00001 << 0.00004 << u"10 20 30 40"_s;
        QTest::newRow("small, as they are") << 0.0001 << 0.0004 << u"0.0001 0.0002 0.0003 0.0004"_s;
        QTest::newRow("large, in millions") << 1e6 << 4.2e6 << u"1 2 3 4 5"_s;
        QTest::newRow("not that large, as they are")
            << 2e5 << 8e5 << u"200\u202f000 400\u202f000 600\u202f000 800\u202f000"_s;
    }
    void ticksAreNiceAndAtMostFive()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        const auto axis = niceAxis(from, to);
        QStringList labels;
        for (const auto& tick : axis.ticks)
            labels.append(tick.label);
        QTEST(labels.join(u' '), "ticks");
        const double rounding = 1e-9 * (axis.max - axis.min);
        QVERIFY(axis.min <= from + rounding && axis.max >= to - rounding && labels.size() <= 5);
    }

    void theProgressChartSaysWhatHappened()
    {
        QCOMPARE(printed(progressChart(threeCycles(), {u"m"_s, {}})),
                 u"Recall rose from 70 to 85 % in 3 cycle(s) (+15.0 pp)\n"
                 "y: Recall, % (higher is better) | 70 | 80 | 90 | 100\n"
                 "c1 at 80 \"80 %\"\n"
                 "c2 at 95 (not kept) \"95 %\"\n"
                 "c3 at 85 \"85 %\"\n"
                 "baseline 70 %\n"
                 "target 90 %\n"
                 "Shipped\n"
                 "Rolled back"_s);
    }

    void withoutAMeasurementThereIsNoChart()
    {
        Project project = threeCycles();
        QVERIFY(progressChart(project, {u"other"_s, {}}).isEmpty());
        project.cycles.clear();
        QVERIFY(progressChart(project, {u"m"_s, {}}).isEmpty());
        QVERIFY(chartableMetrics(project).isEmpty());
        QVERIFY(mainMetric(project).isEmpty());
    }

    void whatWasRolledBackIsNotTheLatest()
    {
        Project project = threeCycles();
        project.cycles.removeLast();
        QCOMPARE(latestValue(project, u"m"_s), Number(80));
    }

    void everySampleChartCanBeRead_data()
    {
        QTest::addColumn<QString>("title");
        const auto folder = store::openPortfolio(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples"));
        QVERIFY(folder);
        for (const auto& file : folder->projects)
            QTest::newRow(qPrintable(file.project->id)) << file.path;
    }
    void everySampleChartCanBeRead()
    {
        QFETCH(QString, title);
        const auto file = store::openProject(title);
        QVERIFY(!measuredSeries(*file.project).isEmpty());
        for (const MeasuredSeries& series : measuredSeries(*file.project)) {
            const ChartSpec spec = progressChart(*file.project, series);
            QVERIFY(!spec.title.isEmpty() && !spec.description.isEmpty());
            const ChartSpec::Panel& panel = spec.panels.constFirst();
            QVERIFY(panel.y.ticks.size() >= 2 && panel.y.ticks.size() <= 5);
            QCOMPARE(spec.table.size(), panel.points.size() + panel.lines.size());
            for (const QStringList& row : spec.table)
                QVERIFY(row.size() <= spec.tableHead.size());
        }
    }

    void everySampleIsSound()
    {
        const auto folder = store::openPortfolio(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples"));
        QCOMPARE(folder->projects.size(), 3);
        for (const auto& file : folder->projects)
            QCOMPARE(rules(*file.project), QStringList());
    }

    void aSoundStoryHasNoFindings() { QCOMPARE(rules(threeCycles()), QStringList()); }

    void whatCannotBeRightIsFound_data()
    {
        QTest::addColumn<Project>("project");
        QTest::addColumn<QString>("finding");
        Project p = threeCycles();
        p.cycles[1].startDate = day("2026-02-01");
        p.cycles[1].endDate = day("2026-01-31");
        QTest::newRow("an end before its start") << p << u"cycles[c2].endDate: end-before-start"_s;
        p = threeCycles();
        p.cycles[0].measurements[0].metric.id = u"gone"_s;
        QTest::newRow("a metric that is not there")
            << p << u"cycles[c1].measurements[m1].metric: reference-to-nothing"_s;
        p = threeCycles();
        p.cycles[0].successor.id = u"c9"_s;
        QTest::newRow("a successor that is not there") << p << u"cycles[c1].successor: reference-to-nothing"_s;
        p = threeCycles();
        p.cycles[0].experimentOn = day("2026-03");
        p.cycles[0].resultOn = day("2026-02-28");
        QTest::newRow("a result before its experiment") << p << u"cycles[c1].resultOn: result-before-experiment"_s;
        p = threeCycles();
        p.cycles[0].measureFixedOn = day("2026-03-02");
        p.cycles[0].experimentOn = day("2026-03-01");
        QTest::newRow("a measure fixed too late") << p << u"cycles[c1].experimentOn: measure-fixed-after-experiment"_s;
        p = threeCycles();
        p.cycles[0].measurements[0].low = 90;
        p.cycles[0].measurements[0].high = 80;
        QTest::newRow("an interval the wrong way round")
            << p << u"cycles[c1].measurements[m1].low: interval-reversed"_s;
        p.cycles[0].measurements[0].low = 81;
        p.cycles[0].measurements[0].high = 90;
        QTest::newRow("a value outside its interval")
            << p << u"cycles[c1].measurements[m1].value: value-outside-interval"_s;
        p = threeCycles();
        Stage canary;
        canary.id = u"s1"_s;
        canary.kind = StageKind::Canary;
        canary.startDate = day("2026-05-01");
        Stage shadow;
        shadow.id = u"s2"_s;
        shadow.kind = StageKind::Shadow;
        p.rollout.stages = {canary, shadow};
        QTest::newRow("a shadow after the canary") << p << u"rollout.stages[s2].kind: stage-kind-out-of-order"_s;
        shadow.kind = StageKind::Ramp;
        shadow.startDate = day("2026-04");
        p.rollout.stages = {canary, shadow};
        QTest::newRow("a stage before the one above")
            << p << u"rollout.stages[s2].startDate: stage-before-the-one-above"_s;
        shadow.startDate = {};
        shadow.share = 120;
        p.rollout.stages = {canary, shadow};
        QTest::newRow("more than all traffic") << p << u"rollout.stages[s2].share: share-outside-percent"_s;
        p = threeCycles();
        Distribution distribution;
        distribution.id = u"d"_s;
        distribution.bins = {u"low"_s, u"high"_s};
        distribution.reference = {1, 2, 3};
        p.monitoring.distributions = {distribution};
        QTest::newRow("three counts for two bins")
            << p << u"monitoring.distributions[d].reference: counts-do-not-fit-bins"_s;
        p = threeCycles();
        p.objective.unknown.append({u""_s, u"mood"_s, "1"});
        QTest::newRow("a member of a newer version") << p << u"objective: unknown-member"_s;
    }
    void whatCannotBeRightIsFound()
    {
        QFETCH(Project, project);
        QTEST(rules(project).join(u'\n'), "finding");
    }

    void datesThatMayBeRightAreLeftAlone()
    {
        Project project = threeCycles();
        project.cycles[0].startDate = day("2026-03-15");
        project.cycles[0].endDate = day("2026-03");
        project.cycles[1].startDate = day("2026-Q2");
        project.cycles[1].endDate = day("2026-04-02");
        QCOMPARE(rules(project), QStringList());
    }

    void notKnownIsAnAnswer()
    {
        Project project;
        QCOMPARE(completeness(project, Step::Objective).missing.size(), 5);
        project.objective.about.insert(u"whyNow"_s, {{}, true});
        QCOMPARE(completeness(project, Step::Objective).missing.size(), 4);
        project.objective.problem.paragraphs = {u"Too many false alarms."_s};
        QCOMPARE(completeness(project, Step::Objective).missing.size(), 3);
    }

    void onlyCyclesThatAreToldHaveToBeWhole()
    {
        Project project = threeCycles();
        QCOMPARE(completeness(project, Step::Cycles).asked(), 1 + 3 * 6);
        project.cycles[0].starred = true;
        QCOMPARE(completeness(project, Step::Cycles).asked(), 1 + 6);
    }

    void wordsOfNotesAreNotCounted()
    {
        Project project;
        project.objective.problem.paragraphs = {u"Four words are here"_s, u"and two"_s};
        project.notes.objective.paragraphs = {u"never counted"_s};
        QCOMPARE(wordCount(project), 6);
        project.summary = u"Three words more"_s;
        QCOMPARE(wordCount(project), 9);
    }
};

QTEST_GUILESS_MAIN(TestAnalysis)
#include "tst_analysis.moc"

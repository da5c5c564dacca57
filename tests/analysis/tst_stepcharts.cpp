// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threecycles.h"

#include "analysis/bridgechart.h"
#include "analysis/ladderchart.h"
#include "analysis/monitoringchart.h"
#include "analysis/roadmapchart.h"
#include "analysis/rolloutchart.h"

#include <QTest>

using namespace threecycles;

/// What the charts of the other steps state and mark, worked out by hand.
class TestStepCharts : public QObject
{
    Q_OBJECT

private slots:
    void aRolloutShowsItsStagesGatesAndGuardrails()
    {
        Project project = threeCycles();
        Stage shadow;
        shadow.id = u"s1"_s;
        shadow.kind = StageKind::Shadow;
        shadow.share = 100;
        shadow.startDate = day("2026-03-01");
        shadow.endDate = day("2026-03-07");
        Stage canary = shadow;
        canary.id = u"s2"_s;
        canary.title = u"First users"_s;
        canary.kind = StageKind::Canary;
        canary.share = 5;
        canary.startDate = day("2026-03-08");
        canary.endDate = day("2026-03-14");
        canary.outcome = GateOutcome::Passed;
        project.rollout.stages = {shadow, canary};
        Guardrail guardrail;
        guardrail.id = u"g"_s;
        guardrail.metric.id = u"latency"_s;
        guardrail.comparison = Comparison::AtMost;
        guardrail.limit = 50;
        Reading good;
        good.id = u"r1"_s;
        good.date = day("2026-03-02");
        good.value = 44;
        Reading broken;
        broken.id = u"r2"_s;
        broken.stage.id = u"s2"_s; // no date: in the middle of its stage
        broken.value = 62;
        guardrail.readings = {good, broken};
        project.rollout.guardrails = {guardrail};

        const ChartSpec spec = rolloutChart(project);
        QVERIFY2(plain(spec.title).startsWith(u"2 stage(s) to 5 % of traffic in 13 day(s); 1 of 1 gate(s) passed"_s),
                 qPrintable(spec.title));
        const ChartSpec::Panel& stages = spec.panels[0];
        QCOMPARE(stages.bars[0].role, Role::Dominated); // a shadow answers nobody
        QVERIFY(stages.bars[0].tip.contains(u"0 users at risk"_s));
        QCOMPARE(plain(stages.bars[1].label), u"First users\n5 %"_s);
        QCOMPARE(stages.points.size(), 1);
        const ChartSpec::Panel& readings = spec.panels[1];
        QCOMPARE(readings.points.size(), 2);
        QVERIFY(readings.points[0].isKept && !readings.points[1].isKept);
        QCOMPARE(plain(readings.points[1].label), u"62 ms"_s);
        QCOMPARE(plain(labels(readings.lines, Qt::Horizontal)), u"at most 50 ms"_s);
    }

    void aSeriesIsShadedWhereItIsBeyondItsThreshold()
    {
        Project project;
        Monitor monitor;
        monitor.id = u"mo"_s;
        monitor.comparison = Comparison::Above;
        monitor.threshold = 5;
        monitor.consecutive = 2;
        project.monitoring.monitors = {monitor};
        RecordedSeries series;
        series.id = u"s"_s;
        series.name = u"Error"_s;
        series.unit = u"%"_s;
        series.monitor.id = u"mo"_s;
        for (const auto& [text, value] :
             {std::pair("2026-01-05", 3.0), {"2026-01-12", 6.0}, {"2026-01-19", 7.0}, {"2026-01-26", 4.0}})
            series.points.append({day(text), value});
        project.monitoring.series = {series};
        DriftEvent event;
        event.id = u"d"_s;
        event.startedOn = day("2026-01-10");
        event.seenOn = day("2026-01-20");
        project.monitoring.driftEvents = {event};
        const ChartSpec spec = monitoringChart(project, u"s"_s);
        QCOMPARE(plain(spec.title), u"Error was above 5 % in 2 of 4 windows; the rule fires on 19 January 2026"_s);
        const ChartSpec::Panel& panel = spec.panels.constFirst();
        QCOMPARE(panel.bands.size(), 1);
        QCOMPARE(panel.bands.first().from, double(QDate(2026, 1, 12).toJulianDay()));
        QCOMPARE(labels(panel.lines, Qt::Vertical), u"trigger, began, seen"_s);
        QVERIFY(monitoringChart(project, u"none"_s).isEmpty());
    }

    void aBridgeSaysHowWellItIsShown()
    {
        Project project = threeCycles();
        project.metrics.append(
            metric(u"fraud"_s, u"Fraud loss"_s, u"k€"_s, Family::Business, Direction::LowerIsBetter));
        Bridge& bridge = project.objective.bridge;
        bridge.technicalMetric.id = u"recall"_s;
        bridge.businessMetric.id = u"fraud"_s;
        bridge.counterMetric.id = u"latency"_s;
        bridge.mechanism = Prose::fromText(u"What is found is not paid out"_s);
        QCOMPARE(bridgeChart(project).title, u"That Recall moves Fraud loss is not shown yet"_s);
        bridge.grade = EvidenceGrade::Backtest;
        const ChartSpec spec = bridgeChart(project);
        QCOMPARE(spec.title, u"Recall moves Fraud loss (Backtest)"_s);
        QCOMPARE(spec.panels.constFirst().boxes.size(), 4);
        QCOMPARE(spec.panels.constFirst().arrows.size(), 3);
        QCOMPARE(plain(spec.panels.constFirst().boxes.first().text), u"Recall\n70 → 78 % (+8.0 pp)"_s);
        QCOMPARE(plain(spec.table.first()[1]), u"Recall: 70 → 78 % (+8.0 pp)"_s);
    }

    void experimentsStandInTheirQuarters()
    {
        Project project = threeCycles();
        for (const auto& [id, quarter] : {std::pair(u"e1"_s, "2026-Q3"), {u"e2"_s, "2026-Q2"}, {u"e3"_s, ""}}) {
            NextExperiment next;
            next.id = id;
            next.title = id;
            if (*quarter) next.quarter = day(quarter);
            project.nextIteration.experiments.append(next);
        }
        project.nextIteration.experiments[0].expectedEffect.metric.id = u"recall"_s;
        project.nextIteration.experiments[0].expectedEffect.change = 3;
        project.nextIteration.experiments[0].expectedEffect.kind = ChangeKind::PercentagePoints;
        const ChartSpec spec = roadmapChart(project);
        QCOMPARE(spec.title, u"3 experiment(s) next, 2 with a quarter, 1 with an expected gain"_s);
        QStringList ticks;
        for (const auto& tick : spec.panels.constFirst().x.ticks)
            ticks.append(tick.label);
        QCOMPARE(ticks, QStringList({u"Q2\n2026"_s, u"Q3\n2026"_s, u"later"_s}));
        QCOMPARE(plain(spec.panels.constFirst().bars[1].label), u"e1: Recall +3.0 pp"_s);
    }

    void aStepUpInComplexityPaysOffOrNot()
    {
        Project project = threeCycles();
        project.cycles[0].modelFamily = ModelFamily::Linear;
        project.cycles[1].modelFamily = ModelFamily::Trees;
        project.cycles[2].modelFamily = ModelFamily::NeuralNetwork;
        const ChartSpec spec = ladderChart(project, mainLadder(project));
        QCOMPARE(spec.title, u"0 of 1 step(s) up in complexity paid off in Recall; 1 more not kept"_s);
        QCOMPARE(spec.panels.constFirst().x.ticks.size(), 3);
    }

    void aDateAxisHasTheStepsOfACalendar_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<QString>("ticks");
        QTest::newRow("days") << QDate(2026, 3, 1) << QDate(2026, 3, 4) << u"1 Mar\n2026|2 Mar|3 Mar|4 Mar"_s;
        QTest::newRow("months") << QDate(2025, 11, 20) << QDate(2026, 2, 10) << u"Dec\n2025|Jan\n2026|Feb"_s;
        QTest::newRow("years") << QDate(2018, 6, 1) << QDate(2022, 6, 1) << u"2019|2020|2021|2022"_s;
        QTest::newRow("centuries") << QDate(1726, 1, 1) << QDate(2000, 1, 1) << u"1750|1800|1850|1900|1950|2000"_s;
    }
    void aDateAxisHasTheStepsOfACalendar()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        const ChartSpec::Axis axis = dateAxis(double(from.toJulianDay()), double(to.toJulianDay()));
        QStringList ticks;
        for (const ChartSpec::Tick& tick : axis.ticks)
            ticks.append(plain(tick.label));
        QTEST(ticks.join(u'|'), "ticks");
    }
};

QTEST_GUILESS_MAIN(TestStepCharts)
#include "tst_stepcharts.moc"

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threecycles.h"

#include "analysis/percentchart.h"
#include "analysis/progresschart.h"
#include "analysis/tradeoffchart.h"
#include "analysis/velocitychart.h"

#include <QTest>

using namespace threecycles;

/// What the charts of the cycles state and mark, worked out by hand.
class TestChartKinds : public QObject
{
    Q_OBJECT

private slots:
    void aTradeOffSaysWhoShipsUnderTheStorysOwnLimit()
    {
        const ChartSpec spec = tradeOffChart(threeCycles(), {u"latency"_s, u"recall"_s});
        QCOMPARE(plain(spec.title),
                 u"With at most 50 ms, 1 cycle(s) would have shipped; Cycle 1 reaches 80 % for 45 ms"_s);
        const ChartSpec::Panel& panel = spec.panels.constFirst();
        QCOMPARE(roles(panel.points), u"baseline, c1 ships, c2 data, c3 dominated"_s);
        QCOMPARE(plain(panel.points[2].label), u"Cycle 2, not shipped: the page became slow"_s);
        QCOMPARE(plain(panel.points[3].label), u"Cycle 3, no gain"_s);
        QCOMPARE(labels(panel.lines, Qt::Vertical), u"at most 50 ms"_s);
        QCOMPARE(panel.lines.first().place.text(), u"constraints[k]"_s);
        QVERIFY(panel.curves.first().hasArrows);
        QCOMPARE(panel.curves.first().points, (QList<QPointF>{{40, 70}, {45, 80}, {80, 90}, {48, 78}}));
        QCOMPARE(panel.curves.last().points, (QList<QPointF>{{40, 70}, {45, 70}, {45, 80}, {80, 80}, {80, 90}}));
    }

    void aLimitThatIsMovedChangesWhoShipsAndWhatIsSaid()
    {
        const ChartSpec spec = tradeOffChart(threeCycles(), {u"latency"_s, u"recall"_s}, 100);
        QCOMPARE(plain(spec.title),
                 u"With at most 100 ms, 2 cycle(s) would have shipped; Cycle 2 reaches 90 % for 80 ms"_s);
        QCOMPARE(roles(spec.panels.constFirst().points), u"baseline, c1 ships, c2 ships, c3 dominated"_s);
        const ChartSpec strict = tradeOffChart(threeCycles(), {u"latency"_s, u"recall"_s}, 10);
        QCOMPARE(plain(strict.title), u"With at most 10 ms, no cycle would have shipped"_s);
        QCOMPARE(plain(strict.panels.constFirst().points[1].label), u"Cycle 1, 35 ms beyond the limit"_s);
    }

    void aStoryIsAskedAboutWhatItWonAndWhatThatCost()
    {
        const TradePair pair = mainTradePair(threeCycles());
        QCOMPARE(pair.paid, u"latency"_s);
        QCOMPARE(pair.gained, u"recall"_s);
        QVERIFY(tradeOffChart(Project(), {u"latency"_s, u"recall"_s}).isEmpty());
        QCOMPARE(mainTradePair(Project()), TradePair());
    }

    void theBestSoFarStaysWhereItWasWhenACycleIsRolledBack()
    {
        const ChartSpec spec = progressChart(threeCycles(), {u"recall"_s, {}});
        const auto& curves = spec.panels.constFirst().curves;
        QCOMPARE(curves.size(), 2);
        QCOMPARE(curves.last().role, Role::Best);
        QCOMPARE(curves.last().points, (QList<QPointF>{{1, 80}, {2, 80}, {2, 80}, {3, 80}, {3, 80}}));
    }

    void progressByDateStandsOnTheDays()
    {
        const ChartSpec spec =
            progressChart(threeCycles(), {u"recall"_s, {}}, {.isByDate = true, .second = {u"latency"_s, {}}});
        QCOMPARE(spec.panels.size(), 2);
        QCOMPARE(spec.panels[0].x, spec.panels[1].x);
        QCOMPARE(spec.panels[0].x.scale, ChartSpec::Scale::Days);
        QCOMPARE(spec.panels[0].points[0].x, double(QDate(2026, 1, 11).toJulianDay()));
        QCOMPARE(spec.tableHead.last(), u"Latency, ms (lower is better)"_s);
        QCOMPARE(spec.table[1].last(), u"45"_s); // after the baseline's row
    }

    void whatHappenedMeanwhileStandsBetweenTheCyclesAroundIt()
    {
        Project project = threeCycles();
        DriftEvent drift;
        drift.id = u"d"_s;
        drift.title = u"New phone"_s;
        drift.startedOn = day("2026-01-22"); // 11 of the 21 days from the end of cycle 1 to that of cycle 2
        project.monitoring.driftEvents = {drift};
        const ChartSpec spec = progressChart(project, {u"recall"_s, {}});
        const ChartSpec::Line& line = spec.panels.constFirst().lines.last();
        QCOMPARE(line.label, u"New phone"_s);
        QCOMPARE(line.at, 1 + 11.0 / 21);
        QCOMPARE(line.place.text(), u"monitoring.driftEvents[d]"_s);
    }

    void metricsArePutBesideEachOtherInPercentOfTheirBaseline()
    {
        const ChartSpec spec = percentChart(threeCycles(), {u"latency"_s, {}});
        QCOMPARE(plain(spec.title), u"Latency at 120 %, Recall at 111 % of the baseline"_s); // 48 / 40, 78 / 70
        QCOMPARE(spec.panels.constFirst().curves.first().points.first().y(), 112.5);
    }

    void eachCycleHasItsLengthItsGainAndItsLevers()
    {
        Project project = threeCycles();
        project.cycles[0].levers = {Lever::Features, Lever::Labels};
        project.cycles[2].levers = {Lever::Features};
        project.cycles[0].learning = Prose::fromText(u"Labels were late"_s);
        const ChartSpec spec = velocityChart(project, mainSeries(project));
        QCOMPARE(plain(spec.title), u"A cycle took 10 day(s) in the median; 1 of 3 cycle(s) taught something"_s);
        QCOMPARE(spec.panels.size(), 3);
        QCOMPARE(spec.panels[0].bars[1].area.height(), 20.0);
        QCOMPARE(spec.panels[0].bars[1].role, Role::Dominated); // rolled back
        QCOMPARE(spec.panels[1].bars[2].label, u"−2.0"_s); // 78 on the 80 that was kept before
        QCOMPARE(spec.panels[2].bars.first().area.right(), 2.0);
        QCOMPARE(spec.panels[2].y.ticks.first().label, u"Features"_s);
    }
};

QTEST_GUILESS_MAIN(TestChartKinds)
#include "tst_chartkinds.moc"

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/charts.h"
#include "making.h"

#include <QTest>

using namespace analysis;
using namespace story;
using namespace making;
using namespace Qt::StringLiterals;

namespace {

constexpr auto higher = Direction::HigherIsBetter;
constexpr auto lower = Direction::LowerIsBetter;

/// Of one metric, from a baseline, all cycles shipped.
Project told(const Metric& metric, double baseline, const QList<double>& values)
{
    Project p;
    p.metrics = {metric};
    p.baseline.measurements = {measured(metric.id, baseline)};
    for (const double value : values)
        p.cycles.append(cycle(u"c%1"_s.arg(p.cycles.size() + 1), {measured(metric.id, value)}));
    return p;
}

Project dated(Project p, const QString& from, const QString& to)
{
    for (Cycle& cycle : p.cycles) {
        cycle.startDate = day(from);
        cycle.endDate = day(to);
    }
    return p;
}

QString plain(QString text) { return text.replace(QChar(0xA0), u' '); }

ChartSpec drawn(const char* kind, const Project& project, const ChartChoice& choice = {})
{
    return chartKind(QString::fromLatin1(kind))->draw(project, choice);
}

const Metric recall = metric(u"Recall"_s, u"%"_s, higher);
const Metric loss = metric(u"Loss"_s, u"nats"_s, lower);

} // namespace

/// What is told beside a chart's points, in its table and in its assumptions.
class TestChartTips : public QObject
{
    Q_OBJECT

private slots:
    void aRolloutCountsWhatHasBegun_data()
    {
        QTest::addColumn<Project>("project");
        QTest::addColumn<QString>("title");
        Project stopped;
        Stage canary;
        canary.id = u"a"_s;
        canary.title = u"Canary"_s;
        canary.kind = StageKind::Canary;
        canary.share = 1;
        canary.usersExposed = 1000;
        canary.startDate = day(u"2025-01-01"_s);
        canary.endDate = day(u"2025-01-10"_s);
        canary.outcome = GateOutcome::Stopped;
        Stage all;
        all.id = u"b"_s;
        all.title = u"All"_s;
        all.kind = StageKind::Ramp;
        all.share = 100;
        stopped.rollout.stages = {canary, all};
        QTest::newRow("stopped at 1 %, 100 % never begun")
            << stopped
            << u"1 stage(s) to 1 % of traffic in 9 day(s), 1 more planned; 0 of 1 gate(s) passed; "
               u"the gates say: roll back"_s;
        Project expanded = stopped;
        expanded.rollout.stages[0].outcome = GateOutcome::Passed;
        expanded.rollout.verdict = Verdict::Hold;
        QTest::newRow("a gate passed, no reading, held")
            << expanded
            << u"1 stage(s) to 1 % of traffic in 9 day(s), 1 more planned; 1 of 1 gate(s) passed; "
               u"the gates say: expand, the story: hold"_s;
        Project plan = stopped;
        plan.rollout.stages.removeFirst();
        QTest::newRow("nothing begun") << plan << u"1 stage(s) planned, to 100 % of traffic"_s;
    }
    void aRolloutCountsWhatHasBegun()
    {
        QFETCH(Project, project);
        const ChartSpec spec = drawn("rollout", project);
        QTEST(plain(spec.title), "title");
        const ChartSpec::Bar& all = spec.panels.first().bars.last();
        QCOMPARE(all.role, ChartSpec::Role::Dominated);
        QCOMPARE(plain(all.label), u"100 % (planned)"_s);
        QVERIFY(!all.tip.contains(u"some"_s));
        QCOMPARE(spec.table.last()[3], u"planned"_s);
        QCOMPARE(spec.table.last()[4], QString());
    }

    void theNextYearIsToldInTheDecimalsOfTheStory_data()
    {
        QTest::addColumn<Project>("project");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("assumed");
        const auto row = [](const char* name, Project p, double decay, const QString& end, const QString& assumed) {
            p = dated(p, u"2025-01-01"_s, u"2025-03-02"_s); // 60 days: 6 cycles in 12 months
            p.monitoring.expectedDecay.metric.id = p.metrics.first().id;
            p.monitoring.expectedDecay.perMonth = decay;
            QTest::newRow(name) << p << end << assumed;
        };
        // 0.004 to 0.0033 in two cycles is 9.2 % each: 0.004 * 0.825^3 + 12 * 0.0001, and 0.0033 + 12 * 0.0001
        row("0.0034 nats, and not 0.00344…", told(loss, 0.004, {0.0035, 0.0033}), 0.0001,
            u"0.0034 nats against 0.0045 nats after 12 month(s)"_s,
            u"Month; assumed: from 0.004 nats and 0.0033 nats, gain of +9.2 % a cycle of 60 days, decay of 0.0001 nats a month"_s);
        // 140 + 12 * 2; 180 - 20 * 6 + 24
        row("an error of 164 % has no end at 100", told(metric(u"MAPE"_s, u"%"_s, lower), 180, {160, 140}), 2,
            u"84 % against 164 % after 12 month(s)"_s,
            u"Month; assumed: from 180 % and 140 %, gain of +20.0 pp a cycle of 60 days, decay of 2 % a month"_s);
        // 180 - 50 * 6 + 24 is below nothing; 80 + 24
        row("an error ends at nothing", told(metric(u"MAPE"_s, u"%"_s, lower), 180, {130, 80}), 2,
            u"0 % against 104 % after 12 month(s)"_s,
            u"Month; assumed: from 180 % and 80 %, gain of +50.0 pp a cycle of 60 days, decay of 2 % a month, "
            u"never below 0 %"_s);
        // 70 + 10 * 6 is beyond all
        row("recall ends at 100, and the chart says so", told(recall, 70, {80, 90}), 1,
            u"100 % against 78 % after 12 month(s)"_s,
            u"Month; assumed: from 70 % and 90 %, gain of +10.0 pp a cycle of 60 days, decay of 1 % a month, "
            u"never beyond 0 to 100 %"_s);
    }
    void theNextYearIsToldInTheDecimalsOfTheStory()
    {
        QFETCH(Project, project);
        const ChartSpec spec = drawn("compounding", project);
        QTEST(plain(spec.title).section(u": "_s, 1), "end");
        QTEST(plain(spec.panels.first().x.title), "assumed");
        QVERIFY2(spec.table.last()[1].size() < 8, qPrintable(spec.table.last()[1]));
    }

    void aTipTellsTheChangeTheHypothesisAndHowSureItIs()
    {
        Project p = told(recall, 60, {80});
        p.metrics[0].target = 85;
        p.metrics[0].guardrail = 50.5;
        p.baseline.measurements[0].n = 800;
        p.cycles[0].measurements[0].n = 700;
        p.cycles[0].hypothesis = said(u"labels are late"_s);
        p.cycles[0].modelFamily = ModelFamily::Linear;
        const ChartSpec progress = drawn("progress", p);
        // 60 of 800 is 56.6 to 63.3, 80 of 700 76.9 to 82.8
        QCOMPARE(plain(progress.title),
                 u"Recall rose from 60 to 80 % in 1 cycle(s) (+20.0 pp); the intervals do not overlap"_s);
        QCOMPARE(
            plain(progress.panels.first().points.first().tip),
            u"Cycle 1\n80 % (+20.0 pp against the baseline)\nthe intervals do not overlap\n5 pp short of the target\n"
            "guardrail kept, by 29.5 pp\nn = 700\nHypothesis: labels are late\nShipped"_s);
        QCOMPARE(progress.tableHead.last(), u"Margin"_s);
        QCOMPARE(plain(progress.table[1].last()), u"5 pp short of the target; guardrail kept, by 29.5 pp"_s);
        QCOMPARE(plain(drawn("percent", p).panels.first().points.first().tip),
                 u"Cycle 1\nRecall: 133 % of the baseline\n80 % (+20.0 pp against the baseline)\n"
                 "Hypothesis: labels are late\nShipped"_s);
        p.cycles.append(p.cycles.first());
        p.cycles[1].id = u"c2"_s;
        p.cycles[1].modelFamily = ModelFamily::Trees;
        QCOMPARE(
            plain(drawn("ladder", p).panels.first().points.first().tip),
            u"Cycle 1\nLinear model\n80 % (+20.0 pp against the baseline)\nHypothesis: labels are late\nShipped"_s);
    }

    void tenOfTwentyAgainstElevenMayBeChance()
    {
        Project p = told(recall, 50, {55});
        p.baseline.measurements[0].n = 20;
        p.cycles[0].measurements[0].n = 20;
        QVERIFY(drawn("progress", p).title.endsWith(u"; the intervals overlap, and the difference may be chance"_s));
        p.cycles[0].measurements[0].n.reset();
        QVERIFY2(!drawn("progress", p).title.contains(u"interval"_s), "of the one nothing is known");
    }

    void aTradeOffTellsWhatAPointOfGainCost()
    {
        Project p = tradeStory(); // 70 % at 40 ms, then kept: 80 at 60, 86 at 72, 86.5 at 50
        const ChartSpec spec = drawn("tradeoff", p, {.first = {u"recall"_s, {}}, .second = {u"latency"_s, {}}});
        const QList<ChartSpec::Point>& points = spec.panels.first().points;
        const QStringList first = plain(points[1].tip).split(u'\n');
        QCOMPARE(first[1], u"80 % (+10.0 pp against the baseline)"_s);
        QCOMPARE(first[3], u"Since the baseline: +10 pp and +20 ms (a gain of 0.5 pp per ms)"_s);
        QCOMPARE(first[4], u"dominated by cycle 5"_s); // 86.5 at 50
        QVERIFY(plain(points[5].tip).contains(u"Since cycle 4: +0.5 pp and −22 ms\n"_s)); // free: no rate
        QCOMPARE(plain(spec.table[1][3]), u"dominated by cycle 5"_s);
    }

    void velocityTellsWhatCameOfTheHypotheses()
    {
        Project p = told(recall, 70, {73, 71, 77});
        p.cycles[1].decision = Decision::Refuted;
        p.baseline.measuredOn = day(u"2026-01-01"_s);
        p.cycles[2].endDate = day(u"2026-03-12"_s); // ten weeks: 7 points of three cycles
        p.cycles[0].expectedEffect = effect(u"Recall"_s, 6);
        p.cycles[1].hypothesis = said(u"More is better"_s);
        const ChartSpec spec = drawn("velocity", p);
        QCOMPARE(plain(spec.title), u"0 of 3 cycle(s) taught something; 1 of 2 hypothesis(es) held"_s);
        QVERIFY(plain(spec.panels.first().y.title).endsWith(u"Gain of Recall, pp; +0.70 pp a week"_s));
        QVERIFY(plain(spec.panels.first().bars.first().tip).contains(u"expected +6.0 pp, measured +3.0 pp"_s));
        QCOMPARE(plain(spec.table[0].last()), u"+3.0 pp"_s);
        QVERIFY(spec.description.contains(u"in 1 of 1 cycle(s); it was 0.5 times what was expected"_s));
    }

    void aMetricCanBeChosenForVelocityAndLadder()
    {
        Project p = tradeStory();
        p.cycles[0].modelFamily = ModelFamily::Linear;
        p.cycles[3].modelFamily = ModelFamily::Trees;
        for (const char* kind : {"velocity", "ladder"}) {
            QCOMPARE(chartKind(QString::fromLatin1(kind))->metrics, 1);
            const ChartSpec spec = drawn(kind, p, {.first = {u"latency"_s, {}}});
            QVERIFY2(spec.panels.last().y.title.contains(u"latency"_s), qPrintable(spec.panels.last().y.title));
        }
    }

    void anUnsetKindOfAnEffectIsTheMetricsOwn()
    {
        Project p = told(recall, 70, {});
        p.metrics.append(metric(u"AUC"_s, {}, higher, ChangeKind::PercentagePoints));
        NextExperiment next;
        next.title = u"e"_s;
        next.expectedEffect = effect(u"Recall"_s, 3);
        p.nextIteration.experiments = {next, next};
        p.nextIteration.experiments[1].expectedEffect = effect(u"AUC"_s, 0.02);
        const ChartSpec spec = drawn("roadmap", p);
        QCOMPARE(plain(spec.table[0][2]), u"Recall +3.0 pp"_s);
        QCOMPARE(plain(spec.table[1][2]), u"AUC +0.02"_s);
        p.nextIteration.experiments[0].expectedEffect.metric = {};
        QCOMPARE(plain(drawn("roadmap", p).table[0][2]), u"+3.0"_s); // of what, is not known
    }

    void aBridgeTellsWhenTheMoneyComesBack()
    {
        Project p = told(recall, 70, {80});
        p.metrics.append(metric(u"Fraud loss"_s, u"k€"_s, lower));
        p.objective.bridge.technicalMetric.id = u"Recall"_s;
        p.objective.bridge.businessMetric.id = u"Fraud loss"_s;
        p.objective.investment.value = 120;
        p.objective.investment.unit = u"k€"_s;
        p.objective.expectedReturn.value = 300;
        p.objective.expectedReturn.unit = u"k€ a year"_s;
        const ChartSpec spec = drawn("bridge", p);
        QVERIFY2(plain(spec.title).endsWith(u"; the investment of 120 k€ is to come back in 4.8 months"_s),
                 qPrintable(spec.title));
        QCOMPARE(plain(spec.table.last().join(u'|')), u"Return|300 k€ a year"_s);
    }

    void monitoringTellsHowLateADriftWasSeen()
    {
        Project p;
        Monitor monitor;
        monitor.id = u"mo"_s;
        monitor.comparison = Comparison::Above;
        monitor.threshold = 5;
        p.monitoring.monitors = {monitor};
        RecordedSeries series;
        series.id = u"s"_s;
        series.name = u"Error"_s;
        series.monitor.id = u"mo"_s;
        series.points = {{day(u"2026-01-05"_s), 3}, {day(u"2026-01-19"_s), 7}};
        p.monitoring.series = {series};
        DriftEvent event;
        event.id = u"d"_s;
        event.monitor.id = u"mo"_s;
        event.startedOn = day(u"2026-01-10"_s);
        event.seenOn = day(u"2026-02-09"_s);
        p.monitoring.driftEvents = {event};
        QCOMPARE(drawn("monitoring", p).title,
                 u"Error was above 5 in 1 of 2 windows; the rule fires on 19 January 2026, "
                 "9 day(s) after the drift began; it was seen after 30 day(s)"_s);
    }
};

QTEST_GUILESS_MAIN(TestChartTips)
#include "tst_charttips.moc"

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/velocity.h"
#include "making.h"

#include <QTest>

using namespace story;
using namespace analysis;
using namespace making;
using namespace Qt::StringLiterals;

namespace {

constexpr auto points = ChangeKind::PercentagePoints;
constexpr auto relative = ChangeKind::Relative;

Cycle dated(const QString& id, const QString& start, const QString& end)
{
    Cycle c = cycle(id, {});
    if (!start.isEmpty()) c.startDate = day(start);
    if (!end.isEmpty()) c.endDate = day(end);
    return c;
}

QString told(const std::optional<double>& value) { return value ? QString::number(*value, 'f', 2) : u"-"_s; }

QString told(const std::optional<Spread>& spread)
{
    return spread ? u"%1 ± %2 of %3"_s.arg(told(spread->median), told(spread->deviation)).arg(spread->of) : u"-"_s;
}

QString told(const std::optional<GainRate>& rate)
{
    if (!rate) return u"-"_s;
    return u"%1 %2, %3 a cycle of %4, %5 a week of %6"_s.arg(told(rate->total), rate->kind == points ? u"pp"_s : u"%"_s,
                                                             told(rate->perCycle), QString::number(rate->cycles),
                                                             told(rate->perWeek), told(rate->weeks));
}

/// Recall 70, then 80, 90 rolled back, 78 refuted, 86, 86.5; ten weeks from 1 January to 12 March 2026.
Project tenWeeks()
{
    Project p = tradeStory();
    p.baseline.measuredOn = day(u"2026-01-01"_s);
    p.cycles[4].endDate = day(u"2026-03-12"_s);
    return p;
}

} // namespace

class TestVelocity : public QObject
{
    Q_OBJECT

private slots:
    void theSpreadIsTheMedianDistanceFromTheMedian_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<QString>("told");
        QTest::newRow("none") << QList<double>{} << u"-"_s;
        QTest::newRow("one has no spread") << QList<double>{14} << u"14.00 ± 0.00 of 1"_s;
        // distances from 2: 1 1 0 0 2 4 7, in order 0 0 1 1 2 4 7
        QTest::newRow("seven") << QList<double>{1, 1, 2, 2, 4, 6, 9} << u"2.00 ± 1.00 of 7"_s;
        // median 15; distances 5 1 1 75, in order 1 1 5 75: their middle is 3. One long cycle does not rule it.
        QTest::newRow("four, one of them long") << QList<double>{10, 14, 16, 90} << u"15.00 ± 3.00 of 4"_s;
    }
    void theSpreadIsTheMedianDistanceFromTheMedian()
    {
        QFETCH(QList<double>, values);
        QTEST(::told(spread(values)), "told");
    }

    void aCycleLastsFromItsStartToItsEnd_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("days");
        QTest::newRow("days") << u"2026-03-02"_s << u"2026-03-16"_s << u"14.00"_s;
        QTest::newRow("over a leap day") << u"2024-02-28"_s << u"2024-03-01"_s << u"2.00"_s;
        // the middle of January (16th) to that of March (16th): 59 days
        QTest::newRow("months") << u"2026-01"_s << u"2026-03"_s << u"59.00"_s;
        // 1 January + 44.5 days to 1 April (90 days on) + 45 days: 90.5
        QTest::newRow("quarters") << u"2026-Q1"_s << u"2026-Q2"_s << u"90.50"_s;
        // 15 March to the middle of the quarter that began on 1 April: 17 + 45
        QTest::newRow("a day to a quarter") << u"2026-03-15"_s << u"2026-Q2"_s << u"62.00"_s;
        QTest::newRow("the same month, which may be any time") << u"2026-01"_s << u"2026-01"_s << u"-"_s;
        QTest::newRow("the end first") << u"2026-03-16"_s << u"2026-03-02"_s << u"-"_s;
        QTest::newRow("no start") << u""_s << u"2026-03-02"_s << u"-"_s;
    }
    void aCycleLastsFromItsStartToItsEnd()
    {
        QFETCH(QString, start);
        QFETCH(QString, end);
        Project p;
        p.cycles = {dated(u"c1"_s, start, end)};
        QTEST(told(cycleLengths(p).first().days), "days");
    }

    void cyclesWithoutDatesAreNotInTheMedian()
    {
        Project p;
        QVERIFY(!cycleLength(p));
        p.cycles = {dated(u"c1"_s, u"2026-03-02"_s, u"2026-03-12"_s), dated(u"c2"_s, {}, u"2026-03-20"_s),
                    dated(u"c3"_s, u"2026-04-01"_s, u"2026-04-21"_s)};
        QCOMPARE(cycleLengths(p).size(), 3);
        QCOMPARE(told(cycleLength(p)), u"15.00 ± 5.00 of 2"_s); // 10 and 20
    }

    void cyclesAreCountedByTheQuarterInWhichTheyEnd()
    {
        Project p;
        QCOMPARE(pace(p), Pace());
        p.cycles = {dated(u"c1"_s, {}, u"2025-12-31"_s), dated(u"c2"_s, {}, u"2025-11"_s),
                    dated(u"c3"_s, {}, u"2026-Q3"_s), dated(u"c4"_s, {}, u"2026"_s), dated(u"c5"_s, {}, {})};
        p.cycles[4].resultOn = day(u"2026-07-01"_s);
        const Pace found = pace(p);
        const QList<QuarterCount> quarters{{2025, 4, 2}, {2026, 1, 0}, {2026, 2, 0}, {2026, 3, 2}};
        QCOMPARE(found.quarters, quarters);
        QCOMPARE(found.aQuarter, std::optional(1.0)); // 4 cycles in 4 quarters
        QCOMPARE(found.undated, 1); // of "2026" the quarter is not known
    }

    void aGainOfPointsIsSpreadEvenly()
    {
        // 86.5 - 70 = 16.5 over 5 cycles (two of them kept nowhere) and 70 days
        QCOMPARE(told(gainRate(tenWeeks(), u"recall"_s)), u"16.50 pp, 3.30 a cycle of 5, 1.65 a week of 10.00"_s);
    }

    void aRelativeGainCompounds()
    {
        Project p = tenWeeks();
        p.cycles[4].measurements[1].value = 20;
        // 40 to 20 ms: 50 % won. 0.5^(1/5) = 0.87055, so 12.94 % a cycle; 0.5^(1/10) = 0.93303, so 6.70 % a week
        QCOMPARE(told(gainRate(p, u"latency"_s)), u"50.00 %, 12.94 a cycle of 5, 6.70 a week of 10.00"_s);
        p.cycles[4].measurements[1].value = 50;
        // 40 to 50 ms: 25 % lost. 1.25^0.2 = 1.04564; 1.25^0.1 = 1.02257
        QCOMPARE(told(gainRate(p, u"latency"_s)), u"-25.00 %, -4.56 a cycle of 5, -2.26 a week of 10.00"_s);
    }

    void aGainIsFromTheFirstValueThereIs()
    {
        Project p = tenWeeks();
        p.baseline.measurements.clear();
        p.cycles[0].endDate = day(u"2026-02-05"_s);
        // 86.5 - 80 over the four cycles after the first; five weeks
        QCOMPARE(told(gainRate(p, u"recall"_s)), u"6.50 pp, 1.63 a cycle of 4, 1.30 a week of 5.00"_s);
    }

    void whatRestsOnNothingIsNotSaid()
    {
        Project p = tenWeeks();
        p.cycles[4].endDate = day(u"2026-01-05"_s);
        QCOMPARE(told(gainRate(p, u"recall"_s)), u"16.50 pp, 3.30 a cycle of 5, - a week of 0.57"_s);
        p.cycles[4].endDate = {};
        QCOMPARE(told(gainRate(p, u"recall"_s)), u"16.50 pp, 3.30 a cycle of 5, - a week of -"_s);
        p.baseline.measurements[1].value = -40;
        QCOMPARE(told(gainRate(p, u"latency"_s)), u"-225.00 %, - a cycle of 5, - a week of -"_s);
        p.baseline.measurements[1].value = 0;
        QCOMPARE(told(gainRate(p, u"latency"_s)), u"-"_s);
        p.metrics[0].direction = Direction::Unset;
        QCOMPARE(told(gainRate(p, u"recall"_s)), u"-"_s);
        QCOMPARE(told(gainRate(p, u"other"_s)), u"-"_s);
    }

    void theDecisionSaysWhatCameOfAHypothesis_data()
    {
        QTest::addColumn<int>("decision");
        QTest::addColumn<double>("expected");
        QTest::addColumn<double>("measured");
        QTest::addColumn<int>("outcome");
        const int open = int(HypothesisOutcome::Open);
        const int confirmed = int(HypothesisOutcome::Confirmed);
        const int refuted = int(HypothesisOutcome::Refuted);
        QTest::newRow("shipped as foreseen") << int(Decision::Shipped) << 5.0 << 1.0 << confirmed;
        QTest::newRow("shipped though it went the other way") << int(Decision::Shipped) << 5.0 << -0.4 << refuted;
        QTest::newRow("shipped though nothing came") << int(Decision::Shipped) << 5.0 << 0.0 << refuted;
        QTest::newRow("shipped to change nothing") << int(Decision::Shipped) << 0.0 << 0.0 << confirmed;
        QTest::newRow("rolled back") << int(Decision::RolledBack) << 5.0 << 6.0 << refuted;
        QTest::newRow("refuted") << int(Decision::Refuted) << 5.0 << -1.0 << refuted;
        QTest::newRow("parked") << int(Decision::Parked) << 5.0 << 6.0 << open;
        QTest::newRow("not decided") << int(Decision::Unset) << 5.0 << 6.0 << open;
    }
    void theDecisionSaysWhatCameOfAHypothesis()
    {
        QFETCH(int, decision);
        QFETCH(double, expected);
        QFETCH(double, measured);
        Project p = tradeStory();
        Cycle& c = p.cycles[0];
        c.decision = Decision(decision);
        c.expectedEffect = effect(u"recall"_s, expected);
        c.measuredEffect = effect(u"recall"_s, measured);
        QTEST(int(hypothesisOutcome(p, c)), "outcome");
    }

    void confirmedToRefuted()
    {
        Project supposed = tradeStory();
        QCOMPARE(hypothesisCounts(supposed), HypothesisCounts()); // nothing was supposed
        for (Cycle& c : supposed.cycles)
            c.hypothesis = said(u"It helps"_s);
        const HypothesisCounts counts = hypothesisCounts(supposed);
        QCOMPARE(counts, (HypothesisCounts{.confirmed = 3, .refuted = 2, .open = 0, .ratio = 1.5}));
        QCOMPARE(hypothesisCounts({}), HypothesisCounts());
        Project p = supposed;
        p.cycles.resize(1);
        QVERIFY2(!hypothesisCounts(p).ratio, "one confirmed to none is no number");
    }

    void cyclesThatTaughtAreCounted()
    {
        Project p = tradeStory();
        QCOMPARE(learnedCycles({}), 0);
        QCOMPARE(learnedCycles(p), 0);
        p.cycles[1].learning = making::said(u"Latency decides."_s);
        QCOMPARE(learnedCycles(p), 1);
    }

    void whatWasExpectedStandsBesideWhatCame()
    {
        Project p = tradeStory();
        p.cycles[0].expectedEffect = effect(u"recall"_s, 5);
        p.cycles[0].measuredEffect = effect(u"recall"_s, 8, points); // its own word counts, not 80 - 70
        p.cycles[1].expectedEffect = effect(u"latency"_s, 25); // relative: 60 to 120 is +100 %
        p.cycles[2].expectedEffect = effect(u"recall"_s, 4); // 80 to 78: the other way
        p.cycles[3].expectedEffect = effect(u"recall"_s, 10, relative); // 80 to 86 is +7.5 %, not 6 points
        p.cycles[4].expectedEffect = effect(u"recall"_s, 0); // none foreseen: no ratio
        const Predictability found = predictability(p);
        QCOMPARE(found.forecasts.size(), 5);
        QCOMPARE(found.forecasts[0], (Forecast{u"c1"_s, u"recall"_s, points, 5, 8, false, true, 1.6}));
        QCOMPARE(found.forecasts[1], (Forecast{u"c2"_s, u"latency"_s, relative, 25, 100, true, true, 4.0}));
        QCOMPARE(found.forecasts[2], (Forecast{u"c3"_s, u"recall"_s, points, 4, -2, true, false, -0.5}));
        QCOMPARE(found.forecasts[3].ratio, std::optional(0.75));
        QVERIFY(!found.forecasts[4].ratio && !found.forecasts[4].hasSameSign);
        QCOMPARE(found.sameSign, 3);
        QCOMPARE(found.signShare, std::optional(0.6));
        QCOMPARE(told(found.ratio), u"1.18 ± 1.05 of 4"_s); // -0.5 0.75 1.6 4: 1.175; distances 1.675 0.425 0.425 2.825
    }

    void anEffectOfAnotherKindIsNotCompared()
    {
        Project p = tradeStory();
        p.cycles[0].expectedEffect = effect(u"recall"_s, 5, points);
        p.cycles[0].measuredEffect = effect(u"recall"_s, 14.3, relative);
        const auto found = forecast(p, p.cycles[0]);
        QCOMPARE(found->measured, 10.0); // 80 - 70, from the table and not 14.3
        QVERIFY(found->isComputed);
        p.cycles[0].measurements.clear();
        QVERIFY(!forecast(p, p.cycles[0]));
        p.cycles[0].expectedEffect.metric.id = u"other"_s;
        QVERIFY(!forecast(p, p.cycles[0]));
        QCOMPARE(predictability({}), Predictability());
    }

    void leversAreCounted()
    {
        Project p = tradeStory();
        QVERIFY(leverMix(p).isEmpty());
        p.cycles[0].levers = {Lever::Model, Lever::Features};
        p.cycles[1].levers = {Lever::Model};
        const QList<std::pair<Lever, int>> mix{{Lever::Features, 1}, {Lever::Model, 2}};
        QCOMPARE(leverMix(p), mix);
    }
};

QTEST_GUILESS_MAIN(TestVelocity)
#include "tst_velocity.moc"

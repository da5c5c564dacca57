// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/tradeoff.h"
#include "making.h"
#include "random/dice.h"

#include <QTest>

using namespace story;
using namespace analysis;
using namespace making;
using namespace Qt::StringLiterals;

namespace {

constexpr auto up = Direction::HigherIsBetter;
constexpr auto down = Direction::LowerIsBetter;

QList<TradePoint> points(const QList<std::pair<double, double>>& values)
{
    QList<TradePoint> all;
    for (const auto& [x, y] : values)
        all.append({.x = x, .y = y});
    return all;
}

Limit atMost(double value) { return {u"latency"_s, Comparison::AtMost, value, {}}; }

QString told(const std::optional<double>& value) { return value ? QString::number(*value, 'g', 4) : u"-"_s; }

QString told(const QList<ShipCase>& cases)
{
    static const QStringList answers{u"ships"_s, u"beyond the limit"_s, u"no gain"_s, u"not measured"_s};
    QStringList lines;
    for (const ShipCase& ship : cases)
        lines.append(u"%1: %2, margin %3, gain %4"_s.arg(ship.cycleId, answers[int(ship.answer)], told(ship.margin),
                                                         told(ship.gain)));
    return lines.join(u'\n');
}

QString told(const GainForCost& g)
{
    return u"%1 to %2: %3 for %4, rate %5"_s.arg(g.fromCycleId.isEmpty() ? u"baseline"_s : g.fromCycleId, g.toCycleId,
                                                 QString::number(g.gain), QString::number(g.cost), told(g.rate));
}

} // namespace

class TestTradeOff : public QObject
{
    Q_OBJECT

private slots:
    void aPointIsWhatWasMeasuredTogether()
    {
        Project p = tradeStory();
        p.cycles[1].measurements.removeLast(); // without latency
        p.cycles[3].measurements += {measured(u"latency"_s, 90, u"mobile"_s), measured(u"recall"_s, 83, u"mobile"_s)};
        const auto all = tradePoints(p, u"latency"_s, u"recall"_s);
        QCOMPARE(all.size(), 5);
        QCOMPARE(all[0], (TradePoint{{}, {}, 40, 70, true}));
        QCOMPARE(all[2], (TradePoint{u"c3"_s, {}, 65, 78, false}));
        QCOMPARE(tradePoints(p, u"latency"_s, u"recall"_s, std::nullopt).size(), 6);
        QCOMPARE(tradePoints(p, u"latency"_s, u"recall"_s, u"mobile"_s),
                 (QList<TradePoint>{{u"c4"_s, u"mobile"_s, 90, 83, true}}));
        QVERIFY(tradePoints(p, u"latency"_s, u"other"_s).isEmpty());
    }

    void theFrontIsWhatNothingDominates_data()
    {
        QTest::addColumn<QList<TradePoint>>("all");
        QTest::addColumn<int>("x");
        QTest::addColumn<int>("y");
        QTest::addColumn<QList<qsizetype>>("front");
        const auto row = [](const char* name, const QList<TradePoint>& all, Direction x, Direction y,
                            const QList<qsizetype>& front) { QTest::newRow(name) << all << int(x) << int(y) << front; };
        using Front = QList<qsizetype>;
        row("latency against recall", points({{40, 70}, {60, 80}, {120, 90}, {65, 78}, {72, 86}}), down, up,
            Front{0, 1, 4, 2});
        row("one is best on both", points({{40, 70}, {30, 75}}), down, up, Front{1});
        row("equal points are all on it", points({{40, 70}, {40, 70}, {50, 60}}), down, up, Front{0, 1});
        row("the same x: only the better y", points({{40, 70}, {40, 71}}), down, up, Front{1});
        row("the same y: only the better x", points({{40, 70}, {30, 70}}), down, up, Front{1});
        row("both higher", points({{1, 2}, {2, 1}, {1, 1}}), up, up, Front{1, 0});
        row("both lower", points({{1, 2}, {2, 1}, {1, 1}}), down, down, Front{2});
        row("one point", points({{1, 2}}), up, down, Front{0});
        row("no points", {}, up, down, Front{});
        row("without a direction it is not known", points({{1, 2}}), up, Direction::Unset, Front{});
        row("what is no number is not on it", points({{1, qQNaN()}, {2, 3}}), up, up, Front{1});
    }
    void theFrontIsWhatNothingDominates()
    {
        QFETCH(QList<TradePoint>, all);
        QFETCH(int, x);
        QFETCH(int, y);
        const QList<qsizetype> found = paretoFront(all, Direction(x), Direction(y));
        QTEST(found, "front");
    }

    /// Against the definition, point by point, on coarse values so that many are equal.
    void theFrontIsThatOfTheDefinition()
    {
        chance::Dice dice(7);
        for (int round = 0; round < 300; ++round) {
            QList<TradePoint> all;
            const int count = dice.below(30);
            for (int i = 0; i < count; ++i)
                all.append({.x = double(dice.below(8)), .y = double(dice.below(8))});
            for (Direction x : {up, down})
                for (Direction y : {up, down}) {
                    QList<qsizetype> expected;
                    for (qsizetype i = 0; i < all.size(); ++i)
                        if (!dominatedBy(all, i, x, y)) expected.append(i);
                    QList<qsizetype> found = paretoFront(all, x, y);
                    std::ranges::sort(found);
                    QCOMPARE(found, expected);
                }
        }
    }

    void whoDominatesIsNamed()
    {
        const auto all = points({{40, 70}, {60, 80}, {65, 78}, {50, 86}});
        QCOMPARE(dominatedBy(all, 2, down, up), std::optional<qsizetype>(1));
        QCOMPARE(dominatedBy(all, 1, down, up), std::optional<qsizetype>(3));
        QVERIFY(!dominatedBy(all, 0, down, up));
    }

    void aLimitIsMetOrNotAndByHowMuch_data()
    {
        QTest::addColumn<int>("comparison");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("answer");
        QTest::newRow("at most, below") << int(Comparison::AtMost) << 72.0 << u"met by 8"_s;
        QTest::newRow("at most, on it") << int(Comparison::AtMost) << 80.0 << u"met by 0"_s;
        QTest::newRow("below, on it") << int(Comparison::Below) << 80.0 << u"missed by 0"_s;
        QTest::newRow("at most, beyond") << int(Comparison::AtMost) << 120.0 << u"missed by -40"_s;
        QTest::newRow("at least, above") << int(Comparison::AtLeast) << 95.0 << u"met by 15"_s;
        QTest::newRow("above, on it") << int(Comparison::Above) << 80.0 << u"missed by 0"_s;
        QTest::newRow("no comparison") << int(Comparison::Unset) << 80.0 << u"-"_s;
    }
    void aLimitIsMetOrNotAndByHowMuch()
    {
        QFETCH(int, comparison);
        QFETCH(double, value);
        const auto found = margin(value, Limit{u"m"_s, Comparison(comparison), 80, {}});
        const QString words =
            found ? (found->isMet ? u"met by "_s : u"missed by "_s) + QString::number(found->margin) : u"-"_s;
        QTEST(words, "answer");
    }

    void constraintsOnMetricsAreLimits()
    {
        Project p = tradeStory();
        Constraint c;
        c.id = u"fast"_s;
        c.metric.id = u"latency"_s;
        c.comparison = Comparison::AtMost;
        c.value = 80;
        p.constraints = {c};
        QCOMPARE(limits(p).size(), 1);
        QCOMPARE(limits(p)[0].path.text(), u"constraints[fast]"_s);
        p.constraints[0].unit = u"s"_s;
        QVERIFY2(limits(p).isEmpty(), "80 s is no limit of milliseconds");
        p.constraints[0].unit = u"ms"_s;
        p.constraints[0].value.reset();
        QVERIFY(limits(p).isEmpty());
    }

    void whatWouldHaveShippedUnderALimit()
    {
        // the best that meets it goes 70, 80, (78 is less), 86, 86.5
        QCOMPARE(told(shipCases(tradeStory(), u"recall"_s, atMost(80))),
                 u"c1: ships, margin 20, gain 10\n"
                 "c2: beyond the limit, margin -40, gain 10\n"
                 "c3: no gain, margin 15, gain -2\n"
                 "c4: ships, margin 8, gain 6\n"
                 "c5: ships, margin 30, gain 0.5"_s);
    }

    void aTighterLimitChangesWhatIsBest()
    {
        // c1 at 60 ms and c4 at 72 ms are beyond 55, so c5 gains 16.5 on the baseline
        QCOMPARE(told(shipCases(tradeStory(), u"recall"_s, atMost(55))).section(u'\n', 3),
                 u"c4: beyond the limit, margin -17, gain 16\n"
                 "c5: ships, margin 5, gain 16.5"_s);
    }

    void aBaselineBeyondTheLimitIsNoRival()
    {
        Project p = tradeStory();
        p.baseline.measurements[1].value = 500;
        p.cycles[0].measurements[0].value = 60; // worse than the baseline, which could not stay
        QCOMPARE(told(shipCases(p, u"recall"_s, atMost(80))).section(u'\n', 0, 0), u"c1: ships, margin 20, gain -"_s);
    }

    void withoutADirectionNothingWouldShip()
    {
        Project p = tradeStory();
        QVERIFY(shipCases(p, u"recall"_s, {u"latency"_s, Comparison::Unset, 80, {}}).isEmpty());
        p.cycles[0].measurements.removeLast();
        QCOMPARE(told(shipCases(p, u"recall"_s, atMost(80))).section(u'\n', 0, 0),
                 u"c1: not measured, margin -, gain 10"_s);
        p.metrics[0].direction = Direction::Unset;
        QVERIFY(shipCases(p, u"recall"_s, atMost(80)).isEmpty());
    }

    void whatAMillisecondBought()
    {
        // 10 points for 20 ms: 0.5; 6 for 12: 0.5; 0.5 for -22 ms: free. Over all 16.5 for 10: 1.65
        QStringList lines;
        for (const GainForCost& g : gainsForCost(tradeStory(), u"recall"_s, u"latency"_s))
            lines.append(told(g));
        QCOMPARE(lines.join(u'\n'),
                 u"baseline to c1: 10 for 20, rate 0.5\n"
                 "c1 to c4: 6 for 12, rate 0.5\n"
                 "c4 to c5: 0.5 for -22, rate -"_s);
        QCOMPARE(told(*gainForCost(tradeStory(), u"recall"_s, u"latency"_s)),
                 u"baseline to c5: 16.5 for 10, rate 1.65"_s);
    }

    void aLossHasANegativeRate()
    {
        Project p = tradeStory();
        p.cycles[0].measurements[0].value = 65;
        QCOMPARE(told(gainsForCost(p, u"recall"_s, u"latency"_s).first()), u"baseline to c1: -5 for 20, rate -0.25"_s);
    }

    void oneMeasurementGainsNothing()
    {
        Project p = tradeStory();
        p.cycles.clear();
        QVERIFY(!gainForCost(p, u"recall"_s, u"latency"_s));
        QVERIFY(gainsForCost(p, u"recall"_s, u"latency"_s).isEmpty());
        p = tradeStory();
        p.metrics[1].direction = Direction::Unset;
        QVERIFY(!gainForCost(p, u"recall"_s, u"latency"_s));
    }
};

QTEST_GUILESS_MAIN(TestTradeOff)
#include "tst_tradeoff.moc"

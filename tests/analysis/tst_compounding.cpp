// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/charts.h"
#include "analysis/compounding.h"
#include "analysis/payback.h"
#include "making.h"

#include <QTest>

using namespace story;
using namespace analysis;
using namespace making;
using namespace Qt::StringLiterals;

namespace {

/// 80 against 70, a point lost a month, three gained a month.
Compounding::Assumptions year()
{
    return {.direction = Direction::HigherIsBetter,
            .isPercent = true,
            .strongStart = 80,
            .modestStart = 70,
            .decayPerMonth = 1,
            .gainPerCycle = 3,
            .kind = ChangeKind::PercentagePoints,
            .cycleDays = 30.44,
            .months = 12};
}

QString told(const QList<double>& values)
{
    QStringList words;
    for (double value : values)
        words.append(QString::number(value, 'f', 1));
    return words.join(u' ');
}

Quantity quantity(double value, const QString& unit)
{
    Quantity q;
    q.value = value;
    q.unit = unit;
    return q;
}

} // namespace

class TestCompounding : public QObject
{
    Q_OBJECT

private slots:
    void aGainEachMonthOvertakesAStrongStart()
    {
        const auto found = compounding(year());
        QCOMPARE(told(found->strong), u"80.0 79.0 78.0 77.0 76.0 75.0 74.0 73.0 72.0 71.0 70.0 69.0 68.0"_s);
        // + 3 - 1 a month: 78 in the fourth against 76; in the third 76 against 77
        QCOMPARE(told(found->iterating), u"70.0 72.0 74.0 76.0 78.0 80.0 82.0 84.0 86.0 88.0 90.0 92.0 94.0"_s);
        QCOMPARE(found->overtakesIn, std::optional(4));
        QCOMPARE(found->assumptions, year());
    }

    void cyclesGainWhenTheyAreDone()
    {
        Compounding::Assumptions a = year();
        a.cycleDays = 45; // done after 1.48, 2.96, 4.43 months: 0 1 2 2 3 cycles in 1 2 3 4 5 months
        a.months = 5;
        QCOMPARE(told(compounding(a)->iterating), u"70.0 69.0 71.0 73.0 72.0 74.0"_s);
        QVERIFY(!compounding(a)->overtakesIn);
    }

    void aRelativeGainCompounds()
    {
        Compounding::Assumptions a = year();
        a.direction = Direction::LowerIsBetter;
        a.isPercent = false;
        a.strongStart = 50;
        a.modestStart = 100;
        a.decayPerMonth = 2; // milliseconds more a month
        a.gainPerCycle = 20; // percent less a cycle
        a.kind = ChangeKind::Relative;
        a.months = 4;
        // 100, 80, 64, 51.2, 40.96 and 2 a month more
        QCOMPARE(told(compounding(a)->iterating), u"100.0 82.0 68.0 57.2 49.0"_s);
        QCOMPARE(told(compounding(a)->strong), u"50.0 52.0 54.0 56.0 58.0"_s);
        QCOMPARE(compounding(a)->overtakesIn, std::optional(4));
    }

    void percentEndsAtAHundred()
    {
        Compounding::Assumptions a = year();
        a.gainPerCycle = 30;
        a.strongStart = 1;
        QCOMPARE(compounding(a)->iterating.last(), 100.0);
        QCOMPARE(compounding(a)->strong.last(), 0.0);
    }

    void whatHasNoDirectionOrPaceIsNotProjected()
    {
        Compounding::Assumptions a = year();
        a.direction = Direction::Unset;
        QVERIFY(!compounding(a));
        a = year();
        a.cycleDays = 0;
        QVERIFY(!compounding(a));
    }

    void theAssumptionsAreTheStorysOwn()
    {
        Project p = tradeStory();
        QVERIFY2(!compounding(p), "no decay is given");
        p.monitoring.expectedDecay.metric.id = u"recall"_s;
        p.monitoring.expectedDecay.perMonth = -0.5;
        QVERIFY2(!compounding(p), "no pace is known");
        p.baseline.measuredOn = day(u"2026-01-01"_s);
        p.cycles[4].endDate = day(u"2026-03-12"_s);
        auto found = compounding(p);
        QCOMPARE(found->metricId, u"recall"_s);
        QCOMPARE(found->assumptions,
                 (Compounding::Assumptions{Direction::HigherIsBetter, true, 86.5, 70, 0.5, 3.3,
                                           ChangeKind::PercentagePoints, 14, 12, true})); // 16.5 / 5, 70 days / 5
        p.cycles[0].startDate = day(u"2026-01-01"_s);
        p.cycles[0].endDate = day(u"2026-01-11"_s);
        found = compounding(p);
        QCOMPARE(found->assumptions.cycleDays, 10.0); // the median of what is dated
        p.baseline.measurements.clear();
        QVERIFY(!compounding(p));
    }

    void anotherMetricIsProjectedWithoutADecay()
    {
        Project p = tradeStory();
        p.monitoring.expectedDecay.metric.id = u"recall"_s;
        p.monitoring.expectedDecay.perMonth = 0.5;
        p.baseline.measuredOn = day(u"2026-01-01"_s);
        p.cycles[4].endDate = day(u"2026-03-12"_s);
        QCOMPARE(compounding(p, u"recall"_s), compounding(p));
        const auto found = compounding(p, u"latency"_s);
        QVERIFY(found && !found->isDecayTold);
        QCOMPARE(found->assumptions.decayPerMonth, 0.0);
        QCOMPARE(found->assumptions.strongStart, 40.0); // the baseline is the best of 40, 60, 72 and 50 ms
        QCOMPARE(found->strong.last(), 40.0);
        QVERIFY(!compounding(p, u"recall"_s, u"a segment that nobody has measured"_s));
        const auto latency = chartKind(u"compounding")->draw(p, {.first = {u"latency"_s, {}}});
        QVERIFY2(latency.panels.first().x.title.endsWith(u"no decay, as the story expects none of it"),
                 qPrintable(latency.panels.first().x.title));
        QVERIFY(chartKind(u"compounding")->draw(p, {}).panels.first().x.title.contains(u"decay of 0.5"));
    }

    void whatWasPutInComesBack_data()
    {
        QTest::addColumn<QString>("investmentUnit");
        QTest::addColumn<QString>("returnUnit");
        QTest::addColumn<QString>("answer");
        // 120 in; 60 back
        QTest::newRow("a year") << u"k€"_s << u"k€ a year"_s << u"ratio 0.50, 24.0 months"_s;
        QTest::newRow("per year") << u"USD"_s << u"USD per year"_s << u"ratio 0.50, 24.0 months"_s;
        QTest::newRow("a slash") << u"EUR"_s << u"EUR/month"_s << u"ratio 6.00, 2.0 months"_s;
        QTest::newRow("p.a.") << u"€"_s << u"€ p.a."_s << u"ratio 0.50, 24.0 months"_s;
        QTest::newRow("a quarter") << u"k€"_s << u"k€ per quarter"_s << u"ratio 2.00, 6.0 months"_s;
        // 60 * 12 / (7 / 30.44) / 120 = 26.09; 120 * 0.22996 / 60 = 0.46
        QTest::newRow("weekly") << u"k€"_s << u"k€ weekly"_s << u"ratio 26.09, 0.5 months"_s;
        QTest::newRow("once") << u"k€"_s << u"k€"_s << u"ratio 0.50, no time"_s;
        QTest::newRow("another currency") << u"k€"_s << u"k$ a year"_s << u"nothing"_s;
        QTest::newRow("another scale") << u"k€"_s << u"€ a year"_s << u"nothing"_s;
        QTest::newRow("days for money") << u"person-days"_s << u"€ a year"_s << u"nothing"_s;
        QTest::newRow("no units") << u""_s << u""_s << u"ratio 0.50, no time"_s;
        QTest::newRow("a period alone") << u""_s << u"per month"_s << u"ratio 6.00, 2.0 months"_s;
    }
    void whatWasPutInComesBack()
    {
        QFETCH(QString, investmentUnit);
        QFETCH(QString, returnUnit);
        Objective o;
        o.investment = quantity(120, investmentUnit);
        o.expectedReturn = quantity(60, returnUnit);
        const auto found = payback(o);
        QString words = u"nothing"_s;
        if (found)
            words = u"ratio %1, %2"_s.arg(QString::number(found->ratio, 'f', 2),
                                          found->months ? QString::number(*found->months, 'f', 1) + u" months"_s
                                                        : u"no time"_s);
        QTEST(words, "answer");
    }

    void whatIsMissingIsNotZero()
    {
        Objective o;
        QVERIFY(!payback(o));
        o.investment = quantity(120, u"€"_s);
        QVERIFY(!payback(o));
        o.expectedReturn = quantity(0, u"€ a year"_s);
        QVERIFY2(!payback(o)->months, "nothing comes back, so it takes no known time");
        o.expectedReturn = quantity(5, u"€ a year"_s);
        o.investment.value = 0;
        QVERIFY(!payback(o));
    }
};

QTEST_GUILESS_MAIN(TestCompounding)
#include "tst_compounding.moc"

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/change.h"
#include "making.h"

#include <QTest>

using namespace story;
using namespace analysis;
using namespace making;
using namespace Qt::StringLiterals;

namespace {

QString said(const std::optional<Change>& change) { return change ? text(*change).replace(QChar(0xA0), u' ') : u"-"_s; }

/// One cycle a line: its value, against the baseline, against the one before it, the best so far.
QString told(const Project& project, const QString& metricId, const QString& segment = {})
{
    QStringList lines;
    for (const CycleChange& c : cycleChanges(project, metricId, segment))
        lines.append(u"%1: %2, %3 from baseline, %4 from %5, best %6%7"_s.arg(
            c.cycleId, QString::number(c.value), said(c.fromBaseline), said(c.fromPrevious),
            c.previousId.isEmpty() ? u"baseline"_s : c.previousId, c.best ? QString::number(*c.best) : u"-"_s,
            c.isBest ? u" (this)"_s : QString()));
    return lines.join(u'\n');
}

} // namespace

class TestChange : public QObject
{
    Q_OBJECT

private slots:
    void pointsAreCountedAgainstTheKeptCycleBefore()
    {
        // 80-70=10; 90-80; 78-80, as c2 was rolled back; 86-80, as c3 was refuted; 86.5-86
        QCOMPARE(told(tradeStory(), u"recall"_s),
                 u"c1: 80, +10.0 pp from baseline, +10.0 pp from baseline, best 80 (this)\n"
                 "c2: 90, +20.0 pp from baseline, +10.0 pp from c1, best 80\n"
                 "c3: 78, +8.0 pp from baseline, −2.0 pp from c1, best 80\n"
                 "c4: 86, +16.0 pp from baseline, +6.0 pp from c1, best 86 (this)\n"
                 "c5: 86.5, +16.5 pp from baseline, +0.50 pp from c4, best 86.5 (this)"_s);
    }

    void relativeChangesStayRelative()
    {
        // 60/40 = +50 %; 120/60 = +100 %; 65/60 = +8.3 %; 72/60 = +20 %; 50/72 = -30.6 %. The least so far is the baseline's.
        QCOMPARE(told(tradeStory(), u"latency"_s),
                 u"c1: 60, +50.0 % from baseline, +50.0 % from baseline, best 40\n"
                 "c2: 120, +200 % from baseline, +100 % from c1, best 40\n"
                 "c3: 65, +62.5 % from baseline, +8.3 % from c1, best 40\n"
                 "c4: 72, +80.0 % from baseline, +20.0 % from c1, best 40\n"
                 "c5: 50, +25.0 % from baseline, −30.6 % from c4, best 40"_s);
    }

    void aSegmentIsComparedWithItself()
    {
        Project p = tradeStory();
        p.cycles[0].measurements.append(measured(u"recall"_s, 50, u"new users"_s));
        p.cycles[4].measurements.append(measured(u"recall"_s, 55, u"new users"_s));
        QCOMPARE(told(p, u"recall"_s, u"new users"_s),
                 u"c1: 50, - from baseline, - from baseline, best 50 (this)\n"
                 "c5: 55, - from baseline, +5.0 pp from c1, best 55 (this)"_s);
    }

    void withoutADirectionNothingIsBest()
    {
        Project p = tradeStory();
        p.metrics[0].direction = Direction::Unset;
        p.cycles.resize(1);
        QCOMPARE(told(p, u"recall"_s), u"c1: 80, +10.0 pp from baseline, +10.0 pp from baseline, best -"_s);
        QVERIFY(!gain(p.metrics[0], 70, 80));
        QVERIFY(cycleChanges(p, u"other"_s).isEmpty());
    }

    void anEqualValueIsNotTheBestAgain()
    {
        Project p = tradeStory();
        p.cycles = {cycle(u"c1"_s, {measured(u"recall"_s, 80)}), cycle(u"c2"_s, {measured(u"recall"_s, 80)})};
        QCOMPARE(told(p, u"recall"_s).section(u'\n', 1),
                 u"c2: 80, +10.0 pp from baseline, +0.00 pp from c1, best 80"_s);
    }

    void marginsArePositiveOnTheGoodSide_data()
    {
        QTest::addColumn<int>("direction");
        QTest::addColumn<double>("line");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("margin");
        const int higher = int(Direction::HigherIsBetter);
        const int lower = int(Direction::LowerIsBetter);
        QTest::newRow("above a floor") << higher << 90.0 << 92.5 << 2.5;
        QTest::newRow("below a floor") << higher << 90.0 << 86.5 << -3.5;
        QTest::newRow("below a ceiling") << lower << 80.0 << 50.0 << 30.0;
        QTest::newRow("above a ceiling") << lower << 80.0 << 120.0 << -40.0;
        QTest::newRow("on the line") << lower << 3.28 << 3.28 << 0.0;
    }
    void marginsArePositiveOnTheGoodSide()
    {
        QFETCH(int, direction);
        QFETCH(double, line);
        QFETCH(double, value);
        QFETCH(double, margin);
        Metric m = metric(u"m"_s, u"ms"_s, Direction(direction));
        QVERIFY(!targetMargin(m, value) && !guardrailMargin(m, value));
        m.target = line;
        QCOMPARE(targetMargin(m, value), std::optional(margin));
        QVERIFY(!guardrailMargin(m, value));
        m.guardrail = line;
        QCOMPARE(guardrailMargin(m, value), std::optional(margin));
        m.direction = Direction::Unset;
        QVERIFY(!targetMargin(m, value) && !guardrailMargin(m, value));
    }
};

QTEST_GUILESS_MAIN(TestChange)
#include "tst_change.moc"

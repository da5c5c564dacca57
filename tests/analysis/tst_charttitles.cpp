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

/// Of one metric: its baseline, where there is one, and cycles of a value and a decision each.
Project told(const Metric& metric, Number baseline, const QList<std::pair<double, Decision>>& cycles)
{
    Project p;
    p.metrics = {metric};
    if (baseline) p.baseline.measurements = {measured(metric.id, *baseline)};
    for (const auto& [value, decision] : cycles)
        p.cycles.append(cycle(u"c%1"_s.arg(p.cycles.size() + 1), {measured(metric.id, value)}, decision));
    return p;
}

/// Recall against latency, each point a pair of both, the first the baseline.
Project trade(const QList<std::pair<double, double>>& points)
{
    Project p;
    p.metrics = {metric(u"Recall"_s, u"%"_s, higher), metric(u"Latency"_s, u"ms"_s, lower)};
    p.metrics[1].family = Family::Latency;
    for (const auto& [recall, latency] : points) {
        const QList<Measurement> both{measured(u"Recall"_s, recall), measured(u"Latency"_s, latency)};
        if (p.baseline.measurements.isEmpty()) p.baseline.measurements = both;
        else p.cycles.append(cycle(u"c%1"_s.arg(p.cycles.size() + 1), both));
    }
    return p;
}

Project limited(Project p, Comparison comparison, double value)
{
    Constraint limit;
    limit.id = u"k"_s;
    limit.metric.id = u"Latency"_s;
    limit.comparison = comparison;
    limit.value = value;
    p.constraints = {limit};
    return p;
}

Project families(Project p, const QList<ModelFamily>& families)
{
    for (qsizetype i = 0; i < families.size(); ++i)
        p.cycles[i].modelFamily = families[i];
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
const Metric latency = metric(u"Latency"_s, u"ms"_s, lower);
const Metric loss = metric(u"Loss"_s, u"nats"_s, lower);

} // namespace

/// The sentence above each chart, from stories whose figures can be worked out in the head.
class TestChartTitles : public QObject
{
    Q_OBJECT

private slots:
    void aTitleStatesWhatWasKept_data()
    {
        using enum Decision;
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<Project>("project");
        QTest::addColumn<QString>("title");
        const auto row = [](const char* name, const char* kind, const Project& project, const QString& title) {
            QTest::newRow(name) << QByteArray(kind) << project << title;
        };
        row("90 refuted, then 80 and 85 kept: from 80", "progress",
            told(recall, {}, {{90, Refuted}, {80, Shipped}, {85, Shipped}}),
            u"Recall rose from 80 to 85 % in 1 cycle(s) (+5.0 pp)"_s);
        row("71 refuted and 77 parked: none kept", "progress", told(recall, {}, {{71, Refuted}, {77, Parked}}),
            u"Recall: of 2 cycle(s), none was kept"_s);
        row("baseline 70, 77 refuted: where it was", "progress", told(recall, 70, {{77, Refuted}}),
            u"Recall stayed at the baseline of 70 %: of 1 cycle(s), none was kept"_s);
        row("90 refuted, 80 kept alone", "progress", told(recall, {}, {{90, Refuted}, {80, Shipped}}),
            u"Recall: 80 %"_s);
        row("baseline 50, 60 kept, 90 refuted: 120 % and not 180 %", "percent",
            told(recall, 50, {{60, Shipped}, {90, Refuted}}), u"Recall at 120 % of the baseline"_s);
        row("baseline 50, 90 refuted: no percent to tell", "percent", told(recall, 50, {{90, Refuted}}),
            u"No cycle was kept: everything is where the baseline was"_s);
        row("baseline −10, then 5: no percent of it", "percent",
            told(metric(u"Return"_s, u"EUR"_s, higher), -10, {{-5, Shipped}, {5, Shipped}}), QString());
        row("3.28 to 3.27998 is not 0.00 %", "progress", told(loss, 3.28, {{3.27998, Shipped}}),
            u"Loss fell from 3.28 to 3.27998 nats in 1 cycle(s) (−0.0006 %)"_s);
        row("from −1e308 to 1e308 there is no percent", "progress", told(loss, -1e308, {{1e308, Shipped}}),
            u"Loss rose from −10³⁰⁸ to 10³⁰⁸ nats in 1 cycle(s)"_s);
    }
    void aTitleStatesWhatWasKept()
    {
        QFETCH(QByteArray, kind);
        QFETCH(Project, project);
        QTEST(plain(drawn(kind.constData(), project).title), "title");
    }

    void cyclesAreCountedFromWhereTheStoryBegins()
    {
        Project p = told(latency, 412, {{0, Decision::Shipped}, {0, Decision::Shipped}, {285, Decision::Shipped}});
        p.cycles[0].measurements.clear();
        p.cycles[1].measurements.clear();
        QCOMPARE(plain(drawn("progress", p).title), u"Latency fell from 412 to 285 ms in 3 cycle(s) (−30.8 %)"_s);
    }

    void aTradeOffSaysWhoPaid_data()
    {
        QTest::addColumn<Project>("project");
        QTest::addColumn<QString>("title");
        const auto row = [](const char* name, const Project& project, const QString& title) {
            QTest::newRow(name) << project << title;
        };
        row("70 to 73 % for 10 to 13 ms: points", trade({{70, 10}, {71, 11}, {73, 13}}),
            u"Recall +3 pp for Latency +3 ms"_s);
        row("80.1 to 84.7 for 0.1 to 0.3: no left-over digits", trade({{80.1, 0.1}, {84.7, 0.3}}),
            u"Recall +4.6 pp for Latency +0.2 ms"_s);
        row("80 to 60 % and 10 to 20 ms: both worse", trade({{80, 10}, {60, 20}}),
            u"Recall −20 pp and Latency +10 ms: both are worse"_s);
        row("60 to 80 % and 20 to 10 ms: both better", trade({{60, 20}, {80, 10}}),
            u"Recall +20 pp and Latency −10 ms: both are better"_s);
        row("80 to 60 % and 20 to 10 ms: recall paid", trade({{80, 20}, {60, 10}}),
            u"Latency −10 ms for Recall −20 pp"_s);
        row("20 to 10 ms at the same recall", trade({{80, 20}, {80, 10}}), u"Latency −10 ms at the same Recall"_s);
        row("80 to 90 % at the same latency", trade({{80, 20}, {90, 20}}), u"Recall +10 pp at the same Latency"_s);
        row("nothing moved", trade({{80, 20}, {80, 20}}), u"Recall and Latency are where they were"_s);
        row("from −1e308 to 1e308", trade({{-1e308, 1e308}, {1e308, -1e308}}), u"Recall against Latency"_s);
        row("below 120 ms", limited(trade({{50, 100}, {60, 120}, {65, 119}}), Comparison::Below, 120),
            u"With less than 120 ms, 1 cycle(s) would have shipped; Cycle 2 reaches 65 % for 119 ms"_s);
        row("above 120 ms", limited(trade({{50, 100}, {60, 120}, {65, 121}}), Comparison::Above, 120),
            u"With more than 120 ms, 1 cycle(s) would have shipped; Cycle 2 reaches 65 % for 121 ms"_s);
    }
    void aTradeOffSaysWhoPaid()
    {
        QFETCH(Project, project);
        QTEST(plain(drawn("tradeoff", project).title), "title");
    }

    void whatIsBeyondTheLimitIsToldInItsDecimals()
    {
        const Project p = limited(trade({{70, 30.1}, {80, 34.6}}), Comparison::AtMost, 32.5);
        QCOMPARE(plain(drawn("tradeoff", p).panels.first().points.last().label),
                 u"Cycle 1, 2.1 ms beyond the limit"_s); // 34.6 - 32.5 is 2.1000000000000014
    }

    void aPulledLimitIsRoundedToAHundredthOfThePoints_data()
    {
        QTest::addColumn<double>("pulled");
        QTest::addColumn<QString>("said");
        QTest::newRow("34.487 of 30 to 40 is 34.5") << 34.487485939257596 << u"With at most 34.5 ms,"_s;
        QTest::newRow("the story's own limit stays as it is") << 32.123 << u"With at most 32.123 ms,"_s;
    }
    void aPulledLimitIsRoundedToAHundredthOfThePoints()
    {
        QFETCH(double, pulled);
        const Project p = limited(trade({{70, 30}, {80, 40}}), Comparison::AtMost, 32.123);
        const QString title = plain(drawn("tradeoff", p, {.limit = pulled}).title);
        QTEST(title.first(title.indexOf(u',') + 1), "said");
    }

    void aStepUpIsMeasuredOnTheKeptCycleBefore_data()
    {
        using enum Decision;
        using F = ModelFamily;
        QTest::addColumn<Project>("project");
        QTest::addColumn<QString>("title");
        const auto row = [](const char* name, const Project& project, const QString& title) {
            QTest::newRow(name) << project << title;
        };
        const Project three = told(recall, {}, {{60, Shipped}, {75, Refuted}, {70, Shipped}});
        row("60 kept, 75 refuted, 70 kept with trees: paid off", families(three, {F::Linear, F::Linear, F::Trees}),
            u"1 of 1 step(s) up in complexity paid off in Recall"_s);
        row("60 kept, 75 rolled back with trees: none kept",
            families(told(recall, {}, {{60, Shipped}, {75, RolledBack}}), {F::Linear, F::Trees}),
            u"No step up in complexity was kept for Recall, of 1 tried"_s);
        row("60 to 65 on the same step, then 70: told apart",
            families(told(recall, {}, {{60, Shipped}, {65, Shipped}, {70, Shipped}}), {F::Linear, F::Linear, F::Trees}),
            u"1 of 1 step(s) up in complexity paid off in Recall; 1 cycle(s) gained without one"_s);
        row("trees at 60, then linear at 70: no step up",
            families(told(recall, {}, {{60, Shipped}, {70, Shipped}}), {F::Trees, F::Linear}),
            u"Recall gained without a more complex model"_s);
        row("without a direction nothing pays off",
            families(told(metric(u"Size"_s, u"MB"_s, Direction::Unset), {}, {{3, Shipped}, {5, Shipped}}),
                     {F::Linear, F::Trees}),
            u"Size by complexity of the model"_s);
    }
    void aStepUpIsMeasuredOnTheKeptCycleBefore()
    {
        QFETCH(Project, project);
        QTEST(drawn("ladder", project).title, "title");
    }

    void aBarOfVelocityIsLabelledWithItsGain()
    {
        // 100 to 80 ms is 20 % less and a gain, 80 to 100 ms 25 % more and a loss
        const Project p = told(latency, 100, {{80, Decision::Shipped}, {100, Decision::Shipped}});
        const ChartSpec spec = drawn("velocity", p);
        const QList<ChartSpec::Bar>& bars = spec.panels.first().bars;
        QCOMPARE(bars[0].area.bottom(), 20.0);
        QCOMPARE(bars[0].label, u"+20.0"_s);
        QCOMPARE(bars[1].area.bottom(), -25.0);
        QCOMPARE(bars[1].label, u"−25.0"_s);
        QCOMPARE(plain(spec.table[0].last()), u"+20.0 %"_s);
    }

    void aCycleTakesTimeThatIsKnown_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("said");
        QTest::newRow("from 1 to 1 January: less than a day")
            << u"2025-01-01"_s << u"2025-01-01"_s << u"A cycle took less than a day in the median"_s;
        QTest::newRow("from 2025 to 2025: not known")
            << u"2025"_s << u"2025"_s << u"0 of 1 cycle(s) taught something"_s;
        QTest::newRow("from the first to the first quarter: not known")
            << u"2025-Q1"_s << u"2025-Q1"_s << u"0 of 1 cycle(s) taught something"_s;
    }
    void aCycleTakesTimeThatIsKnown()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const Project p = dated(told(recall, 70, {{71, Decision::Shipped}}), from, to);
        const ChartSpec spec = drawn("velocity", p);
        QTEST(spec.title.section(u';', 0, 0), "said");
        QCOMPARE(spec.panels.first().y.min, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestChartTitles)
#include "tst_charttitles.moc"

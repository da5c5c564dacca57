// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/chartlayout.h"
#include "analysis/chartparts.h"
#include "analysis/chartzoom.h"
#include "analysis/measuredseries.h"
#include "analysis/percentchart.h"
#include "analysis/tradeoffchart.h"

#include <QTest>

#include <cmath>

using namespace analysis;
using namespace story;
using namespace Qt::StringLiterals;
using Marker = ChartSpec::Marker;
using Role = ChartSpec::Role;

namespace {

Metric metric(const QString& id, const QString& unit, Direction direction)
{
    Metric made;
    made.id = id;
    made.name = id;
    made.unit = unit;
    made.direction = direction;
    made.family = direction == Direction::LowerIsBetter ? Family::Latency : Family::OfflineQuality;
    return made;
}

Measurement measured(const QString& metricId, double value)
{
    Measurement made;
    made.id = metricId;
    made.metric.id = metricId;
    made.value = value;
    return made;
}

/// Recall rises and latency falls, so that the last cycles are the front. Every third was refuted, above all cycle 30,
/// which is as good as the best.
Project manyCycles(int count)
{
    Project project;
    project.metrics = {metric(u"recall"_s, u"%"_s, Direction::HigherIsBetter),
                       metric(u"latency"_s, u"ms"_s, Direction::LowerIsBetter)};
    project.baseline.measurements = {measured(u"recall"_s, 40), measured(u"latency"_s, 300)};
    for (int i = 1; i <= count; ++i) {
        Cycle cycle;
        cycle.id = u"c%1"_s.arg(i);
        cycle.decision = i % 3 == 0 ? Decision::Refuted : Decision::Shipped;
        const bool isNear = i == 30 || i == count;
        cycle.measurements = {measured(u"recall"_s, isNear ? 90 : 41 + i * 0.5 - (i % 3 == 0 ? 20 : 0)),
                              measured(u"latency"_s, isNear ? 201 : 300 - i)};
        project.cycles.append(cycle);
    }
    project.cycles.last().decision = Decision::Shipped;
    return project;
}

QStringList named(const ChartSpec& spec)
{
    QStringList labels;
    for (const ChartSpec::Point& point : spec.panels.constFirst().points)
        if (!point.label.isEmpty()) labels.append(QString(point.label).replace(QChar::Nbsp, u' '));
    return labels;
}

/// Ten wide and twenty high for each letter, whatever it is.
QSizeF blocks(const QString& line, ChartText) { return {double(line.size()) * 10, 20}; }

QStringList lines(const ChartLayout& layout, ChartText kind)
{
    QStringList all;
    for (const ChartLayout::Text& text : layout.texts)
        if (text.kind == kind) all.append(text.lines.join(u" / "_s));
    return all;
}

} // namespace

/// Charts with more than there is room for: what is named, what is told by its shape, what is said once.
class TestCrowdedCharts : public QObject
{
    Q_OBJECT

private slots:
    void aFewCyclesAreAllNamed() { QCOMPARE(named(tradeOffChart(manyCycles(10), pair())).size(), 11); }

    void ofManyOnlyThoseThatMatterAreNamed()
    {
        const ChartSpec spec = tradeOffChart(manyCycles(99), pair());
        const QStringList names = named(spec);
        QVERIFY2(names.size() <= 12, qPrintable(names.join(u", "_s)));
        for (const QString& name : {u"Baseline"_s, u"Cycle 99"_s, u"Cycle 30, not shipped: refuted"_s})
            QVERIFY2(names.contains(name), qPrintable(names.join(u", "_s)));
        QVERIFY(!names.contains(u"Cycle 3, not shipped: refuted"_s));
        QVERIFY2(spec.panels.constFirst().points[3].tip.endsWith(u"not shipped: refuted"), "the pointer is told");
        QCOMPARE(spec.table[3][0], u"Cycle 3"_s);
    }

    void whoJustMissedALimitThatIsMovedIsNamed()
    {
        const auto beyond = [](const QStringList& names) { return names.filter(u" beyond the limit"_s).value(0); };
        const Project project = manyCycles(99);
        QCOMPARE(beyond(named(tradeOffChart(project, pair(), 250))), u"Cycle 49, 1 ms beyond the limit"_s);
        QCOMPARE(beyond(named(tradeOffChart(project, pair(), 280))), u"Cycle 19, 1 ms beyond the limit"_s);
    }

    void aDifferenceOfPercentagesIsOneOfPoints()
    {
        const QString title = tradeOffChart(manyCycles(10), pair()).title;
        QCOMPARE(QString(title).replace(QChar::Nbsp, u' '), u"recall +50 pp and latency −99 ms: both are better"_s);
    }

    void aMetricInPercentIsToldByItsShape()
    {
        const ChartSpec spec = percentChart(manyCycles(4), {u"recall"_s, {}});
        for (const ChartSpec::Point& point : spec.panels.constFirst().points) {
            QCOMPARE(point.marker, point.role == Role::Data ? Marker::Circle : Marker::Square);
            QCOMPARE(point.isKept, !point.tip.contains(u"Refuted"));
        }
        QStringList meanings;
        for (const ChartSpec::MarkerMeaning& meaning : spec.meanings)
            meanings.append(meaning.meaning);
        QCOMPARE(meanings, (QStringList{u"recall"_s, u"latency"_s, u"Kept"_s, u"Not kept"_s}));
    }

    void aShapeIsExplainedWhereItsCurveHasNoNameBesideIt()
    {
        const ChartSpec spec = percentChart(manyCycles(4), {u"recall"_s, {}});
        QCOMPARE(lines(layOut(spec, {900, 400}, blocks), ChartText::Meaning), (QStringList{u"Kept"_s, u"Not kept"_s}));
        QCOMPARE(lines(layOut(spec, {260, 400}, blocks), ChartText::Meaning),
                 (QStringList{u"recall"_s, u"latency"_s, u"Kept"_s, u"Not kept"_s}));
    }

    void aPowerOfTenIsSaidOnce_data()
    {
        QTest::addColumn<double>("to");
        QTest::addColumn<QString>("title");
        QTest::newRow("usual") << 90.0 << u"latency, ms (lower is better)"_s;
        QTest::newRow("less than a million") << 8e5 << u"latency, ms (lower is better)"_s;
        QTest::newRow("millions") << 4e6 << u"latency, 10⁶ ms (lower is better)"_s;
        QTest::newRow("hundreds of millions") << 4e8 << u"latency, 10⁶ ms (lower is better)"_s;
        QTest::newRow("huge") << 4.8e18 << u"latency, 10¹⁸ ms (lower is better)"_s;
        QTest::newRow("below zero") << -4e9 << u"latency, 10⁹ ms (lower is better)"_s;
        QTest::newRow("tiny") << 3e-12 << u"latency, 10⁻¹² ms (lower is better)"_s;
        QTest::newRow("the largest that there is") << 1e308 << u"latency, 10³⁰⁰ ms (lower is better)"_s;
    }
    void aPowerOfTenIsSaidOnce()
    {
        QFETCH(double, to);
        QFETCH(QString, title);
        Extent extent;
        extent.cover(0);
        extent.cover(to);
        const ChartSpec::Axis axis = valueAxis(extent, metric(u"latency"_s, u"ms"_s, Direction::LowerIsBetter));
        QCOMPARE(QString(axis.title).replace(QChar::Nbsp, u' '), title);
        for (const ChartSpec::Tick& tick : axis.ticks) {
            QVERIFY2(tick.label.size() <= 7, qPrintable(tick.label));
            const double said = QString(tick.label).replace(u'−', u'-').remove(QChar(0x202f)).toDouble();
            QVERIFY(std::abs(said * std::pow(10, axis.exponent) - tick.at) <= std::abs(to) * 1e-9);
        }
    }

    void stretchedTheLabelsKeepTheirPower()
    {
        ChartSpec spec;
        ChartSpec::Panel panel{.x = niceAxis(0, 4e9), .y = niceAxis(0, 1)};
        panel.points = {{.x = 1e9, .y = 0.5}, {.x = 0.5e9, .y = 0.7}};
        spec.panels = {panel};
        const ChartSpec seen = within(spec, {.left = 0.01, .right = 0.012});
        QCOMPARE(seen.panels.first().x.exponent, 9);
        for (const ChartSpec::Tick& tick : seen.panels.first().x.ticks)
            QVERIFY2(tick.label.startsWith(u"0.04"), qPrintable(tick.label));
    }

    void aLeaderGoesAroundMarkersWhereItCan()
    {
        ChartSpec spec;
        spec.panels = {{.x = {.min = 0, .max = 400}, .y = {.min = 0, .max = 400}}};
        const ChartLayout::Panel plot = layOut(spec, {440, 440}, blocks).panels.first();
        const QPointF middle = plot.plot.center();
        // No near place is free, and all ways but that to the left are shut by a marker.
        for (const QPointF by :
             {QPointF(0, -30), {26, -26}, {30, 0}, {26, 26}, {0, 30}, {-18, 30}, {-18, -30}, {-30, 17}, {-30, -17}}) {
            const QPointF value = plot.valueAt(middle + by);
            spec.panels.first().points.append({.x = value.x(), .y = value.y()});
        }
        const QPointF value = plot.valueAt(middle);
        spec.panels.first().points.append({.x = value.x(), .y = value.y(), .label = u"x"_s});
        const ChartLayout layout = layOut(spec, {440, 440}, blocks);
        const auto text = std::ranges::find(layout.texts, ChartText::PointLabel, &ChartLayout::Text::kind);
        QVERIFY(text != layout.texts.end() && text->leader);
        QVERIFY2(std::abs(text->leader->angle() - 180) < 1, qPrintable(QString::number(text->leader->angle())));
    }

    void aBrokenLineIsTwoInABox()
    {
        ChartSpec spec;
        spec.panels = {{.boxes = {{.area = {0, 0, 1, 1}, .title = u"Metric"_s, .text = u"Reporting lag\n1 days"_s}}}};
        QCOMPARE(lines(layOut(spec, {400, 200}, blocks), ChartText::BoxText), QStringList{u"Reporting lag / 1 days"_s});
        QCOMPARE(lines(layOut(spec, {400, 66}, blocks), ChartText::BoxText), QStringList{u"Reporting lag 1 days"_s});
    }

    void aBarWithoutRoomForItsNameKeepsItsNumber()
    {
        ChartSpec::Panel panel{.x = {.min = 0, .max = 10}, .y = niceAxis(0, 100)};
        for (const double from : {0.0, 1.3, 3.0})
            panel.bars.append(
                {.area = QRectF(QPointF(from, 0), QPointF(from + 1.2, 100)), .label = u"All payments\n100 %"_s});
        ChartSpec spec;
        spec.panels = {panel};
        QCOMPARE(lines(layOut(spec, {600, 200}, blocks), ChartText::BarLabel),
                 (QStringList{u"100 %"_s, u"100 %"_s, u"All payments 100 %"_s}));
    }

    void boxesSideBySideStandBelowEachOtherWhereItIsNarrow()
    {
        ChartSpec spec;
        spec.panels = {{.boxes = {{.area = {0, 0, 0.4, 1}, .narrow = {0, 0.6, 1, 0.4}, .title = u"from"_s},
                                  {.area = {0.6, 0, 0.4, 1}, .narrow = {0, 0, 1, 0.4}, .title = u"to"_s}},
                        .arrows = {{.from = 0, .to = 1, .label = u"because"_s}}}};
        const ChartLayout wide = layOut(spec, {600, 400}, blocks);
        QCOMPARE(wide.panels.first().boxes, (QList<QRectF>{{0, 0, 240, 400}, {360, 0, 240, 400}}));
        QCOMPARE(wide.arrows.first().line.angle(), 0.0);
        const ChartLayout narrow = layOut(spec, {300, 400}, blocks);
        QCOMPARE(narrow.panels.first().boxes, (QList<QRectF>{{0, 240, 300, 160}, {0, 0, 300, 160}}));
        QCOMPARE(narrow.arrows.first().line.angle(), 90.0);
        const auto label = std::ranges::find(narrow.texts, ChartText::ArrowLabel, &ChartLayout::Text::kind);
        QVERIFY(label != narrow.texts.end());
        QVERIFY2(label->area.left() > narrow.arrows.first().line.x1(), "beside the arrow, and not on it");
    }

    void theFirstMetricIsOneThatShowsAWay()
    {
        Project project = manyCycles(5);
        project.objective.businessMetric.id = u"latency"_s;
        QCOMPARE(mainSeries(project).metricId, u"latency"_s);
        for (qsizetype i = 1; i < project.cycles.size(); ++i)
            project.cycles[i].measurements.removeLast();
        QCOMPARE(mainSeries(project).metricId, u"recall"_s);
        for (qsizetype i = 1; i < project.cycles.size(); ++i)
            project.cycles[i].measurements.clear();
        QCOMPARE(mainSeries(project).metricId, u"latency"_s);
        QCOMPARE(mainMetric(project), u"latency"_s);
    }

    void everyBarThatLiesSaysItsNumber()
    {
        ChartSpec::Panel panel{.x = niceAxis(0, 4), .y = {.min = -0.5, .max = 7.5}};
        for (int i = 0; i < 8; ++i) {
            panel.y.ticks.append({double(i), u"lever"_s});
            panel.bars.append({.area = QRectF(QPointF(0, i - 0.34), QPointF(1 + i % 4, i + 0.34)),
                               .label = QString::number(1 + i % 4)});
        }
        ChartSpec spec;
        spec.panels = {panel};
        for (int height = 260; height < 400; height += 13)
            QCOMPARE(lines(layOut(spec, {400.0, double(height)}, blocks), ChartText::BarLabel).size(), 8);
    }

private:
    static TradePair pair() { return {u"latency"_s, u"recall"_s}; }
};

QTEST_APPLESS_MAIN(TestCrowdedCharts)

#include "tst_crowdedcharts.moc"

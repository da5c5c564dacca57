// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "random/stories.h"

#include "analysis/bridgechart.h"
#include "analysis/compoundingchart.h"
#include "analysis/ladderchart.h"
#include "analysis/monitoringchart.h"
#include "analysis/percentchart.h"
#include "analysis/progresschart.h"
#include "analysis/roadmapchart.h"
#include "analysis/rolloutchart.h"
#include "analysis/tradeoffchart.h"
#include "analysis/velocitychart.h"
#include "store/folder.h"

#include <QTest>

using namespace analysis;
using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// Every chart that there is of a story, named.
QList<std::pair<QString, ChartSpec>> allCharts(const Project& project)
{
    QList<std::pair<QString, ChartSpec>> all;
    const QList<MeasuredSeries> measured = measuredSeries(project);
    for (const MeasuredSeries& series : measured) {
        all.append({u"progress"_s, progressChart(project, series)});
        all.append(
            {u"progress by date"_s, progressChart(project, series, {.isByDate = true, .second = measured.last()})});
        all.append({u"percent"_s, percentChart(project, series)});
        all.append({u"compounding of what was measured"_s, compoundingChart(project, series)});
    }
    for (const Metric& x : project.metrics)
        for (const Metric& y : project.metrics)
            all.append({u"trade-off"_s, tradeOffChart(project, {x.id, y.id}, 50)});
    for (const Recording& recording : recordings(project))
        all.append({u"monitoring"_s, monitoringChart(project, recording.id)});
    all.append({u"trade-off of the story"_s, tradeOffChart(project, mainTradePair(project))});
    all.append({u"rollout"_s, rolloutChart(project)});
    all.append({u"velocity"_s, velocityChart(project, mainSeries(project))});
    all.append({u"bridge"_s, bridgeChart(project)});
    all.append({u"compounding"_s, compoundingChart(project, mainCompounding(project))});
    all.append({u"roadmap"_s, roadmapChart(project)});
    all.append({u"ladder"_s, ladderChart(project, mainLadder(project))});
    all.removeIf([](const auto& chart) { return chart.second.isEmpty(); });
    return all;
}

bool isWithin(double value, const ChartSpec::Axis& axis)
{
    if (std::abs(value) > 1e300) return true; // niceAxis() ends there
    const double slack = (axis.max - axis.min) * 1e-9;
    return value >= axis.min - slack && value <= axis.max + slack;
}

bool leadsSomewhere(const Project& project, const FieldPath& place)
{
    return place.isEmpty() || locate(project, place);
}

/// What is wrong with an axis and what stands on it; empty: nothing.
QString faultOf(const ChartSpec::Axis& axis, bool isValue)
{
    if (!(axis.min < axis.max) || !std::isfinite(axis.min) || !std::isfinite(axis.max))
        return u"no axis %1 %2"_s.arg(axis.min).arg(axis.max);
    if (isValue && axis.ticks.size() > 5 && axis.scale == ChartSpec::Scale::Values) return u"too many ticks"_s;
    for (const ChartSpec::Tick& tick : axis.ticks)
        if (!isWithin(tick.at, axis)) return u"a tick beyond its axis"_s;
    return {};
}

QString faultOf(const Project& project, const ChartSpec::Panel& panel)
{
    if (!panel.boxes.isEmpty()) {
        for (const ChartSpec::Box& box : panel.boxes)
            if (!QRectF(0, 0, 1, 1).contains(box.area) || !locate(project, box.place)) return u"a box"_s;
        return {};
    }
    if (const QString fault = faultOf(panel.x, false) + faultOf(panel.y, true); !fault.isEmpty()) return fault;
    for (const ChartSpec::Point& point : panel.points)
        if (!isWithin(point.x, panel.x) || !isWithin(point.y, panel.y) || !leadsSomewhere(project, point.place)
            || point.tip.isEmpty())
            return u"the point "_s + point.tip;
    for (const ChartSpec::Bar& bar : panel.bars)
        if (!isWithin(bar.area.left(), panel.x) || !isWithin(bar.area.right(), panel.x)
            || !isWithin(bar.area.top(), panel.y) || !isWithin(bar.area.bottom(), panel.y)
            || !leadsSomewhere(project, bar.place))
            return u"the bar "_s + bar.tip;
    for (const ChartSpec::Curve& curve : panel.curves)
        for (const QPointF& point : curve.points)
            if (!isWithin(point.x(), panel.x) || !isWithin(point.y(), panel.y)) return u"a curve"_s;
    for (const ChartSpec::Line& line : panel.lines)
        if (!isWithin(line.at, line.orientation == Qt::Horizontal ? panel.y : panel.x)
            || !leadsSomewhere(project, line.place))
            return u"the line "_s + line.label;
    return {};
}

QString faultOf(const Project& project, const ChartSpec& spec)
{
    if (spec.title.isEmpty()) return u"title: "_s + spec.title;
    if (!spec.description.endsWith(u'.')) return u"description: "_s + spec.description;
    if (spec.table.isEmpty() || spec.tableHead.isEmpty()) return u"no table"_s;
    for (const QStringList& row : spec.table)
        if (row.size() > spec.tableHead.size()) return u"a row longer than the head: "_s + row.join(u'|');
    for (const ChartSpec::Panel& panel : spec.panels)
        if (const QString fault = faultOf(project, panel); !fault.isEmpty()) return fault;
    return {};
}

} // namespace

/// The kinds of charts: what they state about the samples, and that whatever a story says, a chart can be drawn.
class TestCharts : public QObject
{
    Q_OBJECT

private slots:
    void theSamplesAreStated_data()
    {
        QTest::addColumn<QString>("sample");
        const auto folder = store::openPortfolio(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples"));
        QVERIFY(folder);
        for (const auto& file : folder->projects)
            QTest::newRow(qPrintable(file.project->id)) << file.path;
    }
    void theSamplesAreStated()
    {
        QFETCH(QString, sample);
        const auto file = store::openProject(sample);
        const auto all = allCharts(*file.project);
        QVERIFY(all.size() > 2);
        for (const auto& [name, spec] : all) {
            qInfo("%s: %s", qPrintable(name), qPrintable(spec.title));
            QCOMPARE(name + u": "_s + faultOf(*file.project, spec), name + u": "_s);
        }
    }

    void whateverAStorySaysItsChartsCanBeDrawn()
    {
        QHash<QString, int> drawn;
        for (quint32 seed = 1; seed <= 1000; ++seed) {
            chance::Dice dice(seed);
            const Project some = chance::project(dice, int(seed % 4) * 30 + 10);
            for (const auto& [name, spec] : allCharts(some)) {
                ++drawn[name];
                const QString fault = faultOf(some, spec);
                QVERIFY2(fault.isEmpty(), qPrintable(u"seed %1, %2: %3"_s.arg(seed).arg(name, fault)));
            }
        }
        qInfo() << drawn;
        QVERIFY(drawn.size() >= 10);
    }
};

QTEST_GUILESS_MAIN(TestCharts)
#include "tst_charts.moc"

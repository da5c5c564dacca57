// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/chartzoom.h"

#include <QTest>

using namespace analysis;
using namespace Qt::StringLiterals;

/// The part of a chart that is looked at.
class TestChartZoom : public QObject
{
    Q_OBJECT

    /// Twenty cycles, each with its number for a value.
    static ChartSpec twentyCycles()
    {
        ChartSpec::Panel panel{.y = niceAxis(0, 20)};
        panel.x = {.title = u"Cycle"_s, .min = 0, .max = 20, .ticks = {{5, u"5\n2024"_s}, {10, u"10"_s}}};
        panel.x.scale = ChartSpec::Scale::Cycles;
        ChartSpec::Curve curve{.label = u"Recall"_s};
        for (int n = 1; n <= 20; ++n) {
            panel.points.append({.x = double(n), .y = double(n)});
            curve.points.append({double(n), double(n)});
        }
        panel.curves = {curve};
        panel.bands = {{.from = 1, .to = 6}, {.from = 15, .to = 20}};
        panel.lines = {{.at = 12}, {.at = 2, .orientation = Qt::Vertical}, {.at = 7, .orientation = Qt::Vertical}};
        ChartSpec spec;
        spec.panels = {panel};
        return spec;
    }
    static QString labels(const ChartSpec::Axis& axis)
    {
        QStringList all;
        for (const ChartSpec::Tick& tick : axis.ticks)
            all.append(tick.label);
        return all.join(u' ').replace(u'\n', u'/');
    }

private slots:
    void aWholeChartIsLeftAsItIs() { QCOMPARE(within(twentyCycles(), {}), twentyCycles()); }

    void whatLiesOutsideIsGone()
    {
        const ChartSpec::Panel seen = within(twentyCycles(), {.left = 0.2, .right = 0.4}).panels.first();
        QCOMPARE(seen.points.size(), 5);
        QCOMPARE(seen.points.first().x, 4.0);
        QCOMPARE(seen.bands.size(), 1);
        QCOMPARE(seen.bands.first().from, 4.0);
        QCOMPARE(seen.lines.size(), 2);
        QCOMPARE(labels(seen.x), u"4 5/2024 6 7 8"_s);
        QCOMPARE(seen.y, twentyCycles().panels.first().y);
    }

    void aCurveGoesOnToTheEdges()
    {
        const ChartSpec::Panel seen = within(twentyCycles(), {.left = 0.225, .right = 0.325}).panels.first();
        QCOMPARE(seen.curves.first().points, (QList<QPointF>{{4.5, 4.5}, {5, 5}, {6, 6}, {6.5, 6.5}}));
        QCOMPARE(seen.curves.first().label, u"Recall"_s);
        const ChartSpec::Panel before = within(twentyCycles(), {.left = 0, .right = 0.03}).panels.first();
        QVERIFY(before.curves.first().points.isEmpty());
        QVERIFY(before.curves.first().label.isEmpty());
    }

    void aNarrowerAxisOfValuesHasTicksOfItsOwn()
    {
        ChartSpec spec;
        spec.panels = {{.x = niceAxis(0, 100), .y = niceAxis(0, 100)}};
        const ChartSpec::Axis x = within(spec, {.left = 0.41, .right = 0.49}).panels.first().x;
        QCOMPARE(labels(x), u"42 44 46 48"_s);
        QCOMPARE(x.min, 41.0);
    }

    void zoomingKeepsThePlaceUnderThePointer()
    {
        const ChartStretch stretch = zoomed({}, ChartZoom::Along, 2, {0.3, 0.5});
        QCOMPARE(stretch.width(), 0.5);
        QCOMPARE(stretch.left + 0.3 * stretch.width(), 0.3);
        QCOMPARE(stretch.height(), 1.0);
        QCOMPARE(zoomed({}, ChartZoom::InThePlane, 4).height(), 0.25);
        QVERIFY(zoomed({}, ChartZoom::No, 2).isWhole());
    }

    void outAgainEndsWithTheWhole()
    {
        ChartStretch stretch;
        for (int i = 0; i < 5; ++i)
            stretch = zoomed(stretch, ChartZoom::InThePlane, 1.25, {0.9, 0.2});
        QVERIFY(!stretch.isWhole());
        for (int i = 0; i < 5; ++i)
            stretch = zoomed(stretch, ChartZoom::InThePlane, 1 / 1.25, {0.1, 0.7});
        QVERIFY(stretch.isWhole());
    }

    void nothingMovesPastAnEnd()
    {
        const ChartStretch stretch = zoomed({}, ChartZoom::Along, 4);
        QCOMPARE(moved(stretch, {5, 5}).right, 1.0);
        QCOMPARE(moved(stretch, {-5, 0}).left, 0.0);
        QCOMPARE(moved(stretch, {5, 5}).width(), 0.25);
        const ChartStretch there = movedTo(stretch, {0.9, 0.5});
        QVERIFY(there.left < 0.9 && there.right > 0.9);
        QCOMPARE(movedTo(stretch, {0.5, 0.5}), stretch);
    }

    void aPlaneIsStretchedBothWaysAndADiagramNotAtAll()
    {
        QCOMPARE(zoomOf(twentyCycles()), ChartZoom::Along);
        ChartSpec plane;
        plane.panels = {{.x = niceAxis(0, 9), .y = niceAxis(0, 9), .points = {{.x = 5, .y = 1}, {.x = 2, .y = 8}}}};
        QCOMPARE(zoomOf(plane), ChartZoom::InThePlane);
        ChartSpec diagram;
        diagram.panels = {{.boxes = {{.title = u"Recall"_s}}}};
        QCOMPARE(zoomOf(diagram), ChartZoom::No);
        QCOMPARE(zoomOf({}), ChartZoom::No);
    }
};

QTEST_MAIN(TestChartZoom)
#include "tst_chartzoom.moc"

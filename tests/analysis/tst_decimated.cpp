// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/chartlayout.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using analysis::decimated;

namespace {

constexpr qsizetype many = 100'000;

QList<QPointF> wave()
{
    QList<QPointF> points;
    for (qsizetype i = 0; i < many; ++i)
        points.append({double(i), std::sin(double(i) / 900)});
    return points;
}

} // namespace

/// A long curve in few columns.
class TestDecimated : public QObject
{
    Q_OBJECT

private slots:
    void aSingleSpikeIsStillThere_data()
    {
        QTest::addColumn<qsizetype>("at");
        QTest::addColumn<double>("value");
        QTest::newRow("at the beginning") << qsizetype(0) << 5.0;
        QTest::newRow("upwards, anywhere") << qsizetype(54'321) << 5.0;
        QTest::newRow("downwards, anywhere") << qsizetype(54'321) << -5.0;
        QTest::newRow("at the end") << many - 1 << 5.0;
    }
    void aSingleSpikeIsStillThere()
    {
        QFETCH(qsizetype, at);
        QFETCH(double, value);
        QList<QPointF> points = wave();
        points[at].setY(value);
        QVERIFY(decimated(points, 0, many - 1, 500).contains(points[at]));
        QVERIFY(!decimated(wave(), 0, many - 1, 500).contains(points[at])); // it can fail
    }

    void noColumnHasMoreThanFourPointsAndNoneIsInvented()
    {
        const QList<QPointF> points = wave();
        const QList<QPointF> few = decimated(points, 0, many - 1, 500);
        QVERIFY(few.size() <= 4 * 500 + 2 && few.size() >= 500);
        QVERIFY(std::ranges::is_sorted(few, {}, &QPointF::x));
        for (const QPointF& point : few)
            QVERIFY(points[qsizetype(point.x())] == point);
    }

    void eachColumnKeepsItsExtent()
    {
        const QList<QPointF> points = wave();
        const QList<QPointF> few = decimated(points, 0, 131'072, 128); // columns of 1,024 without rounding
        for (int column = 0; column * 1024 < many; ++column) {
            const auto extent = [&](const QList<QPointF>& of) {
                double low = 2;
                double high = -2;
                for (const QPointF& point : of)
                    if (int(point.x() / 1024) == column) {
                        low = std::min(low, point.y());
                        high = std::max(high, point.y());
                    }
                return std::pair(low, high);
            };
            QCOMPARE(extent(few), extent(points));
        }
    }

    void aPartHasOneNeighbourOnEitherSide()
    {
        const QList<QPointF> few = decimated(wave(), 40'000.5, 50'000.5, 200);
        QCOMPARE(few.first().x(), 40'000);
        QCOMPARE(few.last().x(), 50'001);
        QCOMPARE(few[few.size() - 2].x(), 50'000);
    }

    void aShortCurveStaysAsItIsEvenThatGoesBack()
    {
        const QList<QPointF> path{{3, 1}, {1, 2}, {2, 0}};
        QCOMPARE(decimated(path, 0, 3, 100), path);
    }

    void whatIsNoNumberIsLeftOut()
    {
        const double no = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(decimated({{0, 1}, {no, 1}, {1, no}, {2, 2}}, 0, 2, 100), (QList<QPointF>{{0, 1}, {2, 2}}));
        QList<QPointF> points = wave();
        for (qsizetype i = 0; i < many; i += 3)
            points[i].setY(no);
        const QList<QPointF> few = decimated(points, 0, many, 100);
        QVERIFY(!few.isEmpty());
        for (const QPointF& point : few)
            QVERIFY(std::isfinite(point.y()));
    }

    void whatIsDrawnEndsAtThePlotAndGoesOnWhereItComesBack()
    {
        const analysis::ChartLayout::Panel panel{.plot = {0, 0, 100, 100}, .max = {1, 1}};
        const auto drawn = analysis::drawnCurve(panel, {.points = {{0, 0}, {0.5, 2}, {1, 0}}}, 1);
        QCOMPARE(drawn, (QList<QList<QPointF>>{{{0, 100}, {25, 0}}, {{75, 0}, {100, 100}}}));
    }

    void nothingOfNothing()
    {
        QCOMPARE(decimated({}, 0, 1, 100), QList<QPointF>());
        QCOMPARE(decimated(wave(), -10, -5, 100).size(), 1); // the line leaves to the right
    }
};

QTEST_APPLESS_MAIN(TestDecimated)
#include "tst_decimated.moc"

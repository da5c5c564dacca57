// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviewtest.h"

using namespace chartviewtest;

/// What keys and mouse do in a chart.
class TestChartKeys : public ChartViewTest
{
    Q_OBJECT

private slots:
    void cleanup() { end(); }

    void theKeysWalkThePointsAndStay()
    {
        show(progress());
        QSignalSpy walked(m_chart.get(), &ChartView::pointClicked);
        for (const Qt::Key by : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Left, Qt::Key_End, Qt::Key_Right, Qt::Key_Home})
            key(by);
        QCOMPARE(told(walked), u"c1 c2 c1 c5 c5 c1"_s);
        QVERIFY(m_chart->hasFocus());
        QVERIFY(QToolTip::text().contains(u"Recall in cycle 1"));
        key(Qt::Key_Down);
        QVERIFY(QToolTip::text().contains(u"Latency in cycle 1"));
        key(Qt::Key_Right);
        QVERIFY(QToolTip::text().contains(u"Latency in cycle 2"));
        key(Qt::Key_Up);
        QVERIFY(QToolTip::text().contains(u"Recall in cycle 2"));
    }

    void theKeysGoOnFromWhatIsSelected()
    {
        show(progress());
        QSignalSpy walked(m_chart.get(), &ChartView::pointClicked);
        m_chart->select(cycle(3));
        key(Qt::Key_Right);
        QCOMPARE(told(walked), u"c4"_s);
    }

    void enterGoesToThePlace()
    {
        show(progress());
        QSignalSpy wanted(m_chart.get(), &ChartView::placeWanted);
        key(Qt::Key_Return);
        QCOMPARE(wanted.count(), 0);
        key(Qt::Key_End);
        key(Qt::Key_Return);
        QCOMPARE(told(wanted), u"c5"_s);
    }

    void boxesAndBarsAreWalkedToo()
    {
        show(bars());
        QSignalSpy walked(m_chart.get(), &ChartView::pointClicked);
        key(Qt::Key_End);
        QCOMPARE(told(walked), u"c4"_s);
        m_chart->show(diagram());
        key(Qt::Key_Right);
        QCOMPARE(walked.last().first().value<FieldPath>(), FieldPath("objective.technicalMetric"_L1));
    }

    void thePointerIsToldWhatItPointsAt()
    {
        show(progress());
        QVERIFY(!placeOf(u"Recall in cycle 4"_s).isNull());
        QVERIFY(!placeOf(u"The rules"_s).isNull());
        m_chart->show(bars());
        QVERIFY(!placeOf(u"Cycle 2"_s).isNull());
    }

    void aClickChoosesThePlaceAndRingsIt()
    {
        show(progress());
        QSignalSpy clicked(m_chart.get(), &ChartView::pointClicked);
        const QPoint at = placeOf(u"Recall in cycle 4"_s);
        const QImage before = picture();
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, at);
        QCOMPARE(told(clicked), u"c4"_s);
        QVERIFY(picture() != before);
    }

    void plusMinusAndZeroStretchTheChart()
    {
        show(progress(50));
        QSignalSpy stretched(m_chart.get(), &ChartView::stretched);
        const QImage whole = picture();
        key(Qt::Key_Plus);
        QVERIFY(!m_chart->isWhole());
        QVERIFY(picture() != whole);
        key(Qt::Key_Minus);
        QVERIFY(m_chart->isWhole());
        QCOMPARE(picture(), whole);
        key(Qt::Key_Plus);
        key(Qt::Key_Plus);
        key(Qt::Key_0);
        QCOMPARE(picture(), whole);
        QCOMPARE(stretched.last().first().toBool(), false);
        key(Qt::Key_Plus);
        key(Qt::Key_Escape);
        QVERIFY(m_chart->isWhole());
    }

    void whatIsWalkedToComesIntoSight()
    {
        show(progress(50));
        for (int i = 0; i < 6; ++i)
            key(Qt::Key_Plus);
        QVERIFY(placeOf(u"Recall in cycle 50"_s).isNull());
        key(Qt::Key_End);
        QToolTip::hideText();
        QVERIFY(!placeOf(u"Recall in cycle 50"_s).isNull());
        const QImage there = picture();
        key(Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(picture() != there);
    }

    void theWheelIsThePanelsUnlessItIsMeant()
    {
        show(progress(50));
        wheel(120, {});
        QVERIFY(!m_wheelWasTaken && m_chart->isWhole());
        wheel(120, Qt::ControlModifier);
        QVERIFY(m_wheelWasTaken && !m_chart->isWhole());
        wheel(-120, Qt::ControlModifier);
        QVERIFY(m_chart->isWhole());
        m_chart->setWheelStretches(true);
        wheel(120, {});
        QVERIFY(!m_chart->isWhole());
    }

    void aStretchIsDrawnUpAndMoved()
    {
        show(progress(50));
        const auto pull = [this](QPoint from, QPoint to) {
            QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, from);
            QTest::mouseMove(m_chart.get(), (from + to) / 2);
            QTest::mouseMove(m_chart.get(), to);
            QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, to);
        };
        pull({200, 30}, {300, 30});
        QVERIFY(!m_chart->isWhole());
        const QImage there = picture();
        pull({200, 30}, {260, 30});
        QVERIFY(!m_chart->isWhole());
        QVERIFY(picture() != there);
    }

    void theLimitIsDragged()
    {
        show(tradeOff(60));
        QSignalSpy moved(m_chart.get(), &ChartView::objectiveMoved);
        connect(m_chart.get(), &ChartView::objectiveMoved, m_chart.get(),
                [this](double to) { m_chart->show(tradeOff(to)); });
        const QPoint limit = placeOf(u"The limit"_s);
        QVERIFY(!limit.isNull());
        QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, limit);
        for (int by = 10; by <= 80; by += 10)
            QTest::mouseMove(m_chart.get(), limit + QPoint(by, 0));
        QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, limit + QPoint(80, 0));
        QCOMPARE(moved.count(), 8);
        QVERIFY(moved.last().first().toDouble() > 70 && moved.last().first().toDouble() < 85);
        QTest::mouseMove(m_chart.get(), limit + QPoint(200, 40)); // it was let go
        QCOMPARE(moved.count(), 8);
    }

    void theLimitIsMovedByKeysAndGivenBack()
    {
        show(tradeOff(60));
        QSignalSpy moved(m_chart.get(), &ChartView::objectiveMoved);
        QSignalSpy reset(m_chart.get(), &ChartView::objectiveReset);
        key(Qt::Key_Escape);
        QCOMPARE(reset.count(), 0);
        const auto move = [this](double to) {
            ChartSpec spec = tradeOff(to);
            spec.panels[0].lines[0].isMoved = true;
            m_chart->show(spec);
        };
        connect(m_chart.get(), &ChartView::objectiveMoved, m_chart.get(), move);
        connect(m_chart.get(), &ChartView::objectiveReset, m_chart.get(), [this] { m_chart->show(tradeOff(60)); });
        key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(moved.last().first().toDouble(), 61.0);
        key(Qt::Key_Up, Qt::ControlModifier); // across is no way for it
        QCOMPARE(moved.count(), 2);
        QCOMPARE(moved.last().first().toDouble(), 61.0);
        key(Qt::Key_Escape);
        QCOMPARE(reset.count(), 1);
        key(Qt::Key_Escape);
        QCOMPARE(reset.count(), 1);
    }

    void aDoubleClickWantsItLarge()
    {
        show(progress());
        QSignalSpy large(m_chart.get(), &ChartView::largeWanted);
        QTest::mouseDClick(m_chart.get(), Qt::LeftButton, {}, {250, 20});
        QCOMPARE(large.count(), 1);
    }
};

QTEST_MAIN(TestChartKeys)
#include "tst_chartkeys.moc"

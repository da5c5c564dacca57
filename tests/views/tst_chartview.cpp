// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartviewtest.h"

#include <QAccessible>

using namespace chartviewtest;

/// What is drawn, and read out.
class TestChartView : public ChartViewTest
{
    Q_OBJECT

private slots:
    void cleanup() { end(); }

    void everyKindOfChartIsDrawnInBothLooks_data()
    {
        QTest::addColumn<ChartSpec>("spec");
        QTest::addColumn<Appearance>("appearance");
        const std::pair<const char*, ChartSpec> charts[] = {{"two panels", progress()},
                                                            {"a plane", tradeOff()},
                                                            {"bars", bars()},
                                                            {"a diagram", diagram()},
                                                            {"a long series", monitoring(100'000)}};
        for (const auto& [name, spec] : charts)
            for (const Appearance appearance : {Appearance::Light, Appearance::Dark})
                QTest::addRow("%s, %s", name, appearance == Appearance::Dark ? "dark" : "light") << spec << appearance;
    }

    void everyKindOfChartIsDrawnInBothLooks()
    {
        QFETCH(ChartSpec, spec);
        QFETCH(Appearance, appearance);
        show(spec, appearance);
        QVERIFY(isLike(picture().pixel(5, 5), Theme::tokens().base));
        QVERIFY(count(Theme::tokens().text) + count(Theme::tokens().muted) > 100);
        if (spec.panels.first().boxes.isEmpty()) QVERIFY(count(Theme::tokens().series.first()) > 50);
    }

    /// Qt Charts draws no labels at all where it is to localize numbers of an unlucky format; those here are our own, and
    /// each has its pixels in the margins of the plot, in every size.
    void theLabelsOfTheAxesAreOnThePicture()
    {
        show(monitoring(100'000));
        for (int height = 300; height < 420; height += 7) {
            m_chart->resize(500, height);
            const QColor ink = Theme::tokens().muted;
            QVERIFY2(count(ink, {38, height - 26, 440, 18}) > 60, qPrintable(QString::number(height)));
            QVERIFY2(count(ink, {8, 8, 22, height - 30}) > 60, qPrintable(QString::number(height)));
        }
    }

    void nothingIsDrawnOutsideThePlotWhereOneHasZoomedIn()
    {
        show(monitoring(100'000));
        for (int i = 0; i < 4; ++i)
            key(Qt::Key_Plus);
        const QColor ink = Theme::tokens().series.first();
        QVERIFY(count(ink) > 500);
        QCOMPARE(count(ink, {3, 3, 29, 340}), 0);
        QCOMPARE(count(ink, {430, 3, 67, 340}), 0);
    }

    void onePeakAmongManyPointsIsSeen()
    {
        show(monitoring(100'000));
        QVERIFY(count(Theme::tokens().series.first(), {40, 25, 380, 60}) > 20);
    }

    /// In both panels.
    void whatIsSelectedIsMarkedWhereverItStands()
    {
        show(progress());
        const QImage before = picture();
        m_chart->select(cycle(2));
        const QImage after = picture();
        QSet<int> rows;
        for (int y = 0; y < before.height(); ++y)
            for (int x = 0; x < before.width(); ++x)
                if (before.pixel(x, y) != after.pixel(x, y)) rows.insert(y / 60);
        QVERIFY2(rows.size() >= 2, qPrintable(QString::number(rows.size())));
        m_chart->select({});
        QCOMPARE(picture(), before);
    }

    void everyKindIsReadOut_data() { everyKindOfChartIsDrawnInBothLooks_data(); }
    void everyKindIsReadOut()
    {
        QFETCH(ChartSpec, spec);
        show(spec);
        QAccessibleInterface* read = QAccessible::queryAccessibleInterface(m_chart.get());
        QCOMPARE(read->role(), QAccessible::Chart);
        QCOMPARE(read->text(QAccessible::Name), spec.title);
        QCOMPARE(read->text(QAccessible::Description), spec.description);
        QCOMPARE(read->tableInterface()->rowCount(), spec.table.size());
    }

    void aMirroredWindowLeavesTimeAsItRuns()
    {
        show(bars());
        const QPoint first = placeOf(u"Cycle 1"_s);
        m_chart->setLayoutDirection(Qt::RightToLeft);
        QToolTip::hideText();
        QTRY_VERIFY(!QToolTip::isVisible());
        QCOMPARE(placeOf(u"Cycle 1"_s), first);
        QSignalSpy walked(m_chart.get(), &ChartView::pointClicked);
        key(Qt::Key_Right);
        key(Qt::Key_Right);
        QCOMPARE(told(walked), u"c1 c2"_s);
    }
};

QTEST_MAIN(TestChartView)
#include "tst_chartview.moc"

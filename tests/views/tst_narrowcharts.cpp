// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/bridgechart.h"
#include "views/chartview.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace story;
using namespace Qt::StringLiterals;

namespace {

Project bridged()
{
    Project project;
    for (const QString& id : {u"recall"_s, u"loss"_s, u"refused"_s}) {
        Metric metric;
        metric.id = id;
        metric.name = id;
        project.metrics.append(metric);
    }
    Bridge& bridge = project.objective.bridge;
    bridge.technicalMetric.id = u"recall"_s;
    bridge.businessMetric.id = u"loss"_s;
    bridge.counterMetric.id = u"refused"_s;
    bridge.mechanism = Prose::fromText(u"What is caught is never booked, so all of its value is saved on the day"_s);
    bridge.grade = EvidenceGrade::AbTest;
    return project;
}

} // namespace

/// A diagram in a side panel and in a large window, with a real mouse: its boxes are where they are seen.
class TestNarrowCharts : public QObject
{
    Q_OBJECT

    std::unique_ptr<views::ChartView> m_chart;

    void show(const QSize& size)
    {
        m_chart.reset(views::makeChartView(QStringLiteral(STORYLOOP_BINARY_DIR "/lib/storyloop"), nullptr));
        QVERIFY(m_chart);
        m_chart->resize(size);
        m_chart->show(analysis::bridgeChart(bridged()));
        m_chart->QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
    }
    /// The last key of what is clicked there.
    QString clicked(double across, double down)
    {
        const QSignalSpy spy(m_chart.get(), &views::ChartView::pointClicked);
        const QPoint at(int(m_chart->width() * across), int(m_chart->height() * down));
        QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, at);
        return spy.isEmpty() ? QString() : spy.first().first().value<FieldPath>().text().section(u'.', -1);
    }

private slots:
    void boxesStandSideBySideWhereThereIsRoom()
    {
        show({800, 400});
        QCOMPARE(clicked(0.1, 0.3), u"technicalMetric"_s);
        QCOMPARE(clicked(0.5, 0.3), u"mechanism"_s);
        QCOMPARE(clicked(0.9, 0.3), u"businessMetric"_s);
        QCOMPARE(clicked(0.5, 0.8), u"counterMetric"_s);
        QCOMPARE(clicked(0.1, 0.8), QString());
    }

    void andBelowEachOtherWhereThereIsNone()
    {
        show({260, 400});
        for (const double across : {0.1, 0.9}) {
            QCOMPARE(clicked(across, 0.05), u"businessMetric"_s);
            QCOMPARE(clicked(across, 0.4), u"mechanism"_s);
            QCOMPARE(clicked(across, 0.7), u"technicalMetric"_s);
            QCOMPARE(clicked(across, 0.95), u"counterMetric"_s);
        }
    }

    void thePointerIsToldWhatWasCutShort()
    {
        show({260, 120});
        QTest::mouseMove(m_chart.get(), {130, 48});
        QTRY_VERIFY(QToolTip::isVisible());
        QVERIFY2(QToolTip::text().contains(u"saved on the day"), qPrintable(QToolTip::text()));
    }
};

QTEST_MAIN(TestNarrowCharts)

#include "tst_narrowcharts.moc"

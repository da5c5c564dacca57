// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpaneltest.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>

using namespace story;
using namespace views;
using namespace Qt::StringLiterals;
using namespace chartpaneltest;

/// Which chart is shown, of what, and under which limit.
class TestChartPanel : public ChartPanelTest
{
    Q_OBJECT

private slots:
    void cleanup() { m_window.reset(); }

    void aStoryWithoutNumbersSaysWhatIsMissing()
    {
        open({});
        QVERIFY(!chart());
        QVERIFY(!kinds()->isVisible());
        bool isSaid = false;
        for (const QLabel* label : m_panel->findChildren<QLabel*>())
            isSaid |= label->isVisible() && label->text().contains(u"A chart appears here");
        QVERIFY(isSaid);
    }

    void onlyChartsThatTheStoryHasDataForAreOffered()
    {
        Project story = twoMetrics();
        story.metrics.removeLast();
        open(story);
        QCOMPARE(kinds()->findText(u"Trade-off"_s), -1);
        document::edits::setField(*m_document, m_key, "title"_L1, u"Other"_s);
        open(twoMetrics());
        QVERIFY(kinds()->findText(u"Trade-off"_s) >= 0);
    }

    void theChartOfTheStepIsShownUntilOneIsChosenByHand()
    {
        open(twoMetrics());
        QCOMPARE(kinds()->currentText(), u"Progress"_s);
        m_panel->setCurrent(m_key, Step::Constraints);
        QCOMPARE(kinds()->currentText(), u"Trade-off"_s);
        m_panel->setCurrent(m_key, Step::Cycles);
        choose(kinds(), u"Trade-off"_s);
        m_panel->setCurrent(m_key, Step::Baseline);
        QCOMPARE(kinds()->currentText(), u"Trade-off"_s);
        action(u"The chart of the step"_s)->trigger();
        QCOMPARE(kinds()->currentText(), u"Progress"_s);
    }

    void anotherMetricIsAnotherFinding()
    {
        open(twoMetrics());
        const QString before = finding();
        choose(named<QComboBox>(u"Metric"_s), u"Latency"_s);
        QVERIFY(finding() != before);
        QVERIFY(finding().contains(u"Latency"));
        choose(named<QComboBox>(u"Second metric"_s), u"Recall"_s);
        QCOMPARE(m_panel->spec().panels.size(), 2);
        choose(named<QComboBox>(u"Second metric"_s), u"No second metric"_s);
        QCOMPARE(m_panel->spec().panels.size(), 1);
    }

    void whatHasNoChartTogetherSaysSoAndCanBeChosenAnew()
    {
        open(twoMetrics(), Step::Constraints);
        choose(named<QComboBox>(u"Second metric"_s), u"Recall"_s);
        if (!m_panel->spec().isEmpty()) choose(named<QComboBox>(u"Metric"_s), u"Recall"_s);
        QVERIFY(m_panel->spec().isEmpty());
        QVERIFY(kinds()->isVisible());
        choose(named<QComboBox>(u"Second metric"_s), u"Latency"_s);
        QVERIFY(!m_panel->spec().isEmpty() && chart()->isVisible());
    }

    void aTradeOffIsBetweenMetricsOfWhateverSegment()
    {
        Project story = twoMetrics();
        for (Cycle& cycle : story.cycles)
            for (Measurement& measurement : cycle.measurements)
                measurement.segment = u"small model"_s;
        open(story, Step::Constraints);
        QCOMPARE(kinds()->currentText(), u"Trade-off"_s);
        QCOMPARE(named<QComboBox>(u"Metric"_s)->currentText(), u"Recall"_s);
        QCOMPARE(named<QComboBox>(u"Second metric"_s)->currentText(), u"Latency"_s);
    }

    void aMetricThatGoesTakesItsChartAlong()
    {
        open(twoMetrics());
        choose(named<QComboBox>(u"Metric"_s), u"Latency"_s);
        document::edits::deleteEntry(*m_document, m_key, "metrics[latency]"_L1);
        QTRY_VERIFY(finding().contains(u"Recall"));
    }

    void whatAnEditChangesIsShown()
    {
        open(twoMetrics());
        document::edits::setField(*m_document, m_key, "metrics[recall].target"_L1, 90.0);
        QTRY_VERIFY(finding().contains(u"Recall"));
        bool hasTarget = false;
        for (const auto& line : m_panel->spec().panels.first().lines)
            hasTarget |= line.at == 90.0;
        QVERIFY(hasTarget);
    }

    void theLimitIsMovedAndGivenBackByKeys()
    {
        open(twoMetrics(), Step::Constraints);
        QCOMPARE(kinds()->currentText(), u"Trade-off"_s);
        const auto limit = [this] {
            for (const auto& line : m_panel->spec().panels.first().lines)
                if (line.role == analysis::ChartSpec::Role::Objective) return line.at;
            return -1.0;
        };
        QCOMPARE(limit(), 60.0);
        const QString before = finding();
        chart()->setFocus();
        for (int i = 0; i < 100; ++i)
            QTest::keyClick(chart(), Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(limit() > 70);
        QVERIFY(finding() != before);
        QCOMPARE(project().constraints.first().value, Number(60)); // the story is left alone
        QTest::keyClick(chart(), Qt::Key_Escape);
        QCOMPARE(limit(), 60.0);
        QCOMPARE(finding(), before);
    }

    void theAxisStandsStillUnderALimitThatIsMoved()
    {
        open(twoMetrics(), Step::Constraints);
        const auto axis = m_panel->spec().panels.first().x;
        chart()->setFocus();
        for (int i = 0; i < 100; ++i) {
            QTest::keyClick(chart(), i < 50 ? Qt::Key_Left : Qt::Key_Right, Qt::ControlModifier);
            QCOMPARE(m_panel->spec().panels.first().x, axis);
        }
    }

    void aLimitIsTriedWhereTheStoryHasNone()
    {
        Project story = twoMetrics();
        story.metrics[0].direction = Direction::HigherIsBetter;
        story.constraints.clear();
        open(story);
        choose(kinds(), u"Trade-off"_s);
        const QString before = finding();
        auto* attempt = button(u"Try a limit"_s);
        QVERIFY(attempt->isVisible());
        attempt->setFocus();
        QTest::keyClick(attempt, Qt::Key_Space);
        const QString tried = finding();
        QVERIFY2(tried.startsWith(u"With at most 45"_s), qPrintable(tried));
        QVERIFY(chart()->hasFocus());
        QTest::keyClick(chart(), Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(finding() != tried);
        QTest::keyClick(chart(), Qt::Key_Escape);
        QCOMPARE(finding(), before);
        QVERIFY(!attempt->isChecked());
        QVERIFY(project().constraints.isEmpty()); // the story is left alone
    }

    void whoHasALimitTriesThatOne()
    {
        open(twoMetrics(), Step::Constraints);
        QVERIFY(!button(u"Try a limit"_s)->isVisible());
    }

    void theWholeChartIsAButtonAwayWhileItIsStretched()
    {
        open(twoMetrics());
        auto* whole = button(u"Whole chart"_s);
        QVERIFY(!whole->isVisible());
        QTest::keyClick(chart(), Qt::Key_Plus);
        QVERIFY(whole->isVisible());
        whole->click();
        QVERIFY(chart()->isWhole());
        QVERIFY(!whole->isVisible());
        QVERIFY(chart()->hasFocus());
    }

    void walkingTellsThePlaceAndKeepsKeyboardAndChart()
    {
        open(twoMetrics(), Step::Constraints);
        QSignalSpy told(m_panel, &ChartPanel::placeChosen);
        // As the window does: the page of the cycle has another chart.
        connect(m_panel, &ChartPanel::placeChosen, this, [this] { m_panel->setCurrent(m_key, Step::Cycles); });
        chart()->setFocus();
        QTest::keyClick(chart(), Qt::Key_Right);
        QCOMPARE(told.last().first().value<FieldPath>().entryId(), u"c1"_s);
        QVERIFY(chart()->hasFocus());
        QCOMPARE(kinds()->currentText(), u"Trade-off"_s);
        m_panel->setCurrent(m_key, Step::Baseline);
        QCOMPARE(kinds()->currentText(), u"Progress"_s);
    }

    void theYearAheadIsThatOfTheMetricThatIsChosen()
    {
        Project story = twoMetrics();
        story.metrics[0].direction = Direction::HigherIsBetter;
        story.baseline.measurements = {measured(u"recall"_s, 40), measured(u"latency"_s, 90)};
        for (qsizetype i = 0; i < story.cycles.size(); ++i) {
            story.cycles[i].startDate = Date::fromDay(QDate(2026, 1, 1).addDays(i * 20));
            story.cycles[i].endDate = Date::fromDay(QDate(2026, 1, 11).addDays(i * 20));
        }
        story.monitoring.expectedDecay.metric.id = u"latency"_s;
        story.monitoring.expectedDecay.perMonth = 1;
        open(story);
        choose(kinds(), u"Compounding"_s);
        QCOMPARE(named<QComboBox>(u"Metric"_s)->currentText(), u"Latency"_s); // the story expects its decay
        QVERIFY(m_panel->spec().panels.first().y.title.startsWith(u"Latency"));
        choose(named<QComboBox>(u"Metric"_s), u"Recall"_s);
        QVERIFY(m_panel->spec().panels.first().y.title.startsWith(u"Recall"));
        QVERIFY(m_panel->spec().panels.first().x.title.contains(u"no decay"));
    }
};

QTEST_MAIN(TestChartPanel)
#include "tst_chartpanel.moc"

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include "document/edits.h"
#include "views/chartpanel.h"
#include "views/chartview.h"
#include "views/chartwindow.h"
#include "views/sidepanel.h"

#include <QAction>

using namespace views;
using namespace Qt::StringLiterals;

/// The large chart is a window of its own, and what is done in the story is undone in it too. Real keys.
class TestChartUndo : public QObject
{
    Q_OBJECT

    std::unique_ptr<shell::OpenWindow> m_open;

    [[nodiscard]] ChartWindow* large() const { return m_open->window().findChild<ChartWindow*>(); }
    [[nodiscard]] QString title() const { return m_open->project().title; }
    /// As somebody does: the chart of the side panel, then Ctrl+Return.
    void showLarge()
    {
        auto* side = m_open->window().findChild<SidePanel*>();
        QVERIFY(side);
        side->setCurrentIndex(1);
        auto* small = side->findChild<ChartView*>();
        QVERIFY(small);
        small->setFocus();
        QTest::keyClick(small, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(large());
        QVERIFY(QTest::qWaitForWindowActive(large()));
    }

private slots:
    void init()
    {
        m_open = std::make_unique<shell::OpenWindow>();
        showLarge();
        document::edits::setField(m_open->document(), m_open->window().currentProject(), "title"_L1, u"Other"_s);
    }
    void cleanup() { m_open.reset(); }

    void undoAndRedoReachTheStory_data()
    {
        QTest::addColumn<bool>("isInChart");
        QTest::newRow("the chart has the keyboard") << true;
        QTest::newRow("one of its controls has it") << false;
    }
    void undoAndRedoReachTheStory()
    {
        QFETCH(bool, isInChart);
        QCOMPARE(title(), u"Other"_s);
        QWidget* at = large()->panel().findChild<ChartView*>();
        if (!isInChart) at = at->nextInFocusChain();
        at->setFocus();
        QTest::keyClick(at, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(title(), u"Fraud"_s);
        QTest::keyClick(at, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(title(), u"Other"_s);
        QVERIFY2(large() && large()->isVisible(), "and the chart stays");
    }

    void theStoryWindowStillHasThem()
    {
        large()->close();
        QTRY_VERIFY(!large());
        m_open->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_open->window()));
        QTest::keyClick(&m_open->window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(title(), u"Fraud"_s);
    }
};

QTEST_MAIN(TestChartUndo)
#include "tst_chartundo.moc"

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include "views/commandpalette.h"
#include "views/sidebar.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using views::CommandPalette;

/// Every action, step, story and cycle by its name.
class TestPalette : public QObject
{
    Q_OBJECT

    std::unique_ptr<shell::OpenWindow> m_open;

    app::MainWindow& window() { return m_open->window(); }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    CommandPalette* shown()
    {
        auto* palette = window().findChild<CommandPalette*>();
        return palette && palette->isVisible() ? palette : nullptr;
    }
    QListView* list() { return window().findChild<CommandPalette*>()->findChild<QListView*>(); }
    /// In the window, as the mouse has it.
    QPoint placeOfRow(int row)
    {
        const QListView* rows = list();
        return rows->viewport()->mapTo(&window(), rows->visualRect(rows->model()->index(row, 0)).center());
    }

private slots:
    void init() { m_open = std::make_unique<shell::OpenWindow>(); }
    void cleanup() { m_open.reset(); }

    void thePaletteFindsActionsStepsStoriesAndCycles_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("field");
        QTest::newRow("a field") << u"whyno"_s << u"Fraud"_s << u"objective.whyNow"_s;
        QTest::newRow("another story") << u"ranking"_s << u"Ranking"_s << QString();
    }
    void thePaletteFindsActionsStepsStoriesAndCycles()
    {
        QFETCH(QString, typed);
        m_open->action(u"palette"_s)->trigger();
        QVERIFY(shown());
        type(typed);
        press(Qt::Key_Return);
        QVERIFY(!shown());
        QTEST(m_open->project().title, "title");
        QTEST(m_open->focusedField(), "field");
    }

    void thePaletteGoesToACycle()
    {
        m_open->action(u"palette"_s)->trigger();
        type(u"number 3"_s);
        press(Qt::Key_Return);
        QCOMPARE(window().findChild<views::Sidebar*>()->steps()->currentIndex().row(), int(items::Page::Cycles));
    }

    void whatWasUsedLastComesFirst()
    {
        m_open->action(u"palette"_s)->trigger();
        type(u"focus mode"_s);
        press(Qt::Key_Return);
        QVERIFY(m_open->action(u"focusMode"_s)->isChecked());
        m_open->action(u"palette"_s)->trigger();
        QCOMPARE(list()->model()->index(0, 0).data().toString(), u"Focus mode"_s);
        press(Qt::Key_Down);
        QCOMPARE(list()->currentIndex().row(), 1);
        press(Qt::Key_Escape);
        QVERIFY(!shown());
    }

    void escapeGivesTheKeyboardBack()
    {
        window().goToField("summary"_L1);
        m_open->action(u"palette"_s)->trigger();
        press(Qt::Key_Escape);
        QCOMPARE(m_open->focusedField(), u"summary"_s);
    }

    void theMouseRunsACommandOnce_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<bool>("isRun");
        QTest::newRow("a click") << u"click"_s << true;
        QTest::newRow("a double click") << u"double"_s << true;
        QTest::newRow("closed before the mouse is let go") << u"escape"_s << false;
        QTest::newRow("left before the mouse is let go") << u"leave"_s << false;
    }
    void theMouseRunsACommandOnce()
    {
        QFETCH(QString, how);
        m_open->action(u"palette"_s)->trigger();
        type(u"focus mode"_s);
        QWindow* handle = window().windowHandle();
        const QPoint place = placeOfRow(0);
        QTest::mousePress(handle, Qt::LeftButton, {}, place);
        if (how == "escape"_L1) press(Qt::Key_Escape);
        if (how == "leave"_L1) window().goToField("summary"_L1);
        QTest::mouseRelease(handle, Qt::LeftButton, {}, place);
        if (how == "double"_L1) {
            QTest::mousePress(handle, Qt::LeftButton, {}, place);
            QTest::mouseRelease(handle, Qt::LeftButton, {}, place);
        }
        QVERIFY(!shown());
        QTEST(m_open->action(u"focusMode"_s)->isChecked(), "isRun");
    }
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"

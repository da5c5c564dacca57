// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include "app/banner.h"
#include "document/edits.h"
#include "views/findbar.h"
#include "views/portfoliofind.h"
#include "views/reveal.h"
#include "views/sidebar.h"
#include "views/sidepanel.h"
#include "views/steppage.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QTest>
#include <QTreeView>

using namespace story;
using namespace document;
using namespace Qt::StringLiterals;

/// The window around the story: undo that goes to the place, finding, focus mode, and the way back to where
/// one was. With real keys on the real window.
class TestShell : public QObject
{
    Q_OBJECT

    std::unique_ptr<shell::OpenWindow> m_open;

    app::MainWindow& window() { return m_open->window(); }
    QString key() { return window().currentProject(); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    template <typename Widget> Widget* shown()
    {
        for (auto* widget : window().findChildren<Widget*>())
            if (widget->isVisible()) return widget;
        return nullptr;
    }
    QStringList labels()
    {
        QStringList texts;
        for (const QLabel* label : window().findChildren<QLabel*>())
            if (label->isVisible() && !label->text().isEmpty()) texts.append(label->text());
        return texts;
    }

    /// Those of the window, not of the side panel.
    QTabBar* topTabs()
    {
        for (auto* tabs : window().findChildren<QTabBar*>())
            if (tabs->accessibleName() == "Places"_L1) return tabs;
        return nullptr;
    }

private slots:
    void init() { m_open = std::make_unique<shell::OpenWindow>(); }
    void cleanup() { m_open.reset(); }

    void undoGoesToThePlace_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<int>("page");
        QTest::newRow("about the story") << u"domain"_s << QVariant(u"cards"_s) << int(items::Page::About);
        QTest::newRow("a step") << u"baseline.limits"_s << QVariant(QStringList{u"x"_s}) << int(items::Page::Baseline);
        QTest::newRow("a cycle") << u"cycles[c3].learning"_s << QVariant(QStringList{u"x"_s})
                                 << int(items::Page::Cycles);
        QTest::newRow("a private note") << u"notes.rollout"_s << QVariant(QStringList{u"x"_s})
                                        << int(items::Page::Rollout);
    }
    void undoGoesToThePlace()
    {
        QFETCH(QString, path);
        QFETCH(QVariant, value);
        const FieldPath place = FieldPath::fromText(path);
        edits::setField(m_open->document(), key(), place, value);
        for (const QString& walk : {u"undo"_s, u"redo"_s}) {
            window().goToPage(items::Page::NextIteration);
            const QString what = m_open->action(walk)->text();
            m_open->action(walk)->trigger();
            QCOMPARE(m_open->focusedField(), path);
            const auto* steps = window().findChild<views::Sidebar*>()->steps();
            QTEST(steps->currentIndex().row(), "page");
            const QString name = placeName(m_open->project(), place);
            QVERIFY2(what.contains(name) && labels().filter(name).size() >= 1, qPrintable(labels().join(u'\n')));
            QVERIFY(!labels().filter(walk == "undo"_L1 ? u"Undone: "_s : u"Done again: "_s).isEmpty());
        }
    }

    void undoInTheOtherStoryShowsThatStory()
    {
        const QString other = m_open->document().keys().last();
        edits::setField(m_open->document(), key(), "domain"_L1, u"cards"_s);
        window().showProject(other);
        m_open->action(u"undo"_s)->trigger();
        QCOMPARE(m_open->project().title, u"Fraud"_s);
        QCOMPARE(m_open->focusedField(), u"domain"_s);
    }

    /// Whoever types on sees the cursor where it was.
    void undoInTheFieldLeavesTheCursorThere()
    {
        window().goToField("title"_L1);
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line);
        line->setCursorPosition(5);
        type(u"x"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(line->text(), m_open->project().title);
        QVERIFY(!line->hasSelectedText());
        QVERIFY(line->hasFocus());
    }

    void aDeletedEntryCanBeTakenBackByTheBanner()
    {
        window().goToField(FieldPath("cycles"_L1).entry(u"c2"_s));
        edits::deleteEntry(m_open->document(), key(), FieldPath("cycles"_L1).entry(u"c2"_s));
        auto* banner = shown<app::Banner>();
        QVERIFY(banner);
        QCOMPARE(banner->findChild<QLabel*>()->text(), u"Deleted cycle 2."_s);
        QTest::mouseClick(banner->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(m_open->project().cycles.size(), 3);
        QVERIFY(!banner->isVisible());
    }

    void aClearedMeasurementIsNoDeletedEntry()
    {
        edits::setMeasurement(m_open->document(), key(), "cycles[c1].measurements"_L1, u"recall"_s, {});
        QVERIFY(m_open->project().cycles.first().measurements.isEmpty());
        QVERIFY(!shown<app::Banner>());
    }

    void wordsAreFoundInTheOrderOfTheDocument()
    {
        window().goToPage(items::Page::About); // from the first page on
        m_open->action(u"find"_s)->trigger();
        auto* bar = shown<views::FindBar>();
        QVERIFY(bar);
        type(u"fraud"_s);
        QCOMPARE(bar->count(), 6);
        QVERIFY(!labels().filter(u"1 of 6"_s).isEmpty());
        QVERIFY(QApplication::focusWidget()->parentWidget() == bar); // to type on, or press Enter
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QVERIFY2(!labels().filter(u"3 of 6 · Problem"_s).isEmpty(), qPrintable(labels().join(u'\n')));
        press(Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QCOMPARE(m_open->focusedField(), u"objective.problem"_s);
        QCOMPARE(views::selectedWords(QApplication::focusWidget()), u"Fraud"_s);
        press(Qt::Key_F3);
        QCOMPARE(m_open->focusedField(), u"cycles[c1].learning"_s);
        press(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(m_open->focusedField(), u"objective.problem"_s);
    }

    void searchingGoesRound()
    {
        window().goToPage(items::Page::About); // from the first page on
        m_open->action(u"find"_s)->trigger();
        type(u"number"_s);
        for (int i = 0; i < 3; ++i)
            press(Qt::Key_Return);
        QVERIFY(!labels().filter(u"1 of 3"_s).isEmpty());
        press(Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(!labels().filter(u"3 of 3"_s).isEmpty());
    }

    void allAreReplacedInOneStep()
    {
        const Project before = m_open->project();
        m_open->action(u"replace"_s)->trigger();
        type(u"fraud"_s);
        auto* bar = shown<views::FindBar>();
        auto* with = bar->findChildren<QLineEdit*>().last();
        with->setFocus();
        type(u"theft"_s);
        for (auto* button : bar->findChildren<QPushButton*>())
            if (button->text() == "Replace all"_L1) QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_open->project().title, u"theft"_s);
        QCOMPARE(m_open->project().cycles[2].learning.text(), u"We learned of theft 3."_s);
        QCOMPARE(m_open->document().undoStack().count(), 1);
        QVERIFY(m_open->document().undoStack().undoText().contains(u"6"));
        m_open->document().undoStack().undo();
        QCOMPARE(m_open->project(), before);
    }

    void whatIsReplacedOneByOneIsNotFoundAgain()
    {
        window().goToPage(items::Page::About); // from the first page on
        m_open->action(u"replace"_s)->trigger();
        type(u"number"_s);
        auto* bar = shown<views::FindBar>();
        bar->findChildren<QLineEdit*>().last()->setFocus();
        type(u"number number"_s);
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QCOMPARE(m_open->project().cycles[0].title, u"Cycle number number 1"_s);
        QCOMPARE(m_open->project().cycles[1].title, u"Cycle number number 2"_s);
        QCOMPARE(m_open->project().cycles[2].title, u"Cycle number 3"_s);
    }

    void theWholePortfolioIsSearched()
    {
        m_open->action(u"findEverywhere"_s)->trigger();
        auto* page = shown<views::PortfolioFind>();
        QVERIFY(page);
        type(u"against fraud"_s);
        QTRY_VERIFY(!page->isSearching());
        auto* tree = page->findChild<QTreeView*>();
        QCOMPARE(tree->model()->rowCount(), 1);
        press(Qt::Key_Return);
        QCOMPARE(m_open->project().title, u"Ranking"_s);
        QCOMPARE(m_open->focusedField(), u"baseline.existed"_s);
        QCOMPARE(views::selectedWords(QApplication::focusWidget()), u"against fraud"_s);
    }

    void focusModeShowsThePageAlone()
    {
        window().goToField("summary"_L1);
        m_open->action(u"focusMode"_s)->trigger();
        QVERIFY(!shown<views::Sidebar>());
        QVERIFY(!shown<views::SidePanel>());
        QVERIFY(!shown<QTabBar>());
        QCOMPARE(m_open->focusedField(), u"summary"_s);
        press(Qt::Key_Escape);
        QVERIFY(shown<views::Sidebar>());
        QVERIFY(shown<views::SidePanel>());
        QVERIFY(!m_open->action(u"leaveFocusMode"_s)->isEnabled());
    }

    void theWindowComesBackAsItWasLeft()
    {
        window().resize(790, 700); // the screen of the test is small
        window().showProject(m_open->document().keys().last());
        window().goToPage(items::Page::Monitoring);
        window().findChild<views::SidePanel*>()->setCurrentIndex(1);
        const auto bar = [this] {
            auto* middle = window().findChild<views::StepPage*>();
            for (auto* page : window().findChildren<views::StepPage*>())
                if (page->isVisible()) middle = page;
            return middle->findChild<QScrollArea*>()->verticalScrollBar();
        };
        QTRY_VERIFY(bar()->maximum() > 1); // it is laid out
        QCoreApplication::processEvents();
        bar()->setValue(bar()->maximum() / 2);
        const int scroll = bar()->value();
        QVERIFY(scroll > 0);
        m_open->restart();
        QCOMPARE(m_open->project().title, u"Ranking"_s);
        QCOMPARE(window().findChild<views::Sidebar*>()->steps()->currentIndex().row(), int(items::Page::Monitoring));
        QCOMPARE(window().findChild<views::SidePanel*>()->currentIndex(), 1);
        QCOMPARE(window().size(), QSize(790, 700));
        QTRY_COMPARE(bar()->value(), scroll);
    }

    void aPortfolioIsClosedAndStaysClosed()
    {
        m_open->action(u"close"_s)->trigger();
        QCOMPARE(m_open->document().folder(), QString());
        QVERIFY(!shown<views::Sidebar>());
        QVERIFY(!m_open->action(u"find"_s)->isEnabled());
        m_open->restart();
        QCOMPARE(m_open->document().folder(), QString());
        auto* recent = shown<QPushButton>();
        QVERIFY(recent);
    }

    void aNarrowWindowKeepsWhatMatters()
    {
        auto* places = topTabs();
        QVERIFY(places);
        QVERIFY(!places->tabText(0).isEmpty());
        window().resize(1024, 600);
        QVERIFY(places->tabText(0).isEmpty());
        QVERIFY(!places->tabIcon(0).isNull());
        QVERIFY(shown<views::Sidebar>());
        window().resize(820, 600);
        QVERIFY(!shown<views::Sidebar>());
        press(Qt::Key_F9);
        QVERIFY(shown<views::Sidebar>());
        window().resize(1280, 800);
        QVERIFY(shown<views::Sidebar>() && shown<views::SidePanel>());
        QCOMPARE(places->tabText(0), u"Write"_s);
    }
};

QTEST_MAIN(TestShell)
#include "tst_shell.moc"

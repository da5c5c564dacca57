// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shownwindow.h"

#include "views/entrytable.h"
#include "views/fields/fieldeditor.h"
#include "views/steppage.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// Where the keyboard is after something came between, and what Return does there.
class TestKeyboardPlace : public QObject
{
    Q_OBJECT

    std::unique_ptr<ShownWindow> m_window;
    app::MainWindow* window() { return m_window->get(); }
    const Project& project() { return *window()->document().project(window()->currentProject()); }

    QWidget* field(const QString& path)
    {
        for (auto* editor : window()->findChildren<FieldEditor*>())
            if (editor->isVisible() && editor->place().path.text() == path) return editor->control();
        return nullptr;
    }
    QScrollArea* scroll()
    {
        for (auto* page : window()->findChildren<StepPage*>())
            if (page->isVisible()) return page->findChild<QScrollArea*>();
        return nullptr;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(window()->focusWidget() ? window()->focusWidget() : window(), key, modifiers);
    }
    static bool isInSight(const QWidget* widget) { return widget && !widget->visibleRegion().isEmpty(); }

private slots:
    void init()
    {
        m_window = std::make_unique<ShownWindow>();
        for (const QString& id : {u"Alpha"_s, u"Beta"_s}) {
            Project story;
            story.id = story.title = id;
            Constraint constraint;
            constraint.id = u"c"_s;
            constraint.title = u"Answers within 50 ms"_s;
            story.constraints = {constraint};
            m_window->add(story);
        }
    }

    void aPageThatCameBetweenGivesTheKeyboardBack_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("path");
        QTest::newRow("settings") << u"preferences"_s << u"monitoring.sixMonthsLater"_s;
        QTest::newRow("shortcuts") << u"shortcuts"_s << u"monitoring.edgeCases"_s;
        QTest::newRow("find in all stories") << u"findEverywhere"_s << u"monitoring.sixMonthsLater"_s;
        QTest::newRow("find") << u"find"_s << u"monitoring.sixMonthsLater"_s;
    }
    void aPageThatCameBetweenGivesTheKeyboardBack()
    {
        QFETCH(QString, action);
        QFETCH(QString, path);
        m_window->open();
        window()->goToField(FieldPath::fromText(path));
        QWidget* control = field(path);
        QCOMPARE(window()->focusWidget(), control);
        QTRY_VERIFY(isInSight(control));
        window()->findChild<QAction*>(action)->trigger();
        QTRY_VERIFY(window()->focusWidget() != control);
        press(Qt::Key_Escape);
        QTRY_COMPARE(window()->focusWidget(), control);
        QTRY_VERIFY(isInSight(control));
    }

    void aDialogGivesTheKeyboardBack_data()
    {
        QTest::addColumn<QString>("action");
        QTest::newRow("a copy") << u"saveCopy"_s;
        QTest::newRow("a zip") << u"pack"_s;
    }
    void aDialogGivesTheKeyboardBack()
    {
        QFETCH(QString, action);
        m_window->open();
        window()->goToField("objective.problem"_L1);
        QWidget* control = field(u"objective.problem"_s);
        QVERIFY(control->hasFocus());
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [] {
            if (auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) dialog->reject();
        });
        timer.start(20);
        press(Qt::Key_K, Qt::ControlModifier);
        auto* line = qobject_cast<QLineEdit*>(window()->focusWidget());
        QVERIFY(line);
        line->setText(window()->findChild<QAction*>(action)->text().remove(u'&'));
        press(Qt::Key_Return);
        QTRY_COMPARE(window()->focusWidget(), control);
    }

    void savingLeavesTheKeyboardWhereItIs()
    {
        m_window->open();
        window()->goToField("title"_L1);
        QTest::keyClicks(window()->focusWidget(), u"A"_s);
        press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(window()->focusWidget(), field(u"title"_s));
        window()->goToField("constraints"_L1);
        press(Qt::Key_F2);
        QWidget* editor = window()->focusWidget();
        QVERIFY(qobject_cast<QLineEdit*>(editor));
        QTest::keyClicks(editor, u"Fast"_s);
        press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(project().constraints.first().title, u"Fast"_s);
        QVERIFY(qobject_cast<QTableView*>(window()->focusWidget()));
    }

    void returnRunsTheButtonThatHasTheKeyboard_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Return") << Qt::Key_Return;
        QTest::newRow("Enter") << Qt::Key_Enter;
    }
    void returnRunsTheButtonThatHasTheKeyboard()
    {
        QFETCH(Qt::Key, key);
        m_window->open();
        window()->showStep(Step::Rollout);
        QPushButton* add = nullptr;
        for (auto* button : window()->findChildren<QPushButton*>())
            if (button->isVisible() && button->accessibleName() == u"Add stage") add = button;
        QVERIFY(add);
        add->setFocus();
        press(key);
        QCOMPARE(project().rollout.stages.size(), 1);
        QToolButton* more = nullptr;
        for (auto* button : window()->findChildren<QToolButton*>())
            if (button->isVisible() && button->accessibleName() == u"Add stage") more = button;
        QVERIFY(more);
        more->setFocus();
        press(key);
        QCOMPARE(project().rollout.stages.size(), 2);
    }

    void returnBeginsAStoryOnTheWelcomePage()
    {
        m_window->open({});
        QPushButton* first = nullptr;
        for (auto* button : window()->findChildren<QPushButton*>())
            if (button->isVisible() && button->objectName() == u"primary") first = button;
        QVERIFY(first);
        QSignalSpy clicked(first, &QPushButton::clicked);
        first->setFocus();
        press(Qt::Key_Return);
        QCOMPARE(clicked.size(), 1);
    }

    void returnInATextIsOfTheText()
    {
        m_window->open();
        window()->goToField("objective.problem"_L1);
        QTest::keyClicks(window()->focusWidget(), u"one"_s);
        press(Qt::Key_Return);
        QTest::keyClicks(window()->focusWidget(), u"two"_s);
        QCOMPARE(project().objective.problem.paragraphs, (QStringList{u"one"_s, u"two"_s}));
    }

    void anotherStoryIsReadFromItsBeginning()
    {
        m_window->open();
        window()->resize(1024, 600);
        window()->showStep(Step::Monitoring);
        QTRY_VERIFY(scroll()->verticalScrollBar()->maximum() > 300);
        scroll()->verticalScrollBar()->setValue(300);
        const QString first = window()->currentProject();
        for (const QString& key : window()->document().keys())
            if (key != first) window()->showProject(key);
        QVERIFY(window()->currentProject() != first);
        QTest::qWait(50);
        QCOMPARE(scroll()->verticalScrollBar()->value(), 0);
    }
};

QTEST_MAIN(TestKeyboardPlace)
#include "tst_keyboardplace.moc"

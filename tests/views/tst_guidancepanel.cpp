// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shownwindow.h"

#include "coach/guidance.h"
#include "views/entrytable.h"
#include "views/fields/fieldeditor.h"
#include "views/glossaryview.h"
#include "views/guidancepanel.h"
#include "views/noteview.h"
#include "views/section.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QTableView>

using namespace story;
using namespace views;
using namespace Qt::StringLiterals;

class TestGuidancePanel : public QObject
{
    Q_OBJECT

    std::unique_ptr<ShownWindow> m_window;
    app::MainWindow* window() { return m_window->get(); }
    coach::Guidance m_guidance;

    GuidancePanel* panel() { return window()->findChild<GuidancePanel*>(); }

    /// What the panel says from top to bottom, as a person sees it.
    QStringList texts()
    {
        QStringList all;
        for (const QWidget* widget : panel()->findChildren<QWidget*>()) {
            if (!widget->isVisible()) continue;
            if (const auto* label = qobject_cast<const QLabel*>(widget)) all.append(label->text());
            if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) all.append(button->text());
        }
        return all;
    }
    bool says(const QString& text) { return texts().contains(text); }
    int notesShown()
    {
        return int(
            std::ranges::count_if(panel()->findChildren<NoteView*>(), [](const QWidget* n) { return n->isVisible(); }));
    }
    const coach::Note& note(QLatin1StringView path) { return *m_guidance.note(FieldPath(path)); }

    void focusField(const QString& path)
    {
        for (auto* editor : window()->findChildren<FieldEditor*>())
            if (editor->place().path.text() == path && editor->isVisible()) {
                editor->control()->setFocus(Qt::OtherFocusReason);
                return;
            }
        QFAIL(qPrintable(path + u": not on the page"_s));
    }
    WrappingButton* button(const QString& text)
    {
        for (auto* found : panel()->findChildren<WrappingButton*>())
            if (found->isVisible() && found->text() == text) return found;
        return nullptr;
    }
    void press(const QString& text)
    {
        WrappingButton* found = button(text);
        QVERIFY2(found, qPrintable(text + u"\n not among \n"_s + texts().join(u'\n')));
        found->setFocus(Qt::TabFocusReason);
        QTest::keyClick(found, Qt::Key_Space);
    }

private slots:
    void initTestCase()
    {
        QVERIFY(!qEnvironmentVariable("XDG_CONFIG_HOME").isEmpty());
        auto guidance = coach::Guidance::load(QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop"));
        QVERIFY(guidance);
        m_guidance = *std::move(guidance);
    }

    void init()
    {
        m_window = std::make_unique<ShownWindow>();
        Project fraud;
        fraud.id = u"fraud"_s;
        fraud.title = u"Fraud"_s;
        Cycle cycle;
        cycle.id = u"c1"_s;
        cycle.title = u"Age features"_s;
        fraud.cycles = {cycle};
        m_window->add(fraud);
        m_window->open();
    }

    void withoutAFieldTheStepIsExplained()
    {
        window()->showStep(Step::Monitoring);
        window()->setFocus();
        QTRY_VERIFY(says(m_guidance.step(Step::Monitoring).meaning));
        QVERIFY(says(m_guidance.step(Step::Monitoring).lead));
        QVERIFY(says(note("monitoring.monitors"_L1).title)); // a title that leads to its note
        QVERIFY(!says(note("monitoring.monitors"_L1).text));
        QCOMPARE(notesShown(), 0);
    }

    void tabTakesTheNoteFromFieldToField()
    {
        window()->showStep(Step::Objective);
        focusField(u"objective.problem"_s);
        QTRY_VERIFY(says(note("objective.problem"_L1).text));
        const coach::Note& first = note("objective.problem"_L1);
        for (const QString& text : {first.title, first.why, first.weak, first.strong, first.signal, first.question})
            QVERIFY2(says(text), qPrintable(text));
        QVERIFY(says(u"Weak"_s) && says(u"Strong"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTRY_VERIFY(says(note("objective.whoItHurts"_L1).text));
        QVERIFY(!says(first.text));
        QCOMPARE(panel()->verticalScrollBar()->value(), 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QTRY_VERIFY(says(first.strong));
    }

    void oneViewServesAllFields()
    {
        window()->showStep(Step::Objective);
        focusField(u"objective.problem"_s);
        QTRY_COMPARE(notesShown(), 1);
        const auto labels = panel()->findChild<NoteView*>()->findChildren<QLabel*>();
        focusField(u"objective.whyNow"_s);
        QTRY_VERIFY(says(note("objective.whyNow"_L1).text));
        QCOMPARE(panel()->findChild<NoteView*>()->findChildren<QLabel*>(), labels);
    }

    void belowANoteTheStepIsFoldedAway()
    {
        window()->showStep(Step::Rollout);
        focusField(u"rollout.summary"_s);
        QTRY_VERIFY(says(note("rollout.summary"_L1).text));
        const QString meaning = m_guidance.step(Step::Rollout).meaning;
        QVERIFY(!says(meaning));
        press(u"What this step is for"_s);
        QTRY_VERIFY(says(meaning));
        press(u"What this step is for"_s);
        QTRY_VERIFY(!says(meaning));
    }

    void aCellHasTheNoteOfItsColumn()
    {
        window()->showStep(Step::Cycles);
        auto* table = window()->findChild<EntryTable*>(u"cyclesTable"_s);
        QVERIFY(table);
        table->table()->setCurrentIndex(table->table()->model()->index(0, 0));
        table->table()->setFocus(Qt::OtherFocusReason);
        QTRY_VERIFY(says(note("cycles.title"_L1).text));
        QVERIFY(says(note("cycles"_L1).strong)); // and what a cycle is
        QTest::keyClick(table->table(), Qt::Key_Right);
        QTRY_VERIFY(says(note("cycles.decision"_L1).text));
        QVERIFY(!says(note("cycles.title"_L1).text));
    }

    void theListHasANoteBeforeItsFirstEntry()
    {
        window()->showStep(Step::Monitoring);
        for (auto* table : window()->findChildren<EntryTable*>())
            if (table->isVisible() && table->place().path.text() == "monitoring.monitors"_L1)
                for (auto* button : table->findChildren<QAbstractButton*>())
                    if (button->isVisible() && button->isEnabled() && button->focusPolicy() == Qt::StrongFocus)
                        button->setFocus(Qt::OtherFocusReason);
        QTRY_VERIFY(says(note("monitoring.monitors"_L1).strong));
    }

    void aFieldOfARecordHasTheNotesOfBoth()
    {
        window()->showStep(Step::Objective);
        focusField(u"objective.investment.unit"_s);
        QTRY_VERIFY(says(note("objective.investment.unit"_L1).text));
        QVERIFY(says(note("objective.investment"_L1).text));
        QCOMPARE(notesShown(), 2);
        focusField(u"objective.problem"_s);
        QTRY_COMPARE(notesShown(), 1);
    }

    void readingInThePanelKeepsTheNote()
    {
        window()->showStep(Step::Objective);
        focusField(u"objective.problem"_s);
        QTRY_VERIFY(says(note("objective.problem"_L1).text));
        panel()->setFocus(Qt::MouseFocusReason);
        QTest::qWait(150);
        QVERIFY(says(note("objective.problem"_L1).text));
    }

    void aTermIsExplainedWhenItIsAskedFor()
    {
        window()->showStep(Step::Objective);
        focusField(u"objective.bridge.elasticity"_s);
        QTRY_VERIFY(button(u"elasticity"_s));
        const auto terms = m_guidance.terms("objective.bridge.elasticity"_L1);
        const auto elasticity = std::ranges::find(terms, u"elasticity"_s, &coach::Term::term);
        QVERIFY(elasticity != terms.end() && !says((*elasticity)->definition));
        press(u"elasticity"_s);
        QTRY_VERIFY(says((*elasticity)->definition));
        press(u"elasticity"_s);
        QTRY_VERIFY(!says((*elasticity)->definition));
    }

    void aFrequentQuestionStandsWhereItBelongs()
    {
        window()->showStep(Step::Rollout);
        focusField(u"rollout.status"_s);
        const auto questions = m_guidance.questions("rollout.status"_L1);
        QCOMPARE(questions.size(), 1);
        QTRY_VERIFY(button(questions[0]->question));
        QVERIFY(!says(questions[0]->answer));
        press(questions[0]->question);
        QTRY_VERIFY(says(questions[0]->answer));
    }

    void whatWasOpenIsRemembered()
    {
        window()->showStep(Step::Objective);
        press(u"Frequent questions"_s);
        QCOMPARE(panel()->openSections(), QStringList{u"frequent"_s});
        window()->close();
        m_window->open();
        QCOMPARE(panel()->openSections(), QStringList{u"frequent"_s});
    }

    void theGlossaryIsFilteredAndLeftByKeys()
    {
        for (QAction* action : window()->actions())
            if (action->text() == "&Glossary"_L1) action->trigger();
        auto* glossary = window()->findChild<GlossaryView*>();
        QVERIFY(glossary && glossary->isVisible());
        QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), u"drift"_s);
        auto* list = glossary->findChild<QListWidget*>();
        QCOMPARE(list->currentItem()->text(), u"concept drift"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(list->currentItem()->text(), u"data drift"_s);
        const auto& terms = m_guidance.glossary();
        const auto term = std::ranges::find(terms, u"data drift"_s, &coach::Term::term);
        bool isShown = false;
        for (const QLabel* label : glossary->findChildren<QLabel*>())
            isShown = isShown || label->text() == term->definition;
        QVERIFY(isShown);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!glossary->isVisible() && panel()->isVisible());
    }

    void everyTextHasRoomInANarrowPanel()
    {
        window()->resize(1024, 600);
        window()->showStep(Step::Monitoring);
        focusField(u"monitoring.sixMonthsLater"_s);
        QTRY_VERIFY(says(note("monitoring.sixMonthsLater"_L1).strong));
        QTRY_COMPARE(panel()->widget()->width(), panel()->viewport()->width());
        const auto cramped = [this] {
            QStringList texts;
            for (const QLabel* label : panel()->findChildren<QLabel*>())
                if (label->isVisible() && label->wordWrap() && label->height() < label->heightForWidth(label->width()))
                    texts.append(label->text());
            return texts;
        };
        QTRY_COMPARE(cramped(), QStringList()); // the layout settles after the text is there
    }
};

QTEST_MAIN(TestGuidancePanel)
#include "tst_guidancepanel.moc"

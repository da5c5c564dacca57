// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shownwindow.h"

#include "document/edits.h"
#include "views/cyclespage.h"
#include "views/entrytable.h"
#include "views/fields/chosenfields.h"
#include "views/figureseditor.h"
#include "views/linkbutton.h"
#include "views/loopview.h"
#include "views/overviewpage.h"
#include "views/phaseoutline.h"
#include "views/readoutcard.h"
#include "views/storystrips.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;
using items::Page;

class TestPages : public QObject
{
    Q_OBJECT

    std::unique_ptr<ShownWindow> m_window;
    app::MainWindow* window() { return m_window->get(); }
    QString m_key;

    const Project& project() { return *window()->document().project(m_key); }
    QUndoStack& undoStack() { return window()->document().undoStack(); }
    void set(const char* path, const QVariant& value)
    {
        edits::setField(window()->document(), m_key, FieldPath(QLatin1StringView(path)), value);
    }
    CyclesPage* cycles()
    {
        window()->goToPage(Page::Cycles);
        return window()->findChild<CyclesPage*>();
    }

    /// What is seen of a kind, in the order in which it was made.
    template <typename W> QList<W*> seen()
    {
        QList<W*> all;
        for (auto* widget : window()->findChildren<W*>())
            if (widget->isVisible()) all.append(widget);
        return all;
    }
    FieldEditor* editor(const QString& path)
    {
        for (auto* found : seen<FieldEditor>())
            if (found->place().path.text() == path) return found;
        return nullptr;
    }
    LinkButton* link(const QString& words)
    {
        for (auto* found : seen<LinkButton>())
            if (found->text().contains(words)) return found;
        return nullptr;
    }
    bool says(const QString& words)
    {
        return std::ranges::any_of(seen<QLabel>(), [&](const QLabel* l) { return l->text().contains(words); });
    }
    void focus(QWidget* control)
    {
        control->setFocus(Qt::OtherFocusReason);
        QTRY_VERIFY(control->hasFocus());
    }

    bool isSomewhere(const FieldPath& path)
    {
        window()->goToField(path);
        const auto isThere = [&](const auto* found) { return found->place().path == path; };
        return editor(path.text()) || std::ranges::any_of(seen<EntryTable>(), isThere)
            || std::ranges::any_of(seen<FiguresEditor>(), isThere);
    }
    void collectHidden(const RecordType& type, const FieldPath& record, QStringList& hidden)
    {
        for (const Field& field : type.fields) {
            const FieldPath path = record.field(field.name());
            if (field.kind == Kind::Record) collectHidden(field.type(), path, hidden);
            else if (!isSomewhere(path)) hidden.append(path.text());
        }
    }

private slots:
    void initTestCase() { QVERIFY(!qEnvironmentVariable("XDG_CONFIG_HOME").isEmpty()); }

    void init()
    {
        m_window = std::make_unique<ShownWindow>();
        Project fraud;
        fraud.id = u"fraud"_s;
        fraud.title = u"Fraud"_s;
        for (int i = 1; i <= 3; ++i) {
            Cycle cycle;
            cycle.id = u"c%1"_s.arg(i);
            cycle.title = u"Number %1"_s.arg(i);
            fraud.cycles.append(cycle);
        }
        m_window->add(fraud);
        m_window->open();
        m_key = window()->currentProject();
    }

    /// A field without a page could not be written.
    void everyFieldOfAStoryHasAPage()
    {
        set("type", int(ProjectType::LlmSystem)); // it has them all
        QStringList hidden;
        collectHidden(recordType<Project>(), {}, hidden);
        collectHidden(recordType<Cycle>(), FieldPath("cycles"_L1).entry(u"c1"_s), hidden);
        const QStringList known{u"id"_s, u"rank"_s, u"template"_s, u"archived"_s,
                                u"figures"_s}; // these stand on the page of their step
        hidden.removeIf([&](const QString& path) { return known.contains(path); });
        QVERIFY2(hidden.isEmpty(), qPrintable(hidden.join(u", "_s)));
    }

    void theRingIsWalkedByKeyAndLeadsToItsSteps()
    {
        window()->goToPage(Page::Overview);
        const auto nodes = seen<LoopNode>();
        QCOMPARE(nodes.size(), stepCount);
        focus(nodes.first());
        QTest::keyClick(nodes.first(), Qt::Key_Left); // back from the first is the last
        QVERIFY(nodes.last()->hasFocus());
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QVERIFY(nodes[int(Step::Cycles)]->hasFocus());
        QTest::keyClick(nodes[int(Step::Cycles)], Qt::Key_Return);
        QVERIFY(window()->findChild<CyclesPage*>()->isVisible());
    }

    void theRingBecomesAColumnWhereItIsNarrow_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("from left to right") << Qt::LeftToRight;
        QTest::newRow("from right to left") << Qt::RightToLeft;
    }
    void theRingBecomesAColumnWhereItIsNarrow()
    {
        QFETCH(Qt::LayoutDirection, direction);
        LoopView loop;
        loop.setLayoutDirection(direction);
        const auto places = [&](int width) {
            loop.resize(width, loop.heightForWidth(width));
            loop.grab();
            QList<QRect> all;
            for (const auto* node : loop.findChildren<LoopNode*>())
                all.append(node->geometry());
            return all;
        };
        const auto wide = places(900);
        for (const QRect& node : wide) {
            QVERIFY(loop.rect().contains(node));
            for (const QRect& other : wide)
                QVERIFY(node == other || !node.intersects(other));
        }
        QCOMPARE(wide[0].left() < wide[1].left(), direction == Qt::LeftToRight);
        const auto narrow = places(300);
        for (int i = 0; i + 1 < stepCount; ++i) {
            QVERIFY(loop.rect().contains(narrow[i + 1]));
            QVERIFY(narrow[i].bottom() < narrow[i + 1].top());
        }
    }

    void thePhasesLeadToTheirFields()
    {
        window()->goToPage(Page::Overview);
        auto* outline = window()->findChild<OverviewPage*>()->findChild<QTabBar*>();
        focus(outline);
        QTest::keyClick(outline, Qt::Key_Right);
        QVERIFY(seen<LoopView>().isEmpty());
        QTRY_VERIFY(link(u"Hypothesis"_s));
        QTest::mouseClick(link(u"Hypothesis"_s), Qt::LeftButton);
        auto* field = editor(u"cycles[c1].hypothesis"_s);
        QVERIFY(field);
        QTRY_VERIFY(field->control()->hasFocus());
    }

    void whatIsNotKnownYetLeadsToTheFieldThatSaysIt()
    {
        window()->goToPage(Page::Overview);
        QVERIFY(says(u"not known yet"_s));
        auto* card = seen<ReadoutCard>().at(int(analysis::Speed::Fixed));
        auto* answer = card->findChild<LinkButton*>();
        focus(answer);
        QTest::keyClick(answer, Qt::Key_Return);
        auto* field = editor(u"rollout.rollback.timeToRollBack.value"_s);
        QVERIFY(field);
        QTRY_VERIFY(field->control()->hasFocus());
        set("rollout.rollback.timeToRollBack.value", 3.0);
        set("rollout.rollback.timeToRollBack.unit", int(TimeUnit::Hours));
        window()->goToPage(Page::Overview);
        QVERIFY(says(u"3 hour"_s));
        QVERIFY(!answer->isVisible());
    }

    void whatToWriteNextIsOneClickAway()
    {
        window()->goToPage(Page::Overview);
        QTRY_VERIFY(link(u"Summary in one sentence"_s));
        QTest::mouseClick(link(u"Summary in one sentence"_s), Qt::LeftButton);
        QTRY_VERIFY(editor(u"summary"_s)->control()->hasFocus());
    }

    void allPagesAreWalkedByKey()
    {
        window()->goToPage(Page::Overview);
        QSet<const StepPage*> pages;
        for (int i = 0; i < items::pageCount + 1; ++i) {
            pages.insert(seen<StepPage>().value(0));
            QTest::keyClick(window(), Qt::Key_PageDown, Qt::ControlModifier);
        }
        QCOMPARE(pages.size(), items::pageCount);
    }

    void whatFollowedACycleIsAddedInOneStep()
    {
        auto* page = cycles();
        page->setCurrentEntry(u"c1"_s);
        auto* add = window()->findChild<QPushButton*>(u"addSuccessor"_s);
        focus(add);
        QTest::keyClick(add, Qt::Key_Space);
        QCOMPARE(project().cycles.size(), 4);
        const QString id = project().cycles[1].id;
        QCOMPARE(project().cycles[0].successor.id, id);
        QCOMPARE(undoStack().count(), 1);
        QCOMPARE(page->currentEntry(), id);
        QTRY_VERIFY(link(u"It came from cycle 1, “Number 1”"_s));
        undoStack().undo();
        QCOMPARE(project().cycles.size(), 3);
        QVERIFY(project().cycles[0].successor.id.isEmpty());
    }

    void aCycleThatWasRolledBackLeadsToWhatFollowedIt()
    {
        set("cycles[c1].decision", int(Decision::RolledBack));
        set("cycles[c1].successor", u"c3"_s);
        auto* page = cycles();
        page->setCurrentEntry(u"c1"_s);
        const QString following = u"It was rolled back, and cycle 3, “Number 3” followed it."_s;
        QTRY_VERIFY(link(following));
        auto* followed = link(following);
        QVERIFY(!window()->findChild<QPushButton*>(u"addSuccessor"_s)->isVisible());
        focus(followed);
        QTest::keyClick(followed, Qt::Key_Return);
        QCOMPARE(page->currentEntry(), u"c3"_s);
        const QString origin = u"It came from cycle 1, “Number 1”, which was rolled back."_s;
        QTRY_VERIFY(link(origin));
        QTest::mouseClick(link(origin), Qt::LeftButton);
        QCOMPARE(page->currentEntry(), u"c1"_s);
    }

    void aCycleIsNoSuccessorOfItself()
    {
        cycles()->setCurrentEntry(u"c2"_s);
        auto* combo = static_cast<QComboBox*>(editor(u"cycles[c2].successor"_s)->control());
        QVERIFY(combo->findData(u"c1"_s) > 0);
        QCOMPARE(combo->findData(u"c2"_s), -1);
    }

    void theLengthOfACycleIsSaidInWords()
    {
        set("cycles[c2].startDate", QVariant::fromValue(*Date::fromText(u"2026-03-02")));
        cycles()->setCurrentEntry(u"c2"_s);
        auto* head = window()->findChild<QLabel*>(u"cycleHead"_s);
        QCOMPARE(head->text(), u"Cycle 2 of 3 · 2 March 2026 · not decided yet"_s);
        set("cycles[c2].endDate", QVariant::fromValue(*Date::fromText(u"2026-03-23")));
        set("cycles[c2].decision", int(Decision::Shipped));
        QVERIFY(head->text().contains(u"3 week"_s));
        QVERIFY(head->text().endsWith(u"shipped"_s));
    }

    void aCycleIsAddedBehindTheChosenOne()
    {
        auto* page = cycles();
        page->setCurrentEntry(u"c2"_s);
        page->addCycle();
        QCOMPARE(project().cycles.size(), 4);
        const QString id = project().cycles[2].id;
        QTRY_VERIFY(editor(u"cycles[%1].title"_s.arg(id))->control()->hasFocus());
        page->moveCycle(-1);
        QCOMPARE(project().cycles[1].id, id);
        QCOMPARE(page->currentEntry(), id);
    }

    void aStarIsSetByAClickAndByKey()
    {
        cycles();
        auto* table = window()->findChild<EntryTable*>(u"cyclesTable"_s)->table();
        const QModelIndex star = table->model()->index(1, table->model()->columnCount() - 1);
        table->scrollTo(star);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(star).center());
        QVERIFY(project().cycles[1].starred);
        focus(table);
        table->setCurrentIndex(star);
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(!project().cycles[1].starred);
    }

    void theKindOfStoryHidesFieldsAndBringsThemBack()
    {
        window()->goToPage(Page::Rollout);
        QVERIFY(editor(u"rollout.verdict"_s));
        set("rollout.verdict", int(Verdict::Expand));
        const auto choose = [&](ProjectType type) {
            window()->goToPage(Page::About);
            auto* combo = static_cast<QComboBox*>(editor(u"type"_s)->control());
            focus(combo);
            while (combo->currentData().toInt() != int(type)) {
                const int before = combo->currentIndex();
                QTest::keyClick(combo, combo->currentData().toInt() < int(type) ? Qt::Key_Down : Qt::Key_Up);
                QVERIFY(combo->currentIndex() != before);
            }
            QCOMPARE(project().type, type);
        };
        choose(ProjectType::DesignedNotRun);
        window()->goToPage(Page::Rollout);
        QVERIFY(editor(u"rollout.verdict"_s)); // it has content
        window()->goToPage(Page::Monitoring);
        QVERIFY(!editor(u"monitoring.lastChecked"_s));
        QVERIFY(says(u"designed and not run"_s));
        choose(ProjectType::DeployedProduct);
        window()->goToPage(Page::Monitoring);
        QVERIFY(editor(u"monitoring.lastChecked"_s));
        QVERIFY(!says(u"are hidden"_s));
        QCOMPARE(project().rollout.verdict, Verdict::Expand);
    }

    void whatIsHiddenCanBeShownAnyway()
    {
        window()->goToPage(Page::About);
        QVERIFY(!editor(u"llm.safetyMonitoring"_s));
        auto* all = link(u"Show them"_s);
        QVERIFY(all);
        focus(all);
        QTest::keyClick(all, Qt::Key_Return);
        QVERIFY(editor(u"llm.safetyMonitoring"_s));
        QTest::keyClick(all, Qt::Key_Return);
        QVERIFY(!editor(u"llm.safetyMonitoring"_s));
    }

    void aFieldStaysWhileItIsBeingEmptied()
    {
        set("type", int(ProjectType::DesignedNotRun));
        set("monitoring.lastChecked", QVariant::fromValue(*Date::fromText(u"2026")));
        window()->goToPage(Page::Monitoring);
        auto* field = editor(u"monitoring.lastChecked"_s);
        QVERIFY(field);
        focus(field->control());
        set("monitoring.lastChecked", QVariant::fromValue(Date()));
        QVERIFY(field->isVisible() && field->control()->hasFocus());
        window()->goToPage(Page::Rollout);
        set("monitoring.summary", QStringList{u"Elsewhere"_s});
        window()->goToPage(Page::Rollout);
        window()->goToPage(Page::Monitoring);
        QVERIFY(says(u"are hidden"_s));
    }

    void theFormulaLeadsToItsSteps()
    {
        window()->goToPage(Page::About);
        const auto words = seen<StripWord>();
        QCOMPARE(words.size(), 12);
        focus(words[3]);
        QTest::keyClick(words[3], Qt::Key_Return);
        QVERIFY(window()->findChild<CyclesPage*>()->isVisible());
    }

    void aHabitLeadsToWhatIsMissing()
    {
        window()->goToPage(Page::Objective);
        auto* rollback = seen<StripWord>().last();
        QVERIFY(rollback->accessibleName().contains(u"open"_s));
        QTest::mouseClick(rollback, Qt::LeftButton);
        QTRY_VERIFY(editor(u"rollout.rollback.trigger"_s)->control()->hasFocus());
        for (const char* path : {"rollout.rollback.trigger", "rollout.rollback.mechanism"})
            set(path, QStringList{u"Said"_s});
        set("rollout.rollback.timeToRollBack.value", 1.0);
        QVERIFY(rollback->accessibleName().contains(u"shown"_s));
        QVERIFY(rollback->toolTip().contains(u"shown by"_s));
    }
};

QTEST_MAIN(TestPages)
#include "tst_pages.moc"

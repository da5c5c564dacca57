// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include "../window/answer.h"

#include "document/edits.h"
#include "views/entrytable.h"
#include "views/fields/fieldeditor.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace document;
using namespace story;
using namespace views;
using namespace Qt::StringLiterals;

/// What is typed for one entry and is no value waits for that entry while another one is shown, and says so.
class TestRefusedEntry : public QObject
{
    Q_OBJECT

    std::unique_ptr<shell::OpenWindow> m_open;
    FieldPath m_first;  ///< constraints, each with a limit
    FieldPath m_second;

    app::MainWindow& window() { return m_open->window(); }
    QWidget* banner()
    {
        for (auto* banner : window().findChildren<QWidget*>(u"banner"_s))
            if (banner->isVisible()) return banner;
        return nullptr;
    }
    QString said() { return banner() ? banner()->findChild<QLabel*>()->text() : QString(); }
    void goBack() { QTest::mouseClick(banner()->findChild<QPushButton*>(), Qt::LeftButton); }
    static QString typed()
    {
        const auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        return line ? line->text() : QString();
    }
    void typeInto(const FieldPath& path, const QString& text)
    {
        window().goToField(path);
        QCOMPARE(m_open->focusedField(), path.text());
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    EntryTable* tableOf(const QString& list)
    {
        for (auto* table : window().findChildren<EntryTable*>())
            if (table->isVisible() && table->place().path.text() == list) return table;
        return nullptr;
    }
    /// The row below, as one goes there with the keyboard.
    void goDown(const QString& list)
    {
        QTableView* table = tableOf(list)->table();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
    }
    QString fault(const FieldPath& path)
    {
        for (const auto* editor : window().findChildren<FieldEditor*>())
            if (editor->isVisible() && editor->place().path == path) return editor->fault();
        return {};
    }
    FieldPath limit(const FieldPath& constraint) const { return constraint.field(u"value"); }

private slots:
    void init()
    {
        m_open = std::make_unique<shell::OpenWindow>();
        const FieldPath list("constraints"_L1);
        const QString key = window().currentProject();
        m_first = list.entry(edits::addEntry(m_open->document(), key, list));
        m_second = list.entry(edits::addEntry(m_open->document(), key, list));
    }
    void cleanup() { m_open.reset(); }

    void anotherRowTellsItAndOneGoesBackToIt()
    {
        typeInto(limit(m_first), u"1,234"_s);
        goDown(u"constraints"_s);
        QCOMPARE(tableOf(u"constraints"_s)->currentEntry(), m_second.entryId());
        QVERIFY2(said().contains(u"Limit of constraint 1 was not taken"_s), qPrintable(said()));
        QCOMPARE(fault(limit(m_second)), QString());
        goBack();
        QCOMPARE(m_open->focusedField(), limit(m_first).text());
        QCOMPARE(typed(), u"1,234"_s);
        QVERIFY(!fault(limit(m_first)).isEmpty());
        QCOMPARE(said(), QString());
        QVERIFY(!m_open->project().constraints[0].value);
    }

    void anotherCycleToo()
    {
        const FieldPath date("cycles[c1].startDate"_L1);
        typeInto(date, u"2026-13"_s);
        QVERIFY(banner() == nullptr);
        window().goToField("cycles[c2].title"_L1);
        QVERIFY2(said().contains(u"Start of cycle 1 was not taken"_s), qPrintable(said()));
        goBack();
        QCOMPARE(m_open->focusedField(), date.text());
        QCOMPARE(typed(), u"2026-13"_s);
    }

    void aTableWithinTheCycleToo()
    {
        const FieldPath low("cycles[c1].measurements[m1].low"_L1);
        typeInto(low, u"1,234"_s);
        window().goToField("cycles[c2].title"_L1);
        QVERIFY(!said().isEmpty());
        goBack();
        QCOMPARE(m_open->focusedField(), low.text());
        QCOMPARE(typed(), u"1,234"_s);
    }

    void aChoiceThatIsNoneToo()
    {
        const FieldPath levers("cycles[c1].levers"_L1);
        typeInto(levers, u"magic"_s);
        window().goToField("cycles[c2].title"_L1);
        QVERIFY(!said().isEmpty());
        goBack();
        QCOMPARE(typed(), u"magic"_s);
        QVERIFY(fault(levers).contains(u"“magic” is none of these"_s));
    }

    void aSeriesThatMakesNoSenseToo()
    {
        const FieldPath list("monitoring.series"_L1);
        const QString key = window().currentProject();
        const FieldPath one = list.entry(edits::addEntry(m_open->document(), key, list));
        const FieldPath other = list.entry(edits::addEntry(m_open->document(), key, list));
        typeInto(one.field(u"points"), u"2026 nothing"_s);
        window().goToField(other.field(u"name"));
        QVERIFY(!said().isEmpty());
        goBack();
        QCOMPARE(m_open->focusedField(), one.field(u"points").text());
        QVERIFY(fault(one.field(u"points")).contains(u"nothing"_s));
    }

    void aCellThatIsLeftByMouseGoesOnInTheForm()
    {
        window().goToField(m_first);
        auto* table = tableOf(u"constraints"_s)->table();
        int column = 0;
        while (table->model()->headerData(column, Qt::Horizontal) != u"Limit"_s)
            ++column;
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, column));
        table->edit(table->currentIndex());
        QTest::keyClicks(QApplication::focusWidget(), u"1,234"_s);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(1, 0)).center());
        QCOMPARE(tableOf(u"constraints"_s)->currentEntry(), m_second.entryId());
        QVERIFY2(said().contains(u"Limit of constraint 1"_s), qPrintable(said()));
        goBack();
        QCOMPARE(m_open->focusedField(), limit(m_first).text());
        QCOMPARE(typed(), u"1,234"_s);
    }

    void eachOfSeveralIsTold()
    {
        typeInto(limit(m_first), u"1,234"_s);
        typeInto(limit(m_second), u"5,678"_s);
        window().goToField("constraints"_L1);
        typeInto(m_second.field(u"title"), u"Cost"_s);
        goBack(); // to the first, which leaves the second
        QCOMPARE(typed(), u"1,234"_s);
        QVERIFY2(said().contains(u"Limit of constraint 2"_s), qPrintable(said()));
        goBack();
        QCOMPARE(typed(), u"5,678"_s);
        QVERIFY2(said().contains(u"Limit of constraint 1"_s), qPrintable(said()));
    }

    void whatIsAValueIsTakenAndNothingIsSaid()
    {
        typeInto(limit(m_first), u"50"_s);
        window().goToField(limit(m_second));
        QCOMPARE(m_open->project().constraints[0].value, Number(50));
        QCOMPARE(said(), QString());
    }

    void whatIsTakenBackWithCtrlZIsGone()
    {
        typeInto(limit(m_first), u"1,234"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        window().goToField(limit(m_second));
        QCOMPARE(said(), QString());
        window().goToField(limit(m_first));
        QCOMPARE(typed(), QString());
    }

    void anEntryThatIsDeletedTakesItAlong()
    {
        typeInto(limit(m_first), u"1,234"_s);
        edits::deleteEntry(m_open->document(), window().currentProject(), m_first);
        QVERIFY2(!said().contains(u"was not taken"_s), qPrintable(said()));
    }

    void anotherPortfolioHasNoneOfIt()
    {
        typeInto(limit(m_first), u"1,234"_s);
        goDown(u"constraints"_s);
        QVERIFY(!said().isEmpty());
        const window::Answer lose(u"Close and lose it"_s);
        m_open->restart();
        QVERIFY2(lose.asked.contains(u"1,234"_s), qPrintable(lose.asked));
        QCOMPARE(said(), QString());
    }
};

QTEST_MAIN(TestRefusedEntry)
#include "tst_refusedentry.moc"

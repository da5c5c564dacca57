// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "views/entrytable.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// Real keys on a real table.
class TestEntryTable : public StoryTest
{
    Q_OBJECT

    EntryTable* m_entries = nullptr;

    QTableView* table() { return m_entries->table(); }

    void show(const QString& list)
    {
        const Field* field = locate(project(), FieldPath::fromText(list)).field;
        m_window = std::make_unique<QWidget>();
        m_entries = new EntryTable(*m_document, *field, m_window.get());
        m_entries->setPlace({m_key, FieldPath::fromText(list)});
        StoryTest::show(m_entries, {900, 500});
    }

    QStringList saidInWords()
    {
        QStringList words;
        for (const auto* label : m_entries->findChildren<QLabel*>())
            if (label->isVisible()) words.append(label->text());
        return words;
    }

private slots:
    void init()
    {
        Project fraud;
        fraud.title = u"Fraud"_s;
        fraud.metrics = {metric(u"recall"_s, u"Recall"_s, u"%"_s), metric(u"p95"_s, u"p95 latency"_s, u"ms"_s)};
        begin(fraud);
    }
    void cleanup() { m_window.reset(); }

    void anEmptyTableHasOneSentenceAndOneButton()
    {
        show(u"constraints"_s);
        QVERIFY(!table()->isVisible());
        QVERIFY(saidInWords().contains(u"No constraint yet: what bounded the solution?"_s));
        auto* add = m_entries->findChild<QPushButton*>();
        add->setFocus();
        QTest::keyClick(add, Qt::Key_Space);
        QCOMPARE(project().constraints.size(), 1);
        QVERIFY(table()->isVisible());
        type(u"Latency\n"_s);
        QCOMPARE(project().constraints[0].title, u"Latency"_s);
    }

    /// Choices by their names, numbers with units, Tab to the next cell, Return to the next row.
    void measurementsAreTypedWithKeysAlone()
    {
        show(u"baseline.measurements"_s);
        auto* add = m_entries->findChild<QPushButton*>();
        add->setFocus();
        QTest::keyClick(add, Qt::Key_Space);
        type(u"Recall\t94 %\t1.2k\t93,5\t94.5\tnew users\n"_s);
        type(u"p95 l\t0.05 s\n"_s);
        const auto& measured = project().baseline.measurements;
        QCOMPARE(measured.size(), 3);
        QCOMPARE(measured[0].metric.id, u"recall"_s);
        QCOMPARE(measured[0].value, 94);
        QCOMPARE(measured[0].n, 1200);
        QCOMPARE(measured[0].low, 93.5);
        QCOMPARE(measured[0].high, 94.5);
        QCOMPARE(measured[0].segment, u"new users"_s);
        QCOMPARE(measured[1].metric.id, u"p95"_s);
        QCOMPARE(measured[1].value, 50);
        QCOMPARE(table()->model()->index(1, 1).data().toString(), u"50\u00A0ms"_s);
        // Nothing stands in the third row: Return makes no fourth, and the third goes.
        type(u"\n\n"_s);
        QCOMPARE(project().baseline.measurements.size(), 2);
    }

    void aCellThatMakesNoSenseIsNotLeft()
    {
        const QString id = edits::addEntry(*m_document, m_key, "baseline.measurements"_L1);
        edits::setField(*m_document, m_key, FieldPath("baseline.measurements"_L1).entry(id).field(u"metric"),
                        u"recall"_s);
        show(u"baseline.measurements"_s);
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 1));
        type(u"50 ms\n"_s);
        QVERIFY(saidInWords().contains(u"“50 ms” is not in %"_s));
        QVERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        QVERIFY(!project().baseline.measurements[0].value);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
        type(u" %\t"_s);
        QCOMPARE(project().baseline.measurements[0].value, 50);
        QVERIFY(!saidInWords().contains(u"“50 ms” is not in %"_s));
    }

    void aUnitTypedWithTheNumberIsOneStep()
    {
        edits::addEntry(*m_document, m_key, "constraints"_L1);
        show(u"constraints"_s);
        const int steps = m_document->undoStack().count();
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 4));
        type(u"50 ms\t"_s);
        QCOMPARE(project().constraints[0].value, 50);
        QCOMPARE(project().constraints[0].unit, u"ms"_s);
        QCOMPARE(m_document->undoStack().count(), steps + 1);
    }

    void choicesOpenWithSpaceAndAreFoundByTyping()
    {
        edits::addEntry(*m_document, m_key, "constraints"_L1);
        show(u"constraints"_s);
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 1));
        const int steps = m_document->undoStack().count();
        type(u"Class imb\t"_s); // blanks and all
        QCOMPARE(project().constraints[0].kind, ConstraintKind::Imbalance);
        QCOMPARE(m_document->undoStack().count(), steps + 1);
    }

    void chipsAreTypedIntoACell()
    {
        edits::addEntry(*m_document, m_key, "cycles"_L1);
        show(u"cycles"_s);
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 3));
        QCOMPARE(table()->model()->headerData(3, Qt::Horizontal).toString(), u"Levers"_s);
        const int steps = m_document->undoStack().count();
        type(u"\nFeatures\nmod\t"_s);
        QCOMPARE(project().cycles[0].levers, (QList<Lever>{Lever::Features, Lever::Model}));
        QCOMPARE(m_document->undoStack().count(), steps + 1);
        QCOMPARE(table()->currentIndex().column(), 4);
        type(u"neural\t"_s); // the walk goes on in the next cell
        QCOMPARE(project().cycles[0].modelFamily, ModelFamily::NeuralNetwork);
    }

    void aDateIsTypedIntoACell()
    {
        edits::addEntry(*m_document, m_key, "cycles"_L1);
        show(u"cycles"_s);
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 1));
        type(u"Nov 2026\t03/04/2026\t"_s);
        QCOMPARE(project().cycles[0].startDate.text(), u"2026-11"_s);
        QVERIFY(saidInWords().contains(u"“03/04/2026” may be 2026-04-03 or 2026-03-04: write one of these"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(project().cycles[0].endDate.isNull());
        QVERIFY(!saidInWords().contains(u"“03/04/2026” may be 2026-04-03 or 2026-03-04: write one of these"_s));
    }

    void deleteEmptiesACell()
    {
        const QString id = edits::addEntry(*m_document, m_key, "constraints"_L1);
        const FieldPath constraint = FieldPath("constraints"_L1).entry(id);
        edits::setField(*m_document, m_key, constraint.field(u"title"), u"Latency"_s);
        edits::setField(*m_document, m_key, constraint.field(u"kind"), int(ConstraintKind::Latency));
        edits::setField(*m_document, m_key, constraint.field(u"value"), 50.0);
        show(u"constraints"_s);
        table()->setFocus();
        for (int column : {0, 1, 4}) {
            table()->setCurrentIndex(table()->model()->index(0, column));
            QTest::keyClick(table(), Qt::Key_Delete);
        }
        QVERIFY(project().constraints[0].title.isEmpty());
        QCOMPARE(project().constraints[0].kind, ConstraintKind::Unset);
        QVERIFY(!project().constraints[0].value);
        QCOMPARE(project().constraints.size(), 1);
    }

    void aDeletedEntryIsOutOfSightUntilUndoBringsItBack()
    {
        edits::addEntry(*m_document, m_key, "cycles"_L1);
        edits::addEntry(*m_document, m_key, "cycles"_L1);
        show(u"cycles"_s);
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(1, 0));
        QTest::keyClick(table(), Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(table()->currentIndex().row(), 0);
        QCOMPARE(m_document->undoStack().undoText(), u"Delete cycle 2"_s);
        m_document->undoStack().undo();
        QCOMPARE(table()->model()->rowCount(), 2);
    }

    void insertAddsBelow()
    {
        edits::addEntry(*m_document, m_key, "constraints"_L1);
        edits::addEntry(*m_document, m_key, "constraints"_L1);
        show(u"constraints"_s);
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QTest::keyClick(table(), Qt::Key_Insert);
        type(u"Between\n"_s);
        QCOMPARE(project().constraints.size(), 3);
        QCOMPARE(project().constraints[1].title, u"Between"_s);
    }

    void tabWithoutTypingLeavesTheTable()
    {
        edits::addEntry(*m_document, m_key, "constraints"_L1);
        show(u"constraints"_s);
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QTest::keyClick(table(), Qt::Key_Tab);
        QVERIFY(!table()->hasFocus());
    }

    void theColumnsFillTheTableAndNoHeadingIsCut()
    {
        edits::addEntry(*m_document, m_key, "metrics"_L1);
        show(u"metrics"_s);
        const QHeaderView* header = table()->horizontalHeader();
        int wide = 0;
        for (int column = 0; column < header->count(); ++column) {
            wide += header->sectionSize(column);
            QVERIFY(header->sectionSize(column) >= header->sectionSizeHint(column));
        }
        QCOMPARE(wide, table()->viewport()->width());
    }
};

QTEST_MAIN(TestEntryTable)
#include "tst_entrytable.moc"

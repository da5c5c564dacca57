// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "views/entrytable.h"

#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// Return behind the last row begins an entry, which is one only when something is written in it.
class TestBegunEntries : public StoryTest
{
    Q_OBJECT

    EntryTable* m_entries = nullptr;
    QLineEdit* m_elsewhere = nullptr;
    int m_steps = 0;

    QTableView* table() { return m_entries->table(); }
    void beginEntry()
    {
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QTest::keyClick(table(), Qt::Key_F2);
        type(u"Latency of it\n"_s);
        QCOMPARE(table()->model()->rowCount(), 2);
        m_steps = m_document->undoStack().count() - 1;
    }
    void verifyItWent()
    {
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(m_document->undoStack().count(), m_steps);
        QCOMPARE(project().constraints.size(), 1);
        QVERIFY(!m_document->undoStack().canRedo());
    }

private slots:
    void init()
    {
        Project fraud;
        fraud.title = u"Fraud"_s;
        begin(fraud);
        edits::addEntry(*m_document, m_key, "constraints"_L1);
        m_entries = new EntryTable(*m_document, *locate(project(), "constraints"_L1).field, m_window.get());
        m_entries->setPlace({m_key, "constraints"_L1});
        m_elsewhere = new QLineEdit(m_window.get());
        show(m_entries, {900, 500});
        m_window->layout()->addWidget(m_elsewhere);
        QTest::qWait(0);
    }
    void cleanup() { m_window.reset(); }

    void escTakesItBack()
    {
        beginEntry();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        verifyItWent();
        QCOMPARE(table()->currentIndex().row(), 0);
        QVERIFY(table()->hasFocus());
    }
    void returnInItEndsTheTyping()
    {
        beginEntry();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        verifyItWent();
    }
    void leavingTheTableTakesItBack()
    {
        beginEntry();
        m_elsewhere->setFocus();
        verifyItWent();
    }
    void anotherRowTakesItBack()
    {
        beginEntry();
        const QRect first = table()->visualRect(table()->model()->index(0, 0));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, first.center());
        verifyItWent();
    }
    void itGoesHoweverLate()
    {
        qint64 now = 0;
        m_document->setClock([&now] { return now; });
        beginEntry();
        now += 60000;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        verifyItWent();
    }
    void tabInItWalksOn()
    {
        beginEntry();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::qWait(0);
        QCOMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(table()->currentIndex().column(), 1);
    }
    void whatIsWrittenStays()
    {
        beginEntry();
        type(u"Cost\t"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        m_elsewhere->setFocus();
        QTest::qWait(0);
        QCOMPARE(project().constraints.size(), 2);
        QCOMPARE(project().constraints[1].title, u"Cost"_s);
    }
    void whatTheButtonAddsStays()
    {
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Insert);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        m_elsewhere->setFocus();
        QTest::qWait(0);
        QCOMPARE(project().constraints.size(), 2);
    }

    void pasteByKeyWhereThereIsNoEntryYet()
    {
        edits::deleteEntry(*m_document, m_key, FieldPath("constraints"_L1).entry(project().constraints[0].id));
        QTRY_VERIFY(!table()->isVisible());
        QGuiApplication::clipboard()->setText(u"Title\tUnit\nLatency\tms\n"_s);
        auto* add = m_entries->findChild<QPushButton*>();
        add->setFocus();
        bool isAsked = false;
        QTimer::singleShot(0, this, [&isAsked] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            isAsked = dialog;
            if (dialog) dialog->accept();
        });
        QTest::keyClick(add, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(isAsked);
        QCOMPARE(project().constraints.size(), 1);
        QCOMPARE(project().constraints[0].title, u"Latency"_s);
    }
};

QTEST_MAIN(TestBegunEntries)
#include "tst_begunentries.moc"

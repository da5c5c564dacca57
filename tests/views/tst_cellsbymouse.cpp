// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "views/entrytable.h"

#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QTableView>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// What is clicked is what is typed into, and a paste of nothing takes nothing away.
class TestCellsByMouse : public StoryTest
{
    Q_OBJECT

    EntryTable* m_entries = nullptr;

    QTableView* table() { return m_entries->table(); }
    int column(const QString& heading)
    {
        for (int i = 0; i < table()->model()->columnCount(); ++i)
            if (table()->model()->headerData(i, Qt::Horizontal).toString() == heading) return i;
        return -1;
    }
    void click(int row, int column)
    {
        const QPoint at = table()->visualRect(table()->model()->index(row, column)).center();
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, at);
    }
    void showTable(const QString& list, QSize size = {1100, 600})
    {
        m_entries = new EntryTable(*m_document, *locate(project(), FieldPath::fromText(list)).field, m_window.get());
        m_entries->setPlace({m_key, FieldPath::fromText(list)});
        StoryTest::show(m_entries, size);
    }
    QString saidInWords()
    {
        QString words;
        for (const auto* label : m_entries->findChildren<QLabel*>())
            if (label->isVisible()) words += label->text() + u'\n';
        return words;
    }

private slots:
    void init()
    {
        Project fraud;
        fraud.title = u"Fraud"_s;
        fraud.metrics = {metric(u"recall"_s, u"Recall"_s, u"%"_s), metric(u"p95"_s, u"p95 latency"_s, u"ms"_s)};
        for (const QString& id : {u"a"_s, u"b"_s}) {
            Constraint constraint;
            constraint.id = id;
            constraint.title = u"Constraint "_s + id;
            fraud.constraints.append(constraint);
            Measurement measurement;
            measurement.id = id;
            measurement.metric.id = id == u"a" ? u"recall"_s : u"p95"_s;
            measurement.value = 80;
            fraud.baseline.measurements.append(measurement);
        }
        begin(fraud);
        QApplication::clipboard()->clear();
    }
    void cleanup() { m_window.reset(); }

    void whatIsTypedGoesIntoTheCellThatWasClicked_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("row");
        QTest::newRow("in the row that is chosen") << 1 << 1;
        QTest::newRow("in another row") << 0 << 1;
        QTest::newRow("in the first of all") << -1 << 0;
    }
    void whatIsTypedGoesIntoTheCellThatWasClicked()
    {
        QFETCH(int, before);
        QFETCH(int, row);
        showTable(u"constraints"_s);
        const int limit = column(u"Limit"_s);
        QVERIFY(limit > 0 && !table()->isColumnHidden(limit));
        if (before >= 0) click(before, 0);
        click(row, limit);
        QCOMPARE(table()->currentIndex(), table()->model()->index(row, limit));
        QVERIFY(table()->selectionModel()->isRowSelected(row));
        type(u"12\n"_s);
        QCOMPARE(project().constraints[row].value, 12);
        QCOMPARE(project().constraints[row].title, row == 0 ? u"Constraint a"_s : u"Constraint b"_s);
    }

    void aMeasurementOfAnotherRowIsTypedWhereItWasClicked()
    {
        showTable(u"baseline.measurements"_s);
        click(0, 0);
        click(1, column(u"Value"_s));
        type(u"45\n"_s);
        QCOMPARE(project().baseline.measurements[1].value, 45);
        QCOMPARE(project().baseline.measurements[1].metric.id, u"p95"_s);
    }

    void pastingWhatIsNoTextEmptiesNoCell_data()
    {
        QTest::addColumn<bool>("picture");
        QTest::addColumn<QString>("said");
        QTest::newRow("a picture, where the page has no place for one") << true << u"no place for one"_s;
        QTest::newRow("nothing at all") << false << u"no text on the clipboard"_s;
    }
    void pastingWhatIsNoTextEmptiesNoCell()
    {
        QFETCH(bool, picture);
        QFETCH(QString, said);
        showTable(u"constraints"_s);
        click(1, 0);
        if (picture) {
            QImage image(8, 8, QImage::Format_RGB32);
            image.fill(Qt::red);
            QApplication::clipboard()->setImage(image);
        }
        const int steps = m_document->undoStack().count();
        QTest::keyClick(table(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(project().constraints[1].title, u"Constraint b"_s);
        QCOMPARE(m_document->undoStack().count(), steps);
        QVERIFY2(saidInWords().contains(said), qPrintable(saidInWords()));
        QVERIFY(table()->hasFocus());
        QApplication::clipboard()->setText(u"other words"_s);
        QTest::keyClick(table(), Qt::Key_V, Qt::ControlModifier);
        type(u"\n"_s);
        QCOMPARE(project().constraints[1].title, u"other words"_s);
        QVERIFY(!saidInWords().contains(said));
    }
};

QTEST_MAIN(TestCellsByMouse)
#include "tst_cellsbymouse.moc"

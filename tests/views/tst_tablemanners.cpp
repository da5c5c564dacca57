// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "story/fields.h"
#include "views/entrytable.h"
#include "views/formpage.h"
#include "views/pastedialog.h"
#include "views/systemmapform.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTextEdit>
#include <QTimer>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// What a table leaves out, and where the keyboard is after a paste; and the map of the system in its room.
class TestTableManners : public StoryTest
{
    Q_OBJECT

    EntryTable* m_entries = nullptr;

    QTableView* table() { return m_entries->table(); }
    void showTable(const QString& list, QSize size)
    {
        m_entries = new EntryTable(*m_document, *locate(project(), FieldPath::fromText(list)).field, m_window.get());
        m_entries->setPlace({m_key, FieldPath::fromText(list)});
        StoryTest::show(m_entries, size);
    }
    QStringList shownColumns()
    {
        QStringList names;
        for (int column = 0; column < table()->model()->columnCount(); ++column)
            if (!table()->isColumnHidden(column))
                names.append(table()->model()->headerData(column, Qt::Horizontal).toString());
        return names;
    }
    /// Reads the cells of the preview, and takes it.
    void takePreview(QStringList* cells = nullptr)
    {
        QTimer::singleShot(0, this, [cells] {
            auto* dialog = qobject_cast<PasteDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
            const auto* preview = dialog->findChild<QTableWidget*>();
            for (int column = 0; cells && column < preview->columnCount(); ++column)
                cells->append(preview->item(0, column)->text());
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        });
    }

private slots:
    void init()
    {
        Project fraud;
        fraud.title = u"Fraud"_s;
        fraud.metrics = {metric(u"recall"_s, u"Recall"_s, u"%"_s), metric(u"precision"_s, u"Precision"_s, u"%"_s)};
        for (int i = 0; i < 3; ++i) {
            Constraint constraint;
            constraint.id = QString::number(i);
            constraint.title = u"Answers at the ninety-fifth percentile"_s;
            constraint.kind = ConstraintKind::Latency;
            if (i == 0) constraint.metric.id = u"recall"_s;
            constraint.comparison = Comparison::AtMost;
            constraint.value = 50;
            constraint.unit = u"ms"_s;
            fraud.constraints.append(constraint);
        }
        begin(fraud);
    }
    void cleanup() { m_window.reset(); }

    void theColumnInWhichLeastStandsIsLeftOutFirst()
    {
        showTable(u"constraints"_s, {1100, 500});
        const qsizetype all = shownColumns().size();
        QVERIFY(shownColumns().contains(u"Metric"_s));
        m_window->setMinimumSize(0, 0);
        for (int width = 1100; width > 400 && shownColumns().size() == all; width -= 20) {
            m_window->resize(width, 500);
            QTRY_COMPARE(m_window->width(), width);
            QTest::qWait(0);
        }
        QVERIFY2(!shownColumns().contains(u"Metric"_s), qPrintable(shownColumns().join(u'|')));
        QVERIFY(shownColumns().contains(u"Limit"_s));
    }

    void theKeyboardGoesToWhatWasPastedIntoAnEmptyList()
    {
        showTable(u"baseline.measurements"_s, {900, 500});
        new QPushButton(u"next"_s, m_window.get());
        auto* add = m_entries->findChild<QPushButton*>();
        add->setFocus();
        QApplication::clipboard()->setText(u"Metric\tValue\nRecall\t94\nPrecision\t80"_s);
        takePreview();
        QTest::keyClick(add, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(project().baseline.measurements.size(), 2);
        QCOMPARE(m_window->focusWidget(), table());
        QCOMPARE(m_entries->currentEntry(), project().baseline.measurements.first().id);
    }

    void anEmptyListBeginsWithWhatAddsToIt()
    {
        auto* before = new QPushButton(u"before"_s, m_window.get());
        showTable(u"baseline.measurements"_s, {900, 500});
        before->setFocus();
        QTest::keyClick(before, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Add measurement"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Paste Measured values…"_s);
    }

    void nothingToPasteIsSaidWhereItWasPasted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("blanks") << u" \n "_s;
    }
    void nothingToPasteIsSaidWhereItWasPasted()
    {
        QFETCH(QString, text);
        showTable(u"baseline.measurements"_s, {900, 500});
        QApplication::clipboard()->setText(text);
        bool isAsked = false;
        QTimer::singleShot(0, this, [&isAsked] {
            QWidget* dialog = QApplication::activeModalWidget();
            isAsked = dialog;
            if (dialog) dialog->close();
        });
        auto* add = m_entries->findChild<QPushButton*>();
        add->setFocus();
        QTest::keyClick(add, Qt::Key_V, Qt::ControlModifier);
        QTest::qWait(0);
        QVERIFY(!isAsked);
        QVERIFY(!m_entries->findChild<QLabel*>(u"fault"_s)->text().isEmpty());
        QVERIFY(m_entries->findChild<QLabel*>(u"fault"_s)->isVisible());
    }

    void undoingTheOnlyRowKeepsTheKeyboardInTheList()
    {
        showTable(u"baseline.measurements"_s, {900, 500});
        const QString id = edits::addEntry(*m_document, m_key, "baseline.measurements"_L1);
        QVERIFY(!id.isEmpty());
        table()->setFocus();
        m_document->undoStack().undo();
        QVERIFY(m_entries->isAncestorOf(QApplication::focusWidget()));
    }

    void thePreviewSaysWhatIsReplaced()
    {
        const FieldPath list("baseline.measurements"_L1);
        const QString id = edits::addEntry(*m_document, m_key, list);
        edits::setField(*m_document, m_key, list.entry(id).field(u"metric"), u"precision"_s);
        edits::setField(*m_document, m_key, list.entry(id).field(u"value"), 80);
        showTable(u"baseline.measurements"_s, {900, 500});
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QApplication::clipboard()->setText(u"Recall\t80"_s);
        QStringList cells;
        takePreview(&cells);
        QTest::keyClick(table(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(cells.value(0), u"Recall (was Precision)"_s);
        QVERIFY2(!cells.value(1).contains(u"was"), qPrintable(cells.value(1)));
    }

    void thePreviewNamesTheRowAndTheMeasuredValueThatItChanges()
    {
        const QString id = edits::addEntry(*m_document, m_key, "cycles"_L1);
        edits::setField(*m_document, m_key, FieldPath("cycles"_L1).entry(id).field(u"title"), u"Class weights"_s);
        edits::setMeasurement(*m_document, m_key, FieldPath("cycles"_L1).entry(id).field(u"measurements"), u"recall"_s,
                              80);
        const items::PasteInto into{.list = "cycles"_L1,
                                    .columns = {{.metricId = u"recall"_s}, {.metricId = u"precision"_s}},
                                    .row = 0,
                                    .locale = QLocale::c()};
        const items::Paste paste = items::readPaste(project(), into, {{u"94"_s, u"81"_s}});
        QCOMPARE(paste.rows.first().name, u"Class weights"_s);
        QCOMPARE(paste.rows.first().cells[0].before, u"80\u00A0%"_s);
        QCOMPARE(paste.rows.first().cells[1].before, QString());
        PasteDialog dialog([&](const items::PasteChoices&) { return paste; }, {}, u"Cycles"_s, m_window.get());
        const auto* preview = dialog.findChild<QTableWidget*>();
        QCOMPARE(preview->verticalHeaderItem(0)->text(), u"Class weights: changed"_s);
        QCOMPARE(preview->item(0, 0)->text(), u"94\u00A0% (was 80\u00A0%)"_s);
    }

    /// A box in which two words stand in a line is not read.
    void theMapOfTheSystemGoesByItsOwnWidth_data()
    {
        QTest::addColumn<int>("characters");
        QTest::addColumn<int>("columns");
        QTest::newRow("little room") << 50 << 1;
        QTest::newRow("the width of a page") << 85 << 2;
        QTest::newRow("much room") << 130 << 3;
    }
    void theMapOfTheSystemGoesByItsOwnWidth()
    {
        QFETCH(int, characters);
        QFETCH(int, columns);
        const int width = characters * QFontMetrics(Theme::editor()).averageCharWidth();
        auto* map = new SystemMapForm(*m_document, m_window.get());
        map->setPlace({m_key, "system"_L1});
        map->setNarrow(columns == 3); // whatever the page around it thinks
        show(map, {0, 0});
        m_window->resize(width, 700);
        QTRY_COMPARE(m_window->width(), width);
        QTest::qWait(20);
        QSet<int> lefts;
        for (const auto* edit : map->findChildren<QTextEdit*>()) {
            lefts.insert(edit->mapTo(map, QPoint()).x());
            const QWidget* box = edit;
            while (box->parentWidget() != map)
                box = box->parentWidget();
            QVERIFY2(map->rect().contains(box->geometry()), qPrintable(QString::number(box->geometry().right())));
            QVERIFY(edit->width() >= 24 * edit->fontMetrics().averageCharWidth());
        }
        QCOMPARE(lefts.size(), columns);
    }

    void theMapOfTheSystemStandsWholeOnItsPage()
    {
        for (const auto& field : recordType<Project>().field(u"system")->type().fields)
            edits::setField(*m_document, m_key, FieldPath("system"_L1).field(field.name()),
                            QStringList{u"None besides the image: it is scaled and padded to 640 or 1,280 pixels."_s});
        auto* page = new FormPage(*m_document, items::Page::Constraints, u"What bounded it?"_s,
                                  {{u"What bounded the solution"_s, {}, {u"constraints"_s}},
                                   {u"The system around the model"_s, "system"_L1, {}}},
                                  m_window.get());
        show(page, {0, 0});
        page->setProject(m_key);
        const auto* map = page->findChild<SystemMapForm*>();
        for (const int width : {500, 700, 900, 1400}) {
            m_window->resize(width, 700);
            QTRY_COMPARE(m_window->width(), width);
            QTest::qWait(50);
            for (const auto* box : map->findChildren<QFrame*>(u"box"_s)) {
                const QRect place(box->mapTo(map->parentWidget(), QPoint()), box->size());
                QVERIFY2(map->parentWidget()->contentsRect().contains(place),
                         qPrintable(u"%1: %2 of %3"_s.arg(width).arg(place.right()).arg(map->parentWidget()->width())));
                QVERIFY(map->rect().contains(box->geometry()));
            }
        }
    }

    void theEditorOfACellHasARingAroundIt()
    {
        showTable(u"constraints"_s, {1100, 500});
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QTest::keyClick(table(), Qt::Key_F2);
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line);
        const QImage picture = line->grab().toImage();
        QCOMPARE(picture.pixelColor(picture.width() / 2, 0), Theme::tokens().accent);
    }
};

QTEST_MAIN(TestTableManners)
#include "tst_tablemanners.moc"

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "views/entrytable.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// A table where there is little room for it: nothing in it is cut, and the form below has what it leaves out.
class TestNarrowTable : public StoryTest
{
    Q_OBJECT

    EntryTable* m_entries = nullptr;

    QTableView* table() { return m_entries->table(); }
    int shownColumns()
    {
        int shown = 0;
        for (int column = 0; column < table()->model()->columnCount(); ++column)
            shown += table()->isColumnHidden(column) ? 0 : 1;
        return shown;
    }
    void fit(int width)
    {
        m_window->setMinimumSize(0, 0);
        m_window->resize(width, 500);
        QTRY_COMPARE(m_window->width(), width);
        QTest::qWait(0);
    }

private slots:
    void init()
    {
        Constraint latency;
        latency.id = u"a"_s;
        latency.title = u"Answers at the ninety-fifth percentile"_s;
        latency.metric.id = u"p95"_s;
        latency.kind = ConstraintKind::Latency;
        latency.comparison = Comparison::AtMost;
        latency.value = 50;
        latency.unit = u"ms"_s;
        Project fraud;
        fraud.title = u"Fraud"_s;
        fraud.metrics = {metric(u"p95"_s, u"p95 latency"_s, u"ms"_s)};
        fraud.constraints = {latency, latency};
        fraud.constraints.last().id = u"b"_s;
        begin(fraud);
        m_entries = new EntryTable(*m_document, *locate(project(), "constraints"_L1).field, m_window.get());
        m_entries->setPlace({m_key, "constraints"_L1});
        show(m_entries, {900, 500});
    }
    void cleanup()
    {
        m_window.reset();
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void noColumnIsCut_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("from left to right") << Qt::LeftToRight;
        QTest::newRow("from right to left") << Qt::RightToLeft;
    }
    void noColumnIsCut()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QApplication::setLayoutDirection(direction);
        const int all = table()->model()->columnCount();
        for (const int width : {900, 700, 560, 480, 420, 360}) {
            fit(width);
            QCOMPARE(table()->horizontalScrollBar()->maximum(), 0);
            QVERIFY(table()->horizontalHeader()->length() <= table()->viewport()->width());
            QVERIFY(shownColumns() >= 2);
        }
        QVERIFY(shownColumns() < all);
        fit(900);
        QCOMPARE(shownColumns(), all);
    }

    void whatIsTypedInANarrowCellIsSeen()
    {
        fit(700);
        const auto* field = locate(project(), "constraints[a].value"_L1).field;
        int limit = 0;
        while (table()->model()->headerData(limit, Qt::Horizontal).toString() != field->title())
            QVERIFY(++limit < table()->model()->columnCount());
        QVERIFY(!table()->isColumnHidden(limit));
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, limit));
        type(u"1234.5 ms"_s);
        const auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line && table()->isAncestorOf(line));
        QCOMPARE(line->text(), u"1234.5 ms"_s);
        constexpr int around = 12; // frame and margins
        QVERIFY(line->width() >= line->fontMetrics().horizontalAdvance(line->text()) + around);
        QVERIFY(table()->viewport()->rect().contains(line->geometry()));
    }

    void tabWalksWhatIsShown()
    {
        fit(360);
        const int shown = shownColumns();
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QTest::keyClick(table(), Qt::Key_F2);
        for (int i = 0; i < shown; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(table()->currentIndex().row(), 1);
        QCOMPARE(table()->currentIndex().column(), 0);
    }

    /// Rather fewer columns than names and choices that nobody can read.
    void whatIsShownCanBeRead()
    {
        for (const int width : {700, 560, 480, 420}) {
            fit(width);
            const QFontMetrics metrics = table()->fontMetrics();
            QVERIFY(table()->columnWidth(0) >= 20 * metrics.averageCharWidth());
            for (int column = 1; column < shownColumns(); ++column) {
                const QString text = table()->model()->index(0, column).data().toString();
                const int room = std::min(metrics.horizontalAdvance(text), 14 * metrics.averageCharWidth());
                QVERIFY2(table()->columnWidth(column) >= room, qPrintable(text));
            }
        }
    }

    void aHeadingOfSeveralLinesHasRoomForThem()
    {
        const QString id = edits::addEntry(*m_document, m_key, "cycles"_L1);
        edits::setField(*m_document, m_key, FieldPath("cycles"_L1).entry(id).field(u"starred"), true);
        m_window = std::make_unique<QWidget>();
        m_entries = new EntryTable(*m_document, *locate(project(), "cycles"_L1).field, m_window.get(),
                                   EntryTable::Detail::Elsewhere);
        QFont large = table()->horizontalHeader()->font();
        large.setPointSize(18);
        table()->horizontalHeader()->setFont(large);
        show(m_entries, {600, 300});
        m_entries->setPlace({m_key, "cycles"_L1});
        m_entries->setColumns({{.field = "title"_L1, .metricId = {}},
                               {.field = "decision"_L1, .metricId = {}},
                               {.field = "starred"_L1, .metricId = {}}});
        const QString name = table()->model()->headerData(2, Qt::Horizontal).toString();
        const QFontMetrics metrics(large);
        int most = 0;
        for (int width = 560; width > 200; width -= 10) {
            table()->setFixedWidth(width);
            QTest::qWait(0);
            const QRect room(0, 0, table()->columnWidth(2) - 12, 0);
            const int needed = metrics.boundingRect(room, Qt::TextWordWrap, name).height();
            most = std::max(most, needed);
            QVERIFY2(table()->horizontalHeader()->height() >= needed, qPrintable(QString::number(width)));
        }
        QVERIFY(most > metrics.lineSpacing());
    }

    void aColumnThatComesToTheChosenRowIsChosenToo()
    {
        table()->selectRow(1);
        m_entries->setColumns({{.field = "title"_L1, .metricId = {}},
                               {.field = {}, .metricId = u"p95"_s},
                               {.field = "kind"_L1, .metricId = {}}});
        for (int column = 0; column < 3; ++column)
            QVERIFY(table()->selectionModel()->isSelected(table()->model()->index(1, column)));
        QVERIFY(!table()->selectionModel()->isSelected(table()->model()->index(0, 1)));
    }

    void aCellThatIsLeftOutHasNoKeyboard()
    {
        const int last = table()->model()->columnCount() - 1;
        table()->setCurrentIndex(table()->model()->index(1, last));
        fit(360);
        QVERIFY(table()->isColumnHidden(last));
        QCOMPARE(table()->currentIndex().column(), 0);
        QCOMPARE(m_entries->currentEntry(), u"b"_s);
    }
};

QTEST_MAIN(TestNarrowTable)
#include "tst_narrowtable.moc"

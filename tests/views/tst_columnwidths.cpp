// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "items/columns.h"
#include "views/cycledelegate.h"
#include "views/entrytable.h"

#include <QHeaderView>
#include <QTableView>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// Free width goes to words, and is given out anew when what stands in the cells changes.
class TestColumnWidths : public StoryTest
{
    Q_OBJECT

    EntryTable* m_entries = nullptr;

    QTableView* table() { return m_entries->table(); }
    bool isCut(int row, int column)
    {
        const QModelIndex cell = table()->model()->index(row, column);
        QStyleOptionViewItem option;
        option.initFrom(table());
        option.font = table()->font();
        option.fontMetrics = table()->fontMetrics();
        option.decorationSize = {18, 18};
        return table()->itemDelegate()->sizeHint(option, cell).width() > table()->columnWidth(column);
    }
    void show(const QString& list, int width, EntryTable::Detail detail)
    {
        m_entries =
            new EntryTable(*m_document, *locate(project(), FieldPath::fromText(list)).field, m_window.get(), detail);
        m_entries->setPlace({m_key, FieldPath::fromText(list)});
        StoryTest::show(m_entries, {width, 400});
    }
    void showCycles(int width)
    {
        show(u"cycles"_s, width, EntryTable::Detail::Elsewhere);
        m_entries->setDelegate(new CycleDelegate(*m_document, table()));
        m_entries->setColumns({{.field = "title"_L1, .metricId = {}},
                               {.field = "decision"_L1, .metricId = {}},
                               {.field = {}, .metricId = u"recall"_s},
                               {.field = {}, .metricId = u"time"_s},
                               {.field = "starred"_L1, .metricId = {}}});
        QTest::qWait(0);
    }

private slots:
    void init()
    {
        Project story;
        story.title = u"Fraud"_s;
        story.metrics = {metric(u"recall"_s, u"Recall"_s, u"%"_s), metric(u"time"_s, u"Training time"_s, u"min"_s)};
        Cycle cycle;
        cycle.id = u"a"_s;
        cycle.title = u"Rules to boosted trees"_s;
        story.cycles = {cycle, cycle};
        story.cycles.last().id = u"b"_s;
        NextExperiment record;
        record.id = u"n"_s;
        record.title = u"FP8 in the head (record 19, 13 January 2025)"_s;
        story.nextIteration.experiments = {record};
        Stage stage;
        stage.id = u"s"_s;
        stage.title = u"Attempt of 7 November 2024"_s;
        stage.outcome = GateOutcome::Passed;
        story.rollout.stages = {stage};
        begin(story);
    }
    void cleanup() { m_window.reset(); }

    void aDecisionThatIsSetIsReadInWhole()
    {
        showCycles(760);
        edits::setField(*m_document, m_key, FieldPath::fromText(u"cycles[a].decision"_s), int(Decision::RolledBack));
        QTRY_VERIFY(!isCut(0, 1));
        QVERIFY(!isCut(0, 0));
    }
    void theFormBelowChangesTheWidthsToo()
    {
        show(u"rollout.stages"_s, 760, EntryTable::Detail::Below);
        const int before = table()->columnWidth(0);
        edits::setField(*m_document, m_key, FieldPath::fromText(u"rollout.stages[s].title"_s), u"A"_s);
        QTRY_VERIFY(table()->columnWidth(0) < before || !isCut(0, 0));
        edits::setField(*m_document, m_key, FieldPath::fromText(u"rollout.stages[s].title"_s),
                        u"A stage that is called by rather many words"_s);
        QTRY_VERIFY(!isCut(0, 0));
    }
    /// As wide as the card of a page in an 80-character measure.
    void titlesAreNotCutBesideEmptyColumns_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<int>("width");
        QTest::newRow("ranked experiments") << u"nextIteration.experiments"_s << 640;
        QTest::newRow("stages") << u"rollout.stages"_s << 640;
    }
    void titlesAreNotCutBesideEmptyColumns()
    {
        QFETCH(QString, list);
        QFETCH(int, width);
        show(list, width, EntryTable::Detail::Below);
        QTRY_VERIFY(!isCut(0, 0));
    }
    void emptyColumnsGiveWayBeforeThoseWithSomethingInThem()
    {
        show(u"rollout.stages"_s, 390, EntryTable::Detail::Below);
        m_window->setMinimumSize(0, 0);
        m_window->resize(390, 400);
        const auto isShown = [this](const QString& key) {
            for (int column = 0; column < table()->model()->columnCount(); ++column) {
                const QModelIndex cell = table()->model()->index(0, column);
                const auto path = cell.data(items::PathRole).toString();
                if (path.endsWith(u'.' + key)) return !table()->isColumnHidden(column);
            }
            return false;
        };
        QTRY_VERIFY(!isShown(u"usersExposed"_s));
        QVERIFY(isShown(u"outcome"_s));
    }
    void noHeadingNeedsThreeLines()
    {
        showCycles(600);
        for (int width = 600; width > 340; width -= 20) {
            m_window->setMinimumSize(0, 0);
            m_window->resize(width, 400);
            QTRY_COMPARE(m_window->width(), width);
            QTest::qWait(0);
            const QHeaderView* header = table()->horizontalHeader();
            const QFontMetrics metrics(header->font());
            for (int column = 0; column < header->count(); ++column) {
                if (header->sectionSize(column) >= header->sectionSizeHint(column)) continue; // in one line
                const QString name = table()->model()->headerData(column, Qt::Horizontal).toString();
                const int around = header->sectionSizeHint(column) - metrics.horizontalAdvance(name);
                const QRect needed =
                    metrics.boundingRect(QRect(0, 0, header->sectionSize(column) - around, 0), Qt::TextWordWrap, name);
                QVERIFY2(needed.height() <= 2 * metrics.lineSpacing(), qPrintable(name));
                QVERIFY2(needed.height() <= header->height(), qPrintable(name));
            }
        }
    }
    void theChosenRowIsTintedInANewMetricColumnToo()
    {
        showCycles(760);
        m_entries->setCurrentEntry(u"b"_s);
        m_entries->setColumns({{.field = "title"_L1, .metricId = {}}, {.field = "starred"_L1, .metricId = {}}});
        m_entries->setColumns({{.field = "title"_L1, .metricId = {}},
                               {.field = {}, .metricId = u"time"_s},
                               {.field = "starred"_L1, .metricId = {}}});
        for (int column = 0; column < 3; ++column)
            QVERIFY(table()->selectionModel()->isSelected(table()->model()->index(1, column)));
    }
};

QTEST_MAIN(TestColumnWidths)
#include "tst_columnwidths.moc"

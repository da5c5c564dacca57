// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cyclestest.h"

#include "document/edits.h"
#include "views/cycledelegate.h"
#include "views/cyclespage.h"
#include "views/theme.h"

#include <QHeaderView>
#include <QIcon>
#include <QScrollBar>
#include <QSplitter>

using namespace story;
using namespace document;
using namespace views;
using namespace Qt::StringLiterals;

/// What the table of the cycles shows, and in how much room.
class TestCyclesTable : public CyclesTest
{
    Q_OBJECT

    QStringList headings()
    {
        const auto* table = cycles();
        QStringList names;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            names.append(table->model()->headerData(column, Qt::Horizontal).toString());
        return names;
    }

    /// The mark that stands before the title.
    static QIcon markBefore(const QTableView& table, int row)
    {
        struct Shown : CycleDelegate
        {
            static auto asked() { return &Shown::initStyleOption; }
        };
        QStyleOptionViewItem option;
        option.initFrom(&table);
        option.widget = &table;
        option.decorationSize = {16, 16};
        const auto* delegate = qobject_cast<const CycleDelegate*>(table.itemDelegate());
        (delegate->*Shown::asked())(&option, table.model()->index(row, 0));
        return option.icon;
    }

private slots:
    void init() { m_window = std::make_unique<ShownWindow>(); }

    void cyclesStandBesideTheirDetailOnALaptop_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<Qt::Orientation>("orientation");
        QTest::newRow("1920") << 1920 << Qt::Horizontal;
        QTest::newRow("1366") << 1366 << Qt::Horizontal;
        QTest::newRow("1280") << 1280 << Qt::Horizontal;
        QTest::newRow("1024") << 1024 << Qt::Vertical;
    }
    void cyclesStandBesideTheirDetailOnALaptop()
    {
        QFETCH(int, width);
        QFETCH(Qt::Orientation, orientation);
        open({cycle(u"a"_s, {}, 80), cycle(u"b"_s, {}, 90)});
        window()->resize(width, 768);
        const QTableView* table = cycles();
        auto* splitter = window()->findChild<CyclesPage*>()->findChild<QSplitter*>();
        QTRY_COMPARE(splitter->orientation(), orientation);
        QTest::qWait(20);
        QVERIFY(table->columnWidth(0) >= 14 * table->fontMetrics().averageCharWidth());
    }

    void oneCycleHasNoEmptyRoomBelowIt()
    {
        open({cycle(u"a"_s, {}, 80)});
        window()->resize(1024, 700);
        const QTableView* table = cycles();
        QTRY_VERIFY(table->isVisible());
        QTest::qWait(50);
        const int row = table->verticalHeader()->defaultSectionSize();
        const int below = table->viewport()->height() - table->verticalHeader()->length();
        QVERIFY2(below < row, qPrintable(QString::number(below)));
    }

    void theValueOfTheOnlySegmentIsShown()
    {
        open({cycle(u"a"_s, u"COCO"_s, 80), cycle(u"b"_s, u"COCO"_s, 90)});
        const qsizetype column = headings().indexOf(u"Precision, % (COCO)"_s);
        QVERIFY2(column > 0, qPrintable(headings().join(u'|')));
        auto* model = cycles()->model();
        QCOMPARE(model->index(1, int(column)).data().toString(), u"90"_s);
        QVERIFY(model->setData(model->index(1, int(column)), 91.0, Qt::EditRole));
        const auto& measured = document().project(key())->cycles[1].measurements;
        QCOMPARE(measured.size(), 1);
        QCOMPARE(measured.first().value, 91);
        QCOMPARE(measured.first().segment, u"COCO"_s);
    }

    void theSegmentThatMostCyclesMeasuredIsShown()
    {
        Cycle both = cycle(u"b"_s, u"VOC"_s, 70);
        both.measurements.append(cycle(u"c"_s, u"COCO"_s, 85).measurements);
        open({cycle(u"a"_s, u"COCO"_s, 80), both});
        QVERIFY2(headings().contains(u"Precision, % (COCO)"_s), qPrintable(headings().join(u'|')));
    }

    void withBothPanelsTheMainMetricStaysInSight_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("hasWord");
        QTest::newRow("a small laptop") << 1280 << false;
        QTest::newRow("a wide screen") << 1920 << true;
    }
    void withBothPanelsTheMainMetricStaysInSight()
    {
        QFETCH(int, width);
        QFETCH(bool, hasWord);
        Cycle shipped = cycle(u"a"_s, {}, 80);
        shipped.decision = Decision::Shipped;
        open({shipped, cycle(u"b"_s, {}, 90)});
        const QTableView* table = cycles();
        window()->resize(width, 800);
        QTest::qWait(50);
        const int decision = int(headings().indexOf(u"Decision"_s));
        const int metric = int(headings().indexOf(u"Precision, %"_s));
        QVERIFY(decision > 0 && metric > 0);
        QVERIFY(!table->isColumnHidden(metric));
        QCOMPARE(!table->isColumnHidden(decision), hasWord);
        QVERIFY(table->columnWidth(0) >= 14 * table->fontMetrics().averageCharWidth());
        QCOMPARE(!markBefore(*table, 0).isNull(), !hasWord); // shipped
        QVERIFY(markBefore(*table, 1).isNull());             // not decided yet
    }

    void aLongTitleStandsInTwoLinesWhereThereIsLittleRoom()
    {
        open({cycle(u"a"_s, {}, 80), cycle(u"b"_s, {}, 90)});
        window()->resize(1280, 768);
        const QTableView* table = cycles();
        const int line = table->fontMetrics().height();
        QTRY_COMPARE(table->rowHeight(0), 2 * line + space::s);
        for (const QString& id : {u"a"_s, u"b"_s})
            edits::setField(document(), key(), FieldPath("cycles"_L1).entry(id).field(u"title"), u"Short"_s);
        QTRY_COMPARE(table->rowHeight(0), line + space::l);
    }

    void rowsEnoughStayInSightOnASmallScreen()
    {
        QList<Cycle> many;
        for (int i = 0; i < 6; ++i)
            many.append(cycle(u"c"_s + QString::number(i), {}, 80 + i));
        open(many);
        window()->resize(1024, 600);
        const QTableView* table = cycles();
        QTest::qWait(50);
        QVERIFY(table->viewport()->height() >= 3 * table->rowHeight(0));
    }

    void theColumnsFillTheTableOfAShorterStory()
    {
        QList<Cycle> many;
        for (int i = 0; i < 30; ++i)
            many.append(cycle(u"c"_s + QString::number(i), {}, 80 + i));
        Project other;
        other.id = other.title = u"Beta"_s;
        other.cycles = {cycle(u"a"_s, {}, 80)};
        m_window->add(other);
        open(many);
        window()->resize(1440, 900);
        const QTableView* table = cycles();
        QTRY_VERIFY(table->verticalScrollBar()->isVisible());
        window()->showProject(document().keys().at(1));
        QTRY_VERIFY(!table->verticalScrollBar()->isVisible());
        QTest::qWait(50);
        QCOMPARE(table->horizontalHeader()->length(), table->viewport()->width());
    }

    void severalSegmentsHaveNoColumn()
    {
        open({cycle(u"a"_s, u"COCO"_s, 80), cycle(u"b"_s, u"VOC"_s, 90)});
        QVERIFY2(!headings().join(u'|').contains(u"Precision"), qPrintable(headings().join(u'|')));
    }
};

QTEST_MAIN(TestCyclesTable)
#include "tst_cyclestable.moc"

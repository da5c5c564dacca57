// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpaneltest.h"

#include "items/spreadsheet.h"

#include <QCheckBox>
#include <QClipboard>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>

using namespace story;
using namespace views;
using namespace Qt::StringLiterals;
using namespace chartpaneltest;

/// What can be done with a chart: read as a table, copied, saved, shown large. With a real clipboard.
class TestChartCopies : public ChartPanelTest
{
    Q_OBJECT

private slots:
    void cleanup() { m_window.reset(); }

    void theNumbersStandInATable()
    {
        open(twoMetrics());
        auto* asTable = m_panel->findChild<QCheckBox*>();
        asTable->setFocus();
        QTest::keyClick(asTable, Qt::Key_Space);
        auto* table = m_panel->findChild<ChartTable*>();
        QVERIFY(table->isVisible() && !chart()->isVisible());
        QCOMPARE(table->rowCount(), m_panel->spec().table.size());
        document::edits::setField(*m_document, m_key, "cycles[c2].title"_L1, u"Renamed"_s);
        QTRY_COMPARE(table->item(1, 1)->text(), u"Renamed"_s);
        QTest::keyClick(asTable, Qt::Key_Space);
        QVERIFY(!table->isVisible() && chart()->isVisible());
    }

    void theDataIsCopiedForASpreadsheet()
    {
        Project story = twoMetrics();
        story.cycles[1].title = u"A \"better\"\tmodel\nat last"_s;
        open(story);
        action(u"Copy as data"_s)->trigger();
        const items::Cells cells = items::cellsFromText(QGuiApplication::clipboard()->text());
        QCOMPARE(cells.size(), m_panel->spec().table.size() + 1);
        QCOMPARE(cells.first(), m_panel->spec().tableHead);
        QCOMPARE(cells.sliced(1), m_panel->spec().table);
        m_panel->findChild<QCheckBox*>()->setChecked(true);
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(m_panel->findChild<ChartTable*>(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(items::cellsFromText(QGuiApplication::clipboard()->text()), cells);
    }

    void thePictureIsCopiedWithCtrlC()
    {
        open(twoMetrics());
        chart()->setFocus();
        QTest::keyClick(chart(), Qt::Key_C, Qt::ControlModifier);
        const QImage picture = QGuiApplication::clipboard()->image();
        QVERIFY(picture.width() > 600 && picture.height() > 300);
    }

    void theDrawingIsCopiedAsSvg()
    {
        open(twoMetrics());
        action(u"Copy as SVG"_s)->trigger();
        const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
        QVERIFY(mime->data(u"image/svg+xml"_s).contains("<svg"));
        QVERIFY(mime->text().contains(u"Recall"));
    }

    void theChartIsSavedByItsEnding()
    {
        open(twoMetrics());
        const QTemporaryDir folder;
        QSignalSpy said(menu(), &ChartMenu::said);
        const auto content = [](const QString& path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(menu()->save(folder.filePath(u"a.svg"_s)));
        QVERIFY(content(folder.filePath(u"a.svg"_s)).contains("<svg"));
        QVERIFY(menu()->save(folder.filePath(u"a.PNG"_s)));
        QVERIFY(content(folder.filePath(u"a.PNG"_s)).startsWith("\x89PNG"));
        QCOMPARE(said.last().at(1).toBool(), false);
        QVERIFY(!menu()->save(folder.filePath(u"nowhere/a.svg"_s)));
        QCOMPARE(said.last().at(1).toBool(), true);
    }

    void aDoubleClickShowsItLarge()
    {
        open(twoMetrics());
        QTest::mouseDClick(chart(), Qt::LeftButton, {}, {150, 10});
        QVERIFY(large() && large()->isVisible());
        QVERIFY(!large()->isModal());
        QCOMPARE(large()->panel().spec(), m_panel->spec());
        QTRY_VERIFY(large()->panel().findChild<ChartView*>()->width() > 1.5 * chart()->width());
        QTest::keyClick(large()->panel().findChild<ChartView*>(), Qt::Key_Escape);
        QTRY_VERIFY(!large());
    }

    void theLargeChartFollowsTheStory()
    {
        open(twoMetrics());
        chart()->setFocus();
        QTest::keyClick(chart(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(large() && large()->isVisible());
        document::edits::setField(*m_document, m_key, "metrics[recall].name"_L1, u"Caught"_s);
        QTRY_VERIFY(large()->panel().spec().title.contains(u"Caught"));
        m_panel->setCurrent(m_key, Step::Constraints);
        QCOMPARE(large()->panel().spec(), m_panel->spec());
        QSignalSpy told(m_panel, &ChartPanel::placeChosen);
        QTest::keyClick(large()->panel().findChild<ChartView*>(), Qt::Key_End);
        QCOMPARE(told.last().first().value<FieldPath>().entryId(), u"c3"_s);
    }
};

QTEST_MAIN(TestChartCopies)
#include "tst_chartcopies.moc"

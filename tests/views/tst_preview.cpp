// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storytest.h"

#include "../publish/stories.h"

#include "publish/pdf/pdf.h"
#include "views/publishing/pageview.h"
#include "views/publishing/preview.h"
#include "views/publishing/printing.h"

#include <QProcess>
#include <QRegularExpression>
#include <QScrollBar>
#include <QToolButton>

using namespace story;
using namespace views;
using namespace Qt::StringLiterals;

/// The preview, by its own pages and keys.
class TestPreview : public StoryTest
{
    Q_OBJECT

    Preview* m_preview = nullptr;
    publish::Options m_options;
    bool m_isAll = false;

    PageView& pages() const { return m_preview->pages(); }
    QImage seen() const { return pages().viewport()->grab().toImage(); }
    qsizetype pagesOfPdf() const
    {
        const auto made = publish::book({project()}, {}, m_options);
        return made ? made->stories().first().pages.size() : 0;
    }

private slots:
    void init()
    {
        begin(stories::fraud());
        m_isAll = false;
        m_options = {.dataFolder = QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop"),
                     .moduleFolder = QStringLiteral(STORYLOOP_BINARY_DIR "/lib/storyloop")};
        m_preview = new Preview([this] {
            PublishOrder order{{}, {}, m_options};
            for (const QString& key : m_isAll ? m_document->keys() : QStringList{m_key})
                order.stories.append(*m_document->project(key));
            return order;
        });
        connect(m_document.get(), &document::Document::changed, m_preview, &Preview::refresh);
        show(m_preview, {600, 700});
        QTRY_VERIFY(pages().pageCount() > 0);
    }
    void cleanup() { m_window.reset(); }

    void itHasThePagesOfTheFile()
    {
        QVERIFY(pagesOfPdf() > 3);
        QCOMPARE(pages().pageCount(), pagesOfPdf());
        QCOMPARE(pages().currentPage(), 1);
        QCOMPARE(pages().accessibleDescription(), u"Page 1 of %1"_s.arg(pagesOfPdf()));
    }

    void itFollowsWhatIsTyped()
    {
        const QImage before = seen();
        document::edits::setField(*m_document, m_key, "title"_L1, u"Quite another title"_s);
        QTRY_VERIFY(seen() != before);
        const int shown = pages().pageCount();
        for (int i = 0; i < 40; ++i)
            document::edits::setField(*m_document, m_key, "objective.problem"_L1,
                                      QStringList(i, u"A paragraph of some words more."_s));
        QTRY_VERIFY(pages().pageCount() > shown);
        QCOMPARE(pages().pageCount(), pagesOfPdf());
    }

    void aBrokenReferenceIsToldInPlaceOfPages()
    {
        document::edits::setField(*m_document, m_key, "summary"_L1, u"It fell to {{nothing@nowhere}}."_s);
        QTRY_COMPARE(pages().pageCount(), 0);
        QVERIFY(!m_preview->findChild<QToolButton*>()->isEnabled());
        m_document->undoStack().undo();
        QTRY_COMPARE(pages().pageCount(), pagesOfPdf());
    }

    void severalStoriesAppearOneByOne()
    {
        for (int i = 0; i < 3; ++i)
            document::edits::duplicateProject(*m_document, m_key);
        const int one = pages().pageCount();
        m_isAll = true;
        m_preview->refresh();
        QTRY_VERIFY(pages().pageCount() > 4 * one); // with contents and comparison
    }

    void anEditOfAPortfolioLeavesThePlace()
    {
        document::edits::duplicateProject(*m_document, m_key);
        m_isAll = true;
        const int one = pages().pageCount();
        m_preview->refresh();
        QTRY_VERIFY(pages().pageCount() > 2 * one);
        const int all = pages().pageCount();
        pages().verticalScrollBar()->setValue(pages().verticalScrollBar()->maximum());
        QCOMPARE(pages().currentPage(), all);
        document::edits::setField(*m_document, m_key, "title"_L1, u"Another title"_s);
        for (int turn = 0; turn < 20; ++turn) {
            QCoreApplication::processEvents();
            QCOMPARE(pages().currentPage(), all);
        }
    }

    void keysTurnThePages()
    {
        pages().setFocus();
        const int last = pages().pageCount();
        QTest::keyClick(&pages(), Qt::Key_PageDown);
        QCOMPARE(pages().currentPage(), 2);
        QTest::keyClick(&pages(), Qt::Key_PageDown);
        QCOMPARE(pages().currentPage(), 3);
        QTest::keyClick(&pages(), Qt::Key_PageUp);
        QCOMPARE(pages().currentPage(), 2);
        QTest::keyClick(&pages(), Qt::Key_End);
        QCOMPARE(pages().currentPage(), last);
        QCOMPARE(pages().accessibleDescription(), u"Page %1 of %1"_s.arg(last));
        QTest::keyClick(&pages(), Qt::Key_Home);
        QCOMPARE(pages().currentPage(), 1);
        QTest::keyClick(&pages(), Qt::Key_Down);
        QVERIFY(pages().verticalScrollBar()->value() > 0);
    }

    void itGrowsAndFitsAgain()
    {
        QVERIFY(pages().isFitted());
        QCOMPARE(pages().horizontalScrollBar()->maximum(), 0);
        pages().setFocus();
        QTest::keyClick(&pages(), Qt::Key_PageDown);
        for (int i = 0; i < 4; ++i)
            QTest::keySequence(&pages(), QKeySequence::ZoomIn);
        QVERIFY(!pages().isFitted());
        QVERIFY(pages().horizontalScrollBar()->maximum() > 0);
        QCOMPARE(pages().currentPage(), 2); // what was looked at is still there
        for (int i = 0; i < 30; ++i)
            QTest::keySequence(&pages(), QKeySequence::ZoomOut);
        QVERIFY(!seen().isNull());
        pages().fitWidth();
        QVERIFY(pages().isFitted());
    }

    void paperIsWhiteInTheDark()
    {
        Theme::apply(*qApp, Appearance::Dark);
        const QImage dark = seen();
        QCOMPARE(dark.pixelColor(dark.width() / 2, dark.height() / 2 - 5).lightnessF() > 0.2, true);
        int white = 0;
        for (int x = 0; x < dark.width(); ++x)
            white += dark.pixelColor(x, 30) == QColor(Qt::white);
        QVERIFY(white > dark.width() / 2);
        QVERIFY(dark.pixelColor(3, 300).lightnessF() < 0.3);
        Theme::apply(*qApp, Appearance::Light);
    }

    void whatIsPrintedIsWhatIsShown()
    {
        Printing* printer = printing(m_options.moduleFolder);
        QVERIFY(printer);
        const auto made = publish::book({project()}, {}, m_options);
        QVERIFY(made);
        QTemporaryDir folder;
        const QString file = folder.filePath(u"print.pdf"_s);
        QCOMPARE(printer->printToFile(*made, Paper::A4, file), Printing::Outcome::Printed);
        QProcess info;
        info.start(u"pdfinfo"_s, {file});
        if (!info.waitForStarted()) QSKIP("poppler-utils is not here");
        QVERIFY(info.waitForFinished());
        const QString said = QString::fromUtf8(info.readAllStandardOutput());
        QVERIFY2(said.contains(QRegularExpression(u"Pages: +%1\\n"_s.arg(pages().pageCount()))), qPrintable(said));
        QVERIFY2(said.contains("(A4)"_L1), qPrintable(said));
        QVERIFY(printer->printToFile(*made, Paper::A4, u"/nowhere/print.pdf"_s) == Printing::Outcome::Failed);
    }
};

QTEST_MAIN(TestPreview)
#include "tst_preview.moc"

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories.h"

#include "publish/book.h"
#include "publish/formats.h"
#include "publish/pdf/pdf.h"

#include <QTest>

#include <functional>
#include <utility>

using namespace story;
using namespace publish;
using namespace Qt::StringLiterals;

/// A book that is laid out again after an edit is the book that would be laid out anew.
class TestBook : public QObject
{
    Q_OBJECT

    static Options options(Edition edition = Edition::Share)
    {
        return {.edition = edition,
                .dataFolder = QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop"),
                .moduleFolder = QStringLiteral(MODULE_FOLDER)};
    }
    static QByteArray bytes(const Book& book, const Options& options)
    {
        return pdfOf(book.stories(), book.info(), options.paper);
    }
    static void layOut(Book& book, const QList<Project>& projects, const Options& options)
    {
        const auto begun = book.begin(projects, {}, options);
        if (!begun) qFatal("%s", qPrintable(begun.error().text()));
        while (book.layOutNext()) { }
    }
    static QByteArray anew(const QList<Project>& projects, const Options& options)
    {
        const auto made = pdf(projects, {}, options);
        return made ? *made : QByteArray();
    }

private slots:
    void whatIsKeptIsWhatWouldBeMade_data()
    {
        QTest::addColumn<Edition>("edition");
        for (const Edition edition : {Edition::Study, Edition::Card})
            QTest::newRow(qPrintable(choiceLabel(edition))) << edition;
    }
    void whatIsKeptIsWhatWouldBeMade()
    {
        QFETCH(Edition, edition);
        const Options options = this->options(edition);
        Project project = stories::fraud();
        Book book;
        layOut(book, {project}, options);
        const QList<std::function<void(Project&)>> edits{
            [](Project& p) { p.objective.problem.paragraphs.first().append(u" More."_s); },
            [](Project& p) { p.cycles.removeFirst(); },
            [](Project& p) { std::swap(p.cycles.first(), p.cycles.last()); },
            [](Project& p) { p.rollout = {}; },
            [](Project& p) { p.monitoring.sixMonthsLater.paragraphs.append(u"And it stayed so."_s); },
            [](Project& p) { p = stories::fraud(); }};
        for (const auto& edit : edits) {
            edit(project);
            layOut(book, {project}, options);
            QCOMPARE(bytes(book, options), anew({project}, options));
        }
    }

    void whatIsKeptFollowsHowItIsTold()
    {
        const QList<Project> projects{stories::fraud()};
        Book book;
        Options options = this->options();
        const QList<std::function<void(Options&)>> changes{
            [](Options& o) { o.paper = Paper::Letter; },    [](Options& o) { o.typeface = Typeface::Sans; },
            [](Options& o) { o.edition = Edition::Study; }, [](Options& o) { o.length = Length::ThreeMinutes; },
            [](Options& o) { o.wordsPerMinute = 100; },     [](Options& o) { o.without = Part::Charts; },
            [](Options& o) { o.isConfidential = true; },    [](Options& o) { o.edition = Edition::Card; },
            [](Options& o) { o.level = Level::Senior; },    [](Options& o) { o.edition = Edition::Share; }};
        for (const auto& change : changes) {
            change(options);
            layOut(book, projects, options);
            QCOMPARE(bytes(book, options), anew(projects, options));
        }
        for (const qsizetype count : {2, 1}) {
            const QList<Project> several(count, stories::fraud());
            layOut(book, several, options);
            QCOMPARE(bytes(book, options), anew(several, options));
        }
    }

    void nothingIsMadeTwice()
    {
        int made = 0;
        Kept<int, int> kept;
        const auto of = [&](const QList<int>& keys) {
            made = 0;
            kept.restart();
            for (const int key : keys)
                if (kept.of(key, [&] { return ++made, key * 10; }) != key * 10) return -1;
            return made;
        };
        QCOMPARE(of({1, 2, 3}), 3);
        QCOMPARE(of({1, 2, 3}), 0);
        QCOMPARE(of({3, 1, 2}), 0); // in another order
        QCOMPARE(of({1, 4, 2}), 1);
        QCOMPARE(of({3}), 1); // it was not asked for the last time
        QCOMPARE(of({3, 3}), 0);
    }

    void aBookGrowsByAStory()
    {
        Book book;
        QVERIFY(book.begin({stories::fraud(), stories::fraud()}, {}, options()));
        QCOMPARE(book.stories().size(), 0);
        QVERIFY(book.layOutNext());
        QCOMPARE(book.stories().size(), 1);
        QVERIFY(!book.stories().first().pages.isEmpty());
        QVERIFY(book.layOutNext());
        QVERIFY(book.layOutNext()); // the comparison
        QVERIFY(!book.layOutNext()); // the contents
        QCOMPARE(book.stories().size(), 4);
        QVERIFY(book.isComplete());
    }

    void brokenReferencesBeginNoBook()
    {
        Project project = stories::fraud();
        project.objective.problem.paragraphs.append(u"It fell to {{nothing@nowhere}}."_s);
        Book book;
        QVERIFY(!book.begin({project}, {}, options()));
        QVERIFY(!book.begin({}, {}, options()));
        QVERIFY(book.begin({stories::fraud()}, {}, options()));
    }

    void pagesAreNamedInOrder()
    {
        QCOMPARE(pageFileName(u"a.png"_s, 1, 1), u"a.png"_s);
        QCOMPARE(pageFileName(u"a.png"_s, 3, 12), u"a-03.png"_s);
        QCOMPARE(pageFileName(u"/x/a.b.svg"_s, 12, 12), u"/x/a.b-12.svg"_s);
        QCOMPARE(pageFileName(u"./a.svg"_s, 1, 2), u"./a-1.svg"_s);
    }
};

QTEST_MAIN(TestBook)
#include "tst_book.moc"

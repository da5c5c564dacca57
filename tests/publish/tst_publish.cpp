// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfreader.h"
#include "stories.h"

#include "publish/publish.h"

#include <QRegularExpression>
#include <QTest>

using namespace story;
using namespace Qt::StringLiterals;

/// Real files, read back with poppler: what a reader, a search and a printer get.
class TestPublish : public QObject
{
    Q_OBJECT

private:
    static publish::Options options(Edition edition = Edition::Share, Paper paper = Paper::A4)
    {
        return {edition, paper, QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop"), QStringLiteral(MODULE_FOLDER)};
    }

    static Owner owner()
    {
        Owner owner;
        owner.name = u"Jonas Muster"_s;
        return owner;
    }

    static QByteArray pdf(const QList<Project>& projects, const publish::Options& options)
    {
        const auto made = publish::pdf(projects, owner(), options);
        if (!made) qFatal("%s", qPrintable(made.error().text()));
        return *made;
    }

    static PdfReader fraud(Edition edition = Edition::Share)
    {
        return PdfReader(pdf({stories::fraud()}, options(edition)));
    }

private slots:
    void initTestCase()
    {
        const auto fonts = publish::loadFonts(QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop"));
        QVERIFY2(fonts, fonts ? "" : qPrintable(fonts.error().text()));
        if (!PdfReader::isThere()) QSKIP("poppler-utils is not here");
    }

    void everyWordOfTheStoryIsInTheText()
    {
        Project project = stories::fraud();
        for (Cycle& cycle : project.cycles) // then all are told in full
            cycle.starred = true;
        const QString text = PdfReader(pdf({project}, options())).text();
        // A word that breaks at its own hyphen is read back in two ways: "time- outs" and "timeouts".
        const auto bare = [](QString words) { return words.remove(u' ').remove(QChar(0xa0)).remove(u'-'); };
        const QString all = bare(text);
        QStringList lost;
        for (const QString& word : stories::words(project))
            if (!text.contains(word) && !all.contains(bare(word))) lost.append(word);
        QCOMPARE(lost.join(u' '), QString());
    }

    void allFontsAreEmbeddedSubsets()
    {
        const QStringList lines = fraud().fonts().trimmed().split(u'\n');
        QVERIFY(lines.size() > 5); // two lines of head
        for (const QString& line : lines.mid(2))
            QVERIFY2(line.contains(u" yes yes yes "), qPrintable(line));
    }

    void titleAndAuthorAreInTheProperties()
    {
        const QString info = fraud().info();
        QVERIFY2(info.contains(u"Title:           Fewer good cards refused"), qPrintable(info));
        QVERIFY2(info.contains(u"Author:          Jonas Muster"), qPrintable(info));
        QVERIFY2(!info.contains(u"CreationDate"), qPrintable(info));
    }

    void aPublicRecordBearsNobodysName()
    {
        Project project = stories::fraud();
        project.provenance = Provenance::PublicRecord;
        const PdfReader reader(pdf({project}, options()));
        QVERIFY(!reader.info().contains(u"Jonas Muster"));
        QVERIFY(!reader.text().contains(u"Jonas Muster"));
        QVERIFY(reader.text().contains(u"Told from the public record"));
    }

    void theStudyEditionHasGuidanceAndNotesAndTheShareEditionNone_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("advice for a field") << u"Success fixed beforehand"_s;
        QTest::newRow("a question to expect") << u"Which result would have made you drop the idea?"_s;
        QTest::newRow("private notes of the objective") << u"PRIVATEWORD1"_s;
        QTest::newRow("private notes of the cycles") << u"PRIVATEWORD2"_s;
        QTest::newRow("private notes of monitoring") << u"PRIVATEWORD3"_s;
    }
    void theStudyEditionHasGuidanceAndNotesAndTheShareEditionNone()
    {
        QFETCH(QString, words);
        QVERIFY(fraud(Edition::Study).text().contains(words));
        QVERIFY(!fraud(Edition::Share).text().contains(words));
    }

    void theStudyEditionSaysWhatIsMissing()
    {
        Project project = stories::fraud();
        project.rollout.decisionRule = {};
        const QString text = PdfReader(pdf({project}, options(Edition::Study))).text();
        QVERIFY(text.contains(u"Still missing"));
        QVERIFY(!fraud(Edition::Study).text().contains(u"Still missing"));
    }

    void neitherEditionTellsWhatIsForTheProgram()
    {
        for (const Edition edition : {Edition::Share, Edition::Study})
            for (const QString& word : {u"SILENCEDWORD"_s, u"ALIASWORD"_s, u"TELLINGWORD"_s})
                QVERIFY(!fraud(edition).text().contains(word));
    }

    void whatIsNotKnownIsSaidOnce() { QCOMPARE(fraud().text().count(u"Not known: repeatability (cycle 3)."), 1); }

    void theHeadOfALongTableStandsOnEachOfItsPages()
    {
        Project project = stories::fraud();
        const Cycle cycle = project.cycles.last();
        for (int i = 0; i < 80; ++i) {
            project.cycles.append(cycle);
            project.cycles.last().id = u"more%1"_s.arg(i);
            project.cycles.last().starred = false;
        }
        int heads = 0;
        int rows = 0;
        for (const QString& page : PdfReader(pdf({project}, options())).pages()) {
            const int here = int(page.count(u"Threshold by cost,"));
            rows += here;
            if (here < 3) continue;
            ++heads;
            QVERIFY2(page.contains(u"Decision"), qPrintable(page));
        }
        QVERIFY(heads > 1);
        QVERIFY(rows >= 81);
    }

    void severalProjectsFollowEachOtherFromNewPagesOn()
    {
        Project second = stories::fraud();
        second.title = u"Another story"_s;
        const QStringList pages = PdfReader(pdf({stories::fraud(), second}, options())).pages();
        const QStringList alone = fraud().pages();
        QCOMPARE(pages.size(), 1 + 2 * alone.size() + 1);
        QVERIFY(pages[1 + alone.size()].trimmed().startsWith(u"Another story"));
        QVERIFY(pages.last().contains(u"%1 / %1"_s.arg(pages.size())));
    }

    void severalStoriesBeginWithTheirPagesAndEndSideBySide()
    {
        Project second = stories::fraud();
        second.title = u"Another story"_s;
        const QStringList pages = PdfReader(pdf({stories::fraud(), second}, options())).pages();
        const QString contents = pages.first().simplified();
        QVERIFY2(contents.contains(u"Stories by Jonas Muster"), qPrintable(contents));
        for (qsizetype i = 1; i < pages.size(); ++i)
            if (pages[i].trimmed().startsWith(u"Another story"))
                QVERIFY2(contents.contains(QRegularExpression(u"Another story.*\\b%1\\b"_s.arg(i + 1))),
                         qPrintable(contents));
        const QString last = pages.last().simplified().replace(QChar(0xa0), u' ');
        for (const QString& words : {u"Constraint kept"_s, u"Another story"_s, u"3 shipped"_s, u"3 monitor"_s})
            QVERIFY2(last.contains(words), qPrintable(last));
    }

    void theSameStoryGivesTheSameBytes()
    {
        QVERIFY(pdf({stories::fraud()}, options()) == pdf({stories::fraud()}, options()));
    }

    void codeIsSetPlainWhereTheModuleIsMissing()
    {
        publish::Options without = options();
        without.moduleFolder = u"/nowhere"_s;
        QVERIFY(PdfReader(pdf({stories::fraud()}, without)).text().contains(u"def weights(amounts"));
        QVERIFY(pdf({stories::fraud()}, without) != pdf({stories::fraud()}, options())); // else nothing was coloured
    }

    void anEmptyStoryIsAPageAndNoStoryAnError()
    {
        Project empty;
        empty.title = u"Begun today"_s;
        QCOMPARE(PdfReader(pdf({empty}, options())).pages().size(), 1);
        QVERIFY(!publish::pdf({}, owner(), options()));
    }

    void letterIsLetter()
    {
        QVERIFY(PdfReader(pdf({stories::fraud()}, options(Edition::Share, Paper::Letter))).info().contains(u"letter"));
    }
};

QTEST_MAIN(TestPublish)
#include "tst_publish.moc"

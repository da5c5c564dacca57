// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfreader.h"
#include "randomstories.h"
#include "samples.h"
#include "stories.h"

#include "publish/publish.h"

#include <QTest>

using namespace story;
using namespace publish;
using namespace Qt::StringLiterals;

/// The pages of the editions, read back with poppler.
class TestEditions : public QObject
{
    Q_OBJECT

private:
    static Options options(Edition edition, Paper paper = Paper::A4)
    {
        return {.edition = edition,
                .paper = paper,
                .dataFolder = QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop"),
                .moduleFolder = QStringLiteral(MODULE_FOLDER),
                .picture = {}};
    }

    static PdfReader made(const QList<Project>& projects, const Options& options)
    {
        const auto bytes = pdf(projects, {}, options);
        if (!bytes) qFatal("%s", qPrintable(bytes.error().text()));
        return PdfReader(*bytes);
    }

private slots:
    void initTestCase()
    {
        const auto fonts = loadFonts(QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop"));
        QVERIFY2(fonts, fonts ? "" : qPrintable(fonts.error().text()));
        if (!PdfReader::isThere()) QSKIP("poppler-utils is not here");
    }

    void aCardAndAnExecutivePageAreOnePage_data()
    {
        QTest::addColumn<Project>("project");
        for (const auto& [name, project] : samples::all())
            QTest::newRow(qPrintable(name)) << project;
        Project empty;
        empty.title = u"Begun today"_s;
        QTest::newRow("a story that has only begun") << empty;
        QTest::newRow("no story at all") << Project();
        Project huge = stories::fraud();
        huge.title = u"A title that goes on and on "_s.repeated(60);
        huge.objective.problem = Prose::fromText(u"A long sentence that goes on and on and on. "_s.repeated(300));
        huge.rollout.rollback.mechanism = Prose::fromText(u"words without an end "_s.repeated(2000));
        for (Metric& metric : huge.metrics)
            metric.name = metric.name.repeated(40);
        QTest::newRow("a story that does not know when to stop") << huge;
    }
    void aCardAndAnExecutivePageAreOnePage()
    {
        QFETCH(Project, project);
        for (const Edition edition : {Edition::Card, Edition::Executive})
            for (const Paper paper : {Paper::A4, Paper::Letter})
                QCOMPARE(made({project}, options(edition, paper)).pages().size(), 1);
    }

    void theyAreOnePageWhateverTheStory()
    {
        for (quint32 seed = 1; seed <= 60; ++seed) {
            chance::Dice dice(seed);
            const Project project = stories::any(dice);
            for (const Edition edition : {Edition::Card, Edition::Executive}) {
                const Paper paper = seed % 2 ? Paper::A4 : Paper::Letter;
                QVERIFY2(made({project}, options(edition, paper)).pages().size() == 1,
                         qPrintable(QString::number(seed)));
            }
        }
    }

    void aCardSaysWhatOneLooksForInTheLastMinute_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("the objective") << u"lost 412 thousand euros a month to stolen cards"_s;
        QTest::newRow("what came of it") << u"Fraud loss fell from 412 to 285 kEUR a month"_s;
        QTest::newRow("the trade-off") << u"Fifty milliseconds more were inside the limit"_s;
        QTest::newRow("the rollback") << u"Rolling back takes 4 minutes"_s;
        QTest::newRow("the drift") << u"Holiday season ends"_s;
        QTest::newRow("what comes next") << u"Borrow history from similar merchants"_s;
    }
    void aCardSaysWhatOneLooksForInTheLastMinute()
    {
        QFETCH(QString, words);
        const QString text = made({stories::fraud()}, options(Edition::Card)).text().replace(QChar(0xa0), u' ');
        QVERIFY2(text.contains(words), qPrintable(text));
    }

    void anExecutivePageSaysWhatItCostAndReturned()
    {
        const QString text = made({stories::fraud()}, options(Edition::Executive)).text().replace(QChar(0xa0), u' ');
        for (const QString& words : {u"Learning velocity"_s, u"It cost 180 kEUR."_s, u"1.5 million EUR a year"_s,
                                     u"The verdict on the rollout: expand."_s})
            QVERIFY2(text.contains(words), qPrintable(text));
    }

    void noEditionButTheStudyTellsWhatIsPrivate()
    {
        for (const Edition edition : {Edition::Share, Edition::Card, Edition::Executive})
            for (const Length length :
                 {Length::Unset, Length::ThirtySeconds, Length::ThreeMinutes, Length::TenMinutes}) {
                Options how = options(edition);
                how.length = length;
                const QString text = made({stories::fraud()}, how).text();
                for (const QString& word : {u"PRIVATEWORD"_s, u"SILENCEDWORD"_s, u"ALIASWORD"_s, u"TELLINGWORD"_s})
                    QVERIFY2(!text.contains(word), qPrintable(text));
            }
    }

    void halfAMinuteIsOnePage()
    {
        for (const Length length : {Length::ThirtySeconds, Length::NinetySeconds}) {
            Options how = options(Edition::Share);
            how.length = length;
            QCOMPARE(made({stories::fraud()}, how).pages().size(), 1);
        }
    }

    void theSameStoryGivesTheSameBytes()
    {
        for (const Edition edition : {Edition::Share, Edition::Study, Edition::Card, Edition::Executive}) {
            Options how = options(edition);
            how.length = Length::ThreeMinutes;
            QVERIFY(*pdf({stories::fraud()}, {}, how) == *pdf({stories::fraud()}, {}, how));
        }
    }
};

QTEST_MAIN(TestEditions)
#include "tst_editions.moc"

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"
#include "stories.h"

#include "publish/candidates.h"
#include "publish/sentences.h"
#include "publish/shift.h"
#include "publish/telling.h"

#include <QTest>

#include <algorithm>

using namespace story;
using namespace publish;
using namespace Qt::StringLiterals;

/// What is told when time is short.
class TestCuts : public QObject
{
    Q_OBJECT

private:
    static constexpr std::array lengths{Length::ThirtySeconds, Length::NinetySeconds, Length::ThreeMinutes,
                                        Length::TenMinutes};
    static constexpr std::array levels{Level::Unset, Level::Junior, Level::Mid, Level::Senior};
    static constexpr std::array settings{Setting::Unset, Setting::LargeCompany, Setting::Startup, Setting::Research};

    static Options options(Length length, Edition edition = Edition::Share)
    {
        Options options{.edition = edition,
                        .dataFolder = QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop"),
                        .moduleFolder = {},
                        .picture = {}};
        options.length = length;
        return options;
    }

    static QList<Block> told(const Project& project, const Options& options)
    {
        const auto told = tellings({project}, {}, options);
        if (!told) qFatal("%s", qPrintable(told.error().text()));
        return told->first().blocks;
    }

    /// What is spoken, a line each paragraph.
    static QStringList spoken(const QList<Block>& blocks)
    {
        QStringList lines;
        for (const Block& block : blocks)
            if (const auto* paragraph = std::get_if<Paragraph>(&block.body);
                paragraph && paragraph->kind == Paragraph::Kind::Body)
                lines.append(QString(paragraph->text.text).replace(QChar(0xa0), u' '));
        return lines;
    }

    static int words(const QList<Block>& blocks) { return analysis::wordCount(spoken(blocks).join(u' ')); }

    static Candidate candidate(int section, const QString& text, int rank, qsizetype after = -1,
                               Candidate::Role role = Candidate::Role::Usual)
    {
        return {section, StyledText(text), rank, after, role, false, {}};
    }

    static QString said(const QList<Candidate>& all, const Cut& cut)
    {
        QStringList texts;
        for (qsizetype i : cut.said)
            texts.append(all[i].text.text);
        return texts.join(u' ');
    }

    static void stories()
    {
        QTest::addColumn<Project>("project");
        for (const auto& [name, project] : samples::all())
            QTest::newRow(qPrintable(name)) << project;
    }

private slots:
    void sentencesEndWhereTheyEnd_data()
    {
        QTest::addColumn<QStringList>("paragraphs");
        QTest::addColumn<QStringList>("sentences");
        QTest::newRow("one without its stop") << QStringList{u"Two words"_s} << QStringList{u"Two words."_s};
        QTest::newRow("two") << QStringList{u"One. Two?"_s} << QStringList{u"One."_s, u"Two?"_s};
        QTest::newRow("numbers and versions")
            << QStringList{u"It rose to 0.5 % in v2.0 of July. Then it fell."_s}
            << QStringList{u"It rose to 0.5\u00a0% in v2.0 of July."_s, u"Then it fell."_s};
        QTest::newRow("abbreviations") << QStringList{u"Some, e.g. Google, did. Others not."_s}
                                       << QStringList{u"Some, e.g. Google, did."_s, u"Others not."_s};
        QTest::newRow("a list") << QStringList{u"- first"_s, u"- second"_s} << QStringList{u"first."_s, u"second."_s};
        QTest::newRow("an address is not spoken")
            << QStringList{u"See [the note](https://example.org) on it."_s} << QStringList{u"See the note on it."_s};
        QTest::newRow("nothing to say") << QStringList{u"…"_s, u"—"_s} << QStringList{};
    }
    void sentencesEndWhereTheyEnd()
    {
        QFETCH(QStringList, paragraphs);
        QFETCH(QStringList, sentences);
        QStringList texts;
        for (const StyledText& text : publish::sentences(paragraphs))
            texts.append(text.text);
        QCOMPARE(texts, sentences);
    }

    void stylesStayWithTheirWords()
    {
        const QList<StyledText> texts = sentences({u"One. It was **very** bad."_s});
        QCOMPARE(texts.size(), 2);
        QCOMPARE(texts[1].spans.size(), 1);
        QCOMPARE(texts[1].text.sliced(texts[1].spans[0].start, texts[1].spans[0].length), u"very"_s);
    }

    void whatIsKeptComesFirstThenWhatRanks()
    {
        using enum Candidate::Role;
        const QList<Candidate> all{candidate(0, u"opening words."_s, 50, -1, Opening),
                                   candidate(0, u"late in rank."_s, 90),
                                   candidate(1, u"brief one."_s, 80, -1, Brief),
                                   candidate(1, u"a longer one of five."_s, 20, -1, Lead),
                                   candidate(1, u"and more."_s, 30, 3),
                                   candidate(2, u"the third."_s, 10)};
        QCOMPARE(said(all, cut(all, 4, {1})), u"opening words. brief one."_s);
        QCOMPARE(said(all, cut(all, 6, {1})), u"opening words. brief one. the third."_s);
        QCOMPARE(said(all, cut(all, 9, {1})), u"opening words. a longer one of five. the third."_s);
        QCOMPARE(said(all, cut(all, 11, {1})), u"opening words. a longer one of five. and more. the third."_s);
        QCOMPARE(cut(all, 100, {1, 3}).untold, QList<int>{3});
        QCOMPARE(cut(all, 3, {1}).crowdedOut, QList<int>{1});
    }

    void aSentenceBringsThoseThatItNeeds()
    {
        const QList<Candidate> all{candidate(0, u"first of all."_s, 90), candidate(0, u"then this."_s, 10, 0),
                                   candidate(0, u"short."_s, 50)};
        QCOMPARE(said(all, cut(all, 5, {})), u"first of all. then this."_s);
        QCOMPARE(said(all, cut(all, 4, {})), u"first of all. short."_s);
    }

    void aCutKeepsToItsTime_data() { stories(); }
    void aCutKeepsToItsTime()
    {
        QFETCH(Project, project);
        for (const Edition edition : {Edition::Share, Edition::Study, Edition::Card, Edition::Executive})
            for (const Length length : lengths)
                for (const Level level : levels)
                    for (const Setting setting : settings) {
                        Options how = options(length, edition);
                        how.level = level;
                        how.setting = setting;
                        for (const int pace : {90, 140, 200}) {
                            how.wordsPerMinute = pace;
                            const int limit = *wordsFor(length, pace);
                            QVERIFY2(words(told(project, how)) <= limit,
                                     qPrintable(spoken(told(project, how)).join(u'\n')));
                        }
                    }
    }

    void aCutUsesItsTime_data() { stories(); }
    void aCutUsesItsTime()
    {
        QFETCH(Project, project);
        int all = 0;
        for (const Candidate& candidate : candidates(project, {}, 100'000))
            all += candidate.role == Candidate::Role::Brief ? 0 : wordsIn(candidate.text);
        for (const Length length : lengths) {
            const int limit = *wordsFor(length, 140);
            const int least = std::min(all, limit) * 3 / 4;
            const QList<Block> blocks = told(project, options(length));
            QVERIFY2(words(blocks) >= least, qPrintable(spoken(blocks).join(u'\n')));
        }
    }

    void theStepsStandInTheirOrder_data() { stories(); }
    void theStepsStandInTheirOrder()
    {
        QFETCH(Project, project);
        QStringList steps;
        for (int step = 0; step < stepCount; ++step)
            steps.append(choiceLabel(Step(step)));
        for (const Length length : {Length::ThreeMinutes, Length::TenMinutes}) {
            qsizetype last = -1;
            for (const Block& block : told(project, options(length))) {
                const auto* heading = std::get_if<Heading>(&block.body);
                const qsizetype step = heading ? steps.indexOf(heading->text) : -1;
                if (step < 0) continue;
                QVERIFY(step > last);
                last = step;
            }
            QVERIFY(last >= 0);
        }
        const QList<Candidate> all = candidates(project, {}, 70);
        QVERIFY(std::ranges::is_sorted(all, {}, &Candidate::section));
    }

    void theFiveStepsAreToldOrSaidToBeMissing_data() { stories(); }
    void theFiveStepsAreToldOrSaidToBeMissing()
    {
        QFETCH(Project, project);
        for (const Length length : lengths) {
            const int limit = *wordsFor(length, 140);
            const QList<Candidate> all = candidates(project, {project.level, project.setting}, limit);
            const Cut chosen = cut(all, limit, stepsToKeep());
            const QList<Missing> gaps = missing(project, options(length));
            for (const int step : stepsToKeep()) {
                const bool isTold =
                    std::ranges::any_of(chosen.said, [&](qsizetype i) { return all[i].section == step; });
                const bool isMissed = std::ranges::contains(gaps, Step(step), &Missing::step);
                QVERIFY(isTold != isMissed);
            }
        }
    }

    void halfAMinuteOfAWholeStoryMissesNothing()
    {
        QVERIFY(missing(stories::fraud(), options(Length::ThirtySeconds)).isEmpty());
    }

    void aStepThatIsEmptyOrLeftOutIsMissing()
    {
        Project project = stories::fraud();
        project.rollout = {};
        Options how = options(Length::NinetySeconds);
        how.without = Part::Baseline;
        const QList<Missing> gaps{{Step::Baseline, Missing::Why::LeftOut}, {Step::Rollout, Missing::Why::NotWritten}};
        QCOMPARE(missing(project, how), gaps);
        QStringList notes;
        how.edition = Edition::Study;
        for (const Block& block : told(project, how))
            for (const SideNote& note : block.notes)
                notes.append(note.paragraphs);
        QVERIFY(notes.contains(u"Rollout: the story has nothing to say there yet."_s));
        QVERIFY(notes.contains(u"Baseline: left out, as asked."_s));
    }

    void aStoryOpensWithItsObjectiveAndWhatCameOfIt()
    {
        for (const Length length : lengths) {
            const QString opening = spoken(told(stories::fraud(), options(length))).constFirst();
            QVERIFY2(opening.startsWith(u"Lindenbrook Pay lost 412 thousand euros a month to stolen cards."),
                     qPrintable(opening));
            QVERIFY2(opening.contains(u"Fraud loss fell from 412 to 285 kEUR a month"), qPrintable(opening));
        }
    }

    void theShiftIsMadeOfFields()
    {
        Project project = stories::fraud();
        const auto shift = [&] { return shiftSentence(project).replace(QChar(0xa0), u' '); };
        QCOMPARE(shift(),
                 u"Fraud loss fell from 412 to 285 kEUR a month over 4 structured iteration(s), while good cards "
                 u"refused stayed at 0.5 % or below."_s);
        project.cycles[0].hypothesis = {};
        project.rollout.guardrails[0].readings[0].value = 0.6; // then nobody may say that it was kept
        QCOMPARE(shift(), u"Fraud loss fell from 412 to 285 kEUR a month over 4 iteration(s)."_s);
        project.objective.bridge.grade = EvidenceGrade::Estimate;
        QCOMPARE(shift(), u"By estimate, fraud loss fell from 412 to 285 kEUR a month over 4 iteration(s)."_s);
        project.type = ProjectType::DesignedNotRun;
        QCOMPARE(shift(), QString());
    }

    void theWholeStoryTakesTheShiftForASummaryWhereThereIsNone()
    {
        Project project = stories::fraud();
        const auto summary = [&] {
            return std::get<Head>(told(project, options(Length::Unset)).first().body).summary.text;
        };
        QVERIFY(summary().startsWith(u"How a payment desk"));
        project.summary.clear();
        QVERIFY(summary().startsWith(u"Fraud loss fell from"));
    }

    void theStoryClosesWithWhatComesNext()
    {
        Project project = stories::fraud();
        const auto last = [&] { return spoken(told(project, options(Length::ThreeMinutes))).constLast(); };
        QVERIFY2(last().endsWith(
                     u"Next, in Q1 2026, we try “Borrow history from similar merchants”, because an embedding "
                     u"of the merchant’s trade closes a third of the gap."),
                 qPrintable(last()));
        project.provenance = Provenance::PublicRecord;
        QVERIFY2(last().contains(u"Next, in Q1 2026, comes “Borrow"), qPrintable(last()));
        project.nextIteration.summary = Prose::fromText(u"We borrow history from similar merchants."_s);
        QVERIFY(!last().contains(u"Next, in"));
    }

    void designedAndNotRunIsSaidSo()
    {
        Project project = stories::fraud();
        project.type = ProjectType::DesignedNotRun;
        project.rollout.status = ClaimStatus::Designed;
        for (const Length length : lengths) {
            const QString text = spoken(told(project, options(length))).join(u' ');
            QVERIFY2(text.contains(u"This was designed and not run."), qPrintable(text));
            QVERIFY2(text.contains(u"This part is designed, not run.")
                         || text.contains(u"The plan for the rollout, not run"),
                     qPrintable(text));
            QVERIFY2(!text.contains(u"fell from"), qPrintable(text));
        }
    }

    void aLensKeepsOtherPartsAndTheSameFacts()
    {
        const Project project = stories::fraud();
        QStringList all;
        for (const Candidate& one : candidates(project, {}, 210))
            all.append(one.text.text);
        QSet<QString> texts;
        for (const Level level : levels)
            for (const Setting setting : settings) {
                const Lens lens{level, setting};
                for (const Candidate& one : candidates(project, lens, 210))
                    QVERIFY2(all.contains(one.text.text), qPrintable(one.text.text));
                Options how = options(Length::ThreeMinutes);
                how.level = level;
                how.setting = setting;
                texts.insert(spoken(told(project, how)).join(u' '));
            }
        QVERIFY2(texts.size() >= 8, qPrintable(QString::number(texts.size())));
    }

    void juniorsTellTheirWorkAndSeniorsTheStakes()
    {
        Options how = options(Length::ThreeMinutes);
        how.setting = Setting::Research;
        how.level = Level::Junior;
        const QString junior = spoken(told(stories::fraud(), how)).join(u' ');
        QVERIFY2(junior.contains(u"The test:"), qPrintable(junior));
        QVERIFY2(!junior.contains(u"Who it hurts:"), qPrintable(junior));
        how.setting = Setting::Startup;
        how.level = Level::Senior;
        const QString senior = spoken(told(stories::fraud(), how)).join(u' ');
        QVERIFY2(!senior.contains(u"The test:"), qPrintable(senior));
        QVERIFY2(senior.contains(u"Who it hurts:"), qPrintable(senior));
    }

    void whatIsLeftOutIsNotThere()
    {
        const auto count = [](Parts without, const auto& isOne) {
            Options how = options(Length::Unset, Edition::Study);
            how.without = without;
            return std::ranges::count_if(told(stories::fraud(), how), isOne);
        };
        const auto isChart = [](const Block& b) { return std::holds_alternative<Chart>(b.body); };
        const auto isTable = [](const Block& b) { return std::holds_alternative<Table>(b.body); };
        const auto isCode = [](const Block& b) { return std::holds_alternative<CodeListing>(b.body); };
        const auto isRollout = [](const Block& b) {
            const auto* heading = std::get_if<Heading>(&b.body);
            return heading && heading->text == choiceLabel(Step::Rollout);
        };
        const auto hasQuestion = [](const Block& b) {
            return std::ranges::any_of(b.notes, [](const SideNote& note) { return !note.question.isEmpty(); });
        };
        QVERIFY(count({}, isChart) > 0 && count({}, isTable) > 0 && count({}, isCode) > 0);
        QVERIFY(count({}, isRollout) > 0 && count({}, hasQuestion) > 0);
        QCOMPARE(count(Part::Charts, isChart), 0);
        QCOMPARE(count(Part::Tables, isTable), 0);
        QCOMPARE(count(Part::Code, isCode), 0);
        QCOMPARE(count(Part::Rollout, isRollout), 0);
        QCOMPARE(count(Part::Questions, hasQuestion), 0);
        QCOMPARE(count(Part::Rollout, isChart), count({}, isChart) - 1);
    }

    void everyPartHasAName()
    {
        for (const QString& name : partNames())
            QVERIFY(partNamed(name).has_value());
        QCOMPARE(partNamed(u"nextIteration"_s), Part::NextIteration);
        QVERIFY(!partNamed(u"colours"_s));
    }

    void nothingReadsLikeAForm_data() { stories(); }
    void nothingReadsLikeAForm()
    {
        QFETCH(Project, project);
        for (const Edition edition : {Edition::Share, Edition::Card, Edition::Executive})
            for (const Length length : lengths)
                for (const QString& text : spoken(told(project, options(length, edition))))
                    for (const QString& fault :
                         {u"  "_s, u"()"_s, u"N/A"_s, u" ."_s, u".."_s, u"::"_s, u"“”"_s, u" ,"_s})
                        QVERIFY2(!text.contains(fault), qPrintable(text));
    }

    void onlyTheStudyEditionTellsWhatIsPrivate()
    {
        for (const Edition edition : {Edition::Share, Edition::Card, Edition::Executive})
            for (const Length length : {Length::Unset, Length::ThirtySeconds, Length::TenMinutes})
                for (const Block& block : told(stories::fraud(), options(length, edition)))
                    for (const SideNote& note : block.notes)
                        QVERIFY2(note.kind == SideNote::Kind::Facts, qPrintable(note.title));
    }

    void theSameStoryIsToldTheSame()
    {
        for (const Length length : lengths)
            QVERIFY(told(stories::fraud(), options(length)) == told(stories::fraud(), options(length)));
    }
};

QTEST_GUILESS_MAIN(TestCuts)
#include "tst_cuts.moc"

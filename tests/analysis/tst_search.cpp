// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/search.h"
#include "store/folder.h"

#include <QTest>

using namespace analysis;
using namespace story;
using namespace Qt::StringLiterals;

namespace {

Project fraud()
{
    Project project;
    project.id = u"recall"_s;
    project.title = u"Fraud recall"_s;
    project.language = u"recall"_s;
    project.rank = 95;
    project.tags = {u"fraud"_s, u"total recall"_s};
    project.objective.problem = {{u"Recall was 61 %."_s, u"Recalled cards, and recall again."_s}};
    Cycle cycle;
    cycle.id = u"c1"_s;
    Snippet snippet;
    snippet.id = u"s1"_s;
    snippet.code = {u"x = 1\n\nprint(recall_at(95))"_s};
    cycle.snippets = {snippet};
    project.cycles = {cycle};
    project.notes.cycles = {{u"do not say recall_at"_s}};
    Silence silence;
    silence.id = u"q1"_s;
    silence.path = u"recall"_s;
    silence.reason = u"RECALL is what they ask"_s;
    project.silenced = {silence};
    return project;
}

/// "title 6+6 recall", a line for each match.
QString told(const Project& project, const SearchTerms& terms)
{
    QStringList lines;
    for (const Match& match : search(project, terms))
        lines.append(u"%1 %2 %3"_s.arg(match.path.text())
                         .arg(match.start)
                         .arg(searchedText(project, match.path).sliced(match.start, match.length)));
    return lines.join(u'\n');
}

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreFound_data()
    {
        QTest::addColumn<SearchTerms>("terms");
        QTest::addColumn<QString>("found");
        QTest::newRow("in every text, in the order of the document, and not in names for the program")
            << SearchTerms{u"recall"_s}
            << u"title 6 recall\ntags 12 recall\nobjective.problem 0 Recall\nobjective.problem 17 Recall\n"
               "objective.problem 37 recall\ncycles[c1].snippets[s1].code 13 recall\nnotes.cycles 11 recall\n"
               "silenced[q1].reason 0 RECALL"_s;
        QTest::newRow("as it is written")
            << SearchTerms{u"Recall"_s, true} << u"objective.problem 0 Recall\nobjective.problem 17 Recall"_s;
        QTest::newRow("whole words") << SearchTerms{u"recall"_s, false, true}
                                     << u"title 6 recall\ntags 12 recall\nobjective.problem 0 Recall\n"
                                        "objective.problem 37 recall\nsilenced[q1].reason 0 RECALL"_s;
        QTest::newRow("a number in a text") << SearchTerms{u"95"_s} << u"cycles[c1].snippets[s1].code 23 95"_s;
        QTest::newRow("nothing is looked for") << SearchTerms{} << QString();
        QTest::newRow("not there") << SearchTerms{u"precision"_s} << QString();
        QTest::newRow("several words") << SearchTerms{u"total RECALL"_s} << u"tags 6 total recall"_s;
        QTest::newRow("not across two lines") << SearchTerms{u"fraud total"_s} << QString();
    }
    void wordsAreFound()
    {
        QFETCH(SearchTerms, terms);
        QTEST(told(fraud(), terms), "found");
    }

    void matchesDoNotOverlap()
    {
        Project project;
        project.title = u"aaaa"_s;
        QCOMPARE(search(project, {u"aa"_s}).size(), 2);
    }

    void replacingKeepsTheRest_data()
    {
        QTest::addColumn<QString>("with");
        QTest::addColumn<QStringList>("problem");
        QTest::newRow("longer") << u"sensitivity"_s
                                << QStringList{u"sensitivity was 61 %."_s,
                                               u"sensitivityed cards, and sensitivity again."_s};
        QTest::newRow("nothing") << QString() << QStringList{u"was 61 %."_s, u"ed cards, and  again."_s};
        QTest::newRow("what is found again")
            << u"recall recall"_s
            << QStringList{u"recall recall was 61 %."_s, u"recall recalled cards, and recall recall again."_s};
    }
    void replacingKeepsTheRest()
    {
        QFETCH(QString, with);
        Project project = fraud();
        const auto values = replaced(project, search(project, {u"recall"_s}), with);
        for (const auto& [path, value] : values)
            QVERIFY(setFieldValue(project, path, value));
        QTEST(project.objective.problem.paragraphs, "problem");
        QCOMPARE(project.title, u"Fraud "_s + with);
        QCOMPARE(project.cycles[0].snippets[0].code.text, u"x = 1\n\nprint(%1_at(95))"_s.arg(with));
        QCOMPARE(project.id, u"recall"_s);
    }

    /// To replace a word there would break the reference.
    void whatIsInsideAReferenceToANumberIsNoText()
    {
        Project project;
        project.objective.problem = {{u"Recall fell to {{recall@c1}} recall."_s}};
        QCOMPARE(told(project, {.text = u"recall"_s}), u"objective.problem 0 Recall\nobjective.problem 29 recall"_s);
    }

    void theWordsAroundAMatch_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("start");
        QTest::addColumn<QString>("shown");
        const QString longText = u"one two three four five six seven eight nine ten eleven twelve"_s;
        QTest::newRow("all there is") << u"one two"_s << 4 << u"one [two]"_s;
        QTest::newRow("its own line") << u"zero\none two\nthree"_s << 9 << u"one [two]"_s;
        QTest::newRow("in the middle") << longText << int(longText.indexOf("six"_L1))
                                       << u"… five [six] seven eight …"_s;
        QTest::newRow("at the front") << longText << 0 << u"[one] two three four five six …"_s;
        QTest::newRow("at the end") << longText << int(longText.indexOf("lve"_L1)) << u"… twe[lve]"_s;
    }
    void theWordsAroundAMatch()
    {
        QFETCH(QString, text);
        QFETCH(int, start);
        const Excerpt around = excerpt(text, start, 3, 27);
        const QString told = around.before + u'[' + around.found + u']' + around.after;
        QTEST(told, "shown");
    }

    void everySampleCanBeSearched()
    {
        const auto opened = store::openPortfolio(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples"));
        QVERIFY(opened && !opened->projects.isEmpty());
        for (const store::ProjectFile& file : opened->projects) {
            const QList<Match> matches = search(*file.project, {u"the"_s});
            QVERIFY(matches.size() > 20);
            for (const Match& match : matches)
                QCOMPARE(searchedText(*file.project, match.path).sliced(match.start, match.length).toLower(), u"the"_s);
        }
    }
};

QTEST_APPLESS_MAIN(TestSearch)
#include "tst_search.moc"

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "told.h"

#include <QTest>

#include <functional>

using namespace merge;
using namespace story;
using namespace Qt::StringLiterals;

using Change = std::function<void(Project&)>;
Q_DECLARE_METATYPE(Change)

namespace {

template <typename T> T entry(const QString& id)
{
    T made;
    made.id = id;
    return made;
}

Date year(int number) { return *Date::fromText(QString::number(number)); }

/// Three cycles c1 to c3, a metric, tags a and b, a text of three paragraphs, a series of two years.
Project before()
{
    Project project;
    project.id = u"p"_s;
    project.title = u"Fraud"_s;
    project.tags = {u"a"_s, u"b"_s};
    project.cycles = {entry<Cycle>(u"c1"_s), entry<Cycle>(u"c2"_s), entry<Cycle>(u"c3"_s)};
    project.cycles[0].learning = {{u"one"_s, u"two"_s, u"three"_s}};
    project.metrics = {entry<Metric>(u"recall"_s)};
    project.metrics[0].sensitivity = Sensitivity::Internal;
    project.monitoring.series = {entry<RecordedSeries>(u"s1"_s)};
    project.monitoring.series[0].points = {{year(2020), 1}, {year(2022), 2}};
    return project;
}

Change learning(const QStringList& paragraphs)
{
    return [=](Project& p) { p.cycles[0].learning.paragraphs = paragraphs; };
}

Change points(const Series& series)
{
    return [=](Project& p) { p.monitoring.series[0].points = series; };
}

Change order(const QList<int>& numbers)
{
    return [=](Project& p) {
        const QList<Cycle> cycles = p.cycles;
        for (int i = 0; i < numbers.size(); ++i)
            p.cycles[i] = cycles[numbers[i] - 1];
    };
}

const Change nothing = [](Project&) { };

} // namespace

class TestMerge : public QObject
{
    Q_OBJECT

private slots:
    void whatBothDidIsOneStory_data();
    void whatBothDidIsOneStory();
    void aClashIsSettledAsTold_data();
    void aClashIsSettledAsTold();
    void aClashWhosePlaceIsGoneChangesNothing();
    void withoutABaseWhatIsSharedStandsInForIt();
    void aPortfolioIsMergedAlike();

private:
    void fieldRows();
    void textRows();
    void entryRows();
    void orderRows();
    void listRows();
    void besideRows();
    static void row(const char* name, const Change& mine, const Change& theirs, const QString& merged)
    {
        QTest::newRow(name) << mine << theirs << merged;
    }
};

void TestMerge::whatBothDidIsOneStory_data()
{
    QTest::addColumn<Change>("mine");
    QTest::addColumn<Change>("theirs");
    QTest::addColumn<QString>("merged");
    fieldRows();
    textRows();
    entryRows();
    orderRows();
    listRows();
    besideRows();
}

void TestMerge::fieldRows()
{
    const auto title = [](const QString& text) { return Change([=](Project& p) { p.title = text; }); };
    const auto secret = [](Sensitivity s) { return Change([=](Project& p) { p.metrics[0].sensitivity = s; }); };
    row("nobody did anything", nothing, nothing, QString());
    row("only I did", title(u"x"_s), nothing, u"title = x"_s);
    row("only they did", nothing, title(u"x"_s), u"title = x"_s);
    row("both did the same", title(u"x"_s), title(u"x"_s), u"title = x"_s);
    row("fields beside each other", title(u"x"_s), [](Project& p) { p.summary = u"y"_s; }, u"title = x; summary = y"_s);
    row("one field in two ways", title(u"x"_s), title(u"y"_s), u"title = x; clash title: x | y"_s);
    row("emptied here, edited there", title({}), title(u"y"_s), u"title = y; kept title"_s);
    row(
        "two fields of one measurement", [](Project& p) { p.rollout.rollback.timeToRollBack.value = 5; },
        [](Project& p) { p.rollout.rollback.timeToRollBack.unit = TimeUnit::Hours; },
        u"rollout.rollback.timeToRollBack.value = 5; rollout.rollback.timeToRollBack.unit = 2"_s);
    row("of two judgements the stricter", secret(Sensitivity::Public), secret(Sensitivity::Confidential),
        u"metrics[recall].sensitivity = 3"_s);
    row("less strict on purpose, and nobody else judged", secret(Sensitivity::Public), nothing,
        u"metrics[recall].sensitivity = 1"_s);
    row(
        "an alias on each side", [](Project& p) { p.aliases.append(entry<Alias>(u"a1"_s)); },
        [](Project& p) { p.aliases.append(entry<Alias>(u"a2"_s)); }, u"+aliases[a1]; +aliases[a2]"_s);
}

void TestMerge::textRows()
{
    const QString at = u"cycles[c1].learning"_s;
    row("paragraphs beside each other", learning({u"ONE"_s, u"two"_s, u"three"_s}),
        learning({u"one"_s, u"TWO"_s, u"three"_s}), at + u" = ONE / TWO / three"_s);
    row("one edits, one adds behind", learning({u"one"_s, u"TWO"_s, u"three"_s}),
        learning({u"one"_s, u"two"_s, u"x"_s, u"three"_s}), at + u" = one / TWO / x / three"_s);
    row("one edits, one adds in front", learning({u"one"_s, u"TWO"_s, u"three"_s}),
        learning({u"one"_s, u"x"_s, u"two"_s, u"three"_s}), at + u" = one / x / TWO / three"_s);
    row("the same paragraph in two ways", learning({u"one"_s, u"TWO"_s, u"three"_s}),
        learning({u"one"_s, u"zwei"_s, u"THREE"_s}),
        at + u" = one / TWO / THREE; clash "_s + at
            + u": one / TWO / THREE | one / zwei / THREE | one / TWO / zwei / THREE"_s);
    row("a clash does not hold up the rest", learning({u"ONE"_s, u"two"_s, u"x"_s}),
        learning({u"one"_s, u"two"_s, u"y"_s}),
        at + u" = ONE / two / x; clash "_s + at + u": ONE / two / x | ONE / two / y | ONE / two / x / y"_s);
    row("both add the same and one adds more", learning({u"one"_s, u"two"_s, u"three"_s, u"x"_s}),
        learning({u"one"_s, u"two"_s, u"three"_s, u"x"_s, u"y"_s}), at + u" = one / two / three / x / y"_s);
    row("a paragraph removed here, edited there", learning({u"one"_s, u"three"_s}),
        learning({u"one"_s, u"TWO"_s, u"three"_s}), at + u" = one / TWO / three; kept "_s + at);
    row("a text emptied here, edited there", learning({}), learning({u"one"_s, u"TWO"_s, u"three"_s}),
        at + u" = one / TWO / three; kept "_s + at);
    row("removed here, others edited there", learning({u"one"_s, u"two"_s}), learning({u"ONE"_s, u"two"_s, u"three"_s}),
        at + u" = ONE / two"_s);
    row(
        "code, line by line",
        [](Project& p) {
            p.cycles[0].snippets = {entry<Snippet>(u"n1"_s)};
            p.cycles[0].snippets[0].code = {u"a\nb"_s};
        },
        [](Project& p) {
            p.cycles[0].snippets = {entry<Snippet>(u"n1"_s)};
            p.cycles[0].snippets[0].code = {u"a\nc"_s};
        },
        u"+cycles[c1].snippets[n1]; clash cycles[c1].snippets[n1].code: a\nb | a\nc | a\nb\nc"_s);
}

void TestMerge::entryRows()
{
    const auto add = [](const QString& id, const QString& title) {
        return Change([=](Project& p) {
            p.cycles.append(entry<Cycle>(id));
            p.cycles.last().title = title;
        });
    };
    const Change drop = [](Project& p) { p.cycles.removeAt(1); };
    const Change dropMetric = [](Project& p) { p.metrics.clear(); };
    row("an entry on each side", add(u"c5"_s, {}), add(u"c4"_s, {}), u"+cycles[c4]; +cycles[c5]"_s);
    row("the same entry on both sides", add(u"c4"_s, u"x"_s), add(u"c4"_s, u"x"_s), u"+cycles[c4]"_s);
    row("one id, and not the same in it", add(u"c4"_s, u"x"_s), add(u"c4"_s, u"y"_s),
        u"+cycles[c4]; clash cycles[c4].title: x | y"_s);
    row("removed on one side", drop, nothing, u"-cycles[c2]"_s);
    row("removed on both sides", drop, drop, u"-cycles[c2]"_s);
    row(
        "removed here, another edited there", drop, [](Project& p) { p.cycles[2].title = u"x"_s; },
        u"-cycles[c2]; cycles[c3].title = x"_s);
    row(
        "removed here, edited there", drop, [](Project& p) { p.cycles[1].title = u"x"_s; },
        u"cycles[c2].title = x; kept cycles[c2]"_s);
    row(
        "removed here, and there something is said about it", drop,
        [](Project& p) { p.cycles[1].about[u"title"_s].notKnown = true; },
        u"cycles[c2].title said  not known; kept cycles[c2]"_s);
    row(
        "removed here, referred to there", dropMetric, [](Project& p) { p.objective.businessMetric.id = u"recall"_s; },
        u"objective.businessMetric = recall; kept metrics[recall]"_s);
    row(
        "removed here, quoted there", dropMetric,
        [](Project& p) { p.objective.problem = {{u"At {{recall.baseline}}"_s}}; },
        u"objective.problem = At {{recall.baseline}}; kept metrics[recall]"_s);
    row(
        "removed here, referred to there by a new entry", drop,
        [](Project& p) {
            p.cycles.append(entry<Cycle>(u"c4"_s));
            p.cycles.last().successor.id = u"c2"_s;
        },
        u"+cycles[c4]; kept cycles[c2]"_s);
    row(
        "removed on both sides, and both left a reference that leads nowhere",
        [](Project& p) {
            p.metrics.clear();
            p.objective.businessMetric.id = u"recall"_s;
        },
        [](Project& p) {
            p.metrics.clear();
            p.objective.businessMetric.id = u"recall"_s;
            p.team = u"x"_s;
        },
        u"team = x; -metrics[recall]; objective.businessMetric = recall"_s);
}

void TestMerge::orderRows()
{
    row("moved on one side", order({3, 1, 2}), nothing, u"~cycles[c3]"_s);
    row(
        "moved here, edited there", order({3, 1, 2}), [](Project& p) { p.cycles[2].title = u"x"_s; },
        u"~cycles[c3]; cycles[c3].title = x"_s);
    row("one entry moved by each", order({2, 3, 1}), order({3, 1, 2}), u"~cycles[c2]; ~cycles[c1]"_s);
    row("the same entry moved to both ends", order({2, 1, 3}), order({1, 3, 2}),
        u"~cycles[c1]; clash cycles order: c2 / c1 / c3 | c1 / c3 / c2"_s);
    row(
        "moved here, removed there", order({3, 1, 2}), [](Project& p) { p.cycles.removeAt(0); },
        u"-cycles[c1]; ~cycles[c2]"_s);
    row(
        "moved here, added there behind what moved", order({3, 1, 2}),
        [](Project& p) { p.cycles.append(entry<Cycle>(u"c4"_s)); }, u"~cycles[c3]; +cycles[c4]"_s);
    row(
        "added here in front and there at the end", [](Project& p) { p.cycles.prepend(entry<Cycle>(u"c0"_s)); },
        [](Project& p) { p.cycles.append(entry<Cycle>(u"c4"_s)); }, u"+cycles[c0]; +cycles[c4]"_s);
}

void TestMerge::listRows()
{
    const auto tags = [](const QStringList& all) { return Change([=](Project& p) { p.tags = all; }); };
    const QString series = u"monitoring.series[s1].points"_s;
    row("a tag on each side", tags({u"a"_s, u"b"_s, u"d"_s}), tags({u"a"_s, u"c"_s, u"b"_s}),
        u"tags = a / c / b / d"_s);
    row("a tag goes, another comes", tags({u"b"_s}), tags({u"a"_s, u"b"_s, u"c"_s}), u"tags = b / c"_s);
    row("the same tag twice", tags({u"a"_s, u"b"_s, u"c"_s}), tags({u"c"_s, u"a"_s, u"b"_s}),
        u"tags = a / b / c; clash tags: a / b / c | c / a / b"_s);
    row(
        "levers are a set as well", [](Project& p) { p.cycles[0].levers = {Lever::Features, Lever::Labels}; },
        [](Project& p) { p.cycles[0].levers = {Lever::Features}; },
        u"cycles[c1].levers = %1 / %2"_s.arg(int(Lever::Features)).arg(int(Lever::Labels)));
    row("dates of a series", points({{year(2020), 1}, {year(2021), 5}, {year(2022), 2}}),
        points({{year(2020), 1}, {year(2022), 3}}), series + u" = 2020: 1 / 2021: 5 / 2022: 3"_s);
    row("one date of a series in two ways", points({{year(2020), 7}, {year(2022), 2}}),
        points({{year(2020), 8}, {year(2022), 2}, {year(2023), 9}}),
        series + u" = 2020: 7 / 2022: 2 / 2023: 9; clash "_s + series
            + u": 2020: 7 / 2022: 2 / 2023: 9 | 2020: 8 / 2022: 2 / 2023: 9"_s);
    const auto bins = [](const QStringList& all) {
        return Change([=](Project& p) {
            p.monitoring.distributions = {entry<Distribution>(u"d1"_s)};
            p.monitoring.distributions[0].bins = all;
        });
    };
    row("bins are no set: counts stand for their places", bins({u"low"_s, u"high"_s}), bins({u"low"_s, u"top"_s}),
        u"+monitoring.distributions[d1]; clash monitoring.distributions[d1].bins: low / high | low / top"_s);
}

void TestMerge::besideRows()
{
    const auto source = [](const QString& text) {
        return Change([=](Project& p) { p.about[u"title"_s].source = text; });
    };
    const auto unknown = [](const QByteArray& json) {
        return Change([=](Project& p) { p.baseline.unknown = {{{}, u"new"_s, json}}; });
    };
    row(
        "a source here, a value there", source(u"x"_s), [](Project& p) { p.title = u"y"_s; },
        u"title = y; title said x"_s);
    row("a source in two ways", source(u"x"_s), source(u"y"_s), u"title said x; clash title source: x | y"_s);
    row(
        "not known here, found out there", [](Project& p) { p.about[u"team"_s].notKnown = true; },
        [](Project& p) { p.team = u"x"_s; }, u"team = x"_s);
    row(
        "what is said about two fields", source(u"x"_s), [](Project& p) { p.about[u"team"_s].notKnown = true; },
        u"title said x; team said  not known"_s);
    row(
        "what a newer program wrote, on each side", unknown("1"),
        [](Project& p) { p.baseline.unknown = {{{}, u"other"_s, "2"}}; }, u"baseline?new = 1; baseline?other = 2"_s);
    row("one member of a newer program in two ways", unknown("1"), unknown("2"),
        u"baseline?new = 1; clash baseline unknown new: 1 | 2"_s);
}

void TestMerge::whatBothDidIsOneStory()
{
    QFETCH(Change, mine);
    QFETCH(Change, theirs);
    const Project base = before();
    Project here = base;
    Project there = base;
    mine(here);
    theirs(there);
    QTEST(told::merged(base, merge::merge(base, here, there)), "merged");
    QCOMPARE(told::fault(base, here, there), QString());
}

void TestMerge::aClashIsSettledAsTold_data()
{
    QTest::addColumn<Side>("side");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::newRow("mine") << Side::Mine << u"ONE / x"_s << u"mine"_s;
    QTest::newRow("theirs") << Side::Theirs << u"ONE / y"_s << u"theirs"_s;
    QTest::newRow("as it was") << Side::Before << u"ONE / three"_s << u"Fraud"_s;
    QTest::newRow("both, of a text, and mine of a line") << Side::Both << u"ONE / x / y"_s << u"mine"_s;
}

void TestMerge::aClashIsSettledAsTold()
{
    QFETCH(Side, side);
    Project base = before();
    base.cycles[0].learning = {{u"one"_s, u"three"_s}};
    Project mine = base;
    Project theirs = base;
    mine.title = u"mine"_s;
    theirs.title = u"theirs"_s;
    learning({u"ONE"_s, u"x"_s})(mine);
    learning({u"one"_s, u"y"_s})(theirs);
    Merged merged = merge::merge(base, mine, theirs);
    QCOMPARE(merged.clashes.size(), 2);
    for (const Clash& clash : std::as_const(merged.clashes))
        QCOMPARE(resolve(merged.project, clash, side), side != Side::Both || clash.canBeBoth());
    QTEST(merged.project.cycles[0].learning.paragraphs.join(u" / "_s), "text");
    QTEST(merged.project.title, "title");
}

void TestMerge::aClashWhosePlaceIsGoneChangesNothing()
{
    const Project base = before();
    Project mine = base;
    Project theirs = base;
    mine.cycles[2].title = u"x"_s;
    theirs.cycles[2].title = u"y"_s;
    mine.cycles[2].about[u"title"_s].source = u"x"_s;
    theirs.cycles[2].about[u"title"_s].source = u"y"_s;
    const Merged merged = merge::merge(base, mine, theirs);
    QCOMPARE(merged.clashes.size(), 2);
    Project later = merged.project;
    later.cycles.removeLast();
    const Project same = later;
    for (const Clash& clash : merged.clashes)
        QVERIFY(!resolve(later, clash, Side::Theirs));
    QCOMPARE(later, same);
}

void TestMerge::withoutABaseWhatIsSharedStandsInForIt()
{
    Project mine = before();
    Project theirs = before();
    mine.title = u"mine"_s;
    mine.team = u"only here"_s;
    theirs.summary = u"only there"_s;
    theirs.cycles.append(entry<Cycle>(u"c4"_s));
    learning({u"one"_s, u"two"_s, u"three"_s, u"four"_s})(theirs);
    const Merged merged = merge::merge(Project(), mine, theirs);
    QCOMPARE(told::merged(before(), merged),
             u"title = mine; summary = only there; team = only here; +cycles[c4]; "
             u"cycles[c1].learning = one / two / three / four; clash title: mine | Fraud"_s);
    QCOMPARE(told::fault({}, mine, theirs), QString());
}

void TestMerge::aPortfolioIsMergedAlike()
{
    Portfolio base;
    base.owner.name = u"Ada"_s;
    Portfolio mine = base;
    Portfolio theirs = base;
    mine.owner.headline = u"x"_s;
    mine.exportPresets.append(entry<ExportPreset>(u"e1"_s));
    theirs.owner.name = u"Ada L."_s;
    theirs.settings.wordsPerMinute = 140;
    const MergedPortfolio merged = merge::merge(base, mine, theirs);
    QCOMPARE(merged.clashes.size(), 0);
    QCOMPARE(merged.portfolio.owner.name, u"Ada L."_s);
    QCOMPARE(merged.portfolio.owner.headline, u"x"_s);
    QCOMPARE(merged.portfolio.settings.wordsPerMinute, 140);
    QCOMPARE(merged.portfolio.exportPresets.size(), 1);
}

QTEST_APPLESS_MAIN(TestMerge)
#include "tst_merge.moc"

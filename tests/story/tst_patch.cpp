// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "random/stories.h"

#include "store/json.h"
#include "story/patch.h"
#include "story/project.h"

#include <QTest>

#include <functional>

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

Project threeCycles()
{
    Project project;
    project.id = u"p"_s;
    project.title = u"Fraud"_s;
    project.cycles = {entry<Cycle>(u"c1"_s), entry<Cycle>(u"c2"_s), entry<Cycle>(u"c3"_s)};
    for (Cycle& cycle : project.cycles)
        cycle.observation.paragraphs = {u"One."_s, u"Two."_s, u"Three."_s};
    project.cycles[1].levers = {Lever::Features, Lever::Labels};
    project.cycles[1].measurements = {entry<Measurement>(u"m1"_s)};
    project.unknown = {{u"title"_s, u"mood"_s, "1"}, {u"title"_s, u"weather"_s, "2"}};
    project.about.insert(u"title"_s, {u"a talk"_s, false});
    return project;
}

/// What one becomes of the other in both directions, as a file shows it.
void goesOnAndBack(const Project& before, const Project& after)
{
    const Patch patch = Patch::between(before, after);
    Project project = before;
    patch.apply(project);
    QVERIFY(project == after);
    QCOMPARE(store::toJson(project), store::toJson(after));
    patch.revert(project);
    QVERIFY(project == before);
    QCOMPARE(store::toJson(project), store::toJson(before));
}

} // namespace

class TestPatch : public QObject
{
    Q_OBJECT

private slots:
    void aChangeGoesOnAndBack_data()
    {
        QTest::addColumn<Change>("change");
        const auto row = [](const char* name, const Change& change) { QTest::newRow(name) << change; };
        row("nothing", [](Project&) { });
        row("a line", [](Project& p) { p.title = u"Fraud, told again"_s; });
        row("a number is empty again", [](Project& p) { p.rank = std::nullopt; });
        row("a number inside an entry", [](Project& p) { p.cycles[1].measurements[0].value = 4.5; });
        row("a date", [](Project& p) { p.startDate = Date::fromText(u"2026-Q4").value(); });
        row("a choice", [](Project& p) { p.cycles[2].decision = Decision::RolledBack; });
        row("choices are all gone", [](Project& p) { p.cycles[1].levers.clear(); });
        row("a paragraph in the middle", [](Project& p) { p.cycles[0].observation.paragraphs[1] += u'x'; });
        row("a paragraph more at the end", [](Project& p) { p.cycles[0].observation.paragraphs << u"Four."_s; });
        row("the first paragraph is gone", [](Project& p) { p.cycles[0].observation.paragraphs.removeFirst(); });
        row("the same paragraph twice", [](Project& p) { p.cycles[0].observation.paragraphs.insert(1, u"One."_s); });
        row("a text is emptied", [](Project& p) { p.cycles[0].observation.paragraphs.clear(); });
        row("a text is begun", [](Project& p) { p.objective.problem.paragraphs = {u"Money."_s}; });
        row("an entry is added in front", [](Project& p) { p.cycles.prepend(entry<Cycle>(u"c4"_s)); });
        row("an entry is removed", [](Project& p) { p.cycles.removeAt(1); });
        row("all entries are removed", [](Project& p) { p.cycles.clear(); });
        row("an entry has moved", [](Project& p) { p.cycles.move(0, 2); });
        row("an entry has moved and says something else", [](Project& p) {
            p.cycles.move(0, 2);
            p.cycles[2].title = u"moved"_s;
        });
        row("an entry has another id", [](Project& p) { p.cycles[1].id = u"c9"_s; });
        row("an id stands there twice", [](Project& p) { p.cycles.append(p.cycles[1]); });
        row("what is known of a field", [](Project& p) { p.about[u"title"_s].notKnown = true; });
        row("what nobody knows here", [](Project& p) { p.unknown[0].json = "3"; });
        row("the place of what nobody knows here", [](Project& p) { p.unknown[0].after = u"summary"_s; });
    }
    void aChangeGoesOnAndBack()
    {
        QFETCH(Change, change);
        Project after = threeCycles();
        change(after);
        goesOnAndBack(threeCycles(), after);
        goesOnAndBack(after, threeCycles());
    }

    void anyStoryBecomesAnyOther()
    {
        chance::Dice dice(1);
        for (int i = 0; i < 100; ++i)
            goesOnAndBack(chance::project(dice, dice.below(100)), chance::project(dice, dice.below(100)));
    }

    void onlyWhatDiffersIsKept()
    {
        Project before = threeCycles();
        before.cycles[1].observation.paragraphs = QStringList(1000, QString(1000, u'a'));
        Project after = before;
        after.cycles[1].observation.paragraphs[500] += u'x';
        const qsizetype bytes = Patch::between(before, after).bytes();
        QVERIFY2(bytes > 2000 && bytes < 4000, qPrintable(QString::number(bytes)));
    }

    void whatIsGoneCountsAsMuchAsWhatCame()
    {
        Project full = threeCycles();
        full.cycles[1].observation.paragraphs << QString(100'000, u'a');
        Project empty = full;
        empty.cycles.removeAt(1);
        QVERIFY(Patch::between(full, empty).bytes() > 200'000);
        QCOMPARE(Patch::between(full, empty).bytes(), Patch::between(empty, full).bytes());
    }
};

QTEST_GUILESS_MAIN(TestPatch)
#include "tst_patch.moc"

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "story/difference.h"
#include "story/project.h"

#include <QTest>

#include <algorithm>
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
    project.cycles = {entry<Cycle>(u"c1"_s), entry<Cycle>(u"c2"_s), entry<Cycle>(u"c3"_s)};
    project.cycles[1].measurements = {entry<Measurement>(u"m1"_s)};
    project.metrics = {entry<Metric>(u"recall"_s)};
    return project;
}

/// "cycles[c2].learning: changed", one a line.
QString told(const QList<Difference>& all)
{
    static const QStringList kinds{u"changed"_s, u"added"_s, u"removed"_s, u"moved"_s, u"annotated"_s, u"unknown"_s};
    QStringList lines;
    for (const Difference& one : all)
        lines.append(one.path.text() + u": "_s + kinds[int(one.kind)]
                     + (one.member.isEmpty() ? QString() : u' ' + one.member));
    return lines.join(u"; "_s);
}

QString said(const std::optional<FieldPath>& path) { return path ? u'<' + path->text() + u'>' : u"equal"_s; }

} // namespace

class TestDifference : public QObject
{
    Q_OBJECT

private slots:
    void thePlaceOfAChangeIsFound_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* name, const Change& change, const QString& place) {
            QTest::newRow(name) << change << place;
        };
        row("nothing", [](Project&) { }, u"equal"_s);
        row("a line", [](Project& p) { p.title = u"x"_s; }, u"<title>"_s);
        row("a number", [](Project& p) { p.rank = 2; }, u"<rank>"_s);
        row(
            "prose in a record", [](Project& p) { p.objective.bridge.mechanism = {{u"x"_s}}; },
            u"<objective.bridge.mechanism>"_s);
        row("a field of an entry", [](Project& p) { p.cycles[1].learning = {{u"x"_s}}; }, u"<cycles[c2].learning>"_s);
        row(
            "a field of an entry in an entry", [](Project& p) { p.cycles[1].measurements[0].value = 1; },
            u"<cycles[c2].measurements[m1].value>"_s);
        row(
            "an entry is added at the end", [](Project& p) { p.cycles.append(entry<Cycle>(u"c4"_s)); },
            u"<cycles[c4]>"_s);
        row(
            "an entry is added in front", [](Project& p) { p.cycles.prepend(entry<Cycle>(u"c0"_s)); },
            u"<cycles[c0]>"_s);
        row("the last entry is removed", [](Project& p) { p.cycles.removeLast(); }, u"<cycles[c3]>"_s);
        row("the first entry is removed", [](Project& p) { p.cycles.removeFirst(); }, u"<cycles[c1]>"_s);
        row("the only entry is removed", [](Project& p) { p.metrics.clear(); }, u"<metrics[recall]>"_s);
        row("an entry is moved down", [](Project& p) { p.cycles.move(0, 2); }, u"<cycles[c1]>"_s);
        row("an entry is moved up", [](Project& p) { p.cycles.move(2, 0); }, u"<cycles[c3]>"_s);
        row(
            "a field is marked as not known", [](Project& p) { p.cycles[2].about[u"learning"_s].notKnown = true; },
            u"<cycles[c3].learning>"_s);
        row(
            "a field of the project gets a source", [](Project& p) { p.about[u"team"_s].source = u"x"_s; },
            u"<team>"_s);
        row("only what a newer program wrote", [](Project& p) { p.unknown.append({{}, u"new"_s, "1"}); }, u"<>"_s);
        row(
            "the same of a record", [](Project& p) { p.baseline.unknown.append({{}, u"new"_s, "1"}); },
            u"<baseline>"_s);
        row(
            "of two changes, the first in the document",
            [](Project& p) {
                p.monitoring.summary = {{u"x"_s}};
                p.summary = u"x"_s;
            },
            u"<summary>"_s);
    }
    void thePlaceOfAChangeIsFound()
    {
        QFETCH(Change, change);
        const Project before = threeCycles();
        Project after = before;
        change(after);
        QTEST(said(firstDifference(before, after)), "place");
    }

    void aChangeOfTextAloneIsKnown_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("isTextAlone");
        const auto row = [](const char* name, const Change& change, bool isTextAlone) {
            QTest::newRow(name) << change << isTextAlone;
        };
        row("a text goes on", [](Project& p) { p.cycles[1].learning = {{u"more"_s, u"and more"_s}}; }, true);
        row(
            "two texts go on",
            [](Project& p) {
                p.cycles[1].learning = {{u"more"_s}};
                p.objective.bridge.mechanism = {{u"more"_s}};
            },
            true);
        row("a text begins", [](Project& p) { p.cycles[0].learning = {{u"x"_s}}; }, false);
        row("a text is emptied", [](Project& p) { p.cycles[1].learning = {}; }, false);
        row("a line goes on", [](Project& p) { p.title = u"Fraud"_s; }, false);
        row(
            "a number as well",
            [](Project& p) {
                p.cycles[1].learning = {{u"more"_s}};
                p.cycles[1].measurements[0].value = 1;
            },
            false);
        row(
            "an entry as well",
            [](Project& p) {
                p.cycles[1].learning = {{u"more"_s}};
                p.cycles.move(0, 2);
            },
            false);
        row(
            "a mark as well",
            [](Project& p) {
                p.cycles[1].learning = {{u"more"_s}};
                p.cycles[1].about[u"learning"_s].source = u"x"_s;
            },
            false);
    }
    void aChangeOfTextAloneIsKnown()
    {
        QFETCH(Change, change);
        Project before = threeCycles();
        before.cycles[1].learning = {{u"written"_s}};
        before.objective.bridge.mechanism = {{u"written"_s}};
        Project after = before;
        change(after);
        QTEST(differInTextAlone(before, after), "isTextAlone");
    }

    void everythingThatDiffersIsTold_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("differences");
        const auto row = [](const char* name, const Change& change, const QString& differences) {
            QTest::newRow(name) << change << differences;
        };
        row("nothing", [](Project&) { }, QString());
        row(
            "two fields, in the order of the document",
            [](Project& p) {
                p.cycles[1].measurements[0].value = 1;
                p.title = u"x"_s;
            },
            u"title: changed; cycles[c2].measurements[m1].value: changed"_s);
        row(
            "one goes, one comes, one that stays is changed",
            [](Project& p) {
                p.cycles.removeFirst();
                p.cycles.append(entry<Cycle>(u"c4"_s));
                p.cycles[0].title = u"x"_s;
            },
            u"cycles[c1]: removed; cycles[c4]: added; cycles[c2].title: changed"_s);
        row("only what moved, not what made room", [](Project& p) { p.cycles.move(0, 2); }, u"cycles[c1]: moved"_s);
        row("moved up", [](Project& p) { p.cycles.move(2, 0); }, u"cycles[c3]: moved"_s);
        row(
            "all the other way round", [](Project& p) { std::ranges::reverse(p.cycles); },
            u"cycles[c2]: moved; cycles[c1]: moved"_s);
        row(
            "a value and what is said about it",
            [](Project& p) {
                p.team = u"x"_s;
                p.about[u"team"_s].source = u"y"_s;
            },
            u"team: changed; team: annotated"_s);
        row(
            "what a newer program wrote", [](Project& p) { p.baseline.unknown.append({{}, u"new"_s, "1"}); },
            u"baseline: unknown new"_s);
    }
    void everythingThatDiffersIsTold()
    {
        QFETCH(Change, change);
        const Project before = threeCycles();
        Project after = before;
        change(after);
        QTEST(told(differences(before, after)), "differences");
    }

    void aDifferenceHasBothValues()
    {
        const Project before = threeCycles();
        Project after = before;
        after.title = u"Fraud"_s;
        after.about[u"title"_s].notKnown = true;
        after.cycles.removeFirst();
        const QList<Difference> all = differences(before, after);
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[0].before, QVariant(QString()));
        QCOMPARE(all[0].after, QVariant(u"Fraud"_s));
        QCOMPARE(all[1].before, QVariant(0));
        QVERIFY(!all[1].after.isValid());
        QVERIFY(all[2].after.value<Annotation>().notKnown);
    }

    void undoingFindsTheSamePlace()
    {
        const Project before = threeCycles();
        Project after = before;
        after.cycles.removeAt(1);
        QCOMPARE(said(firstDifference(after, before)), u"<cycles[c2]>"_s);
        QVERIFY(locate(before, *firstDifference(after, before)));
        QVERIFY(!locate(after, *firstDifference(after, before)));
    }
};

QTEST_APPLESS_MAIN(TestDifference)
#include "tst_difference.moc"

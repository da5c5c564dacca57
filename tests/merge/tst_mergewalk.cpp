// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "told.h"

#include "analysis/check.h"
#include "document/soundvalue.h"
#include "random/stories.h"
#include "random/walk.h"
#include "store/json.h"
#include "story/difference.h"

#include <QTest>

using namespace chance;
using namespace story;
using namespace Qt::StringLiterals;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int usualPairs = 50;
#else
constexpr int usualPairs = 500;
#endif

/// The paths of all fields and lists of a project, and of all entries.
struct Places
{
    QList<FieldPath> fields;
    QList<FieldPath> lists;
    QList<FieldPath> entries;

    explicit Places(const Project& project) { collect(recordType<Project>(), &project, {}); }

private:
    void collect(const RecordType& type, const void* record, const FieldPath& place)
    {
        for (const Field& field : type.fields) {
            const void* member = field.member(record);
            const FieldPath here = place.field(field.name());
            if (field.kind == Kind::Record) collect(field.type(), member, here);
            else if (field.kind != Kind::List) fields.append(here);
            else lists.append(here);
            for (int i = 0; field.kind == Kind::List && i < field.list.size(member); ++i) {
                const void* entry = field.list.at(member, i);
                const FieldPath path = here.entry(field.list.entry(entry)->id);
                entries.append(path);
                collect(field.type(), entry, path);
            }
        }
    }
};

/// Somebody who edits a story of their own for a while.
class Author
{
public:
    Author(Dice& dice, const Project& story, const QString& name, int edits)
        : m_dice(dice)
        , m_story(story)
        , m_name(name)
    {
        for (; edits > 0; --edits)
            edit();
    }

    [[nodiscard]] const Project& story() const { return m_story; }

private:
    void edit()
    {
        const Places places(m_story);
        const int what = m_dice.below(10);
        if (what < 5) setField(m_dice.of(places.fields));
        else if (what < 6) annotate(m_dice.of(places.fields));
        else if (what < 8) addEntry(m_dice.of(places.lists));
        else if (!places.entries.isEmpty()) moveOrRemove(m_dice.of(places.entries), what == 8);
    }

    void setField(const FieldPath& path)
    {
        if (path.text() == "id"_L1) return;
        const auto at = locate(std::as_const(m_story), path);
        if (const auto sound = document::soundValue(chance::value(*at.field, m_story, m_dice)))
            setFieldValue(m_story, path, *sound);
    }

    void annotate(const FieldPath& path)
    {
        const auto at = locate(m_story, path);
        at.ownerType->mutableBase(at.owner)->about[path.key()] = {word(m_dice), m_dice.oneIn(3)};
    }

    void addEntry(const FieldPath& path)
    {
        const auto at = locate(m_story, path);
        const ListAccess& list = at.field->list;
        void* entry = list.insert(at.member, m_dice.between(0, list.size(at.member)), nullptr);
        list.mutableEntry(entry)->id = u"%1%2"_s.arg(m_name).arg(++m_added);
    }

    void moveOrRemove(const FieldPath& path, bool isMove)
    {
        const auto at = locate(m_story, path.parent());
        const int from = entryIndex({.field = at.field, .member = at.member}, path.entryId());
        const ListAccess& list = at.field->list;
        if (isMove) list.move(at.member, from, m_dice.below(list.size(at.member)));
        else list.remove(at.member, from);
    }

    Dice& m_dice;
    Project m_story;
    QString m_name;
    int m_added = 0;
};

/// Whether two differences are about the same place. Two entries added to one list are not, nor are two removed.
bool touch(const Difference& some, const Difference& other)
{
    using Kind = Difference::Kind;
    if (some.kind == Kind::Moved && other.kind == Kind::Moved && some.path.parent() == other.path.parent()) return true;
    const bool isBeside = (some.kind == Kind::Annotated) != (other.kind == Kind::Annotated);
    if (some.path == other.path) return !isBeside;
    return some.path.startsWith(other.path) || other.path.startsWith(some.path);
}

bool areDisjoint(const QList<Difference>& some, const QList<Difference>& others)
{
    return std::ranges::none_of(some, [&](const Difference& one) {
        return std::ranges::any_of(others, [&](const Difference& other) { return touch(one, other); });
    });
}

/// What was done by one side and is not in the merged story; empty: all is. Another's reference keeps what it leads to.
QString lost(const QList<Difference>& done, const Project& side, const merge::Merged& merged)
{
    const Project& project = merged.project;
    for (const Difference& one : done) {
        const QString path = one.path.text();
        switch (one.kind) {
        case Difference::Kind::Changed:
            if (fieldValue(project, one.path) != one.after) return path + u" is not "_s + told::value(one.after);
            break;
        case Difference::Kind::Added: {
            const auto there = locate(side, one.path.parent());
            const auto here = locate(project, one.path.parent());
            if (!locate(project, one.path)) return path + u" was added, and is not there"_s;
            if (here.field->list.size(here.member) < 1 || !there) return path + u" has no list"_s;
            break;
        }
        case Difference::Kind::Removed:
            if (locate(project, one.path) && !merged.kept.contains(one.path)) return path + u" was removed"_s;
            break;
        case Difference::Kind::Annotated: {
            const auto at = locate(project, one.path);
            if (QVariant::fromValue(at.ownerType->base(at.owner)->about.value(one.path.key())) != one.after
                && fieldValue(project, one.path) == fieldValue(side, one.path))
                return path + u" is said something else about"_s;
            break;
        }
        case Difference::Kind::Moved:
        case Difference::Kind::Unknown: break;
        }
    }
    return {};
}

/// References that lead nowhere, as the checks of a story tell them.
QSet<QString> openReferences(const Project& project)
{
    QSet<QString> open;
    for (const analysis::Finding& finding : analysis::check(project))
        if (finding.rule == "reference-to-nothing"_L1) open.insert(finding.path.text() + finding.arguments.join(u' '));
    return open;
}

} // namespace

/// Two people edit the same story apart. STORYLOOP_MERGE_PAIRS says how many pairs, STORYLOOP_PROPERTY_SEED where to begin.
class TestMergeWalk : public QObject
{
    Q_OBJECT

private slots:
    void disjointEditsAreAllInTheMergedStory()
    {
        const int pairs = stepsToWalk("STORYLOOP_MERGE_PAIRS", usualPairs, 10'000);
        int merges = 0;
        for (quint32 seed = firstSeed(); merges < pairs; ++seed) {
            Dice dice(seed);
            const Project base = project(dice, dice.between(0, 70));
            const Author mine(dice, base, u"mine"_s, dice.between(1, 4));
            const Author theirs(dice, base, u"theirs"_s, dice.between(1, 4));
            const auto myEdits = differences(base, mine.story());
            const auto theirEdits = differences(base, theirs.story());
            if (!areDisjoint(myEdits, theirEdits)) continue;
            ++merges;
            const merge::Merged merged = merge::merge(base, mine.story(), theirs.story());
            const QString at = u"STORYLOOP_PROPERTY_SEED=%1: "_s.arg(seed);
            const auto check = [&](const QString& fault) {
                if (!fault.isEmpty()) qWarning().noquote() << at << fault << told::merged(base, merged);
                return fault.isEmpty();
            };
            QVERIFY(check(merged.clashes.isEmpty() ? QString() : u"a clash"_s));
            QVERIFY(check(lost(myEdits, mine.story(), merged)));
            QVERIFY(check(lost(theirEdits, theirs.story(), merged)));
            QVERIFY(check(told::fault(base, mine.story(), theirs.story())));
            const auto open =
                openReferences(merged.project) - openReferences(mine.story()) - openReferences(theirs.story());
            QVERIFY(check(QStringList(open.begin(), open.end()).join(u", "_s)));
        }
        qInfo("%d pairs of disjoint edits", merges);
    }

    void whateverTwoPeopleDoIsASoundStory()
    {
        const int pairs = stepsToWalk("STORYLOOP_MERGE_PAIRS", usualPairs, 10'000) / 5;
        int clashes = 0;
        for (quint32 seed = firstSeed(); seed < firstSeed() + quint32(pairs); ++seed) {
            Dice dice(seed);
            const Project base = project(dice, 3);
            const Author mine(dice, base, u"new"_s, 60); // of the same names: their entries clash as well
            const Author theirs(dice, base, u"new"_s, 60);
            const QString fault = told::fault(base, mine.story(), theirs.story());
            QVERIFY2(fault.isEmpty(), qPrintable(u"STORYLOOP_PROPERTY_SEED=%1: %2"_s.arg(seed).arg(fault)));
            QCOMPARE(merge::merge(base, mine.story(), base).project, mine.story());
            QCOMPARE(merge::merge(base, base, mine.story()).project, mine.story());
            QCOMPARE(merge::merge(base, mine.story(), mine.story()).project, mine.story());
            clashes += int(merge::merge(base, mine.story(), theirs.story()).clashes.size());
        }
        qInfo("%d pairs, %d clashes", pairs, clashes);
        QVERIFY(clashes > pairs);
    }

    void twoStoriesThatShareNothingButTheirFieldsAreMergedSoundly()
    {
        const int pairs = stepsToWalk("STORYLOOP_MERGE_PAIRS", usualPairs, 10'000) / 50;
        for (quint32 seed = firstSeed(); seed < firstSeed() + quint32(pairs); ++seed) {
            Dice dice(seed);
            const Project base = project(dice, 50);
            const Project mine = project(dice, 50);
            const Project theirs = project(dice, 50);
            const QString fault = told::fault(dice.oneIn(2) ? base : Project(), mine, theirs);
            QVERIFY2(fault.isEmpty(), qPrintable(u"STORYLOOP_PROPERTY_SEED=%1: %2"_s.arg(seed).arg(fault)));
        }
    }
};

QTEST_APPLESS_MAIN(TestMergeWalk)
#include "tst_mergewalk.moc"

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "difference.h"

#include "project.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace story {

namespace {

struct Records
{
    const void* before;
    const void* after;
};

QStringList idsOf(const Field& list, const void* member)
{
    QStringList ids;
    for (int i = 0; i < list.list.size(member); ++i)
        ids.append(list.list.entry(list.list.at(member, i))->id);
    return ids;
}

QHash<QString, int> placesOf(const QStringList& ids)
{
    QHash<QString, int> places;
    for (int i = 0; i < ids.size(); ++i)
        places.insert(ids[i], i);
    return places;
}

/// The fewest entries that explain another order: those outside the longest run that kept its order. Of two neighbours
/// that changed places, the one that stood first.
QSet<QString> movedIds(const QStringList& after, const QHash<QString, int>& before)
{
    QStringList shared;
    for (const QString& id : after)
        if (before.contains(id)) shared.prepend(id); // from the end
    QList<int> tails; // by the length of a run, the index in `shared` of the entry that it ends with
    QList<int> previous(shared.size(), -1);
    for (int i = 0; i < shared.size(); ++i) {
        const auto standsBehind = [&](int tail, int place) { return before[shared[tail]] > place; };
        const auto longer = std::lower_bound(tails.begin(), tails.end(), before[shared[i]], standsBehind);
        if (longer != tails.begin()) previous[i] = *(longer - 1);
        if (longer == tails.end()) tails.append(i);
        else *longer = i;
    }
    QSet<QString> moved(shared.begin(), shared.end());
    for (int i = tails.isEmpty() ? -1 : tails.last(); i >= 0; i = previous[i])
        moved.remove(shared[i]);
    return moved;
}

/// Walks both versions and notes what differs.
class VersionWalk
{
public:
    QList<Difference> found;

    void compare(const RecordType& type, Records records, const FieldPath& place);

private:
    void compareLists(const Field& list, Records members, const FieldPath& place);
    void compareAnnotations(const RecordType& type, Records records, const FieldPath& place);
    void compareUnknown(const Record& before, const Record& after, const FieldPath& place);
};

void VersionWalk::compare(const RecordType& type, Records records, const FieldPath& place)
{
    for (const Field& field : type.fields) {
        const Records members{field.member(records.before), field.member(records.after)};
        if (field.equal(members.before, members.after)) continue;
        const FieldPath here = place.field(field.name());
        if (field.kind == Kind::List) compareLists(field, members, here);
        else if (field.kind == Kind::Record) compare(field.type(), members, here);
        else
            found.append({Difference::Kind::Changed,
                          here,
                          {},
                          memberValue(field, members.before),
                          memberValue(field, members.after)});
    }
    compareAnnotations(type, records, place);
    compareUnknown(*type.base(records.before), *type.base(records.after), place);
}

void VersionWalk::compareLists(const Field& list, Records members, const FieldPath& place)
{
    const QStringList idsBefore = idsOf(list, members.before);
    const QStringList idsAfter = idsOf(list, members.after);
    const QHash<QString, int> before = placesOf(idsBefore);
    const QHash<QString, int> after = placesOf(idsAfter);
    for (int i = 0; i < idsBefore.size(); ++i)
        if (!after.contains(idsBefore[i]))
            found.append({Difference::Kind::Removed, place.entry(idsBefore[i]), {}, i, {}});
    const QSet<QString> moved = idsBefore == idsAfter ? QSet<QString>() : movedIds(idsAfter, before);
    for (int i = 0; i < idsAfter.size(); ++i) {
        const FieldPath here = place.entry(idsAfter[i]);
        if (!before.contains(idsAfter[i])) found.append({Difference::Kind::Added, here, {}, {}, i});
        else if (moved.contains(idsAfter[i])) found.append({Difference::Kind::Moved, here, {}, before[idsAfter[i]], i});
    }
    for (int i = 0; i < idsBefore.size(); ++i)
        if (const auto there = after.constFind(idsBefore[i]); there != after.cend())
            compare(list.type(), {list.list.at(members.before, i), list.list.at(members.after, *there)},
                    place.entry(idsBefore[i]));
}

void VersionWalk::compareAnnotations(const RecordType& type, Records records, const FieldPath& place)
{
    const auto& before = type.base(records.before)->about;
    const auto& after = type.base(records.after)->about;
    if (before == after) return;
    for (const Field& field : type.fields) {
        const Annotation was = before.value(field.name());
        const Annotation is = after.value(field.name());
        if (was != is)
            found.append({Difference::Kind::Annotated,
                          place.field(field.name()),
                          {},
                          QVariant::fromValue(was),
                          QVariant::fromValue(is)});
    }
}

void VersionWalk::compareUnknown(const Record& before, const Record& after, const FieldPath& place)
{
    const auto jsonOf = [](const Record& record, const QString& key) {
        const auto member = std::ranges::find(record.unknown, key, &UnknownMember::key);
        return member == record.unknown.end() ? QVariant() : QVariant(member->json);
    };
    for (const UnknownMember& member : before.unknown)
        if (const QVariant json = jsonOf(after, member.key); json != QVariant(member.json))
            found.append({Difference::Kind::Unknown, place, member.key, member.json, json});
    for (const UnknownMember& member : after.unknown)
        if (!jsonOf(before, member.key).isValid())
            found.append({Difference::Kind::Unknown, place, member.key, {}, member.json});
}

bool isTextAlone(const RecordType& type, Records records);

bool isTextAlone(const Field& field, Records members)
{
    if (field.kind == Kind::Prose) return !field.empty(members.before) && !field.empty(members.after);
    if (field.kind == Kind::Record) return isTextAlone(field.type(), members);
    if (field.kind != Kind::List || idsOf(field, members.before) != idsOf(field, members.after)) return false;
    for (int i = 0; i < field.list.size(members.before); ++i)
        if (!isTextAlone(field.type(), {field.list.at(members.before, i), field.list.at(members.after, i)}))
            return false;
    return true;
}

bool isTextAlone(const RecordType& type, Records records)
{
    const Record* before = type.base(records.before);
    const Record* after = type.base(records.after);
    if (before->about != after->about || before->unknown != after->unknown) return false;
    return std::ranges::all_of(type.fields, [&](const Field& field) {
        const Records members{field.member(records.before), field.member(records.after)};
        return field.equal(members.before, members.after) || isTextAlone(field, members);
    });
}

} // namespace

bool differInTextAlone(const Project& before, const Project& after)
{
    return isTextAlone(recordType<Project>(), {&before, &after});
}

QList<Difference> differences(const Project& before, const Project& after)
{
    VersionWalk walk;
    walk.compare(recordType<Project>(), {&before, &after}, {});
    return walk.found;
}

std::optional<FieldPath> firstDifference(const Project& before, const Project& after)
{
    const QList<Difference> all = differences(before, after);
    return all.isEmpty() ? std::nullopt : std::optional(all.first().path);
}

} // namespace story

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "difference.h"

#include "project.h"

namespace story {

namespace {

struct Records
{
    const void* before;
    const void* after;
};

std::optional<FieldPath> differenceOf(const RecordType& type, Records records, const FieldPath& place);

QStringList idsOf(const Field& list, const void* member)
{
    QStringList ids;
    for (int i = 0; i < list.list.size(member); ++i)
        ids.append(list.list.entry(list.list.at(member, i))->id);
    return ids;
}

/// The entry by which two lists of ids differ. Of a neighbour and the one that was moved, the one that was moved.
QString odd(const QStringList& before, const QStringList& after)
{
    const auto [mine, theirs] = std::ranges::mismatch(before, after);
    if (mine == before.end()) return *theirs;
    if (theirs == after.end() || !after.contains(*mine)) return *mine;
    if (!before.contains(*theirs)) return *theirs;
    const auto without = [](QStringList ids, const QString& id) {
        ids.removeOne(id);
        return ids;
    };
    return without(before, *mine) == without(after, *mine) ? *mine : *theirs;
}

std::optional<FieldPath> differenceOfLists(const Field& list, Records members, const FieldPath& place)
{
    const QStringList before = idsOf(list, members.before);
    const QStringList after = idsOf(list, members.after);
    if (before != after) return place.entry(odd(before, after));
    for (int i = 0; i < before.size(); ++i) {
        const Records entries{list.list.at(members.before, i), list.list.at(members.after, i)};
        if (const auto found = differenceOf(list.type(), entries, place.entry(before[i]))) return found;
    }
    return {};
}

/// What is said about a field beside its value counts as the field.
std::optional<FieldPath> differenceOfAnnotations(const RecordType& type, Records records, const FieldPath& place)
{
    const auto& before = type.base(records.before)->about;
    const auto& after = type.base(records.after)->about;
    if (before == after) return {};
    for (const Field& field : type.fields)
        if (before.value(field.name()) != after.value(field.name())) return place.field(field.name());
    return place;
}

std::optional<FieldPath> differenceOf(const RecordType& type, Records records, const FieldPath& place)
{
    for (const Field& field : type.fields) {
        const Records members{field.member(records.before), field.member(records.after)};
        if (field.equal(members.before, members.after)) continue;
        const FieldPath here = place.field(field.name());
        if (field.kind == Kind::List) return differenceOfLists(field, members, here);
        if (field.kind == Kind::Record) return differenceOf(field.type(), members, here);
        return here;
    }
    if (const auto annotated = differenceOfAnnotations(type, records, place)) return annotated;
    const bool sameRest = type.base(records.before)->unknown == type.base(records.after)->unknown;
    return sameRest ? std::nullopt : std::optional(place);
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

std::optional<FieldPath> firstDifference(const Project& before, const Project& after)
{
    return differenceOf(recordType<Project>(), {&before, &after}, {});
}

} // namespace story

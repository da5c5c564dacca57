// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "merger.h"

#include "order.h"

#include <QHash>
#include <QMap>

#include <algorithm>

namespace merge {

using namespace story;

namespace {

/// The entries of one version of a list.
class Entries
{
public:
    Entries(const Field& field, const void* list)
        : m_field(field)
        , m_list(list)
    {
        for (int i = 0; i < field.list.size(list); ++i) {
            ids.append(field.list.entry(field.list.at(list, i))->id);
            m_places.insert(ids.last(), i);
        }
    }

    /// Nothing where it is not among them.
    [[nodiscard]] const void* entry(const QString& id) const
    {
        const auto place = m_places.constFind(id);
        return place == m_places.cend() ? nullptr : m_field.list.at(m_list, *place);
    }

    QStringList ids;

private:
    const Field& m_field;
    const void* m_list;
    QHash<QString, int> m_places;
};

bool isSame(const RecordType& type, const void* some, const void* other)
{
    const Record* a = type.base(some);
    const Record* b = type.base(other);
    return a->about == b->about && a->unknown == b->unknown
        && std::ranges::all_of(type.fields, [&](const Field& f) { return f.equal(f.member(some), f.member(other)); });
}

/// Beside lists of numbers, a list of words names what they count, place by place: it is one value.
bool hasNumbers(const RecordType& type)
{
    return std::ranges::any_of(type.fields, [](const Field& field) { return field.kind == Kind::Numbers; });
}

UnknownMember memberOf(const Record& record, const QString& key)
{
    const auto found = std::ranges::find(record.unknown, key, &UnknownMember::key);
    return found == record.unknown.end() ? UnknownMember() : *found;
}

QStringList unknownKeys(const Record& record)
{
    QStringList keys;
    std::ranges::transform(record.unknown, std::back_inserter(keys), &UnknownMember::key);
    return keys;
}

/// Where in the file the member stands: behind nothing, behind the head or the id, behind a field.
qsizetype placeOf(const RecordType& type, const UnknownMember& member)
{
    static const QStringList head{{}, QStringLiteral("format"), QStringLiteral("version")};
    if (const Field* field = type.field(member.after)) return head.size() + 1 + (field - type.fields.data());
    const qsizetype place = head.indexOf(member.after);
    return place < 0 ? head.size() : place;
}

} // namespace

void Merger::mergeRecord(const RecordType& type, const Three& records, void* result, const FieldPath& path)
{
    const bool isPositional = hasNumbers(type);
    for (const Field& field : type.fields) {
        const Three members{field.member(records.base), field.member(records.mine), field.member(records.theirs)};
        mergeMember(field, members, field.mutableMember(result), path.field(field.name()), isPositional);
    }
    mergeAnnotations(type, records, result, path);
    mergeUnknown(type, records, result, path);
}

void Merger::mergeMember(const Field& field, const Three& members, void* result, const FieldPath& path,
                         bool isPositional)
{
    if (field.equal(members.mine, members.theirs)) return;
    const bool isWhole = (field.kind != Kind::List && field.kind != Kind::Record) || m_wanted.isEmpty();
    if (isWhole && field.equal(members.base, members.theirs)) return;
    if (isWhole && field.equal(members.base, members.mine)) return field.assign(result, members.theirs);
    switch (field.kind) {
    case Kind::Record: return mergeRecord(field.type(), members, result, path);
    case Kind::List: return mergeList(field, members, result, path);
    case Kind::Prose:
    case Kind::Code: return mergeText(field, members, result, path);
    case Kind::Points: return mergeSeries(field, members, result, path);
    case Kind::Lines:
        if (isPositional) return mergeScalar(field, members, result, path);
        [[fallthrough]];
    case Kind::Choices:
    case Kind::References: return mergeSet(field, members, result, path);
    default: return mergeScalar(field, members, result, path);
    }
}

void Merger::mergeList(const Field& field, const Three& lists, void* result, const FieldPath& path)
{
    const RecordType& type = field.type();
    const Entries base(field, lists.base);
    const Entries mine(field, lists.mine);
    const Entries theirs(field, lists.theirs);
    QSet<QString> staying;
    for (const QString& id : mine.ids + theirs.ids)
        if (!staying.contains(id) && stays(type, {base.entry(id), mine.entry(id), theirs.entry(id)}, path.entry(id)))
            staying.insert(id);
    const MergedOrder order = mergeOrder(base.ids, mine.ids, theirs.ids, staying);
    if (order.clashes) clashes.append({Clash::What::Order, path, {}, base.ids, order.mine, order.theirs, {}});

    for (int i = field.list.size(result); i > 0; --i)
        field.list.remove(result, i - 1);
    for (const QString& id : order.mine) {
        const Three entries{base.entry(id) ? base.entry(id) : field.list.blank(), mine.entry(id), theirs.entry(id)};
        const void* source = entries.mine ? entries.mine : entries.theirs;
        void* merged = field.list.insert(result, field.list.size(result), source);
        if (entries.mine && entries.theirs) mergeRecord(type, entries, merged, path.entry(id));
    }
}

/// An entry that both have, or that one side added, or that one side removed while the other needs it.
bool Merger::stays(const RecordType& type, const Three& entries, const FieldPath& path)
{
    if (!entries.base || (entries.mine && entries.theirs)) return true;
    const void* left = entries.mine ? entries.mine : entries.theirs;
    const bool isNeeded = m_wanted.contains({type.name, path.entryId()}) || !isSame(type, entries.base, left);
    if (isNeeded) kept.append(path);
    return isNeeded;
}

void Merger::mergeAnnotations(const RecordType& type, const Three& records, void* result, const FieldPath& path)
{
    const auto& base = type.base(records.base)->about;
    const auto& mine = type.base(records.mine)->about;
    const auto& theirs = type.base(records.theirs)->about;
    if (mine.isEmpty() && theirs.isEmpty()) return;
    auto& about = type.mutableBase(result)->about;
    about.clear();
    for (const Field& field : type.fields) {
        const QString key = field.name();
        if (!mine.contains(key) && !theirs.contains(key)) continue;
        Annotation merged = mergeAnnotation(base.value(key), mine.value(key), theirs.value(key), path.field(key));
        // What one side calls not known and the other has found out is known.
        const auto isOdd = [&](const Annotation& said, const void* record) {
            return said.notKnown && !field.empty(field.member(record));
        };
        if (isOdd(merged, result) && !isOdd(mine.value(key), records.mine) && !isOdd(theirs.value(key), records.theirs))
            merged.notKnown = false;
        if (merged != Annotation()) about.insert(key, merged);
    }
}

Annotation Merger::mergeAnnotation(const Annotation& base, const Annotation& mine, const Annotation& theirs,
                                   const FieldPath& path)
{
    const auto source = pick(base.source, mine.source, theirs.source);
    if (source.clashes) clashes.append({Clash::What::Source, path, {}, base.source, mine.source, theirs.source, {}});
    const bool notKnown = mine.notKnown == base.notKnown ? theirs.notKnown : mine.notKnown;
    return {source.value, notKnown};
}

void Merger::mergeUnknown(const RecordType& type, const Three& records, void* result, const FieldPath& path)
{
    const Record& base = *type.base(records.base);
    const Record& mine = *type.base(records.mine);
    const Record& theirs = *type.base(records.theirs);
    if (mine.unknown == theirs.unknown || base.unknown == theirs.unknown) return;
    QMap<QString, UnknownMember> staying;
    for (const QString& key : unknownKeys(mine) + unknownKeys(theirs)) {
        if (staying.contains(key)) continue;
        const UnknownMember was = memberOf(base, key);
        const UnknownMember my = memberOf(mine, key);
        const UnknownMember their = memberOf(theirs, key);
        auto picked = pick(was, my, their);
        if (my == their)
            picked.value.after =
                pick(was.after, std::min(my.after, their.after), std::max(my.after, their.after)).value;
        if (picked.value != UnknownMember()) staying.insert(key, picked.value);
        if (picked.kept) kept.append(path);
        if (picked.clashes) clashes.append({Clash::What::Unknown, path, key, was.json, my.json, their.json, {}});
    }
    const QStringList names = staying.keys();
    auto& unknown = type.mutableBase(result)->unknown;
    unknown.clear();
    for (const QString& key :
         mergeOrder(unknownKeys(base), unknownKeys(mine), unknownKeys(theirs), {names.begin(), names.end()}).mine)
        unknown.append(staying[key]);
    std::ranges::stable_sort(unknown, {}, [&](const UnknownMember& member) { return placeOf(type, member); });
}

} // namespace merge

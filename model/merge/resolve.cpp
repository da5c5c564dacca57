// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "merge.h"

#include <algorithm>

namespace merge {

using namespace story;

namespace {

QVariant valueOf(const Clash& clash, Side side)
{
    switch (side) {
    case Side::Mine: return clash.mine;
    case Side::Theirs: return clash.theirs;
    case Side::Both: return clash.both;
    case Side::Before: return clash.before;
    }
    return {};
}

/// The record that is at the path, or has the field that is.
Record* recordAt(Project& project, const FieldPath& path)
{
    const auto at = locate(project, path);
    return at && at.type ? at.type->mutableBase(at.member) : nullptr;
}

bool setSource(Project& project, const FieldPath& path, const QString& source)
{
    Record* record = locate(project, path) ? recordAt(project, path.parent()) : nullptr;
    if (!record) return false;
    Annotation& said = record->about[path.key()];
    said.source = source;
    if (said == Annotation()) record->about.remove(path.key());
    return true;
}

bool setUnknown(Project& project, const FieldPath& path, const QString& key, const QVariant& json)
{
    Record* record = recordAt(project, path);
    if (!record) return false;
    const auto member = std::ranges::find(record->unknown, key, &UnknownMember::key);
    if (member == record->unknown.end()) return false;
    if (json.toByteArray().isEmpty()) record->unknown.erase(member);
    else member->json = json.toByteArray();
    return true;
}

/// The entries that are named take the places that they have among themselves; the others stay where they are.
bool setOrder(Project& project, const FieldPath& path, const QStringList& ids)
{
    const auto at = locate(project, path);
    if (!at || !at.field || at.field->kind != Kind::List) return false;
    const ListAccess& list = at.field->list;
    const auto idAt = [&](int i) { return list.entry(list.at(at.member, i))->id; };
    const auto indexOf = [&](const QString& id) { return entryIndex({.field = at.field, .member = at.member}, id); };
    QStringList wanted;
    for (const QString& id : ids)
        if (indexOf(id) >= 0) wanted.append(id);
    for (int i = 0; i < list.size(at.member) && !wanted.isEmpty(); ++i) {
        if (!wanted.contains(idAt(i))) continue;
        const int from = indexOf(wanted.takeFirst());
        if (from == i) continue;
        list.move(at.member, from, i);
        list.move(at.member, i + 1, from);
    }
    return true;
}

} // namespace

bool resolve(Project& project, const Clash& clash, Side side)
{
    if (side == Side::Both && !clash.canBeBoth()) return false;
    const QVariant value = valueOf(clash, side);
    switch (clash.what) {
    case Clash::What::Value: return setFieldValue(project, clash.path, value);
    case Clash::What::Source: return setSource(project, clash.path, value.toString());
    case Clash::What::Order: return setOrder(project, clash.path, value.toStringList());
    case Clash::What::Unknown: return setUnknown(project, clash.path, clash.member, value);
    }
    return false;
}

} // namespace merge

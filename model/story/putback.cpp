// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "putback.h"

#include "project.h"

namespace story {

namespace {

/// Where in `now` an entry belongs that stands at `index` of `version`: behind the nearest one before it that both have.
int placeBehindNeighbour(const Located<void*>& now, const Located<const void*>& version, int index)
{
    const Located<const void*> there{.field = now.field, .member = now.member};
    for (int i = index - 1; i >= 0; --i) {
        const QString id = version.field->list.entry(version.field->list.at(version.member, i))->id;
        if (const int found = entryIndex(there, id); found >= 0) return found + 1;
    }
    return 0;
}

bool putBackEntry(Project& now, const Project& version, const FieldPath& path)
{
    const auto list = locate(now, path.parent());
    if (!list || list.field->kind != Kind::List) return false;
    const int here = entryIndex({.field = list.field, .member = list.member}, path.entryId());
    if (here >= 0) list.field->list.remove(list.member, here);
    const auto from = locate(version, path.parent());
    const int there = from ? entryIndex(from, path.entryId()) : -1;
    if (there < 0) return here >= 0;
    list.field->list.insert(list.member, placeBehindNeighbour(list, from, there),
                            from.field->list.at(from.member, there));
    return true;
}

bool putBackAnnotation(Project& now, const Project& version, const FieldPath& path)
{
    const auto to = locate(now, path);
    if (!to || !to.ownerType) return false;
    const auto from = locate(version, path);
    auto& about = to.ownerType->mutableBase(to.owner)->about;
    const auto before = from ? from.ownerType->base(from.owner)->about : QMap<QString, Annotation>();
    if (before.contains(path.key())) about.insert(path.key(), before.value(path.key()));
    else about.remove(path.key());
    return true;
}

bool putBackUnknown(Project& now, const Project& version, const FieldPath& path)
{
    const auto to = locate(now, path);
    const auto from = locate(version, path);
    if (!to || !from || !to.type) return false;
    to.type->mutableBase(to.member)->unknown = from.type->base(from.member)->unknown;
    return true;
}

} // namespace

bool putBack(Project& now, const Project& version, const Difference& difference)
{
    const FieldPath& path = difference.path;
    switch (difference.kind) {
    case Difference::Kind::Added:
    case Difference::Kind::Removed:
    case Difference::Kind::Moved: return putBackEntry(now, version, path);
    case Difference::Kind::Annotated: return putBackAnnotation(now, version, path);
    case Difference::Kind::Unknown: return putBackUnknown(now, version, path);
    case Difference::Kind::Changed: break;
    }
    return setFieldValue(now, path, fieldValue(version, path)) && putBackAnnotation(now, version, path);
}

} // namespace story

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editing.h"

#include <algorithm>
#include <ranges>

namespace document::edits {

using namespace story;

namespace {

QString textOf(const QVariant& value)
{
    return value.metaType() == QMetaType::fromType<QStringList>() ? value.toStringList().join(u'\n') : value.toString();
}

/// What was typed on, mended or shortened, rather than written anew: half of it stands where it stood.
bool isAmended(const QString& before, const QString& after)
{
    const auto [was, now] = std::ranges::mismatch(before, after);
    const auto rest = std::ranges::subrange(was, before.end());
    const auto newRest = std::ranges::subrange(now, after.end());
    const auto end = std::ranges::mismatch(rest | std::views::reverse, newRest | std::views::reverse).in1;
    const auto replaced = std::ranges::distance(was, end.base());
    return replaced * 2 <= before.size() && !after.isEmpty();
}

bool isText(Kind kind)
{
    return kind == Kind::Line || kind == Kind::Prose || kind == Kind::Lines || kind == Kind::Code;
}

} // namespace

void forgetSource(Record& record, const QString& key)
{
    const auto found = record.about.find(key);
    if (found == record.about.end()) return;
    found->source.clear();
    if (*found == Annotation()) record.about.erase(found);
}

bool replaceValue(Project& project, const FieldPath& path, const QVariant& value)
{
    const std::optional<QVariant> sound = soundValue(value);
    const auto at = sound ? locate(project, path) : Located<void*>();
    if (!at || !at.owner) return false;
    Record& record = *at.ownerType->mutableBase(at.owner);
    if (record.about.value(path.key()).source.isEmpty()) return setFieldValue(project, path, *sound);
    const QVariant before = fieldValue(project, path);
    if (!setFieldValue(project, path, *sound)) return false;
    const QVariant after = fieldValue(project, path);
    const bool stays = before == after || (isText(at.field->kind) && isAmended(textOf(before), textOf(after)));
    if (!stays) forgetSource(record, path.key());
    return true;
}

} // namespace document::edits

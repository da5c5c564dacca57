// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits.h"

#include "editing.h"

#include <algorithm>

namespace document::edits {

using namespace story;

namespace {

bool isTyped(Kind kind)
{
    return kind == Kind::Line || kind == Kind::Prose || kind == Kind::Lines || kind == Kind::Code;
}

} // namespace

QString idPrefix(const RecordType& type) { return QChar::fromLatin1(type.name[0]).toLower(); }

void setField(Document& document, const QString& key, const FieldPath& path, const QVariant& value)
{
    const Snapshot project = document.project(key);
    const auto at = project ? locate(*project, path) : Located<const void*>();
    if (!at || !at.field) return;
    edit(
        document, key, Edits::tr("Change %1").arg(placeName(*project, path)),
        [&](Project& p) { return replaceValue(p, path, value); }, isTyped(at.field->kind) ? path.text() : QString());
}

namespace {

/// Changes what is said about a field, and forgets an annotation that says nothing any more.
template <typename F>
void annotate(Document& document, const QString& key, const FieldPath& path, const QString& text, F&& say,
              const QString& mergeKey = {})
{
    edit(
        document, key, text,
        [&](Project& project) {
            const auto at = locate(project, path);
            if (!at || !at.owner || !path.entryId().isEmpty()) return false;
            auto& about = at.ownerType->mutableBase(at.owner)->about;
            Annotation& annotation = about[path.key()];
            say(annotation);
            if (annotation == Annotation()) about.remove(path.key());
            return true;
        },
        mergeKey);
}

} // namespace

void setNotKnown(Document& document, const QString& key, const FieldPath& path, bool notKnown)
{
    annotate(document, key, path, notKnown ? Edits::tr("Mark as not known") : Edits::tr("Mark as open"),
             [&](Annotation& a) { a.notKnown = notKnown; });
}

void setSource(Document& document, const QString& key, const FieldPath& path, const QString& source)
{
    annotate(
        document, key, path, Edits::tr("Change source"), [&](Annotation& a) { a.source = wellFormed(source); },
        path.text() + QStringLiteral("#source"));
}

namespace {

template <typename L> void insertBlank(const L& list, int index, const QString& id)
{
    void* entry = list.field->list.insert(list.member, index, nullptr);
    list.field->list.mutableEntry(entry)->id = id;
}

/// The merge key of what is added to be written in.
QString begun(const FieldPath& entry) { return u'+' + entry.text(); }

} // namespace

QString addEntry(Document& document, const QString& key, const FieldPath& list, int index)
{
    const Snapshot project = document.project(key);
    const auto at = project ? locate(*project, list) : Located<const void*>();
    if (!at || at.field->kind != Kind::List) return {};
    const QString id = document.newId(idPrefix(at.field->type()), *project);
    const auto add = [&](Project& p) {
        const auto target = locate(p, list);
        const int size = target.field->list.size(target.member);
        insertBlank(target, index < 0 ? size : std::min(index, size), id);
        return true;
    };
    edit(document, key, Edits::tr("Add %1").arg(at.field->type().title()), add, begun(list.entry(id)));
    return id;
}

void takeBackEntry(Document& document, const QString& key, const FieldPath& entry)
{
    const Snapshot project = document.project(key);
    if (!project || entry.entryId().isEmpty() || !locate(*project, entry)) return;
    const auto takeOut = [&](Project& p) {
        const auto list = locate(p, entry.parent());
        const int index = entryIndex({.field = list.field, .member = list.member}, entry.entryId());
        list.field->list.remove(list.member, index);
        Project blank = p;
        insertBlank(locate(blank, entry.parent()), index, entry.entryId());
        return blank == *project;
    };
    edit(document, key, Edits::tr("Delete %1").arg(placeName(*project, entry)), takeOut, begun(entry));
}

QString duplicateEntry(Document& document, const QString& key, const FieldPath& entry)
{
    const Snapshot project = document.project(key);
    const auto at = project ? locate(*project, entry) : Located<const void*>();
    if (!at || entry.entryId().isEmpty()) return {};
    const QString id = document.newId(idPrefix(at.field->type()), *project);
    edit(document, key, Edits::tr("Duplicate %1").arg(placeName(*project, entry)), [&](Project& p) {
        const auto list = locate(p, entry.parent());
        const int index = entryIndex({.field = list.field, .member = list.member}, entry.entryId());
        void* copy = list.field->list.insert(list.member, index + 1, at.member);
        list.field->list.mutableEntry(copy)->id = id;
        return true;
    });
    return id;
}

void deleteEntry(Document& document, const QString& key, const FieldPath& entry)
{
    const Snapshot project = document.project(key);
    if (!project || entry.entryId().isEmpty()) return;
    edit(document, key, Edits::tr("Delete %1").arg(placeName(*project, entry)), [&](Project& p) {
        const auto list = locate(p, entry.parent());
        const int index = list ? entryIndex({.field = list.field, .member = list.member}, entry.entryId()) : -1;
        if (index >= 0) list.field->list.remove(list.member, index);
        return index >= 0;
    });
}

void moveEntry(Document& document, const QString& key, const FieldPath& entry, int to)
{
    const Snapshot project = document.project(key);
    if (!project || entry.entryId().isEmpty()) return;
    edit(document, key, Edits::tr("Move %1").arg(placeName(*project, entry)), [&](Project& p) {
        const auto list = locate(p, entry.parent());
        const int index = list ? entryIndex({.field = list.field, .member = list.member}, entry.entryId()) : -1;
        if (index < 0 || to < 0 || to >= list.field->list.size(list.member) || to == index) return false;
        list.field->list.move(list.member, index, to);
        return true;
    });
}

} // namespace document::edits

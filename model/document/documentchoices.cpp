// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document.h"

#include "merge/merge.h"
#include "store/history.h"
#include "store/json.h"

#include <algorithm>

/// What only the user can decide about a file that others have changed.
namespace document {

using namespace story;

namespace {

bool isInHistory(const QString& stateFolder, const QString& projectId, const store::Fingerprint& known)
{
    if (stateFolder.isEmpty()) return false;
    const store::History history(stateFolder);
    return std::ranges::any_of(history.versions(projectId), [&](const store::History::Version& version) {
        const auto bytes = history.read(version);
        return bytes && store::fingerprint(*bytes) == known;
    });
}

} // namespace

const Document::Conflict* Document::conflict(const QString& key) const
{
    const auto found = m_conflicts.constFind(key);
    return found == m_conflicts.cend() ? nullptr : &*found;
}

void Document::resolve(const QString& key, const Snapshot& resolved)
{
    const Conflict* open = conflict(key);
    if (!open || !resolved) return;
    if (isReadOnly(key)) return emit told(key, FileNews::Refused);
    if (open->mine) return resolveMarks(key, resolved);
    Shelf* shelf = find(key);
    shelf->known = open->known;
    shelf->saved = open->isMarked ? Snapshot() : open->theirs;
    record(key, resolved, tr("Resolve the conflict"));
    step(*find(key), FileEvent::Resolved);
    emit modifiedChanged();
}

/// What was not changed here since the file held it is in one of the versions, or older than both.
void Document::resolveMarks(const QString& key, const Snapshot& resolved)
{
    const Conflict open = *conflict(key);
    Shelf* shelf = find(key);
    keepVersions(key, {open.theirs, open.mine});
    merge::Merged merged{.project = *resolved};
    if (shelf->isModified()) merged = merge::merge(shelf->saved ? *shelf->saved : Project(), *shelf->now, *resolved);
    if (!merged.clashes.isEmpty()) {
        m_conflicts[key] = {
            .base = shelf->saved, .mine = {}, .theirs = resolved, .known = open.known, .isMarked = true};
        return emit told(key, FileNews::Clashed);
    }
    shelf->known = open.known;
    shelf->saved.reset();
    record(key, std::make_shared<const Project>(merged.project), tr("Resolve the conflict"));
    step(*find(key), FileEvent::Resolved);
    emit modifiedChanged();
}

/// The save keeps the file as it is, marks and all; as stories they can be compared, and taken back by field.
void Document::keepVersions(const QString& key, const QList<Snapshot>& versions)
{
    if (m_stateFolder.isEmpty()) return;
    store::History history(m_stateFolder);
    for (const Snapshot& version : versions)
        if (const auto kept = history.keep(version->id, store::toJson(*version), today()); !kept) {
            m_historyFault = kept.error();
            emit told(key, FileNews::NotInHistory);
        }
}

void Document::putBack(const QString& key)
{
    Shelf* shelf = find(key);
    if (!shelf || !shelf->now || m_readOnly
        || (shelf->state != FileState::Orphan && shelf->state != FileState::Offline))
        return;
    shelf->known.reset();
    shelf->saved.reset();
    step(*shelf, FileEvent::PutBack);
    emit modifiedChanged();
}

QStringList Document::copiesOf(const QString& key) const
{
    QStringList keys;
    const Snapshot original = project(key);
    if (!original || original->id.isEmpty()) return keys;
    for (const Shelf& other : m_shelves)
        if (other.key != key && other.now && other.now->id == original->id) keys.append(other.key);
    return keys;
}

QStringList Document::toDecide() const
{
    QHash<QString, int> files;
    for (const Shelf& shelf : m_shelves)
        if (shelf.now && !shelf.now->id.isEmpty()) ++files[shelf.now->id];
    QStringList keys;
    for (const Shelf& shelf : m_shelves) {
        const bool isAway = shelf.state == FileState::Orphan || shelf.state == FileState::Offline;
        if (shelf.now && (isAway || m_conflicts.contains(shelf.key) || files.value(shelf.now->id) > 1))
            keys.append(shelf.key);
    }
    return keys;
}

/// A copy that holds what the story held once is that earlier version, and the base of its own merge. An earlier version
/// that is only older than a copy is no base for it: the other machine may have left before, and what was changed here in
/// between would look as if it was taken back there.
merge::Merged Document::mergedWithCopy(const QString& key, const QString& copy) const
{
    const Snapshot mine = project(key);
    const Shelf* other = shelf(copy);
    if (!mine || !other || !other->now) return {};
    const bool isEarlier = other->known && !other->isModified() && isInHistory(m_stateFolder, mine->id, *other->known);
    return merge::merge(isEarlier ? *other->now : Project(), *mine, *other->now);
}

merge::Merged Document::mergedInConflict(const QString& key) const
{
    const Conflict* open = conflict(key);
    const Snapshot mine = open && open->mine ? open->mine : project(key);
    if (!open || !open->theirs || !mine) return {};
    return merge::merge(open->base ? *open->base : Project(), *mine, *open->theirs);
}

void Document::takeCopy(const QString& key, const QString& copy, const Snapshot& merged)
{
    if (isReadOnly(key) || isReadOnly(copy) || !merged) return;
    m_undoStack.beginMacro(tr("Merge two copies"));
    record(key, merged, tr("Merge two copies"));
    record(copy, nullptr, tr("Merge two copies"));
    m_undoStack.endMacro();
}

void Document::keepBoth(const QString& copy)
{
    const Snapshot now = project(copy);
    if (!now) return;
    auto other = std::make_shared<Project>(*now);
    other->id = newProjectId();
    push(copy, std::move(other), tr("Make a copy a story of its own"));
}

} // namespace document

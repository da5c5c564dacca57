// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document.h"

#include "merge/merge.h"

/// What only the user can decide about a file that others have changed.
namespace document {

using namespace story;

const Document::Conflict* Document::conflict(const QString& key) const
{
    const auto found = m_conflicts.constFind(key);
    return found == m_conflicts.cend() ? nullptr : &*found;
}

void Document::resolve(const QString& key, const Snapshot& resolved)
{
    const Conflict* open = conflict(key);
    if (!open || !resolved) return;
    Shelf* shelf = find(key);
    shelf->known = open->known;
    shelf->saved = open->theirs;
    record(key, resolved, tr("Resolve the conflict"));
    step(*find(key), FileEvent::Resolved);
    emit modifiedChanged();
}

void Document::putBack(const QString& key)
{
    Shelf* shelf = find(key);
    if (!shelf || !shelf->now || (shelf->state != FileState::Orphan && shelf->state != FileState::Offline)) return;
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

merge::Merged Document::mergedWithCopy(const QString& key, const QString& copy) const
{
    const Snapshot mine = project(key);
    const Snapshot theirs = project(copy);
    return mine && theirs ? merge::merge(Project(), *mine, *theirs) : merge::Merged();
}

merge::Merged Document::mergedInConflict(const QString& key) const
{
    const Conflict* open = conflict(key);
    const Snapshot mine = project(key);
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

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document.h"
#include "folderlook.h"

#include "merge/merge.h"

#include <algorithm>

/// What others do to the files of an open portfolio. Nothing that happens there ever takes a text away here.
namespace document {

using namespace story;

namespace {

Error changedTwice(const QString& path)
{
    return {Error::Kind::ChangedOnDisk,
            path,
            0,
            {},
            Document::tr("was changed by another program as well, and both changed the same")};
}

} // namespace

/// Wherever the event leads, whether the story differs from its file is looked at anew.
void Document::step(Shelf& shelf, FileEvent event)
{
    const FileState before = shelf.state;
    const auto led = next(before, event);
    Q_ASSERT_X(led, "Document::step", qPrintable(QStringLiteral("%1 in %2").arg(int(event)).arg(int(before))));
    const auto settled = next(led.value_or(before), shelf.isModified() ? FileEvent::Edited : FileEvent::UndoneToSaved);
    shelf.state = settled.value_or(before);
    if (shelf.state == FileState::Clean || shelf.state == FileState::Dirty) shelf.fault.reset();
    if (shelf.state != FileState::Conflict) {
        m_conflicts.remove(shelf.key);
        shelf.inFile.clear();
    }
    if (shelf.state != before) emit stateChanged(shelf.key);
}

void Document::recordFromDisk(const QString& key, const Snapshot& after, const QString& text)
{
    m_isFromDisk = true;
    record(key, after, text);
    m_isFromDisk = false;
}

void Document::take(const Sighting& seen)
{
    Shelf* shelf = find(seen.key);
    const bool isOld =
        !shelf || shelf->state == FileState::Saving || shelf->known != seen.basis || shelf->path != seen.path;
    if (isOld) return;
    switch (seen.found) {
    case Sighting::Found::AsKnown: takeAsKnown(*shelf); break;
    case Sighting::Found::Changed:
        if (seen.project) emit aboutToTake(seen.key, seen.project);
        takeChanged(*find(seen.key), seen);
        break;
    case Sighting::Found::Unreadable: takeUnreadable(*shelf, seen); break;
    case Sighting::Found::Newer: makeReadOnly(*shelf, *seen.fault); break;
    case Sighting::Found::Nothing: takeVanished(*shelf, FileEvent::FileVanished, FileNews::Vanished); break;
    case Sighting::Found::NoFolder: takeVanished(*shelf, FileEvent::FolderVanished, FileNews::WentOffline); break;
    }
    if (seen.found == Sighting::Found::AsKnown || seen.found == Sighting::Found::Changed)
        takeRights(*find(seen.key), seen);
    emit modifiedChanged();
}

void Document::takeAsKnown(Shelf& shelf)
{
    const bool wasAway = shelf.state == FileState::Orphan || shelf.state == FileState::Offline;
    if (shelf.state != FileState::SaveFailed) step(shelf, FileEvent::FileAsKnown); // that tries again when it is due
    if (wasAway) emit told(shelf.key, FileNews::CameBack);
}

void Document::takeChanged(Shelf& shelf, const Sighting& seen)
{
    if (const Conflict* open = conflict(shelf.key); open && open->known == seen.fingerprint) return;
    const QString key = shelf.key;
    step(shelf, FileEvent::FileChanged);
    // What is deleted here comes back as it was, where more than the file knew went with it.
    const bool isUnsaved = shelf.deleted && shelf.saved && *shelf.deleted != *shelf.saved;
    if (isUnsaved) recordFromDisk(key, shelf.deleted, tr("Changed on disk"));
    Shelf& here = *find(key);
    if (here.now && here.state == FileState::Merge) merge(here, seen);
    else reload(here, seen);
}

/// What was deleted here and changed there comes back: an edit counts more.
void Document::reload(Shelf& shelf, const Sighting& seen)
{
    const QString key = shelf.key;
    const bool wasBroken = !shelf.now && !shelf.saved;
    const bool isNews = !shelf.now || *shelf.now != *seen.project;
    shelf.known = seen.fingerprint;
    shelf.saved = seen.marked ? Snapshot() : seen.project; // what git has left is to be saved without its marks
    shelf.errors.clear();
    if (wasBroken) {
        // No step of the history knows a story that could not be read: it joins like a new one.
        shelf.now = seen.project;
        m_cause = Cause::Disk;
        emit changed(key, {}, seen.project);
    } else if (isNews) {
        recordFromDisk(key, seen.project, tr("Changed on disk"));
    }
    step(*find(key), FileEvent::Reloaded);
    if (isNews) emit told(key, wasBroken ? FileNews::Joined : FileNews::Reloaded);
}

void Document::merge(Shelf& shelf, const Sighting& seen)
{
    const QString key = shelf.key;
    const Project none;
    const merge::Merged merged = merge::merge(shelf.saved ? *shelf.saved : none, *shelf.now, *seen.project);
    if (!merged.clashes.isEmpty()) {
        shelf.fault = changedTwice(shelf.path);
        const Conflict conflict{.base = shelf.saved,
                                .mine = {},
                                .theirs = seen.project,
                                .known = seen.fingerprint,
                                .isMarked = seen.marked.has_value()};
        step(shelf, FileEvent::Clashed);
        m_conflicts.insert(key, conflict);
        return emit told(key, FileNews::Clashed);
    }
    shelf.known = seen.fingerprint;
    shelf.saved = seen.marked ? Snapshot() : seen.project;
    const bool isNews = merged.project != *shelf.now;
    if (isNews) recordFromDisk(key, std::make_shared<const Project>(merged.project), tr("Merged with the file"));
    Shelf& now = *find(key);
    step(now, now.isModified() ? FileEvent::Merged : FileEvent::Reloaded);
    if (isNews) emit told(key, FileNews::Merged);
}

void Document::takeUnreadable(Shelf& shelf, const Sighting& seen)
{
    if (seen.marked) return takeMarked(shelf, seen);
    if (!shelf.now && !shelf.saved) { // nor could it be read before
        shelf.known = seen.fingerprint;
        shelf.errors = {*seen.fault};
        emit stateChanged(shelf.key);
        return;
    }
    if (const Conflict* open = conflict(shelf.key); open && open->known == seen.fingerprint) return;
    shelf.fault = Error{Error::Kind::ChangedOnDisk, shelf.path, seen.fault->line, seen.fault->path,
                        tr("was changed by another program and is no story any more: %1").arg(seen.fault->what)};
    step(shelf, FileEvent::FileUnreadable);
    m_conflicts.insert(shelf.key, {.base = shelf.saved, .mine = {}, .theirs = {}, .known = seen.fingerprint});
    emit told(shelf.key, FileNews::Clashed);
}

/// What was no story before, as it stands so in the file from the beginning, is shown as the first of its versions.
void Document::takeMarked(Shelf& shelf, const Sighting& seen)
{
    const Marked& marked = *seen.marked;
    if (const Conflict* open = conflict(shelf.key); open && open->known == seen.fingerprint) return;
    const QString key = shelf.key;
    if (shelf.deleted) recordFromDisk(key, shelf.deleted, tr("Changed on disk"));
    Shelf& here = *find(key);
    const bool isNew = !here.now;
    if (isNew) {
        here.now = here.saved = marked.first;
        here.known.reset(); // what stands there is never what it should be
        here.errors.clear();
    }
    here.inFile = {marked.first, marked.second};
    here.fault = Error{Error::Kind::ChangedOnDisk, here.path, 0, {}, tr("holds two versions that git could not merge")};
    step(here, FileEvent::FileUnreadable);
    m_conflicts.insert(key,
                       {.base = marked.before,
                        .mine = marked.first,
                        .theirs = marked.second,
                        .known = seen.fingerprint,
                        .mineName = marked.firstName,
                        .theirsName = marked.secondName,
                        .isMarked = true});
    m_cause = Cause::Disk;
    if (isNew) emit changed(key, {}, here.now);
    emit told(key, FileNews::Clashed);
}

void Document::takeVanished(Shelf& shelf, FileEvent event, FileNews news)
{
    if (!shelf.known) return; // it was deleted here
    if (!shelf.now && shelf.saved && event == FileEvent::FileVanished) { // and so it was there
        shelf.known.reset();
        shelf.saved.reset();
        return step(shelf, FileEvent::FileAsKnown);
    }
    const FileState before = shelf.state;
    const QString what = event == FileEvent::FileVanished ? tr("is gone: the text is kept here")
                                                          : tr("its folder is gone: the text is kept here");
    shelf.fault = Error{Error::Kind::ChangedOnDisk, shelf.path, 0, {}, what};
    step(shelf, event);
    if (shelf.state != before) emit told(shelf.key, news);
}

void Document::takeRights(Shelf& shelf, const Sighting& seen)
{
    const bool isReadOnly = shelf.state == FileState::ReadOnly;
    if (m_readOnly) return makeReadOnly(shelf, *m_readOnly);
    if (seen.isWritable && isReadOnly) return step(shelf, FileEvent::BecameWritable);
    if (!seen.isWritable && shelf.state != FileState::Conflict)
        makeReadOnly(shelf,
                     {Error::Kind::CannotWrite, shelf.path, 0, {}, tr("must not be changed: there is no right to")});
}

void Document::makeReadOnly(Shelf& shelf, const Error& why)
{
    if (shelf.state == FileState::ReadOnly && shelf.fault == why) return;
    shelf.fault = why;
    step(shelf, FileEvent::BecameReadOnly);
    if (!m_readOnly) emit told(shelf.key, FileNews::ReadOnly); // of all at once the window has spoken
}

void Document::setReadOnly(const Error& why)
{
    m_readOnly = why;
    for (Shelf& shelf : m_shelves)
        if (shelf.state != FileState::Saving) makeReadOnly(shelf, why);
}

bool Document::isReadOnly(const QString& key) const
{
    const Shelf* found = shelf(key);
    return m_readOnly || (found && found->state == FileState::ReadOnly);
}

FolderLook Document::toLookAt() const
{
    FolderLook look{.opening = m_opening,
                    .folder = m_folder,
                    .isAlone = m_isAlone,
                    .isReadOnly = m_readOnly.has_value(),
                    .portfolioKnown = m_portfolioKnown};
    for (const Shelf& shelf : m_shelves) {
        if (shelf.path.isEmpty() || (!shelf.now && !shelf.known)) continue;
        look.known.insert(shelf.path);
        if (shelf.state == FileState::Saving) continue;
        const bool isBroken = !shelf.now && !shelf.saved;
        look.files.append({shelf.key, shelf.path, shelf.known, shelf.state, isBroken});
    }
    return look;
}

void Document::join(const store::ProjectFile& file)
{
    // A save that is on its way may just have made it.
    const auto isNamed = [](const Shelf& shelf) { return shelf.state == FileState::Saving && shelf.path.isEmpty(); };
    if (std::ranges::any_of(m_shelves, isNamed)) return;
    const auto hasPath = [&](const Shelf& shelf) { return shelf.path == file.path; };
    const auto old = std::ranges::find_if(m_shelves, hasPath);
    if (old != m_shelves.end() && (old->now || old->known)) return;
    if (old != m_shelves.end()) old->path.clear(); // deleted here: should it come back, then under another name
    const auto isMissing = [&](const Shelf& shelf) {
        return (shelf.state == FileState::Orphan || shelf.state == FileState::Offline) && shelf.now && file.project
            && shelf.now->id == file.project->id;
    };
    if (const auto moved = std::ranges::find_if(m_shelves, isMissing); moved != m_shelves.end()) {
        moved->path = file.path;
        const QString key = moved->key;
        take({.key = key,
              .path = file.path,
              .basis = moved->known,
              .found = moved->known == file.known ? Sighting::Found::AsKnown : Sighting::Found::Changed,
              .fingerprint = file.known,
              .project = std::make_shared<const Project>(*file.project)});
        return emit told(key, FileNews::Renamed);
    }
    Shelf shelf{.key = find(file.path) ? newProjectId() : file.path, .path = file.path, .known = file.known};
    if (file.project) shelf.now = shelf.saved = std::make_shared<const Project>(*file.project);
    else shelf.errors = file.project.error();
    m_shelves.append(shelf);
    m_cause = Cause::Disk;
    emit changed(shelf.key, {}, shelf.now);
    emit told(shelf.key, FileNews::Joined);
    if (!copiesOf(shelf.key).isEmpty()) emit told(shelf.key, FileNews::CopyFound);
}

} // namespace document

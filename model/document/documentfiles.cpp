// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document.h"
#include "filesteps.h"
#include "savejob.h"

#include "store/json.h"
#include "store/storyfiles.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

/// Files of an open portfolio beside the saving of its projects: names, copies, other folders.
namespace document {

using namespace story;

namespace {

Error unsaved(const QString& path)
{
    return {Error::Kind::CannotWrite, path, 0, {}, Document::tr("has to be saved first")};
}

} // namespace

std::expected<void, Error> Document::renameFile(const QString& key, const QString& name)
{
    const Shelf* shelf = find(key);
    if (!shelf || !shelf->now || !shelf->known || shelf->isModified() || isReadOnly(key))
        return std::unexpected(shelf ? shelf->fault.value_or(unsaved(shelf->path)) : unsaved({}));
    QString file = name.trimmed();
    if (!file.endsWith(store::projectSuffix)) file += store::projectSuffix;
    const bool isSound =
        std::ranges::all_of(file, [](QChar c) { return (c.isPrint() || c.isSurrogate()) && c != u'/'; });
    const bool isName = isSound && file.size() > store::projectSuffix.size() && !file.startsWith(u'.');
    const QString from = shelf->path;
    const QString to = QFileInfo(from).dir().filePath(file);
    if (!isName)
        return std::unexpected(Error{Error::Kind::CannotWrite, to, 0, {}, tr("“%1” is no name for a file").arg(name)});
    if (to == from) return {};
    if (const auto renamed = renameTo(key, to); !renamed) return renamed;
    m_undoStack.push(new RenameFile(*this, key, from, to, tr("Rename file")));
    return {};
}

std::expected<void, Error> Document::renameTo(const QString& key, const QString& path)
{
    Shelf* shelf = find(key);
    if (const auto written = store::renameStory(shelf->path, path, *shelf->known); !written) return written;
    shelf->path = path;
    emit renamed(key);
    emit saved();
    return {};
}

/// Where an undo has just changed the project, or brought it back, its file is not yet what it should be.
std::expected<void, Error> Document::saveFirst(const QString& key)
{
    Shelf* shelf = find(key);
    if (!shelf->isModified()) return {};
    if (!isSavable(shelf->state)) return std::unexpected(shelf->fault.value_or(unsaved(shelf->path)));
    endSave(run(beginSave(key)));
    shelf = find(key);
    if (shelf->isModified()) return std::unexpected(shelf->fault.value_or(unsaved(shelf->path)));
    return {};
}

std::expected<store::Fingerprint, Error> Document::writeCopy(const QString& key, const QString& path,
                                                             const Project& copy) const
{
    const Shelf* from = shelf(key);
    if (!from || !from->now || !from->known || from->isModified())
        return std::unexpected(unsaved(from ? from->path : QString()));
    const auto bytes = store::verifiedJson(copy, path);
    if (!bytes) return std::unexpected(bytes.error());
    return store::writeCopy(from->path, path, *bytes);
}

/// Above all where the story's own file cannot be written.
std::expected<void, Error> Document::saveCopy(const QString& key, const QString& path) const
{
    if (!project(key)) return std::unexpected(unsaved(path));
    if (!store::isFree(path))
        return std::unexpected(Error{
            Error::Kind::CannotWrite, path, 0, {}, tr("exists already, or its pictures do; it was left as it is")});
    auto copy = std::make_shared<Project>(*project(key));
    copy->id = newProjectId();
    SaveOutcome outcome = run({.key = key, .path = path, .project = std::move(copy), .pictures = pictures(key)});
    if (outcome.error) return std::unexpected(*std::move(outcome.error));
    return {};
}

std::expected<QString, Error> Document::pushMove(const QString& key, const QString& folder, const QString& text)
{
    if (isReadOnly(key)) return std::unexpected(shelf(key) ? shelf(key)->fault.value_or(unsaved({})) : unsaved({}));
    const Snapshot moved = project(key);
    const QString same = QDir(folder).filePath(QFileInfo(shelf(key)->path).fileName());
    const QString path = store::isFree(same) ? same : store::freeFileName(folder, moved->title);
    const auto written = writeCopy(key, path, *moved);
    if (!written) return std::unexpected(written.error());
    m_undoStack.push(new MoveProject(*this, key, moved, {path, *written}, text));
    return path;
}

} // namespace document

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storyfiles.h"

#include "pictures.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace store {

using story::Error;

namespace {

struct StoryFiles
{
    Q_DECLARE_TR_FUNCTIONS(StoryFiles)
};

Error fault(const QString& path, const QString& what, Error::Kind kind = Error::Kind::CannotWrite)
{
    return {kind, path, 0, {}, what};
}

Error taken(const QString& path)
{
    return fault(path, StoryFiles::tr("exists already, or its pictures do; it was left as it is"));
}

void syncFolder(const QString& path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return;
    ::fsync(folder);
    ::close(folder);
}

/// Only what stands under the new name as well.
void removeCopied(const QString& from, const QString& to)
{
    for (const QString& name : picturesBeside(from))
        if (hasPicture(to, name)) QFile::remove(QDir(picturesFolder(from)).filePath(name));
    QDir().rmdir(picturesFolder(from)); // stays where anything else is in it
}

} // namespace

bool isFree(const QString& storyPath)
{
    const auto isThere = [](const QString& path) { return QFileInfo::exists(path) || QFileInfo(path).isSymLink(); };
    return !isThere(storyPath) && !isThere(picturesFolder(storyPath));
}

std::expected<void, Error> copyPictures(const QString& from, const QString& to)
{
    for (const QString& name : picturesBeside(from)) {
        const auto bytes = readPicture(from, name);
        if (!bytes) return std::unexpected(bytes.error());
        if (const auto written = writePicture(to, name, *bytes); !written) return written;
    }
    return {};
}

std::expected<Fingerprint, Error> writeCopy(const QString& from, const QString& to, const QByteArray& bytes)
{
    if (!isFree(to)) return std::unexpected(taken(to));
    if (const auto copied = copyPictures(from, to); !copied) return std::unexpected(copied.error());
    return save(to, bytes, {});
}

std::expected<void, Error> renameStory(const QString& from, const QString& to, const Fingerprint& known)
{
    if (!isFree(to)) return std::unexpected(taken(to));
    const auto current = readFile(from);
    if (!current) return std::unexpected(current.error());
    if (fingerprint(*current) != known)
        return std::unexpected(fault(from, StoryFiles::tr("was changed by another program; it was not renamed"),
                                     Error::Kind::ChangedOnDisk));
    if (const auto copied = copyPictures(from, to); !copied) return copied;
    const QByteArray oldName = QFile::encodeName(from);
    const QByteArray newName = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, oldName.constData(), AT_FDCWD, newName.constData(), RENAME_NOREPLACE) != 0) {
        const Error error = errno == EEXIST ? taken(to) : fault(to, qt_error_string());
        removeCopied(to, from);
        return std::unexpected(error);
    }
    syncFolder(QFileInfo(to).absolutePath());
    removeCopied(from, to);
    return {};
}

std::expected<void, Error> moveStoryToTrash(const QString& path, const Fingerprint& known)
{
    if (!QFileInfo::exists(path)) return {}; // nor are its pictures ours any more
    if (const auto moved = moveToTrash(path, known); !moved) return moved;
    const QString pictures = picturesFolder(path);
    if (!QFileInfo::exists(pictures) || QFile::moveToTrash(pictures)) return {};
    return std::unexpected(fault(pictures, StoryFiles::tr("cannot be moved to the trash")));
}

} // namespace store

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alive.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace store {

namespace {

QString fileIn(const QString& folder) { return folder + QStringLiteral("/alive"); }

} // namespace

std::expected<Descriptor, story::Error> liveAs(const QString& path)
{
    Descriptor file(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
    // A shared lock would do for others that only look, but a file system may know none: see isAlive().
    if (file.isOpen() && ::flock(file.fd(), LOCK_EX | LOCK_NB) == 0) return file;
    const QString what = Save::tr("cannot be written: %1").arg(qt_error_string());
    return std::unexpected(story::Error{story::Error::Kind::CannotWrite, path, 0, {}, what});
}

bool isAlive(const QString& path)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    return file.isOpen() && ::flock(file.fd(), LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

std::expected<Descriptor, story::Error> liveIn(const QString& folder) { return liveAs(fileIn(folder)); }

bool isAliveIn(const QString& folder) { return isAlive(fileIn(folder)); }

void removeLife(const QString& folder) { ::unlink(QFile::encodeName(fileIn(folder)).constData()); }

} // namespace store

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "leftovers.h"

#include "descriptor.h"
#include "json.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 quietSeconds = 600;

bool isQuietFile(int folder, const QByteArray& name, const QDateTime& now)
{
    struct stat status = {};
    return ::fstatat(folder, name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(status.st_mode)
        && qint64(status.st_ctim.tv_sec) + quietSeconds < now.toSecsSinceEpoch();
}

/// ".fraud.story.json.storyloop-0123456789abc.tmp" -> "fraud.story.json"
QString savedName(const QByteArray& temporary)
{
    const QString name = QFile::decodeName(temporary);
    return name.sliced(1, name.lastIndexOf(".storyloop-"_L1) - 1);
}

/// Whether nothing is lost with the file.
bool isKept(const QByteArray& bytes, const QString& savedAs, History& history, Trash& trash, const QDateTime& now)
{
    if (bytes.isEmpty()) return true;
    if (const auto project = projectFromJson(bytes, QString()))
        return history.keep(project->id, bytes, now).has_value();
    return trash.keep(bytes, savedAs, now).has_value();
}

template <typename F> int cleanWhere(const QString& folder, const QDateTime& now, F&& canGo)
{
    const Descriptor open = openFolder(folder);
    if (!open.isOpen() || ::flock(open.fd(), LOCK_EX | LOCK_NB) != 0) return 0;
    int removed = 0;
    for (const QString& name : QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System)) {
        const QByteArray file = QFile::encodeName(name);
        if (!isTemporaryName(name) || !isQuietFile(open.fd(), file, now)) continue;
        if (canGo(open.fd(), file) && ::unlinkat(open.fd(), file.constData(), 0) == 0) ++removed;
    }
    return removed;
}

} // namespace

int cleanLeftovers(const QString& folder, History& history, Trash& trash, const QDateTime& now)
{
    return cleanWhere(folder, now, [&](int open, const QByteArray& name) {
        const auto bytes = readAt(open, name);
        return bytes && isKept(*bytes, QDir(folder).filePath(savedName(name)), history, trash, now);
    });
}

int cleanOwnLeftovers(const QString& folder, const QDateTime& now)
{
    return cleanWhere(folder, now, [](int, const QByteArray&) { return true; });
}

} // namespace store

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filestamp.h"

#include <QFile>

#include <sys/stat.h>

namespace store {

FileStamp fileStamp(const QString& path)
{
    constexpr qint64 second = 1'000'000'000;
    struct stat status = {};
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0) return {};
    return {.size = status.st_size,
            .modified = status.st_mtim.tv_sec * second + status.st_mtim.tv_nsec,
            .changed = status.st_ctim.tv_sec * second + status.st_ctim.tv_nsec,
            .inode = status.st_ino,
            .mode = status.st_mode};
}

} // namespace store

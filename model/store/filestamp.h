// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace store {

/// What the file system says about a file without its content being read: where nothing of it differs, the content was
/// not written since, unless that was in the same tick of the clock.
struct FileStamp
{
    qint64 size = -1; ///< -1: there is no file
    qint64 modified = 0; ///< in ns
    qint64 changed = 0;  ///< in ns, and nobody can set it back
    quint64 inode = 0;
    quint32 mode = 0;

    [[nodiscard]] bool isThere() const { return size >= 0; }
    bool operator==(const FileStamp&) const = default;
};

[[nodiscard]] FileStamp fileStamp(const QString& path);

} // namespace store

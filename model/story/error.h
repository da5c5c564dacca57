// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <expected>

namespace story {

/// What went wrong, where, and in words that a user can act on.
struct Error
{
    enum class Kind {
        CannotRead,    ///< the file system said no
        NotValid,      ///< read, and not a story; there is one error for each fault
        NewerVersion,  ///< written by a newer program
        CannotWrite,   ///< the old file is as it was
        ChangedOnDisk, ///< somebody else wrote it since it was read; it was not touched
    };

    Kind kind = Kind::NotValid;
    QString file;
    int line = 0;   ///< from 1; 0: no line to name
    QString path;   ///< of the field, with the index of an entry: `cycles[2].endDate`
    QString what;

    /// One line: `fraud.story.json:41: cycles[2].endDate: "2026-13-01" is not a date`
    [[nodiscard]] QString text() const;
    bool operator==(const Error&) const = default;
};

using Errors = QList<Error>;

} // namespace story

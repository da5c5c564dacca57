// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

/// What a disk may hold after the machine lost power, as a pure function of what was done before.
namespace crash {

/// One call that has succeeded, on files of one folder.
struct Operation
{
    enum class Kind { Create, Write, SyncFile, SyncFolder, Rename, Exchange, Link, Unlink, Say };
    Kind kind;
    QString name;     ///< the file, without its folder
    QString newName;
    QByteArray bytes; ///< what was written, or said
    bool operator==(const Operation&) const = default;
};

/// From the lines that the shim has recorded, as far as they are about files in the folder itself.
[[nodiscard]] QList<Operation> operationsFrom(const QByteArray& record, const QString& folder);

/// A disk as it may be found: what the file of interest holds, and what was said up to then.
struct State
{
    std::optional<QByteArray> bytes; ///< nothing: the file is missing
    QByteArrayList said;
};

/// Every state after every operation. Of the changes of names since the folder was last synced any may be on the disk and
/// any may not, in the order in which they were made; what was written to a file since that was last synced may be there
/// whole, not at all, half, or as zeros. Returns how many states there were.
qsizetype eachState(const QList<Operation>& operations, const QString& file,
                    const std::function<void(const State&)>& look);

} // namespace crash

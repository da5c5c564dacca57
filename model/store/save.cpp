// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "save.h"

#include "replaceall.h"
#include "swap.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <cerrno>
#include <cstdio>
#include <deque>

#include <fcntl.h>
#include <unistd.h>

namespace store {

using story::Error;

Fingerprint fingerprint(const QByteArray& bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

std::expected<QByteArray, Error> readFile(const QString& path)
{
    auto bytes = readAt(AT_FDCWD, QFile::encodeName(path));
    if (!bytes) return std::unexpected(Error{Error::Kind::CannotRead, path, 0, {}, bytes.error()});
    return *std::move(bytes);
}

std::expected<Fingerprint, Error> save(const QString& path, const QByteArray& bytes,
                                       const std::optional<Fingerprint>& known)
{
    return Swap(path).run(bytes, known, {}).transform([](const Saved& saved) { return saved.known; });
}

std::expected<Saved, Error> saveKeeping(const QString& path, const QByteArray& bytes,
                                        const std::optional<Fingerprint>& known, const Keeper& keep)
{
    return Swap(path).run(bytes, known, keep);
}

std::expected<Fingerprint, Error> replace(const QString& path, const QByteArray& bytes)
{
    return Swap(path).replace(bytes);
}

std::expected<void, Error> replaceAll(const QList<Replacement>& files)
{
    std::deque<Swap> swaps;
    for (const Replacement& file : files)
        if (auto error = swaps.emplace_back(file.path).prepare(file.bytes)) return std::unexpected(*error);
    for (; !swaps.empty(); swaps.pop_back())
        if (auto error = swaps.back().takePlace()) return std::unexpected(*error);
    return {};
}

std::expected<void, Error> removeKnown(const QString& path, const Fingerprint& known)
{
    return Swap(path).remove(known);
}

std::expected<void, Error> moveToTrash(const QString& path, const Fingerprint& known)
{
    // Qt 6.8 makes the trash, but not the folder that it stands in, which a fresh account has not.
    QDir().mkpath(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
    QFile file(path);
    if (!file.exists()) return {};
    const auto current = readFile(path);
    if (!current) return std::unexpected(current.error());
    if (fingerprint(*current) != known)
        return std::unexpected(Error{Error::Kind::ChangedOnDisk,
                                     path,
                                     0,
                                     {},
                                     Save::tr("was changed by another program since it was read; it was not deleted")});
    if (file.moveToTrash()) return {};
    return std::unexpected(Error{Error::Kind::CannotWrite, path, 0, {}, Save::tr("cannot be moved to the trash")});
}

std::expected<SaveMethod, Error> saveMethod(const QString& path)
{
    const Descriptor folder = openFolder(path);
    const QByteArray names[] = {temporaryName("save-method"), temporaryName("save-method")};
    const auto make = [&](const QByteArray& name) {
        return folder.isOpen()
            && Descriptor(::openat(folder.fd(), name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600))
                   .isOpen();
    };
    const bool isMade = make(names[0]) && make(names[1]);
    const bool isExchanged = isMade
        && ::renameat2(folder.fd(), names[0].constData(), folder.fd(), names[1].constData(), RENAME_EXCHANGE) == 0;
    const int error = errno;
    for (const QByteArray& name : names)
        if (folder.isOpen()) ::unlinkat(folder.fd(), name.constData(), 0);
    if (isExchanged) return SaveMethod::Exchange;
    if (isMade) return SaveMethod::Replace;
    const QString what = Save::tr("cannot be written in: %1").arg(qt_error_string(error));
    return std::unexpected(Error{Error::Kind::CannotWrite, path, 0, {}, what});
}

} // namespace store

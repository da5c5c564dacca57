// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "save.h"

#include <QCoreApplication>

#include <utility>

/// The calls of the system that files are read and written with, each of them checked. For the files of store alone.
namespace store {

struct Save
{
    Q_DECLARE_TR_FUNCTIONS(Save)
};

/// A file descriptor that closes itself. close() tells what the destructor cannot.
class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&& other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    ~Descriptor() { close(); }

    [[nodiscard]] int fd() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    bool close();

private:
    int m_fd;
};

[[nodiscard]] Descriptor openFolder(const QString& path);
/// The whole file, which must be a regular one, or why not; errno tells as well.
[[nodiscard]] std::expected<QByteArray, QString> readAt(int folder, const QByteArray& name);
[[nodiscard]] bool writeAll(int fd, const QByteArray& bytes);
/// Whether the names in the folder are on the disk as they are now.
[[nodiscard]] bool syncFolder(const QString& path);

/// Savers of the same folder go one after the other: while one puts back what it must not replace, its own bytes are in
/// place for a moment, and nobody may build on those. A courtesy, for other programs do not ask: so it is not waited for
/// without end. The lock goes with the descriptor. Says whether it was got.
bool waitForOthers(int folder);

/// The temporary file of a save, ".NAME.storyloop-0123456789abc.tmp": a name that nobody else makes up.
[[nodiscard]] QByteArray temporaryName(const QByteArray& name);
[[nodiscard]] bool isTemporaryName(const QString& name);

} // namespace store

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "save.h"

#include "json.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStandardPaths>

#include <array>
#include <cerrno>
#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace store {

using story::Error;

namespace {

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
    ~Descriptor() { close(); }

    [[nodiscard]] int fd() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    bool close() { return m_fd < 0 || ::close(std::exchange(m_fd, -1)) == 0; }

private:
    int m_fd;
};

std::expected<QByteArray, QString> readAt(int folder, const QByteArray& name)
{
    // O_NONBLOCK: a FIFO of that name must not hang the program
    const Descriptor file(::openat(folder, name.constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
    if (!file.isOpen())
        return std::unexpected(errno == ELOOP ? Save::tr("is a link: open the file that it points to")
                                              : qt_error_string());
    struct stat status = {};
    if (::fstat(file.fd(), &status) != 0) return std::unexpected(qt_error_string());
    if (!S_ISREG(status.st_mode)) return std::unexpected(Save::tr("is not a regular file"));
    if (status.st_size > largestFile)
        return std::unexpected(Save::tr("is larger than %1 MB").arg(largestFile / 1024 / 1024));

    QByteArray bytes;
    bytes.reserve(qsizetype(status.st_size) + 1);
    std::array<char, 65536> buffer{};
    while (true) {
        const ssize_t got = ::read(file.fd(), buffer.data(), buffer.size());
        if (got > 0) bytes.append(buffer.data(), got);
        else if (got == 0) return bytes;
        else if (errno != EINTR) return std::unexpected(qt_error_string());
    }
}

bool writeAll(int fd, const QByteArray& bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t put = ::write(fd, bytes.constData() + done, size_t(bytes.size() - done));
        if (put > 0) done += put;
        else if (put == 0 || errno != EINTR) return false;
    }
    return true;
}

/// One save in one folder; keeps the temporary file from outliving a failure.
class Swap
{
public:
    Swap(const QString& path)
        : m_path(path)
        , m_name(QFileInfo(path).fileName().toUtf8())
        , m_folder(::open(QFileInfo(path).absolutePath().toUtf8().constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        const auto random = QRandomGenerator::system()->generate64();
        m_temporary = '.' + m_name.left(200) + '.' + QByteArray::number(random, 36) + ".tmp";
    }
    Swap(const Swap&) = delete;
    Swap& operator=(const Swap&) = delete;
    ~Swap()
    {
        if (m_hasTemporary) ::unlinkat(m_folder.fd(), m_temporary.constData(), 0);
    }

    std::expected<Fingerprint, Error> run(const QByteArray& bytes, const std::optional<Fingerprint>& known);
    std::expected<Fingerprint, Error> replace(const QByteArray& bytes);

private:
    void waitForOthers();
    std::optional<Error> checkKnown(const Fingerprint& known);
    std::optional<Error> writeTemporary(const QByteArray& bytes);
    std::optional<Error> exchange(const Fingerprint& known);
    std::optional<Error> place();

    [[nodiscard]] Error failed(const QString& what) const { return {Error::Kind::CannotWrite, m_path, 0, {}, what}; }
    [[nodiscard]] Error failed() const { return failed(Save::tr("cannot be written: %1").arg(qt_error_string())); }
    [[nodiscard]] Error changed() const
    {
        return {Error::Kind::ChangedOnDisk,
                m_path,
                0,
                {},
                Save::tr("was changed by another program since it was read; it was left as it is")};
    }
    int rename(unsigned flags)
    {
        return ::renameat2(m_folder.fd(), m_temporary.constData(), m_folder.fd(), m_name.constData(), flags);
    }

    QString m_path;
    QByteArray m_name;
    QByteArray m_temporary;
    Descriptor m_folder;
    mode_t m_mode = 0666;
    bool m_hasTemporary = false;
};

std::expected<Fingerprint, Error> Swap::run(const QByteArray& bytes, const std::optional<Fingerprint>& known)
{
    if (!m_folder.isOpen()) return std::unexpected(failed());
    waitForOthers();
    if (known)
        if (auto error = checkKnown(*known)) return std::unexpected(*error);
    if (auto error = writeTemporary(bytes)) return std::unexpected(*error);
    if (auto error = known ? exchange(*known) : place()) return std::unexpected(*error);
    if (::fsync(m_folder.fd()) != 0) return std::unexpected(failed());
    return fingerprint(bytes);
}

std::expected<Fingerprint, Error> Swap::replace(const QByteArray& bytes)
{
    if (!m_folder.isOpen()) return std::unexpected(failed());
    struct stat status = {};
    const bool exists = ::fstatat(m_folder.fd(), m_name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0;
    if (exists && S_ISDIR(status.st_mode)) return std::unexpected(failed(Save::tr("is a folder")));
    if (exists) m_mode = status.st_mode & 0777;
    if (auto error = writeTemporary(bytes)) return std::unexpected(*error);
    if (rename(0) != 0) return std::unexpected(failed());
    m_hasTemporary = false;
    if (::fsync(m_folder.fd()) != 0) return std::unexpected(failed());
    return fingerprint(bytes);
}

/// Savers of the same folder go one after the other: while one puts back what it must not replace, its own bytes are in
/// place for a moment, and nobody may build on those. A courtesy, for other programs do not ask: so it is not waited for
/// without end. The lock goes with the descriptor.
void Swap::waitForOthers()
{
    for (int tries = 0; tries < 200 && ::flock(m_folder.fd(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK; ++tries)
        ::usleep(10'000);
}

std::optional<Error> Swap::checkKnown(const Fingerprint& known)
{
    const auto current = readAt(m_folder.fd(), m_name);
    if (!current) return errno == ENOENT ? changed() : failed(current.error());
    if (fingerprint(*current) != known) return changed();
    struct stat status = {};
    if (::fstatat(m_folder.fd(), m_name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0) m_mode = status.st_mode & 0777;
    return {};
}

std::optional<Error> Swap::writeTemporary(const QByteArray& bytes)
{
    Descriptor file(
        ::openat(m_folder.fd(), m_temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, m_mode));
    if (!file.isOpen()) return failed();
    m_hasTemporary = true;
    struct stat status = {};
    if (!writeAll(file.fd(), bytes)) return failed();
    if (m_mode != 0666 && ::fchmod(file.fd(), m_mode) != 0) return failed();
    if (::fsync(file.fd()) != 0 || ::fstat(file.fd(), &status) != 0) return failed();
    if (status.st_size != off_t(bytes.size())) return failed(Save::tr("cannot be written whole: the disk may be full"));
    return file.close() ? std::nullopt : std::optional(failed());
}

/// Swaps the names and looks at what came out: only what was known may be thrown away.
std::optional<Error> Swap::exchange(const Fingerprint& known)
{
    if (rename(RENAME_EXCHANGE) != 0) {
        if (errno == ENOENT) return changed();
        if (errno != EINVAL && errno != ENOSYS) return failed();
        // This file system cannot exchange: look once more, then replace.
        if (auto error = checkKnown(known)) return error;
        if (rename(0) != 0) return failed();
        m_hasTemporary = false;
        return {};
    }
    const auto old = readAt(m_folder.fd(), m_temporary);
    if (old && fingerprint(*old) == known) return {};
    if (rename(RENAME_EXCHANGE) != 0) m_hasTemporary = false; // what came out is not ours to delete
    return changed();
}

std::optional<Error> Swap::place()
{
    if (rename(RENAME_NOREPLACE) == 0) {
        m_hasTemporary = false;
        return {};
    }
    if (errno == EEXIST) return changed();
    if (errno != EINVAL && errno != ENOSYS) return failed();
    // This file system cannot rename without replacing: a hard link never replaces either.
    if (::linkat(m_folder.fd(), m_temporary.constData(), m_folder.fd(), m_name.constData(), 0) == 0) return {};
    return errno == EEXIST ? changed() : failed();
}

} // namespace

Fingerprint fingerprint(const QByteArray& bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

std::expected<QByteArray, Error> readFile(const QString& path)
{
    auto bytes = readAt(AT_FDCWD, path.toUtf8());
    if (!bytes) return std::unexpected(Error{Error::Kind::CannotRead, path, 0, {}, bytes.error()});
    return *std::move(bytes);
}

std::expected<Fingerprint, Error> save(const QString& path, const QByteArray& bytes,
                                       const std::optional<Fingerprint>& known)
{
    return Swap(path).run(bytes, known);
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

std::expected<Fingerprint, Error> replace(const QString& path, const QByteArray& bytes)
{
    return Swap(path).replace(bytes);
}

} // namespace store

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "swap.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace store {

using story::Error;

namespace {

bool isUnknownToTheFileSystem(int error) { return error == EINVAL || error == ENOSYS || error == EOPNOTSUPP; }

/// What one can do about it; empty where nobody knows.
QString adviceFor(int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return Save::tr("make room there, or choose another place");
    case EACCES:
    case EPERM:
    case EROFS: return Save::tr("choose a folder that you may write in");
    case ENOENT:
    case ENOTDIR: return Save::tr("make the folder first, or choose another one");
    case ENAMETOOLONG: return Save::tr("choose a shorter name");
    default: return {};
    }
}

} // namespace

Swap::Swap(const QString& path)
    : m_path(path)
    , m_name(QFile::encodeName(QFileInfo(path).fileName()))
    , m_temporary(temporaryName(m_name))
    , m_folder(openFolder(QFileInfo(path).absolutePath()))
{
}

Swap::~Swap()
{
    if (m_hasTemporary) ::unlinkat(m_folder.fd(), m_temporary.constData(), 0);
}

Error Swap::failed(const QString& what) const { return {Error::Kind::CannotWrite, m_path, 0, {}, what}; }

Error Swap::failed() const { return failed(Save::tr("cannot be written: %1").arg(qt_error_string())); }

Error Swap::advised(const Error& error, int number) const
{
    const QString advice = adviceFor(number);
    return advice.isEmpty() ? error : failed(error.what + u"; " + advice);
}

Error Swap::changed() const
{
    return {Error::Kind::ChangedOnDisk,
            m_path,
            0,
            {},
            Save::tr("was changed by another program since it was read; it was left as it is")};
}

int Swap::rename(unsigned flags)
{
    return ::renameat2(m_folder.fd(), m_temporary.constData(), m_folder.fd(), m_name.constData(), flags);
}

std::expected<Saved, Error> Swap::run(const QByteArray& bytes, const std::optional<Fingerprint>& known,
                                      const Keeper& keep)
{
    if (!m_folder.isOpen()) return std::unexpected(failed());
    waitForOthers(m_folder.fd());
    const Fingerprint written = fingerprint(bytes);
    if (known)
        if (auto error = checkKnown(*known)) {
            // As after a save whose last sync was refused: what is to be written stands there already.
            if (error->kind != Error::Kind::ChangedOnDisk || fingerprint(m_old) != written || m_old.isEmpty())
                return std::unexpected(*error);
            return isThereAlready(bytes) ? std::expected<Saved, Error>(Saved{written, {}}) : std::unexpected(*error);
        }
    if (auto error = writeTemporary(bytes)) return std::unexpected(*error);
    Saved saved{written, {}};
    if (known && keep && *known != written)
        if (const auto kept = keep(m_old); !kept) saved.notKept = kept.error();
    if (auto error = known ? exchange(*known, written) : place()) return std::unexpected(*error);
    if (auto error = sync(written, known.has_value())) return std::unexpected(*error);
    return saved;
}

std::expected<Fingerprint, Error> Swap::replace(const QByteArray& bytes)
{
    auto error = prepare(bytes);
    if (!error) error = takePlace();
    if (error) return std::unexpected(*error);
    return fingerprint(bytes);
}

std::optional<Error> Swap::prepare(const QByteArray& bytes)
{
    if (!m_folder.isOpen()) return advised(failed(), errno);
    struct stat status = {};
    const bool exists = ::fstatat(m_folder.fd(), m_name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0;
    if (!exists && errno != ENOENT) return advised(failed(), errno); // such as a name that is too long
    if (exists && S_ISDIR(status.st_mode)) return failed(Save::tr("is a folder: choose another name"));
    if (exists && S_ISLNK(status.st_mode)) return failed(Save::tr("is a link: name the file that it points to"));
    if (exists && !S_ISREG(status.st_mode)) return failed(Save::tr("is not a regular file: choose another name"));
    if (exists) m_mode = status.st_mode & 0777;
    auto error = writeTemporary(bytes);
    if (error) error = advised(*error, errno);
    return error;
}

std::optional<Error> Swap::takePlace()
{
    waitForOthers(m_folder.fd());
    if (rename(0) != 0) return failed();
    m_hasTemporary = false;
    if (::fsync(m_folder.fd()) != 0) return failed();
    return {};
}

/// Renamed away first and looked at then: what somebody writes in between is found, and put back.
std::expected<void, Error> Swap::remove(const Fingerprint& known)
{
    if (!m_folder.isOpen()) return std::unexpected(failed());
    waitForOthers(m_folder.fd());
    if (auto error = checkKnown(known)) return std::unexpected(*error);
    const int folder = m_folder.fd();
    if (::renameat(folder, m_name.constData(), folder, m_temporary.constData()) != 0) return std::unexpected(failed());
    const auto taken = readAt(folder, m_temporary);
    if (!taken || fingerprint(*taken) != known) {
        putBack();
        return std::unexpected(changed());
    }
    if (::unlinkat(folder, m_temporary.constData(), 0) != 0) {
        const Error error = failed();
        putBack();
        return std::unexpected(error);
    }
    if (::fsync(folder) != 0) return std::unexpected(failed());
    return {};
}

/// Under its old name, or, where that is taken by now, under one that can be seen.
void Swap::putBack()
{
    const int folder = m_folder.fd();
    const qsizetype point = std::max<qsizetype>(m_name.indexOf('.'), 1);
    QByteArray name = m_name;
    for (int i = 2; i < 100; ++i) {
        if (::renameat2(folder, m_temporary.constData(), folder, name.constData(), RENAME_NOREPLACE) == 0) break;
        if (::linkat(folder, m_temporary.constData(), folder, name.constData(), 0) == 0) {
            ::unlinkat(folder, m_temporary.constData(), 0);
            break;
        }
        name = m_name.left(point) + '-' + QByteArray::number(i) + m_name.mid(point);
    }
    ::fsync(folder); // an error is told already
}

std::optional<Error> Swap::checkKnown(const Fingerprint& known)
{
    const auto current = readAt(m_folder.fd(), m_name);
    if (!current) return errno == ENOENT ? changed() : failed(current.error());
    m_old = *current;
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
std::optional<Error> Swap::exchange(const Fingerprint& known, const Fingerprint& written)
{
    if (rename(RENAME_EXCHANGE) != 0) {
        if (errno == ENOENT) return changed();
        if (!isUnknownToTheFileSystem(errno)) return failed();
        // This file system cannot exchange: look once more, then replace.
        if (auto error = checkKnown(known)) return error;
        if (rename(0) != 0) return failed();
        m_hasTemporary = false;
        return {};
    }
    const auto old = readAt(m_folder.fd(), m_temporary);
    if (old && fingerprint(*old) == known) return {};
    // What came out is not ours to delete, nor is what somebody may have put in the place of ours meanwhile.
    m_hasTemporary = rename(RENAME_EXCHANGE) == 0;
    keepForeign(written);
    return changed();
}

/// Only what is known to be ours is ever deleted.
void Swap::keepForeign(const Fingerprint& ours)
{
    if (!m_hasTemporary) return;
    const auto out = readAt(m_folder.fd(), m_temporary);
    m_hasTemporary = out && fingerprint(*out) == ours;
    if (!m_hasTemporary) putBack();
}

std::optional<Error> Swap::place()
{
    if (rename(RENAME_NOREPLACE) == 0) {
        m_hasTemporary = false;
        return {};
    }
    if (errno == EEXIST) return changed();
    if (!isUnknownToTheFileSystem(errno)) return failed();
    // This file system cannot rename without replacing: a hard link never replaces either.
    if (::linkat(m_folder.fd(), m_temporary.constData(), m_folder.fd(), m_name.constData(), 0) == 0) return {};
    return errno == EEXIST ? changed() : failed();
}

/// A save that is not on the disk is none: the old file is put back, so that the next try finds what it knows.
std::optional<Error> Swap::sync(const Fingerprint& written, bool wasThere)
{
    if (::fsync(m_folder.fd()) == 0) return {};
    const Error error = failed();
    takeBack(written, wasThere);
    return error;
}

void Swap::takeBack(const Fingerprint& written, bool wasThere)
{
    if (wasThere) {
        if (!m_hasTemporary || rename(RENAME_EXCHANGE) != 0) return;
    } else if (::renameat(m_folder.fd(), m_name.constData(), m_folder.fd(), m_temporary.constData()) != 0) return;
    const auto taken = readAt(m_folder.fd(), m_temporary);
    m_hasTemporary = taken && fingerprint(*taken) == written;
    if (m_hasTemporary) return;
    if (!wasThere) return putBack();
    m_hasTemporary = rename(RENAME_EXCHANGE) == 0; // theirs stands again, and the old one comes out
    keepForeign(fingerprint(m_old));
}

bool Swap::isThereAlready(const QByteArray& bytes)
{
    const Descriptor file(::openat(m_folder.fd(), m_name.constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
    return file.isOpen() && ::fsync(file.fd()) == 0 && ::fsync(m_folder.fd()) == 0
        && readAt(m_folder.fd(), m_name) == bytes;
}

} // namespace store

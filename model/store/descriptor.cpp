// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptor.h"

#include "json.h"

#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace store {

bool Descriptor::close() { return m_fd < 0 || ::close(std::exchange(m_fd, -1)) == 0; }

Descriptor openFolder(const QString& path)
{
    return Descriptor(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

std::expected<QByteArray, QString> readAt(int folder, const QByteArray& name)
{
    // O_NONBLOCK: a FIFO of that name must not hang the program
    const Descriptor file(::openat(folder, name.constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
    if (!file.isOpen())
        return std::unexpected(errno == ELOOP ? Save::tr("is a link: open the file that it points to")
                                              : qt_error_string());
    struct stat status = {};
    if (::fstat(file.fd(), &status) != 0) return std::unexpected(qt_error_string());
    errno = EINVAL;
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

bool syncFolder(const QString& path)
{
    const Descriptor folder = openFolder(path);
    return folder.isOpen() && ::fsync(folder.fd()) == 0;
}

bool waitForOthers(int folder)
{
    for (int tries = 0; tries < 200; ++tries) {
        if (::flock(folder, LOCK_EX | LOCK_NB) == 0) return true;
        if (errno != EWOULDBLOCK && errno != EINTR) return false;
        ::usleep(10'000);
    }
    return false;
}

QByteArray temporaryName(const QByteArray& name)
{
    const auto random = QByteArray::number(QRandomGenerator::system()->generate64(), 36).rightJustified(13, '0');
    return '.' + name.left(200) + ".storyloop-" + random + ".tmp";
}

bool isTemporaryName(const QString& name)
{
    static const QRegularExpression ours(QStringLiteral("^\\..+\\.storyloop-[0-9a-z]{13}\\.tmp$"));
    return ours.match(name).hasMatch();
}

} // namespace store

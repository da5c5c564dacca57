// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privatefiles.h"

#include "swap.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTimeZone>

#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

namespace store {

using story::Error;

namespace {

constexpr mode_t folderMode = 0700;
constexpr mode_t fileMode = 0600;

Error fault(const QString& path)
{
    return {Error::Kind::CannotWrite, path, 0, {}, Save::tr("cannot be written: %1").arg(qt_error_string())};
}

} // namespace

std::expected<void, Error> makePrivateFolder(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    if (::stat(name.constData(), &status) == 0 && S_ISDIR(status.st_mode)) {
        const bool isOpenToOthers = (status.st_mode & 077) != 0 && status.st_uid == ::geteuid();
        if (isOpenToOthers && ::chmod(name.constData(), folderMode) != 0) return std::unexpected(fault(path));
        return {};
    }
    const QString parent = QFileInfo(path).absolutePath();
    if (!QFileInfo::exists(parent) && parent != path)
        if (const auto made = makePrivateFolder(parent); !made) return made;
    if (::mkdir(name.constData(), folderMode) != 0 && errno != EEXIST) return std::unexpected(fault(path));
    if (!syncFolder(parent)) return std::unexpected(fault(path));
    return {};
}

std::expected<void, Error> writePrivate(const QString& path, const QByteArray& bytes)
{
    Swap swap(path);
    swap.setMode(fileMode);
    const auto written = swap.run(bytes, {}, {});
    if (!written) return std::unexpected(written.error());
    return {};
}

std::expected<void, Error> replacePrivate(const QString& path, const QByteArray& bytes)
{
    Swap swap(path);
    swap.setMode(fileMode);
    const auto written = swap.replace(bytes);
    if (!written) return std::unexpected(written.error());
    return {};
}

std::expected<void, Error> removePrivate(const QString& path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT) return std::unexpected(fault(path));
    if (!syncFolder(QFileInfo(path).absolutePath())) return std::unexpected(fault(path));
    return {};
}

QString stampOf(const QDateTime& moment) { return moment.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"); }

/// By hand: QDateTime needs a tenth of a millisecond for a format of one's own, and a history has many.
QDateTime momentOf(QStringView stamp)
{
    if (stamp.size() != 16) return {};
    const auto number = [&](qsizetype at, qsizetype digits) { return stamp.sliced(at, digits).toInt(); };
    return {QDate(number(0, 4), number(4, 2), number(6, 2)), QTime(number(9, 2), number(11, 2), number(13, 2)),
            QTimeZone::UTC};
}

QString plainNameOf(const QString& text)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$"));
    if (plain.match(text).hasMatch()) return text;
    return u'@' + QString::fromLatin1(fingerprint(text.toUtf8()).toHex().left(32));
}

} // namespace store

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictures.h"

#include "folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace store {

using story::Error;

namespace {

struct Pictures
{
    Q_DECLARE_TR_FUNCTIONS(Pictures)
};

Error fault(Error::Kind kind, const QString& path, const QString& what) { return {kind, path, 0, {}, what}; }

/// The file of a picture, or why there can be none.
std::expected<QString, Error> placeOf(const QString& storyPath, const QString& name, Error::Kind kind)
{
    const QString folder = picturesFolder(storyPath);
    if (!isPlainName(name))
        return std::unexpected(fault(kind, folder, Pictures::tr("“%1” is no name of a picture").arg(name)));
    // NAME.files is ours: where somebody has put a link in its place, it would lead elsewhere
    if (QFileInfo(folder).isSymLink())
        return std::unexpected(fault(kind, folder, Pictures::tr("is a link, and pictures are not kept behind links")));
    return QDir(folder).filePath(name);
}

} // namespace

QString picturesFolder(const QString& storyPath)
{
    QString base = storyPath;
    if (base.endsWith(projectSuffix)) base.chop(projectSuffix.size());
    return base + QStringLiteral(".files");
}

QString pictureName(const QByteArray& bytes, const QString& suffix)
{
    return QString::fromLatin1(fingerprint(bytes).toHex()) + u'.' + suffix;
}

bool isPictureName(const QString& name)
{
    static const QRegularExpression hashed(QStringLiteral("^[0-9a-f]{64}\\.[a-z0-9]{1,8}$"));
    return hashed.match(name).hasMatch();
}

bool isPictureOf(const QString& name, const QByteArray& bytes)
{
    return isPictureName(name) && name.startsWith(QString::fromLatin1(fingerprint(bytes).toHex()));
}

bool isPlainName(const QString& name)
{
    constexpr qsizetype longest = 200;
    const auto isSound = [](QChar c) { return c != u'/' && c != u'\\' && c.category() != QChar::Other_Control; };
    return !name.isEmpty() && name.size() <= longest && !name.startsWith(u'.') && std::ranges::all_of(name, isSound);
}

std::expected<QByteArray, Error> readPicture(const QString& storyPath, const QString& name)
{
    const auto path = placeOf(storyPath, name, Error::Kind::CannotRead);
    return path ? readFile(*path) : std::unexpected(path.error());
}

bool hasPicture(const QString& storyPath, const QString& name)
{
    const auto path = placeOf(storyPath, name, Error::Kind::CannotRead);
    return path && QFileInfo(*path).isFile() && !QFileInfo(*path).isSymLink();
}

std::expected<void, Error> writePicture(const QString& storyPath, const QString& name, const QByteArray& bytes)
{
    const auto path = placeOf(storyPath, name, Error::Kind::CannotWrite);
    if (!path) return std::unexpected(path.error());
    const QString folder = picturesFolder(storyPath);
    if (!QDir().mkpath(folder))
        return std::unexpected(fault(Error::Kind::CannotWrite, folder, Pictures::tr("this folder cannot be made")));
    std::optional<Fingerprint> known;
    if (QFileInfo::exists(*path)) {
        const auto there = readFile(*path);
        if (!there) return std::unexpected(there.error());
        if (*there == bytes) return {};
        // A hash that does not fit its bytes is a damaged file; any other name is somebody else's picture.
        if (!isPictureName(name))
            return std::unexpected(
                fault(Error::Kind::ChangedOnDisk, *path, Pictures::tr("is another picture, and was left as it is")));
        known = fingerprint(*there);
    }
    if (const auto written = save(*path, bytes, known); !written) return std::unexpected(written.error());
    return {};
}

QStringList picturesBeside(const QString& storyPath)
{
    const QString folder = picturesFolder(storyPath);
    if (QFileInfo(folder).isSymLink()) return {};
    QStringList names = QDir(folder).entryList(QDir::Files | QDir::NoSymLinks, QDir::Name);
    names.removeIf([](const QString& name) { return !isPlainName(name); });
    return names;
}

} // namespace store

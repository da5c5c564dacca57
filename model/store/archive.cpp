// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive.h"

#include "folder.h"
#include "pictures.h"

#include <KZip>

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <QtEndian>

#include <algorithm>
#include <memory>

namespace store {

using story::Error;
using namespace Qt::StringLiterals;

namespace {

struct Archive
{
    Q_DECLARE_TR_FUNCTIONS(Archive)
};

Error fault(Error::Kind kind, const QString& path, const QString& what) { return {kind, path, 0, {}, what}; }

QString tooLarge() { return Archive::tr("is larger than %1 MB unpacked").arg(largestArchive / 1024 / 1024); }

/// What a portfolio consists of, as paths from its folder.
QStringList portfolioNames(const QString& folder)
{
    const QDir dir(folder);
    QStringList names = dir.entryList({u'*' + projectSuffix}, QDir::Files | QDir::NoSymLinks, QDir::Name);
    for (const QString& story : QStringList(names))
        for (const QString& picture : picturesBeside(dir.filePath(story)))
            names.append(QFileInfo(picturesFolder(story)).fileName() + u'/' + picture);
    if (QFileInfo(dir.filePath(portfolioFile)).isFile()) names.prepend(QString(portfolioFile));
    return names;
}

/// The names of a zip's directory as they are written there: KZip shows a doubled name once.
std::expected<QStringList, QString> directoryNames(const QByteArray& zip)
{
    constexpr qsizetype endSize = 22;
    constexpr qsizetype headSize = 46;
    const qsizetype end = zip.lastIndexOf(QByteArrayView("PK\5\6"));
    if (end < 0 || end + endSize > zip.size()) return std::unexpected(Archive::tr("is no zip file, or is cut off"));
    const auto number = [&](qsizetype at, auto zero) {
        return qFromLittleEndian<decltype(zero)>(zip.constData() + at);
    };
    const int count = number(end + 10, quint16());
    qsizetype at = qsizetype(number(end + 16, quint32()));
    QStringList names;
    for (int i = 0; i < count; ++i) {
        if (at < 0 || at + headSize > zip.size() || QByteArrayView(zip).sliced(at, 4) != QByteArrayView("PK\1\2"))
            return std::unexpected(Archive::tr("has a damaged directory"));
        const qsizetype length = number(at + 28, quint16());
        if (at + headSize + length > zip.size()) return std::unexpected(Archive::tr("has a damaged directory"));
        names.append(QString::fromUtf8(zip.sliced(at + headSize, length)));
        at += headSize + length + number(at + 30, quint16()) + number(at + 32, quint16());
    }
    return names;
}

/// One file of a zip, and where it goes.
struct Entry
{
    QString name;
    const KArchiveFile* file;
};

/// "fraud.story.json", "fraud.files/3f9a.png", "portfolio.json": nothing else, and never a way out of the folder.
bool belongs(const QString& name)
{
    const QStringList parts = name.split(u'/');
    for (const QString& part : parts)
        if (!isPlainName(part)) return false;
    if (parts.size() == 1)
        return name == portfolioFile || (name.endsWith(projectSuffix) && name.size() > projectSuffix.size());
    return parts.size() == 2 && parts[0].endsWith(".files"_L1);
}

void collect(const KArchiveDirectory* folder, const QString& prefix, QList<Entry>& entries, QStringList& others)
{
    for (const QString& name : folder->entries()) {
        const KArchiveEntry* entry = folder->entry(name);
        const bool isLink = !entry->symLinkTarget().isEmpty();
        if (!isLink && entry->isDirectory())
            collect(static_cast<const KArchiveDirectory*>(entry), prefix + name + u'/', entries, others);
        else if (!isLink && entry->isFile()) entries.append({prefix + name, static_cast<const KArchiveFile*>(entry)});
        else others.append(prefix + name);
    }
}

/// A zip made of the folder itself, by hand, has all names below one: "portfolio/fraud.story.json".
void takeOffTopFolder(QList<Entry>& entries)
{
    QSet<QString> tops;
    for (const Entry& entry : entries)
        tops.insert(entry.name.contains(u'/') ? entry.name.section(u'/', 0, 0) : QString());
    if (tops.size() != 1 || tops.contains(QString()) || tops.begin()->endsWith(".files"_L1)) return;
    for (Entry& entry : entries)
        entry.name = entry.name.section(u'/', 1);
}

/// No more than a file of its kind may have: what the zip says of the size is only what it says.
std::expected<QByteArray, QString> bytesOf(const Entry& entry)
{
    const qint64 most = entry.name.endsWith(".json"_L1) ? 16 * 1024 * 1024 : qint64(largestPicture);
    const std::unique_ptr<QIODevice> device(entry.file->createDevice());
    if (!device) return std::unexpected(Archive::tr("cannot be unpacked"));
    QByteArray bytes = device->read(most + 1);
    if (bytes.size() > most) return std::unexpected(Archive::tr("is larger than %1 MB").arg(most / 1024 / 1024));
    if (bytes.size() != entry.file->size()) return std::unexpected(Archive::tr("is damaged"));
    return bytes;
}

std::optional<Error> unpackInto(const QString& folder, const QString& zip, const QList<Entry>& entries)
{
    qint64 total = 0;
    for (const Entry& entry : entries) {
        const auto bytes = bytesOf(entry);
        if (!bytes) return fault(Error::Kind::NotValid, zip + u": "_s + entry.name, bytes.error());
        total += bytes->size();
        if (total > largestArchive) return fault(Error::Kind::NotValid, zip, tooLarge());
        const QString target = QDir(folder).filePath(entry.name);
        if (!QDir().mkpath(QFileInfo(target).path()))
            return fault(Error::Kind::CannotWrite, target, Archive::tr("this folder cannot be made"));
        if (const auto written = save(target, *bytes, {}); !written) return written.error();
    }
    return {};
}

QString freeFolder(const QString& parent, const QString& name)
{
    QString candidate = QDir(parent).filePath(name);
    for (int i = 2; QFileInfo::exists(candidate) || QFileInfo(candidate).isSymLink(); ++i)
        candidate = QDir(parent).filePath(name + u'-' + QString::number(i));
    return candidate;
}

std::expected<QByteArray, Error> zipBytes(const QString& zip)
{
    QFile file(zip);
    if (!QFileInfo(zip).isFile() || !file.open(QIODevice::ReadOnly))
        return std::unexpected(fault(Error::Kind::CannotRead, zip, Archive::tr("cannot be read")));
    if (file.size() > largestArchive) return std::unexpected(fault(Error::Kind::NotValid, zip, tooLarge()));
    return file.readAll();
}

} // namespace

std::expected<void, Error> packPortfolio(const QString& folder, const QString& zip)
{
    QByteArray packed;
    QBuffer buffer(&packed);
    KZip archive(&buffer);
    if (!archive.open(QIODevice::WriteOnly))
        return std::unexpected(fault(Error::Kind::CannotWrite, zip, archive.errorString()));
    qint64 total = 0;
    for (const QString& name : portfolioNames(folder)) {
        const auto bytes = readFile(QDir(folder).filePath(name));
        if (!bytes) return std::unexpected(bytes.error());
        total += bytes->size();
        if (total > largestArchive) return std::unexpected(fault(Error::Kind::CannotWrite, zip, tooLarge()));
        if (!archive.writeFile(name, *bytes))
            return std::unexpected(fault(Error::Kind::CannotWrite, zip, archive.errorString()));
    }
    if (total == 0)
        return std::unexpected(fault(Error::Kind::CannotRead, folder, Archive::tr("there is no story in this folder")));
    if (!archive.close()) return std::unexpected(fault(Error::Kind::CannotWrite, zip, archive.errorString()));
    if (const auto written = replace(zip, packed); !written) return std::unexpected(written.error());
    return {};
}

std::expected<Unpacked, Error> unpackPortfolio(const QString& zip, const QString& parent)
{
    const auto invalid = [&](const QString& what) { return std::unexpected(fault(Error::Kind::NotValid, zip, what)); };
    auto bytes = zipBytes(zip);
    if (!bytes) return std::unexpected(bytes.error());
    const auto names = directoryNames(*bytes);
    if (!names) return invalid(names.error());
    if (names->size() > mostArchived) return invalid(Archive::tr("has more than %1 files").arg(mostArchived));
    if (QSet<QString>(names->begin(), names->end()).size() != names->size())
        return invalid(Archive::tr("has two files of one name"));
    QBuffer buffer(&*bytes);
    KZip archive(&buffer);
    if (!archive.open(QIODevice::ReadOnly)) return invalid(archive.errorString());
    QList<Entry> entries;
    Unpacked unpacked;
    collect(archive.directory(), {}, entries, unpacked.leftOut);
    takeOffTopFolder(entries);
    for (const Entry& entry : std::as_const(entries))
        if (!belongs(entry.name)) unpacked.leftOut.append(entry.name);
    entries.removeIf([](const Entry& entry) { return !belongs(entry.name); });
    const auto isStory = [](const Entry& entry) { return entry.name.endsWith(projectSuffix); };
    if (std::ranges::none_of(entries, isStory)) return invalid(Archive::tr("has no story in it"));

    QTemporaryDir fresh(QDir(parent).filePath(u".storyloop-XXXXXX"_s)); // goes away unless it is renamed
    if (!fresh.isValid()) return std::unexpected(fault(Error::Kind::CannotWrite, parent, fresh.errorString()));
    if (auto error = unpackInto(fresh.path(), zip, entries)) return std::unexpected(*error);
    unpacked.folder = freeFolder(parent, QFileInfo(zip).completeBaseName());
    QFile::setPermissions(fresh.path(), QFile::permissions(parent));
    if (!QDir().rename(fresh.path(), unpacked.folder))
        return std::unexpected(fault(Error::Kind::CannotWrite, unpacked.folder, Archive::tr("cannot be made")));
    fresh.setAutoRemove(false);
    return unpacked;
}

} // namespace store

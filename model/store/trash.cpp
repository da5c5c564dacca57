// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trash.h"

#include "descriptor.h"
#include "folder.h"
#include "json.h"
#include "privatefiles.h"
#include "storyfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTimeZone>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>

namespace store {

using namespace Qt::StringLiterals;
using story::Error;
using Entry = Trash::Entry;

namespace {

constexpr auto aboutFile = "about.json"_L1;
constexpr auto beingMade = ".new-"_L1;
constexpr auto beingRemoved = ".old-"_L1;

Error fault(const QString& path)
{
    return {Error::Kind::CannotWrite, path, 0, {}, Save::tr("cannot be written: %1").arg(qt_error_string())};
}

bool isNotThere(const QString& path) { return !QFileInfo::exists(path) && !QFileInfo(path).isSymLink(); }

QByteArray aboutOf(const Entry& entry)
{
    return QJsonDocument(QJsonObject{{u"deletedAt"_s, entry.deletedAt.toUTC().toString(Qt::ISODate)},
                                     {u"from"_s, entry.from},
                                     {u"title"_s, entry.title}})
        .toJson();
}

/// Without its about.json an entry still is one: what counts is the story.
std::optional<Entry> entryIn(const QFileInfo& folder)
{
    const QDir dir(folder.filePath());
    const QStringList stories = dir.entryList({u'*' + projectSuffix}, QDir::Files | QDir::NoSymLinks);
    if (stories.isEmpty()) return {};
    const auto bytes = readFile(dir.filePath(aboutFile));
    const QJsonObject about = QJsonDocument::fromJson(bytes.value_or(QByteArray())).object();
    const QDateTime told = QDateTime::fromString(about[u"deletedAt"].toString(), Qt::ISODate);
    return Entry{.id = folder.fileName(),
                 .deletedAt = told.isValid() ? told : folder.lastModified(QTimeZone::UTC),
                 .from = about[u"from"].toString(),
                 .title = about[u"title"].toString(),
                 .storyPath = dir.filePath(stories.first())};
}

/// Those beside a story as far as they can be read, then those that are in no file yet.
std::expected<void, Error> keepPictures(const QString& besides, const PictureBytes& unsaved, const QString& to)
{
    const auto write = [&](const QString& name, const QByteArray& bytes) -> std::expected<void, Error> {
        if (hasPicture(to, name)) return {};
        if (const auto made = makePrivateFolder(picturesFolder(to)); !made) return made;
        return writePrivate(QDir(picturesFolder(to)).filePath(name), bytes);
    };
    const QStringList names = besides.isEmpty() ? QStringList() : picturesBeside(besides);
    for (const QString& name : names)
        if (const auto bytes = readPicture(besides, name))
            if (const auto written = write(name, *bytes); !written) return written;
    for (const auto& [name, bytes] : unsaved.asKeyValueRange())
        if (isPlainName(name))
            if (const auto written = write(name, bytes); !written) return written;
    return {};
}

/// What the trash has is removed from beside the file; what was changed in between stays.
void removeKept(const QString& from, const QString& kept)
{
    for (const QString& name : picturesBeside(kept))
        if (const auto bytes = readPicture(kept, name))
            (void)removeKnown(QDir(picturesFolder(from)).filePath(name), fingerprint(*bytes));
    QDir().rmdir(picturesFolder(from)); // stays where anything else is in it
}

/// What is no story is known by the name of its file.
QString titleOf(const QByteArray& bytes, const QString& from)
{
    const auto project = projectFromJson(bytes, QString());
    return project ? project->title : QFileInfo(from).fileName();
}

/// As entryIn() looks for it, whatever it was called.
QString nameIn(const QString& from)
{
    const QString name = from.isEmpty() ? u"story"_s : QFileInfo(from).fileName();
    return name.endsWith(projectSuffix) ? name : name + projectSuffix;
}

} // namespace

Trash::Trash(const QString& stateFolder)
    : m_folder(stateFolder + u"/trash"_s)
{
}

std::expected<std::optional<Entry>, Error> Trash::put(const QString& path, const Fingerprint& known,
                                                      const QDateTime& now, const std::optional<Unsaved>& unsaved)
{
    const auto addWith = [&](const QByteArray& story) {
        return add({story, path, unsaved ? unsaved->pictures : PictureBytes()}, path, now);
    };
    if (isNotThere(path) && !unsaved) return std::optional<Entry>();
    if (isNotThere(path)) return addWith(unsaved->story);
    const auto bytes = readFile(path);
    if (!bytes) return std::unexpected(bytes.error());
    if (fingerprint(*bytes) != known)
        return std::unexpected(Error{Error::Kind::ChangedOnDisk,
                                     path,
                                     0,
                                     {},
                                     Save::tr("was changed by another program since it was read; it was not deleted")});
    if (unsaved && unsaved->keep)
        if (const auto kept = unsaved->keep(*bytes); !kept) return std::unexpected(kept.error());
    const auto entry = addWith(unsaved ? unsaved->story : *bytes);
    if (!entry) return std::unexpected(entry.error());
    if (const auto removed = removeKnown(path, known); !removed) {
        if (!isNotThere(path)) remove(*entry);
        return std::unexpected(removed.error());
    }
    removeKept(path, entry->storyPath);
    return *entry;
}

std::expected<Entry, Error> Trash::keep(const QByteArray& bytes, const QString& from, const QDateTime& now,
                                        const PictureBytes& pictures)
{
    return add({bytes, {}, pictures}, from, now);
}

/// Made under a hidden name and renamed when it is whole.
std::expected<Entry, Error> Trash::add(const Content& content, const QString& from, const QDateTime& now)
{
    const QString chance = QString::number(QRandomGenerator::system()->generate64(), 36);
    const QString name = nameIn(from);
    Entry entry{.id = stampOf(now) + u'-' + chance,
                .deletedAt = now,
                .from = from,
                .title = titleOf(content.story, from)};
    const QString made = m_folder + u'/' + beingMade + entry.id;
    const QString place = m_folder + u'/' + entry.id;
    const auto fill = [&] -> std::expected<void, Error> {
        for (const QString& folder : {m_folder, made})
            if (const auto isMade = makePrivateFolder(folder); !isMade) return isMade;
        const QString storyPath = made + u'/' + name;
        if (const auto kept = keepPictures(content.besides, content.pictures, storyPath); !kept) return kept;
        if (const auto written = writePrivate(storyPath, content.story); !written) return written;
        return writePrivate(made + u'/' + aboutFile, aboutOf(entry));
    };
    auto filled = fill();
    const auto renamed = [&] {
        return ::rename(QFile::encodeName(made).constData(), QFile::encodeName(place).constData()) == 0
            && syncFolder(m_folder);
    };
    if (filled && !renamed()) filled = std::unexpected(fault(place));
    if (!filled) {
        QDir(made).removeRecursively();
        QDir(place).removeRecursively();
        return std::unexpected(filled.error());
    }
    entry.storyPath = place + u'/' + name;
    return entry;
}

QList<Entry> Trash::entries() const
{
    QList<Entry> entries; // hidden folders are in the making, or on their way out
    for (const QFileInfo& folder : QDir(m_folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks))
        if (const auto entry = entryIn(folder)) entries.append(*entry);
    std::ranges::stable_sort(entries, std::ranges::greater(), &Entry::deletedAt);
    return entries;
}

std::optional<QByteArray> Trash::picture(const QString& name) const
{
    if (!isPictureName(name)) return {};
    for (const Entry& entry : entries())
        if (auto bytes = readPicture(entry.storyPath, name); bytes && isPictureOf(name, *bytes))
            return *std::move(bytes);
    return {};
}

std::expected<Fingerprint, Error> Trash::putBack(const Entry& entry, const QString& to)
{
    const auto bytes = readFile(entry.storyPath);
    if (!bytes) return std::unexpected(bytes.error());
    const auto written = writeCopy(entry.storyPath, to, *bytes);
    if (written) remove(entry);
    return written;
}

void Trash::remove(const Entry& entry)
{
    const QString place = m_folder + u'/' + entry.id;
    const QString removed = m_folder + u'/' + beingRemoved + entry.id;
    if (entry.id.isEmpty() || entry.id.contains(u'/') || !QDir().rename(place, removed)) return;
    QDir(removed).removeRecursively();
}

void Trash::expire(const QDateTime& now)
{
    for (const Entry& entry : entries())
        if (entry.deletedAt.daysTo(now) > days) remove(entry);
    // What was cut short: nobody is in the middle of it a day later.
    for (const QFileInfo& folder : QDir(m_folder).entryInfoList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const bool isOurs = folder.fileName().startsWith(beingMade) || folder.fileName().startsWith(beingRemoved);
        if (isOurs && folder.lastModified(QTimeZone::UTC).daysTo(now) > 1) QDir(folder.filePath()).removeRecursively();
    }
}

} // namespace store

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history.h"

#include "descriptor.h"
#include "folder.h"
#include "leftovers.h"
#include "privatefiles.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace store {

using story::Error;
using Version = History::Version;

namespace {

constexpr qsizetype newestThatStay = 10;
constexpr qsizetype longestName = 200;
constexpr QLatin1StringView nameSuffix(".name.txt");

QString besideOf(const QString& path) { return path.chopped(projectSuffix.size()) + nameSuffix; }

QString nameOf(const QString& path)
{
    const auto bytes = QFileInfo::exists(besideOf(path)) ? readFile(besideOf(path)) : QByteArray();
    return bytes ? QString::fromUtf8(*bytes).simplified().left(longestName) : QString();
}

std::optional<Version> versionOf(const QFileInfo& file)
{
    static const QRegularExpression named(QStringLiteral("^(\\d{6,9})-(\\d{8}T\\d{6}Z)\\.story\\.json$"));
    const auto match = named.match(file.fileName());
    if (!match.hasMatch()) return {};
    return Version{.project = file.dir().dirName(),
                   .number = match.captured(1).toInt(),
                   .replacedAt = momentOf(match.capturedView(2)),
                   .name = nameOf(file.filePath()),
                   .path = file.filePath(),
                   .bytes = file.size()};
}

QList<Version> versionsIn(const QString& folder)
{
    QList<Version> versions;
    for (const QFileInfo& file : QDir(folder).entryInfoList({u'*' + projectSuffix}, QDir::Files | QDir::NoSymLinks))
        if (const auto version = versionOf(file)) versions.append(*version);
    std::ranges::stable_sort(versions, [](const Version& a, const Version& b) {
        return a.number != b.number ? a.number > b.number : a.path > b.path;
    });
    return versions;
}

/// No version was replaced before one with a smaller number, whatever the clock said. The newest first.
QList<QDateTime> timesOf(const QList<Version>& versions)
{
    QList<QDateTime> times(versions.size());
    QDateTime latest;
    for (qsizetype i = versions.size() - 1; i >= 0; --i)
        times[i] = latest = latest.isValid() ? std::max(latest, versions[i].replacedAt) : versions[i].replacedAt;
    return times;
}

void remove(const Version& version)
{
    (void)removePrivate(version.path); // what cannot be removed now will be another time
}

} // namespace

History::History(const QString& stateFolder)
    : m_folder(stateFolder + QStringLiteral("/history"))
{
}

QString History::folderOf(const QString& projectId) const { return m_folder + u'/' + plainNameOf(projectId); }

bool History::isNewest(const QList<Version>& versions, const QByteArray& bytes) const
{
    return !versions.isEmpty() && versions.first().bytes == bytes.size() && read(versions.first()) == bytes;
}

std::expected<void, Error> History::keep(const QString& projectId, const QByteArray& bytes, const QDateTime& replacedAt)
{
    if (isNewest(versions(projectId), bytes)) return {};
    const auto added = add(projectId, bytes, replacedAt);
    return added ? std::expected<void, Error>() : std::unexpected(added.error());
}

std::expected<void, Error> History::keepAs(const QString& name, const QString& projectId, const QByteArray& bytes,
                                           const QDateTime& replacedAt)
{
    const QList<Version> before = versions(projectId);
    const bool isFree = isNewest(before, bytes) && before.first().name.isEmpty();
    const auto version = isFree ? std::expected<Version, Error>(before.first()) : add(projectId, bytes, replacedAt);
    return version ? setName(*version, name) : std::unexpected(version.error());
}

std::expected<Version, Error> History::add(const QString& projectId, const QByteArray& bytes,
                                           const QDateTime& replacedAt)
{
    const QString folder = folderOf(projectId);
    for (const QString& needed : {m_folder, folder})
        if (const auto made = makePrivateFolder(needed); !made) return std::unexpected(made.error());
    const QList<Version> before = versionsIn(folder);
    int number = before.isEmpty() ? 1 : before.first().number + 1;
    QString path;
    std::expected<void, Error> written;
    do { // another process may have taken the number
        path = QStringLiteral("%1/%2-%3").arg(folder).arg(number, 6, 10, QLatin1Char('0')).arg(stampOf(replacedAt))
            + projectSuffix;
        written = writePrivate(path, bytes);
        ++number;
    } while (!written && written.error().kind == Error::Kind::ChangedOnDisk);
    if (!written) return std::unexpected(written.error());
    if (before.size() >= m_limits.versionsOfOneProject) thinOut(projectId);
    return versionOf(QFileInfo(path)).value_or(Version{.path = path});
}

Keeper History::keeper(const QString& projectId, const QDateTime& replacedAt) const
{
    return [history = *this, projectId, replacedAt](const QByteArray& replaced) mutable {
        return history.keep(projectId, replaced, replacedAt);
    };
}

QList<Version> History::versions(const QString& projectId) const { return versionsIn(folderOf(projectId)); }

std::expected<QByteArray, Error> History::read(const Version& version) const { return readFile(version.path); }

std::expected<void, Error> History::setName(const Version& version, const QString& name)
{
    if (!QFileInfo::exists(version.path)) {
        const QString what = Save::tr("is gone: there were too many versions");
        return std::unexpected(Error{Error::Kind::CannotWrite, version.path, 0, {}, what});
    }
    const QString path = besideOf(version.path);
    const QString line = name.simplified().left(longestName);
    return line.isEmpty() ? removePrivate(path) : replacePrivate(path, line.toUtf8() + '\n');
}

void History::thinOut(const QString& projectId) const
{
    for (const Version& version : leastTelling(versions(projectId), m_limits.versionsOfOneProject))
        remove(version);
}

void History::expire(const QDateTime& now)
{
    struct Dated
    {
        QDateTime at;
        Version version;
    };
    QList<Dated> left;
    qint64 bytes = 0;
    for (const QString& project : QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString folder = m_folder + u'/' + project;
        for (const Version& version : leastTelling(versionsIn(folder), m_limits.versionsOfOneProject))
            remove(version);
        const QList<Version> versions = versionsIn(folder);
        const QList<QDateTime> times = timesOf(versions);
        for (qsizetype i = 0; i < versions.size(); ++i) {
            if (versions[i].name.isEmpty() && times[i].daysTo(now) > m_limits.days) {
                remove(versions[i]);
                continue;
            }
            bytes += versions[i].bytes;
            if (versions[i].name.isEmpty()) left.append({times[i], versions[i]});
        }
        cleanOwnLeftovers(folder, now);
        QDir().rmdir(folder); // stays where anything is in it
    }
    std::ranges::stable_sort(left, [](const Dated& a, const Dated& b) {
        return a.at != b.at ? a.at < b.at : a.version.number < b.version.number;
    });
    for (const Dated& oldest : left) {
        if (bytes <= m_limits.bytes) break;
        bytes -= oldest.version.bytes;
        remove(oldest.version);
    }
}

QList<Version> leastTelling(QList<Version> versions, int limit)
{
    versions.removeIf([](const Version& version) { return !version.name.isEmpty(); });
    QList<QDateTime> times = timesOf(versions);
    QList<Version> tooMany;
    while (versions.size() > limit) {
        qsizetype least = std::min(newestThatStay, versions.size() - 1);
        double smallest = std::numeric_limits<double>::infinity();
        for (qsizetype i = least; i + 1 < versions.size(); ++i) {
            const auto age = double(times[i + 1].secsTo(times.first()) + 1);
            const double gap = double(times[i + 1].secsTo(times[i - 1])) / age;
            if (gap >= smallest) continue;
            smallest = gap;
            least = i;
        }
        tooMany.append(versions.takeAt(least));
        times.removeAt(least);
    }
    return tooMany;
}

} // namespace store

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recovery.h"

#include "alive.h"
#include "descriptor.h"
#include "privatefiles.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace store {

using namespace Qt::StringLiterals;
using story::Error;
using Copy = Recovery::Copy;

namespace {

constexpr QByteArrayView magic("storyloop-recovery 1 ");
constexpr qsizetype hashLength = 64;
constexpr auto copySuffix = ".recovery"_L1;

QJsonArray jsonOf(const QList<Recovery::Typed>& typed)
{
    QJsonArray array;
    for (const Recovery::Typed& one : typed)
        array.append(QJsonObject{{u"path"_s, one.path}, {u"text"_s, one.text}});
    return array;
}

QList<Recovery::Typed> typedFrom(const QJsonArray& array)
{
    QList<Recovery::Typed> typed;
    for (const QJsonValue& one : array)
        typed.append({one[u"path"].toString(), one[u"text"].toString()});
    return typed;
}

/// One line that says what this is, with the SHA-256 of all that follows; one line about the copy; the story as it would
/// stand in its file; and what the file held.
QByteArray bytesOf(const Copy& copy)
{
    QJsonObject about{{u"counter"_s, copy.counter},
                      {u"folder"_s, copy.folder},
                      {u"key"_s, copy.key},
                      {u"path"_s, copy.path},
                      {u"storyBytes"_s, copy.story.size()},
                      {u"takenAt"_s, copy.takenAt.toUTC().toString(Qt::ISODateWithMs)},
                      {u"title"_s, copy.title}};
    if (copy.base) about[u"baseBytes"] = copy.base->size();
    if (!copy.typed.isEmpty()) about[u"typed"] = jsonOf(copy.typed);
    if (!copy.pictures.isEmpty()) about[u"pictures"] = QJsonArray::fromStringList(copy.pictures);
    const QByteArray rest =
        QJsonDocument(about).toJson(QJsonDocument::Compact) + '\n' + copy.story + copy.base.value_or(QByteArray());
    return magic + fingerprint(rest).toHex() + '\n' + rest;
}

std::optional<Copy> copyFrom(const QByteArray& bytes)
{
    const qsizetype start = magic.size() + hashLength + 1;
    if (!bytes.startsWith(magic) || bytes.size() < start) return {};
    const QByteArray rest = bytes.sliced(start);
    if (fingerprint(rest).toHex() != bytes.sliced(magic.size(), hashLength)) return {};
    const qsizetype line = rest.indexOf('\n');
    const QJsonObject about = QJsonDocument::fromJson(rest.first(std::max<qsizetype>(line, 0))).object();
    const auto storyBytes = qsizetype(about[u"storyBytes"].toInteger(-1));
    if (storyBytes < 0 || line + 1 + storyBytes > rest.size()) return {};
    Copy copy{.counter = about[u"counter"].toInteger(),
              .key = about[u"key"].toString(),
              .path = about[u"path"].toString(),
              .folder = about[u"folder"].toString(),
              .title = about[u"title"].toString(),
              .takenAt = QDateTime::fromString(about[u"takenAt"].toString(), Qt::ISODateWithMs),
              .story = rest.sliced(line + 1, storyBytes),
              .typed = typedFrom(about[u"typed"].toArray()),
              .pictures = about[u"pictures"].toVariant().toStringList()};
    if (about.contains(u"baseBytes")) copy.base = rest.sliced(line + 1 + storyBytes);
    return copy;
}

/// The place of one of the two copies of a project.
QString placeOf(const QString& folder, const QString& key, int generation)
{
    return folder + u'/' + QString::fromLatin1(fingerprint(key.toUtf8()).toHex().left(32))
        + (generation == 0 ? "-a"_L1 : "-b"_L1) + copySuffix;
}

QList<Copy> copiesIn(const QString& folder, const QString& session)
{
    QHash<QString, Copy> newest;
    for (const QFileInfo& file : QDir(folder).entryInfoList({u'*' + copySuffix}, QDir::Files | QDir::NoSymLinks)) {
        const auto bytes = readFile(file.filePath());
        auto copy = bytes ? copyFrom(*bytes) : std::nullopt;
        if (!copy) continue;
        copy->session = session;
        const auto known = newest.constFind(copy->key);
        if (known == newest.cend() || known->counter < copy->counter) newest.insert(copy->key, *copy);
    }
    return newest.values();
}

/// The pictures that no copy of the session names any more.
void dropPictures(const QString& folder)
{
    QStringList pictures = QDir(folder).entryList(QDir::Files | QDir::NoSymLinks);
    pictures.removeIf([](const QString& name) { return !isPictureName(name); });
    if (pictures.isEmpty()) return;
    QSet<QString> named;
    for (const QFileInfo& file : QDir(folder).entryInfoList({u'*' + copySuffix}, QDir::Files | QDir::NoSymLinks)) {
        const auto bytes = readFile(file.filePath());
        if (!bytes) return; // nobody knows what it names
        if (const auto copy = copyFrom(*bytes)) named += QSet(copy->pictures.begin(), copy->pictures.end());
    }
    for (const QString& name : std::as_const(pictures))
        if (!named.contains(name)) (void)removePrivate(folder + u'/' + name);
}

QStringList sessionsIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
}

bool comesBefore(const Copy& a, const Copy& b)
{
    return a.counter != b.counter ? a.counter > b.counter : a.key < b.key;
}

} // namespace

Recovery::Recovery(const QString& stateFolder, const QString& session)
    : m_folder(stateFolder + u"/recovery"_s)
    , m_run(session)
    , m_session(plainNameOf(session))
{
    for (const QString& earlier : sessionsIn(m_folder))
        for (const Copy& copy : copiesIn(folderOf(earlier), earlier))
            m_counter = std::max(m_counter, copy.counter);
}

Recovery::~Recovery()
{
    if (m_alive) endSession(m_session);
}

QString Recovery::folderOf(const QString& session) const { return m_folder + u'/' + session; }

/// A session that has kept something holds a lock, by which others see that it lives.
std::expected<void, Error> Recovery::beginSession()
{
    if (m_alive && isAliveIn(folderOf(m_session))) return {};
    for (const QString& folder : {m_folder, folderOf(m_session)})
        if (const auto made = makePrivateFolder(folder); !made) return made;
    auto alive = liveIn(folderOf(m_session));
    if (!alive) return std::unexpected(alive.error());
    m_alive = std::make_unique<Descriptor>(std::move(*alive));
    return {};
}

void Recovery::beginAnother()
{
    if (m_alive) endSession(m_session);
    m_alive.reset();
    m_generation.clear();
    m_session = plainNameOf(m_run + u'-' + QString::number(++m_sessions));
}

/// Takes the folder away where no copy is left in it.
void Recovery::endSession(const QString& session)
{
    const QString folder = folderOf(session);
    if (!QDir(folder).entryList({u'*' + copySuffix}, QDir::Files).isEmpty()) return;
    if (session != m_session && isAliveIn(folder)) return;
    dropPictures(folder);
    removeLife(folder);
    QDir().rmdir(folder);
}

/// What has the name already has the bytes as well.
std::expected<void, Error> Recovery::keepPictures(const PictureBytes& pictures)
{
    for (const auto& [name, bytes] : pictures.asKeyValueRange()) {
        const QString path = folderOf(m_session) + u'/' + name;
        if (!isPictureName(name) || QFileInfo::exists(path)) continue;
        if (const auto written = replacePrivate(path, bytes); !written) return written;
    }
    return {};
}

PictureBytes Recovery::pictures(const Copy& copy) const
{
    PictureBytes pictures;
    for (const QString& name : copy.pictures) {
        if (!isPictureName(name)) continue;
        if (const auto bytes = readFile(folderOf(copy.session) + u'/' + name); bytes && isPictureOf(name, *bytes))
            pictures.insert(name, *bytes);
    }
    return pictures;
}

std::expected<void, Error> Recovery::keep(const Copy& copy, const PictureBytes& pictures)
{
    if (const auto begun = beginSession(); !begun) return begun;
    if (const auto kept = keepPictures(pictures); !kept) return kept;
    Copy kept = copy;
    kept.pictures = pictures.keys();
    kept.pictures.sort();
    kept.session = m_session;
    kept.counter = ++m_counter;
    const int generation = 1 - m_generation.value(copy.key, 1);
    const auto written = replacePrivate(placeOf(folderOf(m_session), copy.key, generation), bytesOf(kept));
    if (written) m_generation[copy.key] = generation;
    return written;
}

void Recovery::remove(const QString& key) { remove(Copy{.session = m_session, .key = key}); }

/// The older one first: when this is cut short, the newer one stays, and is seen to be on the disk already.
void Recovery::remove(const Copy& copy)
{
    const QString folder = folderOf(copy.session);
    const auto counterAt = [&](int generation) {
        const auto bytes = readFile(placeOf(folder, copy.key, generation));
        const auto found = bytes ? copyFrom(*bytes) : std::nullopt;
        return found ? found->counter : -1;
    };
    const int newest = counterAt(0) > counterAt(1) ? 0 : 1;
    for (const int generation : {1 - newest, newest})
        (void)removePrivate(placeOf(folder, copy.key, generation));
    dropPictures(folder);
    if (copy.session == m_session) m_generation.remove(copy.key);
    else endSession(copy.session);
}

QList<Copy> Recovery::copies() const
{
    QList<Copy> copies;
    for (const QString& session : sessionsIn(m_folder))
        if (session != m_session && !isAliveIn(folderOf(session))) copies += copiesIn(folderOf(session), session);
    std::ranges::stable_sort(copies, comesBefore);
    return copies;
}

Recovery::Standing Recovery::standing(const Copy& copy)
{
    if (copy.path.isEmpty() || !QFileInfo::exists(copy.path)) return Standing::NoFile;
    const auto bytes = readFile(copy.path);
    if (!bytes) return Standing::BothChanged;
    if (*bytes == copy.story) return copy.typed.isEmpty() ? Standing::OnDisk : Standing::OnlyHere;
    return copy.base == *bytes ? Standing::OnlyHere : Standing::BothChanged;
}

std::expected<void, Error> Recovery::discard(const Copy& copy, Trash& trash, const QDateTime& now)
{
    if (const auto kept = trash.keep(copy.story, copy.path, now, pictures(copy)); !kept)
        return std::unexpected(kept.error());
    remove(copy);
    return {};
}

} // namespace store

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recoverykeeper.h"

#include "picturesource.h"

#include "store/json.h"

#include <QMutexLocker>

#include <utility>

namespace document {

using namespace std::chrono_literals;
using story::Error;
using story::Errors;

namespace {

constexpr auto retryDelay = 5s; ///< nobody types longer without a copy

/// What the file holds, if it holds what is known of it, byte for byte; else what that was.
std::optional<QByteArray> baseOf(const Shelf& shelf)
{
    if (!shelf.known || !shelf.saved) return {};
    if (const auto bytes = store::readFile(shelf.path); bytes && store::fingerprint(*bytes) == shelf.known)
        return *bytes;
    return store::toJson(*shelf.saved);
}

} // namespace

RecoveryKeeper::RecoveryKeeper(Document& document, const QString& stateFolder, const QString& session, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_recovery(stateFolder, session)
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RecoveryKeeper::begin);
    connect(&document, &Document::changed, this, &RecoveryKeeper::follow);
    connect(&document, &Document::stateChanged, this, &RecoveryKeeper::followState);
    connect(&document, &Document::opened, this, &RecoveryKeeper::leaveKept);
}

RecoveryKeeper::~RecoveryKeeper() { m_pool.waitForDone(); }

Unfinished RecoveryKeeper::unfinished(const QString& key) const
{
    return m_unfinished ? m_unfinished(key) : Unfinished();
}

void RecoveryKeeper::followState(const QString& key)
{
    const Shelf* shelf = m_document.shelf(key);
    const bool isSaved = shelf->state == FileState::Clean && !shelf->isModified();
    if (isSaved && !unfinished(key).isAny()) remove(key);
    else if (isSaved || shelf->isInNoFile()) follow(key);
}

/// What could not be saved stays kept, and is offered from now on. The same story may be opened once more, under the same
/// key: what is kept of that is something else.
void RecoveryKeeper::leaveKept()
{
    m_timer.stop();
    m_changed.clear();
    m_kept.clear();
    m_faults.clear();
    m_pool.start([this] { m_recovery.beginAnother(); });
    m_pool.waitForDone();
    takeResults();
    emit faultsChanged();
}

/// The timer is not begun anew by the next key: somebody who types without a pause has a copy every second.
void RecoveryKeeper::follow(const QString& key)
{
    m_changed.insert(key);
    if (!m_timer.isActive()) m_timer.start(m_delay);
}

void RecoveryKeeper::begin()
{
    const QSet<QString> changed = std::exchange(m_changed, {});
    for (const QString& key : changed) {
        const Shelf* shelf = m_document.shelf(key);
        const Unfinished open = unfinished(key);
        if (shelf && shelf->text() && (shelf->isInNoFile() || open.isAny())) keep(*shelf, open);
        else remove(key);
    }
}

Errors RecoveryKeeper::keepNow()
{
    m_timer.stop();
    for (const QString& key : m_faults.keys())
        m_changed.insert(key);
    begin();
    m_pool.waitForDone();
    takeResults();
    return faults();
}

void RecoveryKeeper::keep(const Shelf& shelf, const Unfinished& unfinished)
{
    m_kept.insert(shelf.key);
    m_pool.start([this, shelf, unfinished, pictures = m_document.pictures(shelf.key), folder = m_document.folder(),
                  now = m_document.today()] {
        const Snapshot text = unfinished.story ? unfinished.story : shelf.text();
        const auto kept = m_recovery.keep({.key = shelf.key,
                                           .path = shelf.path,
                                           .folder = folder,
                                           .title = text->title,
                                           .takenAt = now,
                                           .base = baseOf(shelf),
                                           .story = store::toJson(*text),
                                           .typed = unfinished.texts},
                                          pictures.unsaved(*text));
        const QMutexLocker lock(&m_mutex);
        m_results.insert(shelf.key, kept ? std::nullopt : std::optional(kept.error()));
        QMetaObject::invokeMethod(this, &RecoveryKeeper::takeResults, Qt::QueuedConnection);
    });
}

void RecoveryKeeper::takeResults()
{
    QHash<QString, std::optional<Error>> results;
    {
        const QMutexLocker lock(&m_mutex);
        results.swap(m_results);
    }
    const QHash<QString, Error> before = m_faults;
    for (const auto& [key, fault] : results.asKeyValueRange()) {
        if (fault && m_kept.contains(key)) m_faults.insert(key, *fault);
        else m_faults.remove(key);
    }
    for (const QString& key : m_faults.keys())
        m_changed.insert(key);
    if (!m_faults.isEmpty() && !m_timer.isActive()) m_timer.start(retryDelay);
    if (m_faults != before) emit faultsChanged();
}

void RecoveryKeeper::remove(const QString& key)
{
    if (!m_kept.remove(key)) return;
    if (m_faults.remove(key)) emit faultsChanged();
    m_pool.start([this, key] { m_recovery.remove(key); });
}

} // namespace document

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recoverykeeper.h"

#include "store/json.h"

#include <utility>

namespace document {

using namespace std::chrono_literals;

namespace {

/// What the file holds, if it holds what is known of it, byte for byte; else what that was.
std::optional<QByteArray> baseOf(const Shelf& shelf)
{
    if (!shelf.known || !shelf.saved) return {};
    if (const auto bytes = store::readFile(shelf.path); bytes && store::fingerprint(*bytes) == shelf.known)
        return *bytes;
    return store::toJson(*shelf.saved);
}

/// Saved once, and the file that had it is gone or holds something else: what is here is all there is.
bool isNowhereElse(const Shelf& shelf)
{
    return shelf.state == FileState::Orphan || shelf.state == FileState::Offline || shelf.state == FileState::Conflict;
}

} // namespace

RecoveryKeeper::RecoveryKeeper(Document& document, const QString& stateFolder, const QString& session, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_recovery(stateFolder, session)
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &RecoveryKeeper::begin);
    connect(&document, &Document::changed, this, &RecoveryKeeper::follow);
    connect(&document, &Document::stateChanged, this, [this](const QString& key) {
        const Shelf* shelf = m_document.shelf(key);
        if (shelf->state == FileState::Clean && !shelf->isModified()) remove(key);
        else if (isNowhereElse(*shelf)) follow(key);
    });
    connect(&document, &Document::opened, this, [this] {
        m_timer.stop();
        m_changed.clear(); // what could not be saved stays kept, and is offered at the next start
        m_kept.clear();
    });
}

RecoveryKeeper::~RecoveryKeeper() { m_pool.waitForDone(); }

/// The timer is not begun anew by the next key: somebody who types without a pause has a copy every second.
void RecoveryKeeper::follow(const QString& key)
{
    m_changed.insert(key);
    if (!m_timer.isActive()) m_timer.start();
}

void RecoveryKeeper::begin()
{
    const QSet<QString> changed = std::exchange(m_changed, {});
    for (const QString& key : changed) {
        const Shelf* shelf = m_document.shelf(key);
        if (shelf && shelf->now && (shelf->isModified() || isNowhereElse(*shelf))) keep(*shelf);
        else remove(key);
    }
}

void RecoveryKeeper::keepNow()
{
    m_timer.stop();
    begin();
    m_pool.waitForDone();
}

void RecoveryKeeper::keep(const Shelf& shelf)
{
    m_kept.insert(shelf.key);
    m_pool.start([this, shelf, folder = m_document.folder(), now = m_document.today()] {
        const auto kept = m_recovery.keep({.key = shelf.key,
                                           .path = shelf.path,
                                           .folder = folder,
                                           .title = shelf.now->title,
                                           .takenAt = now,
                                           .base = baseOf(shelf),
                                           .story = store::toJson(*shelf.now)});
        if (kept) return;
        QMetaObject::invokeMethod(this, [this, error = kept.error()] { emit failed(error); }, Qt::QueuedConnection);
    });
}

void RecoveryKeeper::remove(const QString& key)
{
    if (!m_kept.remove(key)) return;
    m_pool.start([this, key] { m_recovery.remove(key); });
}

} // namespace document

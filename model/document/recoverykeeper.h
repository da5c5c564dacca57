// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document.h"

#include "store/recovery.h"

#include <QSet>
#include <QThreadPool>
#include <QTimer>

namespace document {

/// Keeps a copy of what differs from its file where a crash cannot reach it: at most a second after the first edit that the
/// last copy lacks, also while somebody types on, while a save is on its way, is refused or waits. On a thread of its own.
/// The copy goes when the story is in its file, verified, and not before.
class RecoveryKeeper : public QObject
{
    Q_OBJECT

public:
    /// `session` as in store::Recovery.
    RecoveryKeeper(Document& document, const QString& stateFolder, const QString& session, QObject* parent = nullptr);
    /// Waits for what is being kept.
    ~RecoveryKeeper() override;

    void setDelay(std::chrono::milliseconds delay) { m_timer.setInterval(delay); }
    /// All that is not kept yet, and waits for it: before the program may end.
    void keepNow();

signals:
    /// There is no net: said, and tried again with the next edit.
    void failed(const story::Error& error);

private:
    void follow(const QString& key);
    void begin();
    void keep(const Shelf& shelf);
    void remove(const QString& key);

    Document& m_document;
    store::Recovery m_recovery; ///< for the thread of the pool alone
    QSet<QString> m_changed; ///< since they were last kept, by key
    QSet<QString> m_kept;
    QTimer m_timer;
    QThreadPool m_pool; ///< goes first: its thread uses what is above
};

} // namespace document

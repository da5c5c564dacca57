// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document.h"

#include "store/recovery.h"

#include <QMutex>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace document {

/// What is typed of a story, and not in it yet.
struct Unfinished
{
    Snapshot story; ///< with all of it that can be taken as it is; null: there is nothing of that kind
    QList<store::Recovery::Typed> texts; ///< the rest
    [[nodiscard]] bool isAny() const { return story || !texts.isEmpty(); }
};

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

    /// Who knows what is typed and not in a story yet, by key. It is kept as well, from when follow() is called for it.
    void setUnfinished(std::function<Unfinished(const QString& key)> unfinished)
    {
        m_unfinished = std::move(unfinished);
    }
    /// The story, or what is typed of it, has changed.
    void follow(const QString& key);
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    /// All that is not kept yet, and waits for it: before the program may end. Returns faults().
    story::Errors keepNow();
    /// Why the newest text of a story is not kept. It is tried again until it is.
    [[nodiscard]] story::Errors faults() const { return m_faults.values(); }

signals:
    void faultsChanged();

private:
    [[nodiscard]] Unfinished unfinished(const QString& key) const;
    void followState(const QString& key);
    void leaveKept();
    void begin();
    void keep(const Shelf& shelf, const Unfinished& unfinished);
    void remove(const QString& key);
    void takeResults();

    Document& m_document;
    std::function<Unfinished(const QString& key)> m_unfinished;
    store::Recovery m_recovery; ///< for the thread of the pool alone
    QSet<QString> m_changed; ///< since they were last kept, by key
    QSet<QString> m_kept;
    QHash<QString, story::Error> m_faults; ///< by key
    std::chrono::milliseconds m_delay{1000};
    QTimer m_timer;
    QMutex m_mutex;
    QHash<QString, std::optional<story::Error>> m_results; ///< how it went, by key; guarded by the mutex
    QThreadPool m_pool; ///< goes first: its thread uses what is above
};

} // namespace document

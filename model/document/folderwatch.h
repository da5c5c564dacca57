// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document.h"
#include "folderlook.h"
#include "saveschedule.h"

#include <QFileSystemWatcher>
#include <QThreadPool>
#include <QTimer>

namespace document {

/// Tells a document what other programs do to its folder. It looks when the system says that something happened there,
/// and every 2 s, as the system sees neither all file systems nor what is written into a file in place. It looks on a
/// thread of its own.
class FolderWatch : public QObject
{
    Q_OBJECT

public:
    explicit FolderWatch(Document& document, QObject* parent = nullptr);
    ~FolderWatch() override;

    /// Asked for while it looks, it looks once more.
    void lookNow();
    /// Until it has looked; for what must not go on before, and for tests.
    void lookAndWait();
    void setInterval(Milliseconds interval) { m_poll.setInterval(interval); }
    [[nodiscard]] bool isLooking() const { return m_isLooking; }

signals:
    void looked();
    /// Said once of a folder: its file system cannot exchange two names, see store::SaveMethod.
    void cannotExchange(const QString& folder);

private:
    [[nodiscard]] FolderLook wanted() const;
    void take(const FolderNews& news);
    void watchFolder(bool isThere);
    void tidyUp();
    void findSaveMethod();
    void tellReplaced(const QString& folder);

    Document& m_document;
    QFileSystemWatcher m_watcher;
    QTimer m_poll;
    QTimer m_soon; ///< after a signal, or where something waits for a second look
    QHash<QString, FolderLook::Reading> m_readings;
    QSet<QString> m_told; ///< folders that cannot exchange
    bool m_isLooking = false;
    bool m_isWantedAgain = false;
    QThreadPool m_pool; ///< goes first: its thread uses what is above
};

} // namespace document

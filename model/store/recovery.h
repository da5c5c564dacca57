// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trash.h"

#include <QHash>

#include <memory>

namespace store {

class Descriptor;

/// What is typed and not saved yet, kept whole in `recovery/SESSION/` of the state folder. Of each project the last two
/// copies stand there, ordered by a counter, each with its checksum: where the newer is torn the older one counts.
///
/// A session is one run of the program. Its copies are offered to others when it is over, however it ended, and stay until
/// somebody removes or discards them: a later session writes into a folder of its own. For one thread at a time.
class Recovery
{
public:
    struct Copy
    {
        QString session; ///< set by keep()
        qint64 counter = 0; ///< set by keep()
        QString key; ///< stands for the project during its session
        QString path; ///< of its file; empty: it was never saved
        QString folder; ///< of its portfolio
        QString title;
        QDateTime takenAt; ///< to be shown; nothing is ordered by it
        std::optional<QByteArray> base; ///< what the file held when it was last read or written
        QByteArray story;
        bool operator==(const Copy&) const = default;
    };

    /// What became of the file since, at the moment of asking.
    enum class Standing {
        OnDisk, ///< the file holds what the copy holds: the copy can go
        OnlyHere, ///< the file is as it was when the story was changed
        BothChanged, ///< the file is neither, or cannot be read
        NoFile, ///< there is none: never saved, or gone since
    };

    /// `session` is a name that no other run of the program has.
    Recovery(const QString& stateFolder, const QString& session);
    ~Recovery();
    Recovery(const Recovery&) = delete;
    Recovery& operator=(const Recovery&) = delete;

    /// On the disk before it returns. A failure leaves the copy before.
    [[nodiscard]] std::expected<void, story::Error> keep(const Copy& copy);
    /// After a verified save: this session's copies of the project.
    void remove(const QString& key);

    /// What sessions that are over have left: the newest sound copy of each project of each session, the newest first.
    [[nodiscard]] QList<Copy> copies() const;
    [[nodiscard]] static Standing standing(const Copy& copy);
    void remove(const Copy& copy);
    /// The story goes to the trash first; where that fails the copy stays.
    [[nodiscard]] std::expected<void, story::Error> discard(const Copy& copy, Trash& trash, const QDateTime& now);

private:
    [[nodiscard]] std::expected<void, story::Error> beginSession();
    [[nodiscard]] QString folderOf(const QString& session) const;
    void endSession(const QString& session);

    QString m_folder;
    QString m_session;
    std::unique_ptr<Descriptor> m_alive; ///< locked as long as this session lives
    qint64 m_counter = 0;
    QHash<QString, int> m_generation; ///< by key: which of the two holds the newest
};

} // namespace store

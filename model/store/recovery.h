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
/// A session is what one run of the program does in one portfolio. Its copies are offered when it is over, however it ended,
/// and stay until somebody removes or discards them: no other session ever writes into its folder. For one thread at a time.
class Recovery
{
public:
    /// What stood in a field and was no value yet.
    struct Typed
    {
        QString path; ///< of the field, as text
        QString text;
        bool operator==(const Typed&) const = default;
    };
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
        QList<Typed> typed; ///< beside the story
        QStringList pictures; ///< set by keep(): names of those of the story that are in no other file
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

    /// On the disk before it returns, with the pictures that are in no file yet: each once, however often it is named. A
    /// failure leaves the copy before.
    [[nodiscard]] std::expected<void, story::Error> keep(const Copy& copy, const PictureBytes& pictures = {});
    /// After a verified save: this session's copies of the project, and the pictures that no other one names.
    void remove(const QString& key);

    /// The session is over, and another one begins: what it has not removed is nobody's to write over from now on.
    void beginAnother();

    /// What sessions that are over have left: the newest sound copy of each project of each session, the newest first.
    [[nodiscard]] QList<Copy> copies() const;
    [[nodiscard]] static Standing standing(const Copy& copy);
    /// As far as they can be read.
    [[nodiscard]] PictureBytes pictures(const Copy& copy) const;
    void remove(const Copy& copy);
    /// The story goes to the trash first; where that fails the copy stays.
    [[nodiscard]] std::expected<void, story::Error> discard(const Copy& copy, Trash& trash, const QDateTime& now);

private:
    [[nodiscard]] std::expected<void, story::Error> beginSession();
    [[nodiscard]] std::expected<void, story::Error> keepPictures(const PictureBytes& pictures);
    [[nodiscard]] QString folderOf(const QString& session) const;
    void endSession(const QString& session);

    QString m_folder;
    QString m_run;
    QString m_session;
    int m_sessions = 1; ///< of this run
    std::unique_ptr<Descriptor> m_alive; ///< locked as long as this session lives
    qint64 m_counter = 0;
    QHash<QString, int> m_generation; ///< by key: which of the two holds the newest
};

} // namespace store

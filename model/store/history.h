// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "save.h"

#include <QDateTime>
#include <QList>

namespace store {

/// Earlier versions of stories, as saves have replaced them: plain story files in `history/PROJECT/` of the state folder,
/// so that one can be taken back by hand as well. It knows them by their project, whatever file that stood in.
///
/// Versions are ordered by a number and never by the clock. Several processes may keep versions at the same time.
class History
{
public:
    struct Version
    {
        QString project; ///< the name of its folder in the history
        int number = 0; ///< grows with each version of the project
        QDateTime replacedAt;
        QString name; ///< given by the user; a version with a name never expires
        QString path;
        qint64 bytes = 0;
        bool operator==(const Version&) const = default;
    };

    struct Limits
    {
        int versionsOfOneProject = 50;
        int days = 30;
        qint64 bytes = qint64(200) * 1024 * 1024;
    };

    explicit History(const QString& stateFolder);
    void setLimits(const Limits& limits) { m_limits = limits; }

    /// Keeps the bytes for good before it returns; not where they are those of the newest version already.
    [[nodiscard]] std::expected<void, story::Error> keep(const QString& projectId, const QByteArray& bytes,
                                                         const QDateTime& replacedAt);
    /// Keeps them under a name for good: a version of its own, unless the newest is the same and has no other name.
    [[nodiscard]] std::expected<void, story::Error> keepAs(const QString& name, const QString& projectId,
                                                           const QByteArray& bytes, const QDateTime& replacedAt);
    /// For saveKeeping(). It holds a copy of the history, so that another thread may save.
    [[nodiscard]] Keeper keeper(const QString& projectId, const QDateTime& replacedAt) const;

    /// The newest first.
    [[nodiscard]] QList<Version> versions(const QString& projectId) const;
    [[nodiscard]] std::expected<QByteArray, story::Error> read(const Version& version) const;
    /// Of one that is still there. An empty name takes the name away. Names are one line, of 200 characters at most.
    [[nodiscard]] std::expected<void, story::Error> setName(const Version& version, const QString& name);

    /// Removes what is above the limits and has no name. What stays of a project lies close together where it is young
    /// and further apart the older it is.
    void expire(const QDateTime& now);

private:
    [[nodiscard]] QString folderOf(const QString& projectId) const;
    [[nodiscard]] std::expected<Version, story::Error> add(const QString& projectId, const QByteArray& bytes,
                                                           const QDateTime& replacedAt);
    [[nodiscard]] bool isNewest(const QList<Version>& versions, const QByteArray& bytes) const;
    void thinOut(const QString& projectId) const;

    QString m_folder;
    Limits m_limits;
};

/// Which of the versions, the newest first, say least beside their neighbours, so that no more than `limit` without a name
/// are left: where the gap that one leaves is smallest for its age. The ten newest and the oldest stay.
[[nodiscard]] QList<History::Version> leastTelling(QList<History::Version> versions, int limit);

} // namespace store

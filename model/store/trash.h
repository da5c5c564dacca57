// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pictures.h"

#include <QDateTime>
#include <QList>

namespace store {

/// Deleted stories with their pictures, for 30 days, in `trash/` of the state folder: each in a folder of its own, under
/// the name that it had, so that it can be taken back by hand as well.
class Trash
{
public:
    struct Entry
    {
        QString id;
        QDateTime deletedAt;
        QString from; ///< the path that the story had; empty: it never had one
        QString title;
        QString storyPath; ///< where it stands now, its pictures beside it
        bool operator==(const Entry&) const = default;
    };

    /// What is in no file yet of a story that is deleted.
    struct Unsaved
    {
        QByteArray story;
        PictureBytes pictures; ///< that do not stand beside the file
        Keeper keep; ///< takes what the file holds, in the place of which the trash has `story`
    };

    static constexpr int days = 30;

    explicit Trash(const QString& stateFolder);

    /// Takes the story and its pictures. They are copied, and the copy is on the disk, before the file is removed; it is
    /// removed only while it is what is known of it. A picture that cannot be read stays where it is.
    /// A file that is not there is gone already: no entry, but for what is unsaved.
    [[nodiscard]] std::expected<std::optional<Entry>, story::Error> put(const QString& path, const Fingerprint& known,
                                                                        const QDateTime& now,
                                                                        const std::optional<Unsaved>& unsaved = {});
    /// Keeps the bytes of a story that no file holds, such as an unwanted recovery copy.
    [[nodiscard]] std::expected<Entry, story::Error> keep(const QByteArray& bytes, const QString& from,
                                                          const QDateTime& now, const PictureBytes& pictures = {});

    /// The newest first.
    [[nodiscard]] QList<Entry> entries() const;
    /// A picture of a deleted story, by the name that its hash makes: for a story that comes back by an undo.
    [[nodiscard]] std::optional<QByteArray> picture(const QString& name) const;
    /// To a path where neither a file nor a folder of pictures is; the entry goes when the story is there.
    [[nodiscard]] std::expected<Fingerprint, story::Error> putBack(const Entry& entry, const QString& to);
    /// For good.
    void remove(const Entry& entry);
    void expire(const QDateTime& now);

private:
    struct Content
    {
        QByteArray story;
        QString besides; ///< the story whose pictures come along; empty: none do
        PictureBytes pictures;
    };
    [[nodiscard]] std::expected<Entry, story::Error> add(const Content& content, const QString& from,
                                                         const QDateTime& now);

    QString m_folder;
};

} // namespace store

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sighting.h"

#include "store/filestamp.h"
#include "store/folder.h"

#include <QHash>
#include <QSet>

namespace document {

/// portfolio.json as it was found.
struct PortfolioSighting
{
    enum class Found { Changed, Unreadable, Nothing };

    std::optional<store::Fingerprint> basis;
    Found found = Found::Changed;
    store::Fingerprint fingerprint;
    story::Portfolio portfolio;
    std::optional<story::Error> fault; ///< why it cannot be read
};

/// What is to be looked at in a folder, as a value that any thread can take.
struct FolderLook
{
    struct File
    {
        QString key;
        QString path;
        std::optional<store::Fingerprint> known;
        FileState state = FileState::Clean;
        bool isBroken = false; ///< no story could be read from it
    };
    /// How often a file was read since it was last changed. One that was written in the tick of its reading looks
    /// unchanged afterwards, so that twice is read what has changed.
    struct Reading
    {
        store::FileStamp stamp;
        int times = 0;
    };

    int opening = 0;
    QString folder;
    QList<File> files;
    QSet<QString> known; ///< paths that are no news
    bool isAlone = false;
    bool isReadOnly = false; ///< all of it, whatever the rights are
    std::optional<store::Fingerprint> portfolioKnown;
    QHash<QString, Reading> readings; ///< by path
};

/// What was found. Only what is news is named; what may be the middle of somebody's writing waits for the next look.
struct FolderNews
{
    int opening = 0;
    QList<Sighting> sightings;
    QList<store::ProjectFile> joined;
    std::optional<PortfolioSighting> portfolio;
    QHash<QString, FolderLook::Reading> readings;
    bool isThere = false;
    bool isUnsettled = false; ///< something waits for the next look
};

[[nodiscard]] FolderNews look(const FolderLook& wanted);

} // namespace document

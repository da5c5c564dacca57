// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picturesource.h"
#include "sighting.h"

#include "story/portfolio.h"

#include <QDateTime>

namespace document {

/// One save of one file with all that it needs, so that it can run on another thread while the story is typed on.
struct SaveJob
{
    int opening = 0; ///< of which portfolio: see Document::open()
    QString stateFolder; ///< of the history and the trash; empty: there are none
    QDateTime begun;
    QString key;
    QString folder;
    QString path;     ///< empty: a free name is found
    Snapshot project; ///< null: the story goes to the trash
    Snapshot deleted; ///< that story, as it was last
    Snapshot saved;   ///< what the file holds of it, as far as it is known
    std::optional<story::Portfolio> portfolio; ///< instead of a project
    std::optional<store::Fingerprint> known;   ///< what the file must hold; nothing: it must not be there
    PictureSource pictures;
};

/// How a save went.
struct SaveOutcome
{
    SaveJob job;
    QString path;
    std::optional<store::Fingerprint> known; ///< what the file holds now
    std::optional<story::Error> error;       ///< nothing: it is on the disk
    std::optional<story::Error> notKept;     ///< why what it replaced is in no history
    QStringList lackingPictures;             ///< named by the story, and nowhere to be had
    std::optional<Sighting> seen;            ///< of a story's save that was refused: what was there instead
};

/// Serialises, reads back, writes, syncs: all of a save that takes time.
[[nodiscard]] SaveOutcome run(SaveJob job);

} // namespace document

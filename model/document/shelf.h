// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filestate.h"

#include "store/save.h"
#include "story/error.h"
#include "story/project.h"

#include <memory>

namespace document {

/// A story at one moment. Copies share it; nobody changes it.
using Snapshot = std::shared_ptr<const story::Project>;

/// What the portfolio knows of a project and its file, whether that could be read or not.
struct Shelf
{
    QString key;  ///< stands for the project as long as the portfolio is open
    QString path; ///< empty: no file yet
    Snapshot now; ///< null: the file is broken, or the project is deleted
    Snapshot deleted; ///< the project as it was then, until its file is gone and it is in the trash
    story::Errors errors;
    Snapshot saved; ///< what the file holds as far as it is known: the base of a merge
    std::optional<store::Fingerprint> known;
    QList<Snapshot> inFile; ///< of a file with conflict markers: the versions that stand in it
    FileState state = FileState::Clean;
    std::optional<story::Error> fault; ///< why it is not saved, in words

    /// A new project in which nothing was written yet is no change, and gets no file; nor has the trash to have it.
    [[nodiscard]] bool isModified() const;
    /// No file holds what is here: it was changed, or the file that had it is gone or holds something else.
    [[nodiscard]] bool isInNoFile() const;
    /// What is here: the project, or what is to go to the trash.
    [[nodiscard]] Snapshot text() const { return now ? now : deleted; }
};

} // namespace document

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
    story::Errors errors;
    Snapshot saved; ///< what the file holds as far as it is known: the base of a merge
    std::optional<store::Fingerprint> known;
    FileState state = FileState::Clean;
    std::optional<story::Error> fault; ///< why it is not saved, in words

    /// A new project in which nothing was written yet is no change, and gets no file.
    [[nodiscard]] bool isModified() const;
};

} // namespace document

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/pictures.h"
#include "story/error.h"
#include "story/project.h"

#include <expected>
#include <optional>

namespace document {

/// Where the pictures of a story are to be had: beside its file, among those that were added since, or, as a name made of a
/// hash says what it means, beside another story. A value, so that a save can take it along to where it runs.
struct PictureSource
{
    QString folder;
    QString own; ///< the story's file; empty: it has none yet
    QStringList others;
    store::PictureBytes kept;
    QString stateFolder; ///< of the trash, where those of a deleted story are; empty: there is none

    [[nodiscard]] std::expected<QByteArray, story::Error> read(const QString& name) const;
    struct Gathered
    {
        store::PictureBytes pictures;
        QStringList lacking; ///< what is nowhere
    };
    /// What the story names and what does not stand beside the file `path`.
    [[nodiscard]] Gathered gather(const QString& path, const story::Project& project) const;
    /// And of it what is in no file at all, but was added since.
    [[nodiscard]] store::PictureBytes unsaved(const story::Project& project) const;
    /// Writes beside the file `path` what is not there yet. A picture that is nowhere was missing before, and stops no
    /// save: it is among those that are returned.
    [[nodiscard]] std::expected<QStringList, story::Error> writeBeside(const QString& path,
                                                                       const story::Project& project) const;
};

} // namespace document

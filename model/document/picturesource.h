// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/error.h"
#include "story/project.h"

#include <QHash>

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
    QHash<QString, QByteArray> kept; ///< by name
    QString stateFolder; ///< of the trash, where those of a deleted story are; empty: there is none

    [[nodiscard]] std::expected<QByteArray, story::Error> read(const QString& name) const;
    /// Writes what the story names and what is not there yet beside the file `path`. A picture that is nowhere was missing
    /// before, and stops no save.
    [[nodiscard]] std::optional<story::Error> writeBeside(const QString& path, const story::Project& project) const;
};

} // namespace document

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "merge.h"

#include "story/error.h"

#include <expected>
#include <optional>

namespace merge {

/// The versions that stand in one file with git's conflict markers: <<<<<<<, |||||||, =======, >>>>>>>.
struct Sides
{
    QByteArray mine;
    QByteArray theirs;
    std::optional<QByteArray> before; ///< nothing where git was not asked for it (merge.conflictStyle)
};

/// Whether a line begins a conflict. No line of a story does: in JSON nothing can stand there.
[[nodiscard]] bool hasConflictMarkers(const QByteArray& bytes);

/// The versions apart, or the line at which the markers do not make sense.
[[nodiscard]] std::expected<Sides, story::Error> conflictSides(const QByteArray& bytes, const QString& file);

/// Both, as stories, merged. Where the file does not tell what was before, or no longer so that it can be read (zdiff3
/// shortens the sides and not the base), what the sides share takes its place.
[[nodiscard]] std::expected<Merged, story::Errors> mergeMarked(const QByteArray& bytes, const QString& file);

} // namespace merge

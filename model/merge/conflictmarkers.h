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
    QString mineName; ///< as git calls it: "HEAD"
    QString theirsName;
};

/// The same as stories.
struct Versions
{
    story::Project mine;
    story::Project theirs;
    std::optional<story::Project>
        before; ///< nothing also where it cannot be read: zdiff3 shortens the sides and not this
    QString mineName;
    QString theirsName;
};

/// Whether a line begins a conflict. No line of a story does: in JSON nothing can stand there.
[[nodiscard]] bool hasConflictMarkers(const QByteArray& bytes);

/// The versions apart, or the line at which the markers do not make sense.
[[nodiscard]] std::expected<Sides, story::Error> conflictSides(const QByteArray& bytes, const QString& file);

[[nodiscard]] std::expected<Versions, story::Errors> versionsIn(const QByteArray& bytes, const QString& file);

/// Both merged. Where nobody knows what was before, what the sides share takes its place.
[[nodiscard]] Merged merge(const Versions& versions);

} // namespace merge

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/error.h"
#include "story/portfolio.h"
#include "story/project.h"

#include <expected>
#include <optional>

/// Stories as text: strict JSON, members in the order of their descriptions, one scalar a line, empty fields left
/// out, unknown members kept where they stood, numbers written so that they read back bit for bit.
namespace store {

inline constexpr int formatVersion = 1;
inline constexpr qsizetype largestFile = 16 * 1024 * 1024;
inline constexpr qsizetype largestText = 4 * 1024 * 1024;
inline constexpr int deepestNesting = 64;

/// All faults at once, in the order of the file. `file` is what errors call it.
[[nodiscard]] std::expected<story::Project, story::Errors> projectFromJson(const QByteArray& bytes,
                                                                           const QString& file);
[[nodiscard]] std::expected<story::Portfolio, story::Errors> portfolioFromJson(const QByteArray& bytes,
                                                                               const QString& file);

/// What can honestly be told of a story in a format that is newer than what is read here. Its fields may mean something
/// else by then, so it is not shown as a story; and whoever wrote it can write it better.
struct NewerStory
{
    int version = 0;
    QString title;
    bool operator==(const NewerStory&) const = default;
};

/// Nothing where the bytes are anything else.
[[nodiscard]] std::optional<NewerStory> newerStory(const QByteArray& bytes);

[[nodiscard]] QByteArray toJson(const story::Project& project);
[[nodiscard]] QByteArray toJson(const story::Portfolio& portfolio);

} // namespace store

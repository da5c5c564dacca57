// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "save.h"

/// A story's file and its pictures, moved and copied together. Nothing that is there is ever replaced, and at every moment
/// the story stands whole in one place at least.
namespace store {

/// Whether nothing stands in the way of a story of this name: neither a file nor a folder of pictures.
[[nodiscard]] bool isFree(const QString& storyPath);

/// All pictures beside one story, to beside another.
[[nodiscard]] std::expected<void, story::Error> copyPictures(const QString& from, const QString& to);

/// The bytes under a new name with the pictures of `from`: those first, so that the new story never lacks them.
[[nodiscard]] std::expected<Fingerprint, story::Error> writeCopy(const QString& from, const QString& to,
                                                                 const QByteArray& bytes);

/// Gives the story's file another name in its folder, and its pictures theirs. They are copied first and taken away from
/// under the old name last: a crash between leaves a picture too many, and never one too few. `known` as in save().
[[nodiscard]] std::expected<void, story::Error> renameStory(const QString& from, const QString& to,
                                                            const Fingerprint& known);

/// The story's file and its pictures, to the trash of the desktop; see moveToTrash().
[[nodiscard]] std::expected<void, story::Error> moveStoryToTrash(const QString& path, const Fingerprint& known);

} // namespace store

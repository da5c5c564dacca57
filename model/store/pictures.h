// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "save.h"

#include <QHash>

namespace store {

/// A picture is kept as it came, in the folder `NAME.files/` beside `NAME.story.json`, under the SHA-256 of its bytes: the
/// same picture is one file, and a name never means other bytes.
inline constexpr qsizetype largestPicture = qsizetype(10) * 1024 * 1024;

/// The bytes of several, by name.
using PictureBytes = QHash<QString, QByteArray>;

/// `/work/fraud.story.json` -> `/work/fraud.files`
[[nodiscard]] QString picturesFolder(const QString& storyPath);

/// "3f…9a.png"; `suffix` is that of the format, without a point.
[[nodiscard]] QString pictureName(const QByteArray& bytes, const QString& suffix);
/// Whether the name is made of a hash, so that it says what the bytes are.
[[nodiscard]] bool isPictureName(const QString& name);
/// Whether the bytes are what such a name says.
[[nodiscard]] bool isPictureOf(const QString& name, const QByteArray& bytes);
/// Whether the name, as a story may hold it, is that of a file in the folder and cannot lead out of it.
[[nodiscard]] bool isPlainName(const QString& name);

/// The bytes of a picture of the story. Neither the folder nor the file may be a link; no more than the limit is read.
[[nodiscard]] std::expected<QByteArray, story::Error> readPicture(const QString& storyPath, const QString& name);
[[nodiscard]] bool hasPicture(const QString& storyPath, const QString& name);
/// Puts the picture beside the story, unless it is there already. The folder is made where there is none.
[[nodiscard]] std::expected<void, story::Error> writePicture(const QString& storyPath, const QString& name,
                                                             const QByteArray& bytes);
/// The names of all files in the folder that a story could name.
[[nodiscard]] QStringList picturesBeside(const QString& storyPath);

} // namespace store

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "save.h"

#include <QDateTime>

/// What the program keeps for itself in the state folder: read by nobody but the user, checked and synced as a save is.
/// For the files of store alone.
namespace store {

/// Makes the folder and those that it stands in, as far as they are missing, each with rights for the user alone.
[[nodiscard]] std::expected<void, story::Error> makePrivateFolder(const QString& path);
/// A new file: never in the place of one that is there.
[[nodiscard]] std::expected<void, story::Error> writePrivate(const QString& path, const QByteArray& bytes);
/// A file of our own, whatever it held.
[[nodiscard]] std::expected<void, story::Error> replacePrivate(const QString& path, const QByteArray& bytes);
/// A file that is not there any more is removed.
[[nodiscard]] std::expected<void, story::Error> removePrivate(const QString& path);

/// A moment as part of a file name, "20261123T013340Z", and back. Always UTC.
[[nodiscard]] QString stampOf(const QDateTime& moment);
[[nodiscard]] QDateTime momentOf(QStringView stamp);

/// A text as the name of a file: itself where it is made of letters, digits and dashes, otherwise its hash.
[[nodiscard]] QString plainNameOf(const QString& text);

} // namespace store

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/error.h"

#include <QByteArray>

#include <expected>
#include <optional>

namespace store {

/// The content that a file is known to have: what was last read from it or written to it, as its SHA-256.
using Fingerprint = QByteArray;

[[nodiscard]] Fingerprint fingerprint(const QByteArray& bytes);

/// The whole file, which must be a regular one and not above the limit.
[[nodiscard]] std::expected<QByteArray, story::Error> readFile(const QString& path);

/// Puts `bytes` in the place of the file, whole or not at all, and has them on the disk before it returns.
///
/// `known` is what the file is believed to hold, nothing where it must not exist yet. Where it holds anything else
/// the answer is ChangedOnDisk and the file stays as it is. In the way of a compare-and-swap: a new file beside the
/// old one, written, counted and synced; the two exchange their names (RENAME_EXCHANGE); what came out is compared
/// with `known` and, if it is not that, exchanged back; then the folder is synced. Links are refused.
/// Returns the fingerprint to save against the next time.
[[nodiscard]] std::expected<Fingerprint, story::Error> save(const QString& path, const QByteArray& bytes,
                                                            const std::optional<Fingerprint>& known);

/// Like save() for a file that the user has chosen to replace, such as an export.
[[nodiscard]] std::expected<Fingerprint, story::Error> replace(const QString& path, const QByteArray& bytes);

/// Moves the file to the trash of the desktop, from where the user can take it back, unless it holds something else than
/// `known`. A file that is not there is gone already.
[[nodiscard]] std::expected<void, story::Error> moveToTrash(const QString& path, const Fingerprint& known);

} // namespace store

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/error.h"

#include <QByteArray>

#include <expected>
#include <functional>
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
/// with `known` and, if it is not that, exchanged back; then the folder is synced, and where that is refused the old
/// file is put back. Links are refused. Needs no event loop: any thread may save.
/// Returns the fingerprint to save against the next time.
[[nodiscard]] std::expected<Fingerprint, story::Error> save(const QString& path, const QByteArray& bytes,
                                                            const std::optional<Fingerprint>& known);

/// Takes the bytes that a save is about to replace, and says when it has them for good: see History::keeper().
using Keeper = std::function<std::expected<void, story::Error>(const QByteArray& replaced)>;

struct Saved
{
    Fingerprint known;
    std::optional<story::Error> notKept; ///< the story is saved, but what it replaced is in no history
};

/// Like save(). The old bytes are given to `keep` before they are replaced, so that no moment lacks them.
[[nodiscard]] std::expected<Saved, story::Error>
saveKeeping(const QString& path, const QByteArray& bytes, const std::optional<Fingerprint>& known, const Keeper& keep);

/// Like save() for a file that the user has chosen to replace, such as an export.
[[nodiscard]] std::expected<Fingerprint, story::Error> replace(const QString& path, const QByteArray& bytes);

/// Deletes the file, if it still is what it is known to be. Whatever else is there stays, or is put back.
[[nodiscard]] std::expected<void, story::Error> removeKnown(const QString& path, const Fingerprint& known);

/// Moves the file to the trash of the desktop, from where the user can take it back, unless it holds something else than
/// `known`. A file that is not there is gone already.
[[nodiscard]] std::expected<void, story::Error> moveToTrash(const QString& path, const Fingerprint& known);

enum class SaveMethod {
    Exchange, ///< nothing that another program writes can be lost
    Replace, ///< the file system cannot exchange two names: who writes in the same instant may be replaced
};

/// How files can be saved in the folder, found out by trying with two empty files; or why they cannot be.
[[nodiscard]] std::expected<SaveMethod, story::Error> saveMethod(const QString& folder);

} // namespace store

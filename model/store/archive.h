// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/error.h"

#include <QStringList>

/// A portfolio as one zip file, out and in. What comes in may come from anybody: only what belongs to a portfolio is taken,
/// under plain names, within limits, and into a new folder.
namespace store {

inline constexpr qint64 largestArchive = qint64(512) * 1024 * 1024; ///< of all files together, unpacked
inline constexpr int mostArchived = 20'000;

/// Writes portfolio.json, all stories and their pictures. A zip that is there is replaced, whole or not at all.
[[nodiscard]] std::expected<void, story::Error> packPortfolio(const QString& folder, const QString& zip);

struct Unpacked
{
    QString folder;
    QStringList leftOut; ///< names of what is no part of a portfolio
};

/// Into a new folder in `parent`, called as the zip is. On an error there is no such folder.
[[nodiscard]] std::expected<Unpacked, story::Error> unpackPortfolio(const QString& zip, const QString& parent);

} // namespace store

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown.h"
#include "publish.h"

#include <span>

namespace publish {

/// A kind of file that stories are exported as. It is chosen by how the file's name ends.
struct Format
{
    QLatin1StringView ending; ///< "html"
    bool hasEditions = true; ///< else there is only one way to tell in it
    bool hasPaper = false;
    bool hasTypeface = false;
    bool arePages = false; ///< pictures, one file a page
    bool hasFilesBeside = false; ///< charts and pictures can be files of their own, see Options::filesBeside
    std::expected<Made, story::Error> (*make)(const QList<story::Project>& projects, const story::Owner& owner,
                                              const Options& options);
};

/// All there are. Each gives the same bytes for the same arguments, loads the fonts where it needs them, and refuses a
/// story with broken references. A QGuiApplication is wanted.
[[nodiscard]] std::span<const Format> formats();
/// How the file of a page is called: as was asked for where there is one page, else "story-01.png" to "story-12.png".
[[nodiscard]] QString pageFileName(const QString& fileName, qsizetype number, qsizetype count);
/// Null where the name ends in none of them, whatever the case of its letters.
[[nodiscard]] const Format* formatOf(const QString& fileName);

} // namespace publish

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blocks.h"

#include "story/project.h"

namespace publish {

/// The table without the columns in which no row has anything.
[[nodiscard]] Table withoutEmptyColumns(Table table);

/// What stands around several stories in one file.

/// The first page: the titles, each with its summary and the page that it begins on.
struct ContentsLine
{
    QString title;
    QString summary;
    qsizetype page = 0;
};
[[nodiscard]] QList<Block> contentsBlocks(const QString& title, const QList<ContentsLine>& lines);

/// The last page: a row for each story, of what was moved, kept, tried, reached, watched, and comes next.
[[nodiscard]] QString comparisonTitle();
[[nodiscard]] QList<Block> comparisonBlocks(const QList<story::Project>& projects);

} // namespace publish

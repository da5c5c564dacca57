// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"
#include "story/fieldpath.h"
#include "views/commandpalette.h"

namespace app {

/// Where the palette finds what can be done and gone to.
struct PaletteSources
{
    QList<QAction*> actions;
    const document::Document& document;
    QString key; ///< of the open story
    QStringList recentPaths;
    QStringList pages;
    std::function<void(int page)> goToPage;
    std::function<void(const QString& key)> goToStory;
    std::function<void(const QString& key, const story::FieldPath& path)> goToField;
    std::function<void(const QString& path)> openPath;
    std::function<void()> addPicture; ///< none where the page has no pictures
};

/// Actions, pages, the cycles and fields of the open story, the other stories and their cycles, and portfolios.
[[nodiscard]] QList<views::Command> paletteCommands(const PaletteSources& sources);

} // namespace app

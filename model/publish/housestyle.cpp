// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "housestyle.h"

namespace publish::house {

QSizeF paperSize(story::Paper paper)
{
    return paper == story::Paper::Letter ? QSizeF(12240, 15840) : QSizeF(11906, 16838);
}

Columns columns(story::Paper paper)
{
    const QSizeF size = paperSize(paper);
    Columns columns;
    columns.full = size.width() - left - right;
    columns.noteLeft = columns.full - noteColumn;
    columns.height = size.height() - top - bottom;
    return columns;
}

QFont font(const TextStyle& style)
{
    QFont font{QString(style.family)};
    font.setPixelSize(style.size);
    font.setWeight(style.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    if (!style.hasLigatures)
        for (const char* ligatures : {"liga", "clig"})
            font.setFeature(*QFont::Tag::fromString(QLatin1StringView(ligatures)), 0);
    return font;
}

} // namespace publish::house

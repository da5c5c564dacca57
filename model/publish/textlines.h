// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "housestyle.h"
#include "styledtext.h"

namespace publish {

/// A line as it is drawn, its baseline at y = 0 and its left edge at x = 0.
struct TextLine
{
    DisplayList items;
    qreal width = 0;
};

/// Breaks the text into lines, ragged right. Lines are in twips as everything else.
[[nodiscard]] QList<TextLine> textLines(const StyledText& text, const house::TextStyle& style, qreal width);
/// The same number of lines, as even as they can be: for titles and headings.
[[nodiscard]] QList<TextLine> evenLines(const StyledText& text, const house::TextStyle& style, qreal width);
/// One line, however wide.
[[nodiscard]] TextLine textLine(const QString& text, const house::TextStyle& style);

/// The width that the text would like to have, and the width below which words break.
struct Widths
{
    qreal natural = 0;
    qreal smallest = 0;
};
[[nodiscard]] Widths widths(const StyledText& text, const house::TextStyle& style);

} // namespace publish

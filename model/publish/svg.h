// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas.h"

namespace publish {

/// What a picture is for those who do not see it.
struct PictureWords
{
    QString title;
    QString description; ///< one sentence
};

/// The display list as SVG: text stays text, with the names of its fonts, and as wide as it was laid out even where
/// another font stands in. The same bytes for the same list. QSvgGenerator (Qt 6.8) makes paths of glyph runs.
[[nodiscard]] QByteArray svgOf(const DisplayList& items, const QSizeF& size, const PictureWords& words);

} // namespace publish

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas.h"

class QXmlStreamWriter;

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
/// The same as an element of a page that is being written. Its title and description have ids that begin with `id`.
void writeSvg(QXmlStreamWriter& xml, const DisplayList& items, const QSizeF& size, const PictureWords& words,
              const QString& id);

} // namespace publish

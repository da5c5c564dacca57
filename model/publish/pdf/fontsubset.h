// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QRawFont>

namespace publish {

/// A font reduced to some of its glyphs.
struct FontSubset
{
    QByteArray program; ///< empty: it cannot be reduced
    bool isCompact = false; ///< a bare table of Adobe's compact outlines, else a TrueType file
};

/// A document gets the glyphs by the numbers 1, 2, 3… in the order of the list; 0 is the one for what is missing.
[[nodiscard]] FontSubset fontSubset(const QRawFont& font, const QList<quint32>& glyphs);
/// The font's name for programs: letters, digits and hyphens.
[[nodiscard]] QByteArray programName(const QRawFont& font);

} // namespace publish

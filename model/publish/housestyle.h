// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas.h"

#include "story/choices.h"

#include <QFont>

/// The house rules of the printed story: sizes, leads, colours, measures. The only place that knows them.
namespace publish::house {

inline constexpr QLatin1StringView serif("Charis SIL");
inline constexpr QLatin1StringView sans("Source Sans 3");
inline constexpr QLatin1StringView mono("JetBrains Mono NL");

inline constexpr qreal left = 20 * mm;
inline constexpr qreal top = 24 * mm;
inline constexpr qreal right = 20 * mm;
inline constexpr qreal bottom = 22 * mm;
inline constexpr qreal noteColumn = 44 * mm;

[[nodiscard]] QSizeF paperSize(story::Paper paper);

/// The columns of a page, from its left margin. The text column is the same on every paper; the margin column stands
/// at the right margin, so the gutter between takes what a wider paper gives.
struct Columns
{
    qreal text = 112 * mm;
    qreal noteLeft = 0;
    qreal full = 0; ///< from margin to margin
    qreal height = 0;
};
[[nodiscard]] Columns columns(story::Paper paper);

struct TextStyle
{
    QLatin1StringView family = serif;
    int size = 205; ///< twips
    int lead = 290;
    QFont::Weight weight = QFont::Normal;
    QRgb colour = 0xff1f2933;
    bool hasLigatures = true;
};

inline constexpr QRgb ink = 0xff1f2933;
inline constexpr QRgb secondary = 0xff52606d;
inline constexpr QRgb muted = 0xff5f6b78;
inline constexpr QRgb hairline = 0xffe3e7eb;
inline constexpr QRgb panel = 0xfff5f7f9;
inline constexpr QRgb blue = 0xff0072b2;
inline constexpr QRgb vermillion = 0xffd55e00;
inline constexpr QRgb vermillionWord = 0xffb84f00;
inline constexpr QRgb vermillionLight = 0xfff3cdb2;
inline constexpr QRgb green = 0xff009e73;
inline constexpr QRgb greenWord = 0xff007a59;
inline constexpr QRgb greenLight = 0xffd3ece3;
inline constexpr QRgb purple = 0xffcc79a7;
inline constexpr QRgb purpleWord = 0xff7d3a63;
inline constexpr QRgb grey = 0xff98a2ad;
inline constexpr QRgb greyLight = 0xffcbd2d9;
inline constexpr QRgb white = 0xffffffff;

/// Of the text itself. Sans runs smaller at the same size.
[[nodiscard]] constexpr TextStyle body(story::Typeface typeface = story::Typeface::Serif)
{
    return typeface == story::Typeface::Sans ? TextStyle{.family = sans, .size = 210} : TextStyle{};
}
inline constexpr TextStyle title{sans, 540, 600, QFont::DemiBold};
inline constexpr TextStyle subtitle{sans, 260, 350, QFont::Normal, secondary};
inline constexpr TextStyle byline{sans, 190, 260, QFont::Normal, muted};
inline constexpr TextStyle stepHeading{sans, 300, 360, QFont::DemiBold};
inline constexpr TextStyle heading{sans, 230, 290, QFont::DemiBold};
inline constexpr TextStyle keyFigure{sans, 400, 460, QFont::DemiBold, blue};
inline constexpr TextStyle keyLabel{sans, 180, 235, QFont::Normal, secondary};
inline constexpr TextStyle table{sans, 180, 235};
inline constexpr TextStyle tableHead{sans, 180, 235, QFont::DemiBold};
inline constexpr TextStyle caption{sans, 175, 240, QFont::Normal, secondary};
inline constexpr TextStyle quiet{sans, 185, 250, QFont::Normal, secondary};
inline constexpr TextStyle noteTitle{sans, 175, 240, QFont::DemiBold, vermillionWord};
inline constexpr TextStyle note{sans, 175, 240, QFont::Normal, secondary};
inline constexpr TextStyle code{mono, 160, 225};
inline constexpr TextStyle footer{sans, 170, 220, QFont::Normal, muted};
// Without ligatures: as SVG, a chart is as wide in fonts that have none.
inline constexpr TextStyle chartTitle{sans, 195, 250, QFont::DemiBold, ink, false};
inline constexpr TextStyle chartLabel{sans, 155, 190, QFont::Normal, muted, false};
inline constexpr TextStyle chartValue{sans, 160, 190, QFont::DemiBold, ink, false};

/// The font of a style, without hinting.
[[nodiscard]] QFont font(const TextStyle& style);
/// From the top of a line of this style to its baseline.
[[nodiscard]] constexpr qreal baseline(const TextStyle& style) { return style.lead * 0.5 + style.size * 0.34; }

} // namespace publish::house

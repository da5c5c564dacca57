// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpicture.h"

#include "chartpainter.h"
#include "fonts.h"
#include "housestyle.h"
#include "png.h"

#include <cmath>

namespace publish {

using analysis::ChartSpec;

namespace {

constexpr qreal margin = 12 * pt;
constexpr int dotsPerInch = 192; ///< two for a pixel of CSS

QSizeF pictureSize()
{
    const qreal width = house::columns(story::Paper::A4).full;
    return {std::round(width), std::round(width * 9 / 16)};
}

DisplayList drawn(const ChartSpec& spec)
{
    const QSizeF size = pictureSize();
    QPainterPath ground;
    ground.addRect({{}, size});
    DisplayList items{Shape{ground, QColor(Qt::white)}};
    DisplayList chart;
    paintChart(spec, size - QSizeF(2 * margin, 2 * margin), chart);
    append(items, chart, {margin, margin});
    return items;
}

} // namespace

QByteArray chartSvg(const ChartSpec& spec) { return svgOf(drawn(spec), pictureSize(), {spec.title, spec.description}); }

void writeChart(QXmlStreamWriter& xml, const ChartSpec& spec, const QString& id)
{
    writeSvg(xml, drawn(spec), pictureSize(), {spec.title, spec.description}, id);
}

QByteArray chartPng(const ChartSpec& spec)
{
    return pngOf(drawn(spec), pictureSize(), dotsPerInch, {spec.title, spec.description});
}

std::expected<QByteArray, story::Error> chartPicture(const ChartSpec& spec, PictureFormat format,
                                                     const QString& dataFolder)
{
    if (auto fonts = loadFonts(dataFolder); !fonts) return std::unexpected(fonts.error());
    return format == PictureFormat::Svg ? chartSvg(spec) : chartPng(spec);
}

} // namespace publish

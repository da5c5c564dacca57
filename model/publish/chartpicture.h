// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/chartspec.h"
#include "story/error.h"

#include <QByteArray>

#include <expected>

class QXmlStreamWriter;

namespace publish {

/// A chart as a picture of its own: 16 to 9 and as wide as the page between its margins, on white. The fonts have to be
/// loaded.
[[nodiscard]] QByteArray chartSvg(const analysis::ChartSpec& spec);
/// The same as an element of a page that is being written; `id` is its own there.
void writeChart(QXmlStreamWriter& xml, const analysis::ChartSpec& spec, const QString& id);
/// With two pixels for each of CSS, and title and description as its texts.
[[nodiscard]] QByteArray chartPng(const analysis::ChartSpec& spec);

enum class PictureFormat { Svg, Png };
/// Loads the fonts from `dataFolder` where they are not there yet, and needs a QGuiApplication.
[[nodiscard]] std::expected<QByteArray, story::Error> chartPicture(const analysis::ChartSpec& spec,
                                                                   PictureFormat format, const QString& dataFolder);

} // namespace publish

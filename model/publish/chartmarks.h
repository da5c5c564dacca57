// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/chartspec.h"

#include <QPainterPath>
#include <QPen>

/// What tells the marks of a chart apart without their colour: shapes of points and dashes of lines.
namespace publish {

[[nodiscard]] QPen pen(QRgb colour, qreal width, const QList<qreal>& dashes = {});
[[nodiscard]] QPainterPath markerPath(analysis::ChartSpec::Marker marker, QPointF at, qreal size);
[[nodiscard]] QRgb colourOf(analysis::ChartSpec::Line::Role role);
[[nodiscard]] QList<qreal> dashesOf(analysis::ChartSpec::Line::Role role);

} // namespace publish

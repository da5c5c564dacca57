// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/chartspec.h"

#include <QPainterPath>
#include <QPen>

/// How the marks of a chart look on paper.
namespace publish {

/// How something with a role is drawn.
struct MarkStyle
{
    QRgb colour = 0; ///< of lines, curves and markers
    QRgb word = 0; ///< of its name: dark enough to be read
    qreal width = 0;
    QRgb fill = 0; ///< of bars
    QRgb onFill = 0; ///< of words in them
};
[[nodiscard]] MarkStyle markStyle(analysis::ChartSpec::Role role);

[[nodiscard]] QPen pen(analysis::ChartSpec::Role role);
[[nodiscard]] QPen pen(QRgb colour, qreal width, const QList<qreal>& dashes = {});
[[nodiscard]] QPainterPath markerPath(analysis::ChartSpec::Marker marker, QPointF at, qreal size);
/// A triangle in the direction of the angle: degrees, clockwise from pointing right.
[[nodiscard]] QPainterPath arrowHead(QPointF middle, qreal angle, qreal size);

} // namespace publish

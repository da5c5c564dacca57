// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markers.h"

#include "analysis/chartlook.h"

#include <QTransform>

namespace views {

using Marker = analysis::ChartSpec::Marker;

QPainterPath markerPath(Marker marker, const QPointF& centre, double size)
{
    QPainterPath path;
    if (marker == Marker::Circle) path.addEllipse(QPointF(), 1, 1);
    for (const QList<QPointF>& line : analysis::outline(marker))
        path.addPolygon(line);
    return QTransform::fromTranslate(centre.x(), centre.y()).scale(size / 2, size / 2).map(path);
}

} // namespace views

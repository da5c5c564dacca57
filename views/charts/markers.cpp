// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markers.h"

namespace views {

using Marker = analysis::ChartSpec::Marker;

QPainterPath markerPath(Marker marker, const QPointF& centre, double size)
{
    const double r = size / 2;
    const auto at = [&](double x, double y) { return centre + QPointF(x * r, y * r); };
    QPainterPath path;
    switch (marker) {
    case Marker::Circle: path.addEllipse(centre, r, r); break;
    case Marker::Square: path.addRect(QRectF(at(-0.9, -0.9), at(0.9, 0.9))); break;
    case Marker::Triangle: path.addPolygon(QPolygonF{at(0, -1.1), at(1.1, 0.9), at(-1.1, 0.9), at(0, -1.1)}); break;
    case Marker::Diamond:
        path.addPolygon(QPolygonF{at(0, -1.2), at(1.2, 0), at(0, 1.2), at(-1.2, 0), at(0, -1.2)});
        break;
    case Marker::Cross:
        path.moveTo(at(-1, -1));
        path.lineTo(at(1, 1));
        path.moveTo(at(1, -1));
        path.lineTo(at(-1, 1));
        break;
    }
    return path;
}

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartmarks.h"

#include "housestyle.h"

namespace publish {

using namespace house;
using analysis::ChartSpec;

QPen pen(QRgb colour, qreal width, const QList<qreal>& dashes)
{
    QPen pen(QColor::fromRgba(colour), width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (!dashes.isEmpty()) pen.setDashPattern(dashes);
    return pen;
}

QPainterPath markerPath(ChartSpec::Marker marker, QPointF at, qreal size)
{
    QPainterPath path;
    switch (marker) {
    case ChartSpec::Marker::Circle: path.addEllipse(at, size, size); break;
    case ChartSpec::Marker::Square:
        path.addRect(QRectF(at - QPointF(size, size) * 0.9, QSizeF(size, size) * 1.8));
        break;
    case ChartSpec::Marker::Triangle:
        path.addPolygon(QPolygonF({at + QPointF(0, size * 1.2), at + QPointF(-size * 1.15, -size * 0.8),
                                   at + QPointF(size * 1.15, -size * 0.8)}));
        path.closeSubpath();
        break;
    case ChartSpec::Marker::Diamond:
        path.addPolygon(QPolygonF({at + QPointF(0, -size * 1.3), at + QPointF(size * 1.3, 0),
                                   at + QPointF(0, size * 1.3), at + QPointF(-size * 1.3, 0)}));
        path.closeSubpath();
        break;
    case ChartSpec::Marker::Cross:
        path.moveTo(at - QPointF(size, size) * 0.85);
        path.lineTo(at + QPointF(size, size) * 0.85);
        path.moveTo(at + QPointF(-size, size) * 0.85);
        path.lineTo(at + QPointF(size, -size) * 0.85);
        break;
    }
    return path;
}

QRgb colourOf(ChartSpec::Line::Role role)
{
    switch (role) {
    case ChartSpec::Line::Role::Target: return greenWord;
    case ChartSpec::Line::Role::Guardrail: return vermillionWord;
    case ChartSpec::Line::Role::Baseline: break;
    }
    return secondary;
}

QList<qreal> dashesOf(ChartSpec::Line::Role role)
{
    switch (role) {
    case ChartSpec::Line::Role::Target: return {1.5, 2.5};
    case ChartSpec::Line::Role::Guardrail: return {8, 2.5, 1.5, 2.5};
    case ChartSpec::Line::Role::Baseline: break;
    }
    return {6, 3.5};
}

} // namespace publish

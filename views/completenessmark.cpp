// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "completenessmark.h"

#include "theme.h"

#include <QPainter>

namespace views {

void paintCompletenessMark(QPainter* painter, const QRect& room, int completeness)
{
    const Tokens& t = Theme::tokens();
    const QRectF ring = QRectF(room).adjusted(1, 1, -1, -1);
    const double unit = ring.width() / 12;
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(completeness == 2 ? t.good : t.muted, 1.5, completeness == 0 ? Qt::DotLine : Qt::SolidLine));
    painter->drawEllipse(ring);
    if (completeness == 1) {
        painter->setBrush(t.muted);
        painter->drawPie(ring, 90 * 16, -180 * 16);
    } else if (completeness == 2) {
        painter->drawPolyline(QPolygonF{ring.center() + QPointF(-3, 0) * unit,
                                        ring.center() + QPointF(-0.8, 2.4) * unit,
                                        ring.center() + QPointF(3, -2.4) * unit});
    }
}

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flowarrow.h"

#include "theme.h"

#include <QLineF>
#include <QPainter>

namespace views {

void paintArrow(QPainter* painter, const QPointF& from, const QPointF& to, double head)
{
    const QLineF line(from, to);
    if (line.length() < 1) return;
    painter->drawLine(line);
    for (const double turn : {150.0, -150.0}) {
        QLineF side = QLineF::fromPolar(head, line.angle() + turn);
        side.translate(to);
        painter->drawLine(side);
    }
}

FlowArrow::FlowArrow(Direction direction, QWidget* parent)
    : QWidget(parent)
    , m_direction(direction)
{
    const bool isUpright = direction == Direction::Down || direction == Direction::Up;
    setSizePolicy(isUpright ? QSizePolicy::Preferred : QSizePolicy::Fixed,
                  isUpright ? QSizePolicy::Fixed : QSizePolicy::Preferred);
}

QSize FlowArrow::sizeHint() const { return {space::xl, space::xl}; }

void FlowArrow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::tokens().muted, 1.5, Qt::SolidLine, Qt::RoundCap));
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    QPointF along;
    switch (m_direction) {
    case Direction::Onward: along = {isMirrored ? -1.0 : 1.0, 0}; break;
    case Direction::Back: along = {isMirrored ? 1.0 : -1.0, 0}; break;
    case Direction::Down: along = {0, 1}; break;
    case Direction::Up: along = {0, -1}; break;
    }
    const QPointF centre = QRectF(rect()).center();
    const double half = space::s;
    paintArrow(&painter, centre - along * half, centre + along * half, space::xs + 1);
}

} // namespace views

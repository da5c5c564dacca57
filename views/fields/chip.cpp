// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chip.h"

#include "../theme.h"

#include "items/plaintip.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace views {

namespace {

constexpr double radius = 4;

int crossWidth(const QFontMetrics& metrics) { return metrics.height(); }

} // namespace

Chip::Chip(const QString& text, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(text);
    setToolTip(items::plainTip(text));
    setAccessibleName(text);
    setAccessibleDescription(tr("Delete takes it away"));
    setFocusPolicy(Qt::ClickFocus); // Tab goes from field to field; the arrows walk the chips
}

QSize Chip::sizeHint() const
{
    return m_shaped.size(text(), font()) + QSize(space::s + crossWidth(fontMetrics()) + 1, space::xs);
}

QSize Chip::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 6, sizeHint().height()}; }

QRect Chip::cross() const
{
    const int wide = crossWidth(fontMetrics());
    return QStyle::visualRect(layoutDirection(), rect(), QRect(width() - wide, 0, wide, height()));
}

void Chip::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(t.selected);
    painter.setPen(QPen(hasFocus() ? t.accent : t.border, hasFocus() ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    const QRect words(space::s, 0, width() - space::s - crossWidth(fontMetrics()), height());
    painter.setPen(t.text);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    painter.setPen(QPen(t.muted, 1.4, Qt::SolidLine, Qt::RoundCap));
    const QPointF middle = QRectF(cross()).center();
    const double arm = fontMetrics().height() / 5.0;
    painter.drawLine(middle + QPointF(-arm, -arm), middle + QPointF(arm, arm));
    painter.drawLine(middle + QPointF(-arm, arm), middle + QPointF(arm, -arm));
}

void Chip::mouseReleaseEvent(QMouseEvent* event)
{
    const bool isOnCross = cross().contains(event->position().toPoint()) && isDown();
    QAbstractButton::mouseReleaseEvent(event);
    if (isOnCross) emit removed();
}

} // namespace views

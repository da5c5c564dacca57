// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chainblock.h"

#include "flowarrow.h"
#include "plainlabel.h"
#include "readingmargins.h"
#include "theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace views {

ChainBlock::ChainBlock(int number, const QString& title, bool isLast, QWidget* parent)
    : QWidget(parent)
    , m_number(number)
    , m_isLast(isLast)
    , m_room(new QVBoxLayout(this))
{
    setAccessibleName(tr("%1. %2").arg(number).arg(title));
    m_room->setContentsMargins(readingMargins(*this, railWidth() + space::m, 0, 0, space::xl));
    m_room->setSpacing(space::s);
    QLabel* label = plainLabel(title, this, Theme::strong());
    label->setMinimumHeight(railWidth());
    m_room->addWidget(label);
}

int ChainBlock::railWidth() const { return QFontMetrics(Theme::strong()).height() + space::xs; }

void ChainBlock::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = railWidth();
    const QRectF circle =
        QRectF(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, side, side))).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(t.accent, 1.5));
    painter.setBrush(t.selected);
    painter.drawEllipse(circle);
    painter.setFont(Theme::strong());
    painter.setPen(t.text);
    painter.drawText(circle, Qt::AlignCenter, locale().toString(m_number));
    if (m_isLast) return;
    painter.setPen(QPen(t.accent, 1.5, Qt::SolidLine, Qt::RoundCap));
    const double x = circle.center().x();
    paintArrow(&painter, {x, circle.bottom() + space::xs}, {x, double(height() - space::xs)}, space::xs + 1);
}

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace views {

FlowLayout::FlowLayout(QWidget* parent)
    : QLayout(parent)
{
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

void FlowLayout::insertWidget(int index, QWidget* widget)
{
    addChildWidget(widget);
    m_items.insert(index, new QWidgetItem(widget));
    invalidate();
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

/// From left to right; whoever uses them turns them round where reading goes the other way.
QList<QRect> FlowLayout::places(const QRect& room) const
{
    QList<QRect> all;
    int x = room.left();
    int y = room.top();
    int rowHeight = 0;
    for (QLayoutItem* item : m_items) {
        const QSize size = item->sizeHint().boundedTo(QSize(room.width(), QWIDGETSIZE_MAX));
        if (x > room.left() && x + size.width() > room.right() + 1) {
            x = room.left();
            y += rowHeight + spacing();
            rowHeight = 0;
        }
        all.append(QRect(QPoint(x, y), size));
        x += size.width() + spacing();
        rowHeight = std::max(rowHeight, size.height());
    }
    if (!all.isEmpty()) all.last().setRight(room.right());
    return all;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins around = contentsMargins();
    int bottom = -1;
    for (const QRect& place : places(QRect(0, 0, width - around.left() - around.right(), 0)))
        bottom = std::max(bottom, place.bottom());
    return bottom + 1 + around.top() + around.bottom();
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    const QRect room = contentsRect();
    const QList<QRect> all = places(room);
    for (qsizetype i = 0; i < all.size(); ++i)
        m_items[i]->setGeometry(QStyle::visualRect(parentWidget()->layoutDirection(), room, all[i]));
}

} // namespace views

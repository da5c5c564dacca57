// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loopview.h"

#include "flowarrow.h"
#include "theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <array>

namespace views {

using story::Step;
using story::stepCount;

namespace {

/// Where each step stands in the ring, from the upper left corner on as the hands of a clock go: column of three, row of three.
struct Cell
{
    double column;
    int row;
};
constexpr std::array<Cell, stepCount> ring{{{0, 0}, {1, 0}, {2, 0}, {2, 1}, {1.5, 2}, {0.5, 2}, {0, 1}}};
constexpr int gap = 2 * space::xl;

} // namespace

LoopView::LoopView(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("The loop of the story"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (int i = 0; i < stepCount; ++i) {
        auto* node = new LoopNode(Step(i), this);
        node->installEventFilter(this);
        connect(node, &LoopNode::clicked, this, [this, i] { emit stepChosen(Step(i)); });
        m_nodes.append(node);
    }
}

void LoopView::setCompleteness(Step step, int mark, const QString& words)
{
    m_nodes[int(step)]->setCompleteness(mark, words);
}

QSize LoopView::nodeSize() const
{
    QSize size;
    for (const LoopNode* node : m_nodes)
        size = size.expandedTo(node->sizeHint());
    return size;
}

bool LoopView::isRing(int width) const { return width >= 3 * nodeSize().width() + 2 * gap; }

int LoopView::heightForWidth(int width) const
{
    const int node = nodeSize().height();
    return isRing(width) ? 3 * node + 2 * gap : stepCount * node + (stepCount - 1) * space::xl;
}

QSize LoopView::sizeHint() const
{
    const int width = 3 * nodeSize().width() + 2 * gap;
    return {width, heightForWidth(width)};
}

QSize LoopView::minimumSizeHint() const { return {nodeSize().width() + gap, heightForWidth(width())}; }

QPointF LoopView::place(int index) const
{
    const QSizeF node = nodeSize();
    if (!isRing(width())) return {node.width() / 2, node.height() / 2 + index * (node.height() + space::xl)};
    const double reach = std::min<double>(width(), 3 * (node.width() + 2 * gap)) - node.width();
    const Cell& cell = ring[size_t(index)];
    return {node.width() / 2 + cell.column / 2 * reach, node.height() / 2 + cell.row * (node.height() + gap)};
}

void LoopView::arrange()
{
    const QSize size = nodeSize();
    for (int i = 0; i < m_nodes.size(); ++i) {
        const QPointF corner = place(i) - QPointF(size.width(), size.height()) / 2.0;
        const QRect box(QPoint(int(corner.x()), int(corner.y())), size);
        m_nodes[i]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
    }
    update();
}

void LoopView::resizeEvent(QResizeEvent*) { arrange(); }

void LoopView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        arrange();
    }
}

/// Right and Down go on, Left and Up go back, whichever way the text runs Right means right.
bool LoopView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    int by = 0;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Right: by = isMirrored ? -1 : 1; break;
    case Qt::Key_Left: by = isMirrored ? 1 : -1; break;
    case Qt::Key_Down: by = 1; break;
    case Qt::Key_Up: by = -1; break;
    case Qt::Key_Home: by = -int(static_cast<LoopNode*>(watched)->step()); break;
    default: return QWidget::eventFilter(watched, event);
    }
    const int from = int(static_cast<LoopNode*>(watched)->step());
    m_nodes[(from + by + stepCount) % stepCount]->setFocus(Qt::OtherFocusReason);
    return true;
}

void LoopView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::tokens().muted, 1.5, Qt::SolidLine, Qt::RoundCap));
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    isRing(width()) ? paintRing(painter) : paintColumn(painter);
}

namespace {

/// The part of a line that two boxes leave free.
QLineF between(const QRectF& from, const QRectF& to)
{
    const QLineF line(from.center(), to.center());
    const auto leave = [&](const QRectF& box, bool isStart) {
        const QPointF d = isStart ? line.p2() - line.p1() : line.p1() - line.p2();
        const double x = d.x() == 0 ? 2 : box.width() / 2 / std::abs(d.x());
        const double y = d.y() == 0 ? 2 : box.height() / 2 / std::abs(d.y());
        return box.center() + d * std::min(x, y);
    };
    QLineF free(leave(from, true), leave(to, false));
    const double shorter = space::xs / std::max(1.0, free.length());
    return {free.pointAt(shorter), free.pointAt(1 - shorter)};
}

} // namespace

void LoopView::paintRing(QPainter& painter) const
{
    const QSizeF size = nodeSize();
    const auto box = [&](int index) { return QRectF(place(index) - QPointF(size.width(), size.height()) / 2, size); };
    for (int i = 0; i < stepCount; ++i) {
        const bool closes = i + 1 == stepCount;
        if (closes) painter.setPen(QPen(Theme::tokens().accent, 2, Qt::SolidLine, Qt::RoundCap));
        const QLineF line = between(box(i), box((i + 1) % stepCount));
        paintArrow(&painter, line.p1(), line.p2(), space::xs + 2);
    }
}

void LoopView::paintColumn(QPainter& painter) const
{
    const QSizeF size = nodeSize();
    for (int i = 0; i + 1 < stepCount; ++i)
        paintArrow(&painter, place(i) + QPointF(0, size.height() / 2 + 3),
                   place(i + 1) - QPointF(0, size.height() / 2 + 3), space::xs + 1);
    const QPointF first = place(0) + QPointF(size.width() / 2, 0);
    const QPointF last = place(stepCount - 1) + QPointF(size.width() / 2, 0);
    const double x = first.x() + space::xl;
    QPainterPath back(last);
    back.quadTo({x, last.y()}, {x, last.y() - space::xl});
    back.lineTo(x, first.y() + space::xl);
    back.quadTo({x, first.y()}, first + QPointF(space::s, 0));
    painter.setPen(QPen(Theme::tokens().accent, 2, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(back);
    paintArrow(&painter, first + QPointF(space::s, 0), first + QPointF(2, 0), space::xs + 2);
}

} // namespace views

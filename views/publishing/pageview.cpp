// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageview.h"

#include "../theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace views {

namespace {

constexpr int gap = space::l;
constexpr qreal step = 1.2;
/// Of a page's size on the screen, in pixels for a twip: 96 dots an inch are 1 / 15.
constexpr qreal smallest = 0.2 / 15;
constexpr qreal largest = 5.0 / 15;
constexpr qreal widest = 1.4 / 15; ///< that a wide view makes a page by itself

} // namespace

PageView::PageView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview"));
    viewport()->setAutoFillBackground(false);
    // A bar that comes and goes would change the width that it depends on.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
}

void PageView::setPages(const QList<publish::Page>& pages, const QSizeF& size)
{
    m_pages = pages;
    m_size = size;
    m_message.clear();
    lay();
}

void PageView::setMessage(const QString& message)
{
    m_pages.clear();
    m_message = message;
    lay();
}

qreal PageView::scale() const
{
    if (m_scale > 0 || m_size.isEmpty()) return m_scale;
    return std::clamp((viewport()->width() - 2 * gap) / m_size.width(), smallest, widest);
}

QSize PageView::pageSize() const { return (m_size * scale()).toSize(); }

QRect PageView::pageRect(int page) const
{
    const QSize size = pageSize();
    const int left = std::max(gap, (viewport()->width() - size.width()) / 2);
    const QScrollBar* bar = horizontalScrollBar();
    const int scrolled =
        isRightToLeft() ? bar->maximum() - bar->value() : bar->value(); // a mirrored bar begins at the right
    return {QPoint(left - scrolled, gap + page * (size.height() + gap) - verticalScrollBar()->value()), size};
}

int PageView::currentPage() const
{
    if (m_pages.isEmpty()) return 0;
    const int height = pageSize().height() + gap;
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    return std::clamp(middle / std::max(1, height) + 1, 1, pageCount());
}

void PageView::zoomBy(int steps) { setScale(std::clamp(scale() * std::pow(step, steps), smallest, largest)); }

void PageView::fitWidth() { setScale(0); }

/// What stands in the middle of the view stays there.
void PageView::setScale(qreal to)
{
    if (m_size.isEmpty()) return;
    const qreal before = scale();
    const qreal middle = (verticalScrollBar()->value() + viewport()->height() / 2.0) / before;
    m_scale = to;
    lay();
    verticalScrollBar()->setValue(qRound(middle * scale() - viewport()->height() / 2.0));
}

void PageView::lay()
{
    m_pictures.clear();
    const QSize size = pageSize();
    const QSize view = viewport()->size();
    const int height = pageCount() == 0 ? 0 : gap + pageCount() * (size.height() + gap);
    verticalScrollBar()->setRange(0, std::max(0, height - view.height()));
    verticalScrollBar()->setPageStep(view.height());
    verticalScrollBar()->setSingleStep(fontMetrics().lineSpacing() * 3);
    horizontalScrollBar()->setRange(0, m_scale > 0 ? std::max(0, size.width() + 2 * gap - view.width()) : 0);
    horizontalScrollBar()->setPageStep(view.width());
    horizontalScrollBar()->setSingleStep(fontMetrics().averageCharWidth() * 4);
    viewport()->update();
    emit looked();
}

const QPixmap& PageView::picture(int page)
{
    QPixmap& picture = m_pictures[page];
    if (!picture.isNull()) return picture;
    const qreal ratio = devicePixelRatioF();
    picture = QPixmap(pageSize() * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(scale(), scale());
    publish::PainterCanvas(painter).draw(m_pages[page].items);
    return picture;
}

void PageView::paintEvent(QPaintEvent* event)
{
    const Tokens& t = Theme::tokens();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), t.sidebar);
    if (m_pages.isEmpty() && !m_message.isEmpty()) {
        painter.setPen(t.muted);
        painter.drawText(viewport()->rect().adjusted(space::xl, space::xl, -space::xl, -space::xl),
                         Qt::AlignCenter | Qt::TextWordWrap, m_message);
    }
    for (int page = 0; page < pageCount(); ++page) {
        const QRect at = pageRect(page);
        if (!at.intersects(viewport()->rect())) {
            m_pictures.remove(page);
            continue;
        }
        painter.drawPixmap(at.topLeft(), picture(page));
        painter.setPen(t.border);
        painter.drawRect(at.adjusted(-1, -1, 0, 0));
    }
    if (!hasFocus()) return;
    painter.setPen(QPen(t.accent, 2));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

void PageView::resizeEvent(QResizeEvent*)
{
    const int height = pageSize().height();
    const qreal at =
        verticalScrollBar()->maximum() > 0 ? qreal(verticalScrollBar()->value()) / verticalScrollBar()->maximum() : 0;
    lay();
    if (height > 0) verticalScrollBar()->setValue(qRound(at * verticalScrollBar()->maximum()));
}

void PageView::scrollContentsBy(int, int)
{
    viewport()->update();
    emit looked();
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = verticalScrollBar();
    const int page = pageSize().height() + gap;
    if (event->matches(QKeySequence::ZoomIn)) zoomBy(1);
    else if (event->matches(QKeySequence::ZoomOut)) zoomBy(-1);
    else if (event->matches(QKeySequence::MoveToNextPage)) bar->setValue(currentPage() * page);
    else if (event->matches(QKeySequence::MoveToPreviousPage)) bar->setValue((currentPage() - 2) * page);
    else if (event->key() == Qt::Key_Home) bar->setValue(0);
    else if (event->key() == Qt::Key_End) bar->setValue(bar->maximum());
    else if (event->key() == Qt::Key_Space) bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    else QAbstractScrollArea::keyPressEvent(event); // arrows
}

void PageView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) return QAbstractScrollArea::wheelEvent(event);
    if (const int turned = event->angleDelta().y()) zoomBy(turned > 0 ? 1 : -1);
    event->accept();
}

void PageView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) lay();
}

void PageView::focusInEvent(QFocusEvent*) { viewport()->update(); }
void PageView::focusOutEvent(QFocusEvent*) { viewport()->update(); }

} // namespace views

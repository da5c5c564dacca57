// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wrappingbutton.h"

#include "theme.h"

#include <QPainter>
#include <QStyleOption>

namespace views {

namespace {

constexpr int arrowSize = 8;

} // namespace

WrappingButton::WrappingButton(const QString& text, Arrow arrow, QWidget* parent)
    : BareButton(text, parent)
    , m_arrow(arrow)
{
    setAccessibleName(text);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum); // Fixed would be one line (Qt 6.8)
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    if (m_arrow == Arrow::Opens) setAccessibleDescription(tr("Closed"));
}

void WrappingButton::setOpen(bool open)
{
    if (open == m_isOpen) return;
    m_isOpen = open;
    setAccessibleDescription(open ? tr("Open") : tr("Closed"));
    update();
}

int WrappingButton::arrowWidth() const { return m_arrow == Arrow::Opens ? arrowSize + space::s : 0; }

QRect WrappingButton::textRect(const QRect& whole) const
{
    const QRect inner = whole.adjusted(space::xs, space::xs, -space::xs, -space::xs);
    return QStyle::visualRect(layoutDirection(), inner, inner.adjusted(arrowWidth(), 0, 0, 0));
}

QSize WrappingButton::sizeHint() const
{
    return m_shaped.size(text(), font()) + QSize(2 * space::xs + arrowWidth(), 2 * space::xs);
}

QSize WrappingButton::minimumSizeHint() const
{
    return {m_shaped.size(text(), font(), 0).width() + 2 * space::xs + arrowWidth(),
            fontMetrics().height() + 2 * space::xs};
}

int WrappingButton::heightForWidth(int width) const
{
    const int room = textRect(QRect(0, 0, width, QWIDGETSIZE_MAX)).width();
    return m_shaped.size(text(), font(), room).height() + 2 * space::xs;
}

void WrappingButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    if (option.state & QStyle::State_MouseOver) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::tokens().selected);
        painter.drawRoundedRect(rect(), space::xs, space::xs);
    }
    if (m_arrow == Arrow::Opens) {
        const QRect line(space::xs, space::xs, arrowSize, fontMetrics().height());
        QStyleOption arrow = option;
        arrow.rect = QStyle::visualRect(layoutDirection(), rect(), line);
        const auto closed =
            layoutDirection() == Qt::RightToLeft ? QStyle::PE_IndicatorArrowLeft : QStyle::PE_IndicatorArrowRight;
        style()->drawPrimitive(m_isOpen ? QStyle::PE_IndicatorArrowDown : closed, &arrow, &painter, this);
    }
    const int flags = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    painter.setPen(m_arrow == Arrow::Opens ? Theme::tokens().text : Theme::tokens().link);
    painter.drawText(textRect(rect()), Qt::TextWordWrap | flags, text());
    if (hasFocus()) style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

} // namespace views

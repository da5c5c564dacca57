// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linkbutton.h"

#include "theme.h"

#include <QPainter>
#include <QStyle>

namespace views {

namespace {

constexpr int margin = 2; ///< for the frame of the focus
constexpr int wrapping = Qt::TextWordWrap | Qt::AlignVCenter;

} // namespace

LinkButton::LinkButton(const QString& text, QWidget* parent)
    : BareButton(text, parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect LinkButton::textRect(int width) const
{
    return fontMetrics().boundingRect(QRect(0, 0, width - 2 * margin, 10000), wrapping, text());
}

QSize LinkButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * margin + 1, fontMetrics().height() + 2 * margin};
}

QSize LinkButton::minimumSizeHint() const
{
    int widest = 0;
    for (const QString& word : text().split(u' '))
        widest = std::max(widest, fontMetrics().horizontalAdvance(word));
    return {widest + 2 * margin + 1, fontMetrics().height() + 2 * margin};
}

int LinkButton::heightForWidth(int width) const { return textRect(width).height() + 2 * margin; }

void LinkButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = Theme::tokens();
    QFont shown = font();
    shown.setUnderline(isEnabled() && (underMouse() || isDown()));
    painter.setFont(shown);
    painter.setPen(isEnabled() ? t.link : t.placeholder);
    const auto side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    painter.drawText(rect().adjusted(margin, 0, -margin, 0), int(wrapping | side), text());
    if (!hasFocus()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
}

} // namespace views

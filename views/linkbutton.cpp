// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linkbutton.h"

#include "theme.h"

#include <QPainter>
#include <QStyle>

namespace views {

namespace {

constexpr int margin = 2; ///< for the frame of the focus
constexpr QMargins around(margin, margin, margin, margin);
constexpr int wrapping = Qt::TextWordWrap | Qt::AlignVCenter;

} // namespace

LinkButton::LinkButton(const QString& text, QWidget* parent)
    : BareButton(text, parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize LinkButton::sizeHint() const { return m_shaped.size(text(), font()).grownBy(around); }

QSize LinkButton::minimumSizeHint() const
{
    return {m_shaped.size(text(), font(), 0).grownBy(around).width(), fontMetrics().height() + 2 * margin};
}

int LinkButton::heightForWidth(int width) const
{
    return m_shaped.size(text(), font(), width - 2 * margin).grownBy(around).height();
}

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

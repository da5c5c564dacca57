// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shortened.h"

#include "theme.h"

#include "items/plaintip.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyleOption>
#include <QToolTip>

namespace views {

void ShortenedButton::initStyleOption(QStyleOptionButton* option) const
{
    QPushButton::initStyleOption(option);
    const int arrow = menu() ? style()->pixelMetric(QStyle::PM_MenuButtonIndicator, option, this) : 0;
    option->text = fontMetrics().elidedText(text(), Qt::ElideRight, width() - 2 * space::m - arrow);
}

ShortenedComboBox::ShortenedComboBox(QWidget* parent)
    : QComboBox(parent)
{
    connect(this, &QComboBox::currentTextChanged, this,
            [this](const QString& text) { setToolTip(items::plainTip(text)); });
}

void ShortenedComboBox::initStyleOption(QStyleOptionComboBox* option) const
{
    QComboBox::initStyleOption(option);
    const QRect field = style()->subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxEditField, this);
    option->currentText = fontMetrics().elidedText(currentText(), Qt::ElideRight, field.width() - 2);
}

/// Where QLineEdit has its text; it keeps its own margins to itself (Qt 6.8).
QRect ShortenedLineEdit::roomForText(const QStyleOptionFrame& frame) const
{
    constexpr int margin = 2;
    QRect room = style()->subElementRect(QStyle::SE_LineEditContents, &frame, this);
    room -= textMargins();
    return room.adjusted(margin, 0, -margin, 0);
}

bool ShortenedLineEdit::isShortened(const QRect& room) const
{
    return fontMetrics().horizontalAdvance(text()) > room.width();
}

bool ShortenedLineEdit::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QLineEdit::event(event);
    QStyleOptionFrame frame;
    initStyleOption(&frame);
    const QString tip = isShortened(roomForText(frame)) ? items::plainTip(text()) : QString();
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), tip, this);
    return true;
}

void ShortenedLineEdit::paintEvent(QPaintEvent* event)
{
    QStyleOptionFrame frame;
    initStyleOption(&frame);
    const QRect room = roomForText(frame);
    if (hasFocus() || !isShortened(room)) return QLineEdit::paintEvent(event);
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &frame, &painter, this);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(room, int(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

} // namespace views

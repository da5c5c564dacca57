// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shortened.h"

#include "theme.h"

#include "items/plaintip.h"

#include <QStyleOption>

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

} // namespace views

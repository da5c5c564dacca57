// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainlabel.h"

namespace views {

QLabel* plainLabel(const QString& text, QWidget* parent, const QFont& font)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    if (font != QFont()) label->setFont(font);
    return label;
}

QLabel* quietLabel(const QString& text, QWidget* parent, const QFont& font)
{
    QLabel* label = plainLabel(text, parent, font);
    label->setObjectName(QStringLiteral("muted"));
    label->setWordWrap(true);
    return label;
}

} // namespace views

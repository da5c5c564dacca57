// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "card.h"

#include "plainlabel.h"
#include "theme.h"

#include <QFrame>
#include <QVBoxLayout>

#include <memory>

namespace views {

QFrame* makeCard(const QString& title, QWidget* parent)
{
    auto* card = new QFrame(parent);
    card->setObjectName(QStringLiteral("card"));
    card->setAccessibleName(title);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    if (title.isEmpty()) return card;
    QLabel* label = wrappingLabel(title, card, Theme::strong());
    column->addWidget(label);
    return card;
}

QVBoxLayout* addCard(QBoxLayout* column, const QString& title, QWidget* parent)
{
    QFrame* card = makeCard(title, parent);
    column->addWidget(card);
    return static_cast<QVBoxLayout*>(card->layout());
}

QLabel* takeHeading(QLayout* room)
{
    const std::unique_ptr<QLayoutItem> item(room->takeAt(0));
    return qobject_cast<QLabel*>(item->widget());
}

void clearLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace views

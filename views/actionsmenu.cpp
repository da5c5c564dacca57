// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actionsmenu.h"

#include <QAbstractScrollArea>
#include <QMenu>

namespace views {

void offerActionsAsMenu(QWidget* widget)
{
    widget->setContextMenuPolicy(Qt::CustomContextMenu);
    const auto show = [widget](QPoint at) {
        auto* menu = new QMenu(widget->window());
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions(widget->actions());
        QObject::connect(widget, &QObject::destroyed, menu, &QWidget::close);
        const auto* area = qobject_cast<QAbstractScrollArea*>(widget);
        menu->popup((area ? area->viewport() : widget)->mapToGlobal(at));
    };
    QObject::connect(widget, &QWidget::customContextMenuRequested, widget, show);
}

} // namespace views

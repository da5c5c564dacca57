// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordhead.h"

#include "icons.h"
#include "recordform.h"
#include "theme.h"

#include "fields/annotationline.h"

#include "items/plaintip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace views {

using namespace Qt::StringLiterals;

RecordHead makeRecordHead(document::Document& document, QLabel* name)
{
    QWidget* around = name->parentWidget();
    auto* annotation = new AnnotationLine(document, name->text(), around);
    annotation->followDocument();
    auto* more = new QToolButton(around);
    more->setIcon(icon("overflow-menu"_L1));
    more->setAutoRaise(true);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setFocusPolicy(Qt::StrongFocus);
    more->setAccessibleName(RecordForm::tr("About “%1”").arg(name->text()));
    more->setToolTip(items::plainTip(RecordForm::tr("Not known, or where it was read")));
    annotation->offerOn(more, Qt::WidgetShortcut);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::xs);
    row->addWidget(name, 1);
    row->addWidget(more);
    auto* head = new QVBoxLayout;
    head->setSpacing(0);
    head->addLayout(row);
    head->addWidget(annotation);
    return {head, annotation};
}

} // namespace views

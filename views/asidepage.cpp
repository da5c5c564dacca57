// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "asidepage.h"

#include "icons.h"
#include "plainlabel.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace views {

using namespace Qt::StringLiterals;

AsidePage::AsidePage(const QString& heading, int widest, QWidget* parent)
    : QWidget(parent)
    , m_heading(headingLabel(heading, this))
{
    auto* back = new QPushButton(icon("go-previous"_L1), tr("&Back"), this);
    connect(back, &QPushButton::clicked, this, &AsidePage::closed);
    auto* head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(back, 0, Qt::AlignTop);
    auto* middle = new QWidget(this);
    if (widest > 0) middle->setMaximumWidth(fontMetrics().averageCharWidth() * widest);
    m_column = new QVBoxLayout(middle);
    m_column->setContentsMargins(space::xl, space::l, space::xl, space::m);
    m_column->setSpacing(space::m);
    m_column->addLayout(head);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
}

void AsidePage::setHeading(const QString& heading) { m_heading->setText(heading); }

void AsidePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) emit closed();
    else QWidget::keyPressEvent(event);
}

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "banner.h"

#include "views/plainlabel.h"
#include "views/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace app {

Banner::Banner(QWidget* parent)
    : QFrame(parent)
    , m_text(views::plainLabel({}, this))
    , m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("banner"));
    m_text->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(views::space::m, views::space::s, views::space::m, views::space::s);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &Banner::buttonClicked);
    hide();
}

void Banner::say(const QString& text, const QString& buttonText)
{
    m_text->setText(text);
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
    setVisible(!text.isEmpty());
}

} // namespace app

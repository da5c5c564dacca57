// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "banner.h"

#include "views/plainlabel.h"
#include "views/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

namespace app {

Banner::Banner(QWidget* parent)
    : QFrame(parent)
    , m_text(views::wrappingLabel({}, this))
    , m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("banner"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(views::space::m, views::space::s, views::space::m, views::space::s);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        if (m_run) m_run();
    });
    hide();
}

void Banner::say(Kind kind, const QString& text, const QString& buttonText, std::function<void()> run)
{
    m_kind = kind;
    setProperty("quiet", kind != Kind::Failure);
    style()->unpolish(this); // the style sheet asks for the property only then
    style()->polish(this);
    m_run = std::move(run);
    m_text->setText(text);
    m_button->setText(buttonText);
    show();
}

void Banner::clear(Kind kind)
{
    if (kind == m_kind) hide();
}

} // namespace app

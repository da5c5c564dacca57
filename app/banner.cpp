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
    , m_buttons{new QPushButton(this), new QPushButton(this)}
{
    setObjectName(QStringLiteral("banner"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(views::space::m, views::space::s, views::space::m, views::space::s);
    row->addWidget(m_text, 1);
    for (int i = 0; i < int(m_buttons.size()); ++i) {
        row->addWidget(m_buttons[i]);
        connect(m_buttons[i], &QPushButton::clicked, this, [this, i] {
            const Choice choice = m_choices.value(i); // what it runs may say something else here
            if (m_kind != Kind::Failure) hide();
            if (choice.run) choice.run();
        });
    }
    hide();
}

void Banner::say(Kind kind, const QString& text, const QList<Choice>& choices)
{
    m_kind = kind;
    setProperty("quiet", kind != Kind::Failure);
    style()->unpolish(this); // the style sheet asks for the property only then
    style()->polish(this);
    m_choices = choices;
    m_text->setText(text);
    for (int i = 0; i < int(m_buttons.size()); ++i) {
        m_buttons[i]->setText(choices.value(i).text);
        m_buttons[i]->setVisible(i < choices.size());
    }
    show();
}

void Banner::clear(Kind kind)
{
    if (kind == m_kind) hide();
}

} // namespace app

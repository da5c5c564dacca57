// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "section.h"

#include "theme.h"

#include <QVBoxLayout>

namespace views {

Section::Section(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_head(new WrappingButton(title, WrappingButton::Arrow::Opens, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_head->setFont(Theme::strong());
    column->addWidget(m_head);
    connect(m_head, &QAbstractButton::clicked, this, [this] {
        setOpen(!isOpen());
        emit toggled(isOpen());
    });
}

void Section::setOpen(bool open)
{
    m_head->setOpen(open);
    refresh();
}

void Section::setPinned(bool pinned)
{
    m_isPinned = pinned;
    m_head->setVisible(!pinned);
    refresh();
}

void Section::setFill(const Fill& fill)
{
    m_fill = fill;
    delete m_body;
    m_body = nullptr;
    refresh();
}

void Section::refresh()
{
    const bool isShown = m_isPinned || isOpen();
    if (isShown && !m_body && m_fill) {
        m_body = new QWidget(this);
        auto* column = new QVBoxLayout(m_body);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(space::xs);
        m_fill(column, m_body);
        layout()->addWidget(m_body);
    }
    if (m_body) m_body->setVisible(isShown);
}

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "banner.h"

#include "views/plainlabel.h"
#include "views/theme.h"

#include <QApplication>
#include <QEvent>
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
        m_buttons[i]->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard in the text
        m_buttons[i]->installEventFilter(this);
        connect(m_buttons[i], &QPushButton::clicked, this, [this, i] {
            const Choice choice = m_choices.value(i); // what it runs may say something else here
            if (m_kind != Kind::Failure) leave();
            if (choice.run) choice.run();
            if (!isSaying()) emit emptied();
        });
    }
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* before, QWidget* now) {
        if (now && isAncestorOf(now) && before && !isAncestorOf(before)) m_before = before;
    });
}

/// The keyboard goes back to where it came from, and not on to whatever is next.
void Banner::leave()
{
    if (m_before && isAncestorOf(window()->focusWidget())) m_before->setFocus(Qt::OtherFocusReason);
    hide();
}

/// What failed, what was refused, and what waits for a decision; not what only tells, or offers to take back.
bool Banner::mustBeAnswered() const
{
    const bool isChoice = m_kind == Kind::Notice && m_choices.size() > 1;
    return m_kind == Kind::Failure || m_kind == Kind::Refusal || isChoice;
}

void Banner::setCalm(bool calm)
{
    m_isCalm = calm;
    const bool says = isSaying();
    m_waits = says && calm && !mustBeAnswered();
    setVisible(says && !m_waits);
    place();
}

void Banner::floatOver(QWidget& area)
{
    m_area = &area;
    area.installEventFilter(this);
}

/// As wide as its words, at the end of the line, where the buttons of the other banners are.
void Banner::place()
{
    if (!m_area || isHidden()) return;
    const QRect room = m_area->rect().adjusted(views::space::m, 0, -views::space::m, -views::space::s);
    const QMargins inside = layout()->contentsMargins();
    int wanted = inside.left() + inside.right() + m_text->fontMetrics().horizontalAdvance(m_text->text());
    for (const QPushButton* button : std::as_const(m_buttons))
        if (!button->isHidden()) wanted += layout()->spacing() + button->sizeHint().width();
    const int width = std::min(room.width(), wanted + views::space::m);
    const QSize size(width, layout()->totalHeightForWidth(width));
    const QRect there = QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignBottom, size, room);
    setGeometry(there.translated(m_area == parentWidget() ? QPoint() : m_area->pos()));
    raise();
}

/// The second click of a double click was meant for what was there at the first.
bool Banner::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_area) {
        if (event->type() == QEvent::Resize || event->type() == QEvent::Move) place();
        return false;
    }
    return event->type() == QEvent::MouseButtonDblClick;
}

void Banner::say(Kind kind, const QString& text, const QList<Choice>& choices)
{
    m_kind = kind;
    setProperty("quiet", kind != Kind::Failure);
    update();
    m_choices = choices;
    m_text->setText(text);
    for (int i = 0; i < int(m_buttons.size()); ++i) {
        m_buttons[i]->setText(choices.value(i).text);
        m_buttons[i]->setVisible(i < choices.size());
    }
    m_waits = true;
    setCalm(m_isCalm);
}

void Banner::clear(Kind kind)
{
    if (kind != m_kind || !isSaying()) return;
    m_waits = false;
    hide();
    emit emptied();
}

} // namespace app

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dateline.h"

#include "../icons.h"

#include "items/typedvalues.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QScreen>
#include <QShortcut>

namespace views {

using namespace Qt::StringLiterals;

namespace {

/// Below the control, from the side where reading begins, and on its screen.
QPoint placeBelow(const QWidget& control, QSize popup)
{
    const bool isRightToLeft = control.layoutDirection() == Qt::RightToLeft;
    QPoint place = control.mapToGlobal(QPoint(isRightToLeft ? control.width() - popup.width() : 0, control.height()));
    const QRect room = control.screen()->availableGeometry();
    if (place.y() + popup.height() > room.bottom()) place.ry() -= popup.height() + control.height();
    place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - popup.width())));
    return place;
}

} // namespace

DateLine::DateLine(QWidget* parent)
    : QLineEdit(parent)
{
    QAction* open = addAction(icon("view-calendar"_L1), TrailingPosition);
    open->setText(tr("Calendar"));
    open->setToolTip(tr("Pick a day (Alt+Down)"));
    connect(open, &QAction::triggered, this, &DateLine::showCalendar);
}

void DateLine::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down && event->modifiers() & Qt::AltModifier) return showCalendar();
    QLineEdit::keyPressEvent(event);
}

void DateLine::showCalendar()
{
    auto* calendar = new QCalendarWidget(this);
    calendar->setWindowFlags(Qt::Popup);
    calendar->setAttribute(Qt::WA_DeleteOnClose);
    calendar->setAccessibleName(tr("Calendar"));
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    const auto shown = items::readDate(text(), locale());
    if (shown && !shown->value.isNull()) calendar->setSelectedDate(shown->value.first());
    const auto pick = [this, calendar](QDate day) {
        setText(story::Date::fromDay(day).text());
        calendar->close();
        emit picked();
    };
    connect(calendar, &QCalendarWidget::activated, this, pick); // by Return
    connect(calendar, &QCalendarWidget::clicked, this, pick);
    connect(new QShortcut(Qt::Key_Escape, calendar), &QShortcut::activated, calendar, &QWidget::close);
    calendar->adjustSize();
    calendar->move(placeBelow(*this, calendar->sizeHint()));
    calendar->show();
    calendar->setFocus(Qt::PopupFocusReason);
}

} // namespace views

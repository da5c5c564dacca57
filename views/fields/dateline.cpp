// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dateline.h"

#include "../icons.h"
#include "../theme.h"
#include "../windowlanguage.h"

#include "items/typedvalues.h"

#include <QAction>
#include <QCalendarWidget>
#include <QFrame>
#include <QKeyEvent>
#include <QScreen>
#include <QShortcut>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

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

/// Quiet: no bar in the accent's colour, no red days, and our own arrows.
void setLook(QCalendarWidget& calendar)
{
    calendar.setAccessibleName(DateLine::tr("Calendar"));
    const Qt::DayOfWeek first = calendar.locale().firstDayOfWeek(); // as the user counts
    calendar.setLocale(languageOfWindow());
    calendar.setFirstDayOfWeek(first);
    calendar.setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar.setHorizontalHeaderFormat(QCalendarWidget::SingleLetterDayNames);
    QTextCharFormat plain;
    plain.setForeground(Theme::tokens().text);
    for (auto day : {Qt::Saturday, Qt::Sunday})
        calendar.setWeekdayTextFormat(day, plain);
    if (auto* bar = calendar.findChild<QWidget*>(u"qt_calendar_navigationbar"_s)) {
        QPalette quiet = bar->palette();
        quiet.setColor(QPalette::Highlight, Theme::tokens().base);
        quiet.setColor(QPalette::HighlightedText, Theme::tokens().text);
        bar->setPalette(quiet);
    }
    const bool isRightToLeft = calendar.layoutDirection() == Qt::RightToLeft;
    if (auto* back = calendar.findChild<QToolButton*>(u"qt_calendar_prevmonth"_s))
        back->setIcon(icon(isRightToLeft ? "go-next"_L1 : "go-previous"_L1));
    if (auto* on = calendar.findChild<QToolButton*>(u"qt_calendar_nextmonth"_s))
        on->setIcon(icon(isRightToLeft ? "go-previous"_L1 : "go-next"_L1));
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
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setObjectName(u"card"_s);
    auto* calendar = new QCalendarWidget(popup);
    auto* around = new QVBoxLayout(popup);
    around->setContentsMargins(1, 1, 1, 1);
    around->addWidget(calendar);
    setLook(*calendar);
    const auto shown = items::readDate(text(), locale());
    if (shown && !shown->value.isNull()) calendar->setSelectedDate(shown->value.first());
    const auto pick = [this, popup](QDate day) {
        setText(story::Date::fromDay(day).text());
        popup->close();
        emit picked();
    };
    connect(calendar, &QCalendarWidget::activated, this, pick); // by Return
    connect(calendar, &QCalendarWidget::clicked, this, pick);
    connect(new QShortcut(Qt::Key_Escape, popup), &QShortcut::activated, popup, &QWidget::close);
    popup->move(placeBelow(*this, popup->sizeHint()));
    popup->show();
    calendar->setFocus(Qt::PopupFocusReason);
}

} // namespace views

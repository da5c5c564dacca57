// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appstyle.h"

#include "grounds.h"
#include "icons.h"
#include "scrollbars.h"
#include "theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QStyleOption>

#include <algorithm>

namespace views {

namespace {

constexpr double radius = 6;

void drawBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& border, double width)
{
    drawRounded(painter, rect, fill, border, width, radius);
}

void drawFieldLikeLabel(const QStyleOptionButton& button, QPainter* painter, const QStyle& style)
{
    const auto place = [&](const QRect& rect) { return QStyle::visualRect(button.direction, button.rect, rect); };
    QRect room = button.rect.adjusted(space::m - 2, 0, -space::xs, 0);
    if (!button.icon.isNull()) {
        const QRect icon(room.left(), room.center().y() - button.iconSize.height() / 2, button.iconSize.width(),
                         button.iconSize.height());
        button.icon.paint(painter, place(icon));
        room.setLeft(icon.right() + space::xs + 1);
    }
    QPalette quiet = button.palette;
    quiet.setColor(QPalette::ButtonText, Theme::tokens().muted);
    const auto side = QStyle::visualAlignment(button.direction, Qt::AlignLeft | Qt::AlignVCenter);
    style.drawItemText(painter, place(room), int(side), quiet, true, button.text, QPalette::ButtonText);
}

/// A tick, or a dash where only some of it is meant. Fusion's own frame is too faint to be seen on a dark ground.
void drawCheckBox(const QStyleOption& option, QPainter* painter)
{
    const Tokens& t = Theme::tokens();
    const bool isOn = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const double unit = box.width() / 12;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isOn && isEnabled ? t.accent : isEnabled ? t.inputBorder : t.border);
    painter->setBrush(!isOn ? t.base : isEnabled ? t.accent : t.border);
    painter->drawRoundedRect(box, 3, 3);
    painter->setPen(QPen(isEnabled ? t.onAccent : t.placeholder, std::max(1.5, 1.8 * unit), Qt::SolidLine, Qt::RoundCap,
                         Qt::RoundJoin));
    const QPointF middle = box.center();
    if (option.state & QStyle::State_On)
        painter->drawPolyline(QPolygonF(
            {middle + QPointF(-3, 0) * unit, middle + QPointF(-1, 2.5) * unit, middle + QPointF(3.5, -2.5) * unit}));
    else if (isOn) painter->drawLine(middle - QPointF(3, 0) * unit, middle + QPointF(3, 0) * unit);
    painter->restore();
}

void drawRadioButton(const QStyleOption& option, QPainter* painter)
{
    const Tokens& t = Theme::tokens();
    const bool isOn = option.state & QStyle::State_On;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QRectF circle = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isOn && isEnabled ? t.accent : isEnabled ? t.inputBorder : t.border);
    painter->setBrush(!isOn ? t.base : isEnabled ? t.accent : t.border);
    painter->drawEllipse(circle);
    painter->setPen(Qt::NoPen);
    painter->setBrush(isEnabled ? t.onAccent : t.placeholder);
    if (isOn) painter->drawEllipse(circle.center(), circle.width() / 5, circle.height() / 5);
    painter->restore();
}

/// The heading of a column stands in two lines where one has no room for it, and keeps its own direction.
QStyleOptionHeaderV2 inLines(const QStyleOptionHeaderV2& header)
{
    QStyleOptionHeaderV2 lines(header);
    const bool isTall = header.rect.height() >= 2 * header.fontMetrics.height();
    if (isTall && header.fontMetrics.horizontalAdvance(header.text) > header.rect.width()) {
        lines.textElideMode = Qt::ElideNone;
        lines.textAlignment |= Qt::Alignment(Qt::TextWordWrap);
    } else if (header.direction == Qt::RightToLeft) lines.text.prepend(QChar(0x2068));
    return lines;
}

/// What is typed into where a cell of a table stands.
bool isOfCell(const QWidget* widget)
{
    const QWidget* viewport = qobject_cast<const QLineEdit*>(widget) ? widget->parentWidget() : nullptr;
    const auto* view = viewport ? qobject_cast<const QAbstractItemView*>(viewport->parentWidget()) : nullptr;
    return view && view->viewport() == viewport;
}

/// What shows one of several values, and would go to the next with the wheel.
bool isTurnedByWheel(const QWidget* widget)
{
    return qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget);
}

/// What does something when it is clicked: Qt (6.8) has Space alone for that outside of dialogs. A box is ticked with Space,
/// and a button of a dialog says itself which one Return means.
bool isRunByReturn(const QWidget* widget)
{
    if (qobject_cast<const QCheckBox*>(widget) || qobject_cast<const QRadioButton*>(widget)) return false;
    const auto* push = qobject_cast<const QPushButton*>(widget);
    return qobject_cast<const QAbstractButton*>(widget) && !(push && push->autoDefault());
}

/// With the frame, whatever its letters are: its buttons stand at the bottom.
void fitOnScreen(QDialog& dialog)
{
    const QSize frame(2 * space::s, 2 * space::l);
    const QSize most = dialog.screen()->availableSize() - frame;
    dialog.resize(dialog.size().boundedTo(most));
}

bool isReturn(const QKeyEvent& key)
{
    const bool isPlain = !(key.modifiers() & ~Qt::KeypadModifier);
    return isPlain && !key.isAutoRepeat() && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter);
}

} // namespace

AppStyle::AppStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

/// Also when the appearance has changed.
void AppStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (isTurnedByWheel(widget)) {
        widget->installEventFilter(this);
        if (widget->focusPolicy() == Qt::WheelFocus) widget->setFocusPolicy(Qt::StrongFocus);
    }
    if (isRunByReturn(widget) || qobject_cast<QDialog*>(widget)) widget->installEventFilter(this);
    if (hasGround(*widget)) widget->setAttribute(Qt::WA_StyledBackground);
    tint(*widget);
}

void AppStyle::unpolish(QWidget* widget)
{
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

/// The wheel scrolls the page, and never changes a value that it passes over. Return runs the button that has the keyboard.
bool AppStyle::eventFilter(QObject* watched, QEvent* event)
{
    if (auto* dialog = qobject_cast<QDialog*>(watched); dialog && event->type() == QEvent::Show) fitOnScreen(*dialog);
    auto* button = qobject_cast<QAbstractButton*>(watched);
    if (button && event->type() == QEvent::KeyPress && isReturn(*static_cast<QKeyEvent*>(event))) {
        button->click();
        return true;
    }
    if (button || event->type() != QEvent::Wheel) return QProxyStyle::eventFilter(watched, event);
    event->ignore(); // and it goes on to what is around
    return true;
}

void AppStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    const Tokens& t = Theme::tokens();
    const bool hasFocus = option->state & State_HasFocus;
    switch (element) {
    case PE_FrameTabBarBase: return;
    case PE_Widget:
        if (widget && hasGround(*widget)) return drawGround(painter, option->rect, *widget);
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    case PE_FrameLineEdit:
    case PE_PanelLineEdit: {
        // A line edit in a table cell has no frame of its own, and is in use; Fusion (Qt 6.8) forgets that of a list to type
        // in.
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        const bool isFramed = !frame || frame->lineWidth > 0 || qobject_cast<const QComboBox*>(widget);
        if (!isFramed) painter->fillRect(option->rect, t.base);
        if (isFramed || isOfCell(widget))
            drawBox(painter, option->rect, t.base, hasFocus ? t.accent : t.inputBorder, hasFocus ? 2 : 1);
        return;
    }
    case PE_PanelButtonCommand: {
        if (isPrimary(widget) && (option->state & State_Enabled))
            return drawBox(painter, option->rect, t.accent, hasFocus ? t.text : t.accent, hasFocus ? 2 : 1);
        const bool pressed = option->state & (State_Sunken | State_On);
        const bool hovered = (option->state & State_MouseOver) && (option->state & State_Enabled);
        const QColor fill = pressed ? t.selected : hovered ? t.card : t.base;
        drawBox(painter, option->rect, fill,
                hasFocus                            ? t.accent
                    : option->state & State_Enabled ? t.inputBorder
                                                    : t.border,
                hasFocus ? 2 : 1);
        return;
    }
    case PE_PanelButtonTool: {
        const bool on = option->state & (State_Sunken | State_On);
        if (on || ((option->state & State_MouseOver) && (option->state & State_Enabled)))
            drawBox(painter, option->rect, on ? t.selected : t.card, on ? t.selected : t.border, 1);
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return drawCheckBox(*option, painter);
    case PE_IndicatorRadioButton: return drawRadioButton(*option, painter);
    case PE_FrameFocusRect: drawBox(painter, option->rect, Qt::transparent, t.accent, 2); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void AppStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                           const QWidget* widget) const
{
    const Tokens& t = Theme::tokens();
    if (element == CE_ShapedFrame && widget && (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit"))) {
        const bool hasFocus = widget->hasFocus();
        drawBox(painter, option->rect, t.base, hasFocus ? t.accent : t.inputBorder, hasFocus ? 2 : 1);
        return;
    }
    if (element == CE_HeaderSection) { // a line below the headings of columns, nothing around the numbers of rows
        painter->fillRect(option->rect, t.base);
        painter->setPen(t.border);
        if (option->state & State_Horizontal) painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    }
    if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        button && element == CE_PushButtonLabel && isPrimary(widget)) {
        QStyleOptionButton label(*button);
        if (label.state & State_Enabled) label.palette.setColor(QPalette::ButtonText, t.onAccent);
        return QProxyStyle::drawControl(element, &label, painter, widget);
    }
    if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        button && element == CE_PushButtonLabel && isFieldLike(widget))
        return drawFieldLikeLabel(*button, painter, *this);
    if (const auto* header = qstyleoption_cast<const QStyleOptionHeaderV2*>(option);
        header && element == CE_HeaderLabel) {
        const QStyleOptionHeaderV2 lines = inLines(*header);
        return QProxyStyle::drawControl(element, &lines, painter, widget);
    }
    if (element == CE_TabBarTabShape) {
        const bool isSelected = option->state & State_Selected;
        const QRect box = option->rect.adjusted(2, 6, -2, -6);
        if (isSelected) drawBox(painter, box, t.selected, (option->state & State_HasFocus) ? t.accent : t.selected, 2);
        else if (option->state & State_MouseOver) drawBox(painter, box, t.card, t.border, 1);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

/// A button that opens a menu needs no arrow across its icon.
void AppStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                  const QWidget* widget) const
{
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option); bar && control == CC_ScrollBar)
        return drawScrollBar(*bar, painter);
    if (control == CC_SpinBox) return drawSpinBox(*option, painter, widget);
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    if (control != CC_ToolButton || !button) return QProxyStyle::drawComplexControl(control, option, painter, widget);
    QStyleOptionToolButton plain(*button);
    plain.features &= ~QStyleOptionToolButton::ToolButtonFeatures(QStyleOptionToolButton::HasMenu);
    QProxyStyle::drawComplexControl(control, &plain, painter, widget);
}

/// With the frame of a line of text: Fusion's is too faint on a dark ground.
void AppStyle::drawSpinBox(const QStyleOptionComplex& option, QPainter* painter, const QWidget* widget) const
{
    QStyleOptionFrame frame;
    frame.QStyleOption::operator=(option);
    frame.lineWidth = 1;
    drawPrimitive(PE_PanelLineEdit, &frame, painter, widget);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(&option);
    if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons) return;
    for (const SubControl part : {SC_SpinBoxUp, SC_SpinBoxDown}) {
        const auto step = part == SC_SpinBoxUp ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled;
        QStyleOption arrow(option);
        arrow.rect = subControlRect(CC_SpinBox, spin, part, widget);
        if ((spin->activeSubControls & part) && (spin->state & (State_Sunken | State_MouseOver)))
            painter->fillRect(arrow.rect.adjusted(2, 2, -2, -2), Theme::tokens().selected);
        if (!(spin->stepEnabled & step)) arrow.state &= ~State_Enabled;
        drawPrimitive(part == SC_SpinBoxUp ? PE_IndicatorSpinUp : PE_IndicatorSpinDown, &arrow, painter, widget);
    }
}

/// The pictures of Qt's own are dark on dark.
QIcon AppStyle::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const
{
    if (which == SP_LineEditClearButton) return icon(QLatin1StringView("window-close"));
    return QProxyStyle::standardIcon(which, option, widget);
}

int AppStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                        QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_UnderlineShortcut: return 1;
    case SH_ToolTip_WakeUpDelay: return 500;
    case SH_ItemView_ShowDecorationSelected: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace views

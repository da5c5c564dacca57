// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qtchartview.h"

#include "chartcanvas.h"

#include "../theme.h"

#include "items/plaintip.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace views {

using analysis::ChartSpec;

namespace {
constexpr double corner = 8;
} // namespace

QtChartView::QtChartView(QWidget* parent)
    : ChartView(parent)
    , m_canvas(new ChartCanvas(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

QSize QtChartView::minimumSizeHint() const { return {200, 220}; }

void QtChartView::show(const ChartSpec& spec)
{
    if (spec == m_spec) return;
    m_spec = spec;
    m_marks = marksOf(spec);
    m_zoom = analysis::zoomOf(spec);
    setAccessibleName(spec.title);
    setAccessibleDescription(spec.description);
    rebuild();
    QAccessibleTableModelChangeEvent anew(this, QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&anew);
}

void QtChartView::select(const story::FieldPath& place)
{
    m_selected = place;
    const bool isThere = m_current && !place.isEmpty() && m_current->place.startsWith(place);
    if (!isThere) m_current.reset();
    updateRings();
}

void QtChartView::showWhole() { setStretch({}); }

void QtChartView::setStretch(const analysis::ChartStretch& stretch)
{
    if (stretch == m_stretch) return;
    m_stretch = stretch;
    rebuild();
    emit stretched(!stretch.isWhole());
}

void QtChartView::rebuild()
{
    if (m_zoom == analysis::ChartZoom::No && !m_stretch.isWhole()) return setStretch({});
    m_canvas->show(analysis::within(m_spec, m_stretch));
    updateRings();
}

void QtChartView::updateRings()
{
    QList<ChartMark> chosen;
    for (const ChartMark& mark : std::as_const(m_marks))
        if (!m_selected.isEmpty() && mark.place.startsWith(m_selected)) chosen.append(mark);
    const qsizetype at = hasFocus() ? current() : -1;
    m_canvas->setRings(chosen, at < 0 ? std::nullopt : std::optional(m_marks[at]));
}

/// Where they were, as long as that is there; else at what is chosen.
qsizetype QtChartView::current() const
{
    if (m_current)
        if (const qsizetype at = m_marks.indexOf(*m_current); at >= 0) return at;
    const auto isChosen = [this](const ChartMark& mark) {
        return isWalked(mark) && !m_selected.isEmpty() && mark.place.startsWith(m_selected);
    };
    const auto found = std::ranges::find_if(m_marks, isChosen);
    return found == m_marks.end() ? -1 : found - m_marks.begin();
}

void QtChartView::sayTip(const ChartMark& mark, const QPoint& at)
{
    QToolTip::showText(at, items::plainTip(mark.tip), this);
}

/// Esc is a key of the chart only while there is something to take back.
bool QtChartView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const bool isEscape = static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
        if (isEscape && (isObjectiveMoved() || !m_stretch.isWhole() || m_drag != Drag::Nothing)) event->accept();
    }
    if (event->type() == QEvent::NativeGesture) {
        auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() != Qt::ZoomNativeGesture) return ChartView::event(event);
        setStretch(analysis::zoomed(m_stretch, m_zoom, 1 + gesture->value(), partOf(inCanvas(gesture->position()))));
        return true;
    }
    return ChartView::event(event);
}

void QtChartView::changeEvent(QEvent* event)
{
    ChartView::changeEvent(event);
    const QEvent::Type type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::FontChange || type == QEvent::LayoutDirectionChange) rebuild();
}

/// A card, with a frame while it has the keyboard.
void QtChartView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Theme::tokens().base);
    painter.setPen(QPen(hasFocus() ? Theme::tokens().accent : Theme::tokens().border, hasFocus() ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), corner, corner);
}

void QtChartView::resizeEvent(QResizeEvent*)
{
    m_canvas->setGeometry(rect().adjusted(space::s, space::s, -space::s, -space::s));
}

void QtChartView::focusInEvent(QFocusEvent* event)
{
    ChartView::focusInEvent(event);
    update();
    updateRings();
}

void QtChartView::focusOutEvent(QFocusEvent* event)
{
    ChartView::focusOutEvent(event);
    QToolTip::hideText();
    update();
    updateRings();
}

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qtchartview.h"

#include "chartcanvas.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

/// A chart by its keys: arrows, Home and End walk its marks, Enter goes to what one stands for; plus, minus and 0 stretch
/// it, with Shift the arrows move what is seen, and with Ctrl the limit.
namespace views {

using analysis::ChartSpec;
using analysis::ChartZoom;

namespace {

constexpr double stretchStep = 1.5;
constexpr double moveStep = 0.2; ///< of what is seen
constexpr double objectiveStep = 0.01; ///< of the axis

QPointF direction(int key)
{
    switch (key) {
    case Qt::Key_Left: return {-1, 0};
    case Qt::Key_Right: return {1, 0};
    case Qt::Key_Up: return {0, 1};
    case Qt::Key_Down: return {0, -1};
    default: return {};
    }
}

} // namespace

void QtChartView::keyPressEvent(QKeyEvent* event)
{
    if (m_spec.isEmpty()) return ChartView::keyPressEvent(event);
    if (event->matches(QKeySequence::Copy)) return emit copyWanted();
    const Qt::KeyboardModifiers with = event->modifiers() & ~Qt::KeypadModifier;
    if (with == Qt::ControlModifier && moveObjectiveByKey(*event)) return;
    if (!(with & ~Qt::ShiftModifier) && stretchByKey(*event)) return;
    if (with == Qt::NoModifier && walk(event->key())) return;
    if (with == Qt::NoModifier && event->key() == Qt::Key_Escape && escape()) return;
    ChartView::keyPressEvent(event);
}

/// The numbers of the marks of a panel at which the keys stop.
QList<qsizetype> QtChartView::walked(int panel) const
{
    QList<qsizetype> numbers;
    for (qsizetype i = 0; i < m_marks.size(); ++i)
        if (m_marks[i].panel == panel && isWalked(m_marks[i])) numbers.append(i);
    return numbers;
}

bool QtChartView::walk(int key)
{
    const qsizetype now = current();
    int panel = now < 0 ? 0 : m_marks[now].panel;
    while (now < 0 && panel + 1 < m_spec.panels.size() && walked(panel).isEmpty())
        ++panel;
    const QList<qsizetype> all = walked(panel);
    if (all.isEmpty()) return false;
    const qsizetype at = all.indexOf(now); // -1: the first is next
    const qsizetype last = all.size() - 1;
    switch (key) {
    case Qt::Key_Left: return goTo(all[std::max<qsizetype>(0, at - 1)]), true;
    case Qt::Key_Right: return goTo(all[std::min(last, at + 1)]), true;
    case Qt::Key_Home: return goTo(all.first()), true;
    case Qt::Key_End: return goTo(all.last()), true;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const qsizetype beside = inPanelBeside(key == Qt::Key_Up ? -1 : 1);
        if (beside >= 0) goTo(beside);
        return beside >= 0;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (now < 0 || m_marks[now].place.isEmpty()) return false;
        emit placeWanted(m_marks[now].place);
        return true;
    default: return false;
    }
}

/// The mark above or below that is nearest on the x axis; -1 where there is none.
qsizetype QtChartView::inPanelBeside(int by) const
{
    const qsizetype now = current();
    if (now < 0) return -1;
    const double x = m_marks[now].area.center().x();
    for (int panel = m_marks[now].panel + by; panel >= 0 && panel < m_spec.panels.size(); panel += by) {
        const QList<qsizetype> all = walked(panel);
        const auto away = [&](qsizetype i) { return std::abs(m_marks[i].area.center().x() - x); };
        if (!all.isEmpty()) return *std::ranges::min_element(all, {}, away);
    }
    return -1;
}

/// It is brought into sight, told, and chosen everywhere, while the keyboard stays here.
void QtChartView::goTo(qsizetype number)
{
    const ChartMark mark = m_marks[number];
    m_current = mark;
    const ChartSpec::Panel& panel = m_spec.panels[mark.panel];
    const auto part = [](const ChartSpec::Axis& axis, double at) { return (at - axis.min) / (axis.max - axis.min); };
    const QPointF middle = mark.area.center();
    setStretch(analysis::movedTo(m_stretch, {part(panel.x, middle.x()), part(panel.y, middle.y())}));
    m_selected = mark.place;
    updateRings();
    if (!mark.place.isEmpty()) emit pointClicked(mark.place);
    sayTip(mark, m_canvas->mapToGlobal(rectOf(mark, m_canvas->places()).bottomRight().toPoint()));
    QAccessibleAnnouncementEvent told(this, mark.tip);
    QAccessible::updateAccessibility(&told);
}

bool QtChartView::stretchByKey(const QKeyEvent& event)
{
    if (m_zoom == ChartZoom::No) return false;
    const bool hasShift = event.modifiers() & Qt::ShiftModifier;
    const QPointF by = direction(event.key());
    if (hasShift && !by.isNull() && !m_stretch.isWhole()) {
        setStretch(analysis::moved(m_stretch, by * moveStep));
        return true;
    }
    const qsizetype now = current();
    const QRectF mark = now < 0 ? QRectF() : rectOf(m_marks[now], m_canvas->places());
    const QPointF around = mark.isEmpty() ? QPointF(0.5, 0.5) : partOf(mark.center());
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: setStretch(analysis::zoomed(m_stretch, m_zoom, stretchStep, around)); return true;
    case Qt::Key_Minus: setStretch(analysis::zoomed(m_stretch, m_zoom, 1 / stretchStep, around)); return true;
    case Qt::Key_0: setStretch({}); return true;
    default: return false;
    }
}

bool QtChartView::moveObjectiveByKey(const QKeyEvent& event)
{
    const auto found = objective();
    const QPointF by = direction(event.key());
    if (!found || by.isNull()) return false;
    const auto& [panel, line] = *found;
    const bool isLevel = line.orientation == Qt::Horizontal;
    const ChartSpec::Axis& axis = isLevel ? m_spec.panels[panel].y : m_spec.panels[panel].x;
    moveObjective(panel, line, line.at + (isLevel ? by.y() : by.x()) * objectiveStep * (axis.max - axis.min));
    return true;
}

/// One thing at a time: the limit, then the stretch.
bool QtChartView::escape()
{
    if (m_drag != Drag::Nothing) {
        m_drag = Drag::Nothing;
        m_canvas->setRubberBand({});
    }
    if (isObjectiveMoved()) {
        QToolTip::hideText(); // it tells of the limit where it was
        emit objectiveReset();
        return true;
    }
    if (m_stretch.isWhole()) return false;
    setStretch({});
    return true;
}

} // namespace views

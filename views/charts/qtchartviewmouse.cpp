// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qtchartview.h"

#include "chartcanvas.h"

#include <QApplication>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

/// A chart by the mouse: a click chooses, a pull at the limit moves it, any other draws up a stretch to be looked at, or
/// moves it; the wheel with Ctrl stretches, so that a panel around the chart still scrolls.
namespace views {

using analysis::ChartLayout;
using analysis::ChartSpec;
using analysis::ChartZoom;

namespace {

constexpr double besideTheLimit = 6; ///< pixels
constexpr double wheelStep = 360; ///< eighths of a degree to see half as much: three notches

double along(const ChartSpec::Line& line, QPointF point)
{
    return line.orientation == Qt::Horizontal ? point.y() : point.x();
}

} // namespace

/// The first one that there is, in the whole chart.
std::optional<std::pair<int, ChartSpec::Line>> QtChartView::objective() const
{
    for (int panel = 0; panel < m_spec.panels.size(); ++panel)
        for (const ChartSpec::Line& line : m_spec.panels[panel].lines)
            if (line.role == ChartSpec::Role::Objective) return std::pair(panel, line);
    return {};
}

bool QtChartView::isObjectiveMoved() const
{
    const auto found = objective();
    return found && found->second.isMoved;
}

int QtChartView::objectiveAt(QPointF at) const
{
    const auto found = objective();
    if (!found) return -1;
    const ChartLayout::Panel& panel = m_canvas->places().panels[found->first];
    const ChartSpec::Line& line = found->second;
    const QPointF there = panel.at(line.at, line.at);
    const double away = std::abs(along(line, there) - along(line, at));
    const double room = besideTheLimit;
    return away <= room && panel.plot.adjusted(-room, -room, room, room).contains(at) ? found->first : -1;
}

void QtChartView::moveObjective(int panel, const ChartSpec::Line& line, double to)
{
    const bool isLevel = line.orientation == Qt::Horizontal;
    const ChartSpec::Axis& axis = isLevel ? m_spec.panels[panel].y : m_spec.panels[panel].x;
    emit objectiveMoved(std::clamp(to, axis.min, axis.max));
}

QRectF QtChartView::plot() const
{
    const QList<ChartLayout::Panel>& panels = m_canvas->places().panels;
    return panels.isEmpty() ? QRectF() : panels.first().plot;
}

/// Of the plot, from 0 to 1; from its lower end.
QPointF QtChartView::partOf(QPointF at) const
{
    const QRectF whole = plot();
    if (whole.isEmpty()) return {0.5, 0.5};
    return {std::clamp((at.x() - whole.left()) / whole.width(), 0.0, 1.0),
            std::clamp((whole.bottom() - at.y()) / whole.height(), 0.0, 1.0)};
}

QPointF QtChartView::inCanvas(QPointF at) const { return at - m_canvas->pos(); }

void QtChartView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_spec.isEmpty()) return ChartView::mousePressEvent(event);
    m_dragFrom = inCanvas(event->position());
    if (const ChartMark* found = markAt(m_marks, m_canvas->places(), m_dragFrom);
        found && !found->place.isEmpty() && found->kind != ChartMark::Kind::Line) {
        const ChartMark mark = *found; // whoever hears of it may show another chart
        m_current = mark;
        m_selected = mark.place;
        updateRings();
        return emit pointClicked(mark.place);
    }
    m_dragPanel = objectiveAt(m_dragFrom);
    if (m_dragPanel >= 0) m_drag = Drag::Objective;
    else if (m_zoom != ChartZoom::No) m_drag = m_stretch.isWhole() ? Drag::Stretching : Drag::Moving;
}

void QtChartView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_drag == Drag::Nothing) hover(inCanvas(event->position()), event->globalPosition().toPoint());
    else drag(inCanvas(event->position()));
}

void QtChartView::hover(QPointF at, const QPoint& global)
{
    const ChartMark* mark = markAt(m_marks, m_canvas->places(), at);
    const auto limit = objectiveAt(at) >= 0 ? objective() : std::nullopt;
    if (mark && isWalked(*mark)) setCursor(mark->place.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    else if (limit) setCursor(limit->second.orientation == Qt::Horizontal ? Qt::SplitVCursor : Qt::SplitHCursor);
    else setCursor(Qt::ArrowCursor);
    if (mark && !mark->tip.isEmpty()) sayTip(*mark, global);
    else QToolTip::hideText();
}

void QtChartView::drag(QPointF at)
{
    const QRectF whole = plot();
    if (m_drag == Drag::Objective) {
        if (const auto found = objective()) {
            const QPointF value = m_canvas->places().panels[m_dragPanel].valueAt(at);
            moveObjective(m_dragPanel, found->second, along(found->second, value));
        }
    } else if (m_drag == Drag::Moving) {
        const QPointF by = m_dragFrom - at;
        setStretch(analysis::moved(m_stretch, {by.x() / whole.width(), -by.y() / whole.height()}));
        m_dragFrom = at;
    } else if (QLineF(m_dragFrom, at).length() >= QApplication::startDragDistance()) {
        QRectF band = QRectF(m_dragFrom, at).normalized();
        if (m_zoom == ChartZoom::Along) {
            band.setTop(whole.top());
            band.setBottom(m_canvas->places().panels.last().plot.bottom());
        }
        m_canvas->setRubberBand(band);
    }
}

void QtChartView::mouseReleaseEvent(QMouseEvent* event)
{
    if (std::exchange(m_drag, Drag::Nothing) == Drag::Stretching) endStretching(inCanvas(event->position()));
    hover(inCanvas(event->position()), event->globalPosition().toPoint());
}

/// What was drawn up fills the chart.
void QtChartView::endStretching(QPointF at)
{
    m_canvas->setRubberBand({});
    if (std::abs(at.x() - m_dragFrom.x()) < QApplication::startDragDistance()) return;
    const QPointF from = partOf(m_dragFrom);
    const QPointF to = partOf(at);
    analysis::ChartStretch stretch = m_stretch;
    std::tie(stretch.left, stretch.right) = std::minmax({from.x(), to.x()});
    if (m_zoom == ChartZoom::InThePlane) std::tie(stretch.low, stretch.high) = std::minmax({from.y(), to.y()});
    if (stretch.width() > 0 && stretch.height() > 0) setStretch(analysis::moved(stretch, {}));
}

void QtChartView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !m_spec.isEmpty()) emit largeWanted();
}

void QtChartView::leaveEvent(QEvent* event)
{
    ChartView::leaveEvent(event);
    if (!hasFocus()) QToolTip::hideText();
}

void QtChartView::wheelEvent(QWheelEvent* event)
{
    const QPoint turned = event->angleDelta();
    const bool stretches = m_wheelStretches || (event->modifiers() & Qt::ControlModifier);
    const bool isSideways = std::abs(turned.x()) > std::abs(turned.y()) || (event->modifiers() & Qt::ShiftModifier);
    if (m_zoom == ChartZoom::No) return event->ignore();
    if (isSideways && !m_stretch.isWhole()) {
        const int by = turned.x() != 0 ? turned.x() : turned.y();
        setStretch(analysis::moved(m_stretch, {-by / 8.0 / 100, 0}));
    } else if (stretches && turned.y() != 0) {
        setStretch(analysis::zoomed(m_stretch, m_zoom, std::exp2(turned.y() / wheelStep),
                                    partOf(inCanvas(event->position()))));
    } else {
        return event->ignore();
    }
    event->accept();
}

} // namespace views

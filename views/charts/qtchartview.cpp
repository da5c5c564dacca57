// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qtchartview.h"

#include "markers.h"

#include "../theme.h"

#include "items/plaintip.h"

#include <QEvent>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace views {

using analysis::ChartSpec;

namespace {
constexpr double markerSize = 9;
constexpr double hitDistance = 14;
} // namespace

/// The plot of Qt Charts with our labels and markers on top.
class QtChartView::Canvas : public QChartView
{
public:
    explicit Canvas(QtChartView& owner)
        : QChartView(&owner)
        , m_owner(owner)
    {
        setRenderHint(QPainter::Antialiasing);
        setMouseTracking(true);
        setFrameShape(NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setMinimumHeight(220);
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QChartView::paintEvent(event);
        if (m_owner.m_spec.isEmpty()) return;
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(Theme::caption());
        paintTicks(painter);
        paintPoints(painter, paintLineNames(painter));
    }

    void mousePressEvent(QMouseEvent* event) override
    {
        if (const ChartSpec::Point* point = pointAt(event->position())) emit m_owner.pointClicked(point->entryId);
    }

    void mouseMoveEvent(QMouseEvent* event) override
    {
        const ChartSpec::Point* point = pointAt(event->position());
        setCursor(point ? Qt::PointingHandCursor : Qt::ArrowCursor);
        if (point) QToolTip::showText(event->globalPosition().toPoint(), items::plainTip(point->tip), this);
        else QToolTip::hideText();
    }

private:
    [[nodiscard]] QPointF position(double x, double y) const
    {
        return chart()->mapToScene(chart()->mapToPosition({x, y}));
    }

    const ChartSpec::Point* pointAt(const QPointF& at) const
    {
        const ChartSpec::Point* nearest = nullptr;
        double distance = hitDistance;
        for (const ChartSpec::Point& point : m_owner.m_spec.points) {
            const double away = QLineF(position(point.x, point.y), at).length();
            if (away < distance) {
                distance = away;
                nearest = &point;
            }
        }
        return nearest;
    }

    /// Labels of our own: those of Qt Charts thin out and round as they like.
    void paintTicks(QPainter& painter)
    {
        painter.setPen(Theme::tokens().muted);
        const ChartSpec& spec = m_owner.m_spec;
        const QFontMetricsF metrics(painter.font());
        for (const ChartSpec::Tick& tick : spec.y.ticks) {
            const QPointF at = position(spec.x.min, tick.at);
            painter.drawText(QRectF(0, at.y() - metrics.height(), at.x() - 6, 2 * metrics.height()),
                             Qt::AlignRight | Qt::AlignVCenter, tick.label);
        }
        double free = 0;
        for (const ChartSpec::Tick& tick : spec.x.ticks) {
            const QPointF at = position(tick.at, spec.y.min);
            QRectF room = metrics.boundingRect(QRectF(0, 0, 200, 100), Qt::AlignHCenter, tick.label);
            room.moveTopLeft({std::min(at.x() - room.width() / 2, width() - room.width()), at.y() + 5});
            if (room.left() < free) continue; // never one over the other
            free = room.right() + 4;
            painter.drawText(room, Qt::AlignHCenter, tick.label);
        }
    }

    /// Returns where they stand.
    QList<QRectF> paintLineNames(QPainter& painter)
    {
        const QFontMetricsF metrics(painter.font());
        const QRectF plot = chart()->mapToScene(chart()->plotArea()).boundingRect();
        QList<QRectF> taken;
        for (const ChartSpec::Line& line : m_owner.m_spec.lines) {
            const QPointF at = position(m_owner.m_spec.x.max, line.y);
            QRectF room(plot.right() - metrics.horizontalAdvance(line.label) - 4, at.y() - metrics.height() - 1,
                        metrics.horizontalAdvance(line.label), metrics.height());
            if (room.top() < plot.top()) room.moveTop(at.y() + 1);
            while (std::ranges::any_of(taken, [&](const QRectF& other) { return other.intersects(room); }))
                room.translate(0, metrics.height() + 2);
            taken.append(room);
            painter.fillRect(room, Theme::tokens().base);
            painter.setPen(Theme::tokens().muted);
            painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, line.label);
        }
        return taken;
    }

    void paintPoints(QPainter& painter, QList<QRectF> taken)
    {
        const QColor ink = Theme::tokens().series.first();
        for (const ChartSpec::Point& point : m_owner.m_spec.points) {
            const QPointF at = position(point.x, point.y);
            painter.setPen(QPen(ink, 1.5));
            if (point.low && point.high)
                painter.drawLine(position(point.x, *point.low), position(point.x, *point.high));
            if (point.entryId == m_owner.m_selected) {
                painter.setBrush(Qt::NoBrush);
                painter.drawEllipse(at, markerSize, markerSize);
            }
            painter.setBrush(point.isKept ? ink : Theme::tokens().base);
            painter.drawPath(markerPath(point.marker, at, markerSize));
            if (point.label.isEmpty()) continue;
            const QRectF room = roomFor(point.label, at, QFontMetricsF(painter.font()), taken);
            if (room.isEmpty()) continue; // its tip says it, and so does the table
            taken.append(room);
            painter.setPen(Theme::tokens().text);
            painter.drawText(room, Qt::AlignCenter, point.label);
        }
    }

    /// Above a point, below or beside it, where nothing else stands yet; empty where there is no such place.
    [[nodiscard]] QRectF roomFor(const QString& label, const QPointF& at, const QFontMetricsF& metrics,
                                 const QList<QRectF>& taken) const
    {
        const QSizeF size(metrics.horizontalAdvance(label), metrics.height());
        const QRectF plot = chart()->mapToScene(chart()->plotArea()).boundingRect();
        const double left =
            std::clamp(at.x() - size.width() / 2, plot.left(), std::max(plot.left(), plot.right() - size.width()));
        const double middle = at.y() - size.height() / 2;
        const QPointF places[] = {{left, at.y() - size.height() - markerSize},
                                  {left, at.y() + markerSize},
                                  {at.x() - size.width() - markerSize, middle},
                                  {at.x() + markerSize, middle}};
        for (const QPointF& place : places) {
            const QRectF room(place, size);
            const auto isHit = [&](const QRectF& other) { return other.intersects(room); };
            if (plot.adjusted(0, 0, 1, 1).contains(room) && std::ranges::none_of(taken, isHit)) return room;
        }
        return {};
    }

    QtChartView& m_owner;
};

QtChartView::QtChartView(QWidget* parent)
    : ChartView(parent)
    , m_canvas(new Canvas(*this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_canvas);
    setFocusPolicy(Qt::StrongFocus);
    m_canvas->chart()->legend()->hide();
    m_canvas->chart()->setBackgroundRoundness(0);
    m_canvas->chart()->layout()->setContentsMargins(0, 0, 0, 0);
}

void QtChartView::show(const ChartSpec& spec)
{
    if (spec == m_spec && m_x) return;
    m_spec = spec;
    setAccessibleName(spec.title);
    setAccessibleDescription(spec.description);
    rebuild();
}

void QtChartView::select(const QString& entryId)
{
    m_selected = entryId;
    m_canvas->viewport()->update();
}

void QtChartView::rebuild()
{
    QChart* chart = m_canvas->chart();
    chart->removeAllSeries();
    for (QAbstractAxis* axis : chart->axes()) {
        chart->removeAxis(axis);
        delete axis;
    }
    chart->setBackgroundBrush(Theme::tokens().base);
    const QFontMetrics metrics(Theme::caption());
    int widest = 0;
    for (const ChartSpec::Tick& tick : m_spec.y.ticks)
        widest = std::max(widest, metrics.horizontalAdvance(tick.label));
    chart->setMargins(QMargins(widest + 10, 12, 14, 2 * metrics.height() + 10));
    addAxes();
    addLines();
    addPoints();
    m_canvas->viewport()->update();
}

void QtChartView::addAxes()
{
    m_x = new QValueAxis(m_canvas->chart());
    m_y = new QValueAxis(m_canvas->chart());
    m_x->setRange(m_spec.x.min, m_spec.x.max);
    m_y->setRange(m_spec.y.min, m_spec.y.max);
    m_y->setTickCount(std::max(2, int(m_spec.y.ticks.size())));
    for (QValueAxis* axis : {m_x, m_y})
        axis->setLabelsVisible(false);
    m_x->setGridLineVisible(false);
    m_x->setLinePen(QPen(Theme::tokens().inputBorder, 1));
    m_y->setGridLinePen(QPen(Theme::tokens().border, 1));
    m_y->setLineVisible(false);
    m_canvas->chart()->addAxis(m_x, Qt::AlignBottom);
    m_canvas->chart()->addAxis(m_y, Qt::AlignLeft);
}

void QtChartView::addLines()
{
    for (const ChartSpec::Line& line : m_spec.lines) {
        auto* series = new QLineSeries(m_canvas->chart());
        series->append(m_spec.x.min, line.y);
        series->append(m_spec.x.max, line.y);
        QPen pen(Theme::tokens().muted, 1.2);
        pen.setStyle(line.role == ChartSpec::Line::Role::Baseline     ? Qt::DashLine
                         : line.role == ChartSpec::Line::Role::Target ? Qt::DotLine
                                                                      : Qt::DashDotLine);
        series->setPen(pen);
        m_canvas->chart()->addSeries(series);
        series->attachAxis(m_x);
        series->attachAxis(m_y);
    }
}

void QtChartView::addPoints()
{
    auto* path = new QLineSeries(m_canvas->chart());
    for (const ChartSpec::Point& point : m_spec.points)
        path->append(point.x, point.y);
    QPen pen(Theme::tokens().series.first(), 2);
    pen.setJoinStyle(Qt::RoundJoin);
    path->setPen(pen);
    m_canvas->chart()->addSeries(path);
    path->attachAxis(m_x);
    path->attachAxis(m_y);
}

void QtChartView::changeEvent(QEvent* event)
{
    ChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_x) rebuild();
}

/// Left and right walk along the cycles, as a click does.
void QtChartView::keyPressEvent(QKeyEvent* event)
{
    const int by = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (by == 0 || m_spec.isEmpty()) return ChartView::keyPressEvent(event);
    const auto now = std::ranges::find(m_spec.points, m_selected, &ChartSpec::Point::entryId) - m_spec.points.begin();
    const auto last = m_spec.points.size() - 1;
    const auto next = now > last ? 0 : std::clamp<qsizetype>(now + by, 0, last);
    emit pointClicked(m_spec.points[next].entryId);
}

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panelchart.h"

#include "rolelook.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>

#include <algorithm>

namespace views {

using analysis::ChartLayout;
using analysis::ChartSpec;

/// Grid, ticks and their labels are painted around it: those of Qt Charts thin out and round as they like, and where
/// setLocalizeNumbers() meets %d or %g there are none at all (6.8).
PanelChart::PanelChart(QGraphicsScene& scene)
    : m_chart(new QChart)
    , m_x(new QValueAxis(m_chart))
    , m_y(new QValueAxis(m_chart))
{
    scene.addItem(m_chart);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    for (QValueAxis* axis : {m_x, m_y})
        axis->setVisible(false);
    m_chart->addAxis(m_x, Qt::AlignBottom);
    m_chart->addAxis(m_y, Qt::AlignLeft);
}

PanelChart::~PanelChart() { delete m_chart; }

void PanelChart::show(const ChartSpec::Panel& panel, const ChartLayout::Panel& place, QSizeF size)
{
    m_chart->setVisible(!place.isDiagram);
    if (place.isDiagram) return;
    m_chart->setGeometry(QRectF({}, size));
    m_chart->setPlotArea(place.plot);
    m_x->setRange(place.min.x(), place.max.x());
    m_y->setRange(place.min.y(), place.max.y());
    m_used = 0;
    for (const ChartSpec::Line& line : panel.lines)
        addLine(line, place);
    for (const ChartSpec::Curve& curve : panel.curves)
        addCurve(curve, place);
    for (qsizetype i = m_used; i < m_series.size(); ++i)
        m_series[i]->clear();
}

/// One that is there already, if any is left.
QLineSeries& PanelChart::next()
{
    if (m_used == m_series.size()) {
        auto* series = new QLineSeries(m_chart);
        m_chart->addSeries(series);
        series->attachAxis(m_x);
        series->attachAxis(m_y);
        m_series.append(series);
    }
    return *m_series[m_used++];
}

void PanelChart::addCurve(const ChartSpec::Curve& curve, const ChartLayout::Panel& place)
{
    QLineSeries& series = next();
    series.setPen(penOf(curve.role));
    const bool isAlong = std::ranges::is_sorted(curve.points, {}, &QPointF::x);
    const int columns = std::max(1, int(place.plot.width()));
    series.replace(isAlong ? analysis::decimated(curve.points, place.min.x(), place.max.x(), columns) : curve.points);
}

void PanelChart::addLine(const ChartSpec::Line& line, const ChartLayout::Panel& place)
{
    QLineSeries& series = next();
    series.setPen(penOf(line.role));
    const bool isLevel = line.orientation == Qt::Horizontal;
    series.replace(isLevel ? QList<QPointF>{{place.min.x(), line.at}, {place.max.x(), line.at}}
                           : QList<QPointF>{{line.at, place.min.y()}, {line.at, place.max.y()}});
}

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/chartlayout.h"

#include <QLineSeries>
#include <QValueAxis>

class QGraphicsScene;

namespace views {

/// The curves and lines of one panel, with Qt Charts. Its series are kept and filled anew: a line that is dragged makes a
/// new chart at every step.
class PanelChart
{
public:
    explicit PanelChart(QGraphicsScene& scene);
    ~PanelChart();
    PanelChart(const PanelChart&) = delete;
    PanelChart& operator=(const PanelChart&) = delete;

    void show(const analysis::ChartSpec::Panel& panel, const analysis::ChartLayout::Panel& place, QSizeF size);
    [[nodiscard]] const QChart& chart() const { return *m_chart; }

private:
    [[nodiscard]] QLineSeries& next();
    void addCurve(const analysis::ChartSpec::Curve& curve, const analysis::ChartLayout::Panel& place);
    void addLine(const analysis::ChartSpec::Line& line, const analysis::ChartLayout::Panel& place);

    QChart* m_chart; ///< the scene's
    QValueAxis* m_x;
    QValueAxis* m_y;
    QList<QLineSeries*> m_series; ///< the chart's
    qsizetype m_used = 0;
};

} // namespace views

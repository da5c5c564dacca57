// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../chartview.h"

#include <QChart>
#include <QChartView>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>

namespace views {

/// Shows a ChartSpec with Qt Charts. What Qt Charts has not (labels beside points, markers by decision, names of the
/// lines) is painted over it, from the same spec.
class QtChartView : public ChartView
{
    Q_OBJECT

public:
    explicit QtChartView(QWidget* parent);

    void show(const analysis::ChartSpec& spec) override;
    void select(const QString& entryId) override;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    class Canvas;
    void rebuild();
    void addAxes();
    void addLines();
    void addPoints();

    analysis::ChartSpec m_spec;
    QString m_selected;
    Canvas* m_canvas;
    QValueAxis* m_x = nullptr;
    QValueAxis* m_y = nullptr;
};

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartaccessible.h"
#include "qtchartview.h"

namespace views {

/// The module's front door.
class ChartsModule : public QObject, public ChartViewFactory
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "io.github.storyloop.ChartViewFactory/1")
    Q_INTERFACES(views::ChartViewFactory)

public:
    ChartsModule() { makeChartsAccessible(); }
    [[nodiscard]] ChartView* make(QWidget* parent) const override { return new QtChartView(parent); }
};

} // namespace views

#include "chartsmodule.moc"

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartaccessible.h"

#include "qtchartview.h"

#include <QAccessibleWidget>

namespace views {

namespace {

class ChartAccessible : public QAccessibleWidget
{
public:
    explicit ChartAccessible(QWidget* chart)
        : QAccessibleWidget(chart, QAccessible::Chart)
    {
    }

    /// The graphics view inside says nothing.
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
};

QAccessibleInterface* accessibleOf(const QString&, QObject* object)
{
    auto* chart = qobject_cast<QtChartView*>(object);
    return chart ? new ChartAccessible(chart) : nullptr; // QAccessible's cache owns it
}

} // namespace

void makeChartsAccessible() { QAccessible::installFactory(accessibleOf); }

} // namespace views

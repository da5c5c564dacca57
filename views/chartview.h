// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/chartspec.h"

#include <QWidget>
#include <QtPlugin>

namespace views {

/// A chart on the screen: shows a spec, tells which point was clicked, marks the one that is selected. Made by a module
/// of its own, because Qt Charts would cost every start; only that module knows Qt Charts.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void show(const analysis::ChartSpec& spec) = 0;
    virtual void select(const QString& entryId) = 0;

signals:
    void pointClicked(const QString& entryId);
};

/// What the module gives.
class ChartViewFactory
{
public:
    virtual ~ChartViewFactory() = default;
    [[nodiscard]] virtual ChartView* make(QWidget* parent) const = 0;
};

/// Loads the module from the folder; null where it is not there.
[[nodiscard]] ChartView* makeChartView(const QString& moduleFolder, QWidget* parent);

} // namespace views

Q_DECLARE_INTERFACE(views::ChartViewFactory, "io.github.storyloop.ChartViewFactory/1")

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
    virtual void select(const story::FieldPath& place) = 0;
    /// Nothing of the chart is hidden any more.
    virtual void showWhole() = 0;
    [[nodiscard]] virtual bool isWhole() const = 0;
    /// By itself, and not with Ctrl alone: where nothing else is there to be scrolled.
    virtual void setWheelStretches(bool on) = 0;

signals:
    /// By a click, or by the keys, which stay where they are.
    void pointClicked(const story::FieldPath& place);
    /// And the keyboard is to go there, too.
    void placeWanted(const story::FieldPath& place);
    /// The limit that can be dragged is to be there, until it is given back to the story.
    void objectiveMoved(double to);
    void objectiveReset();
    void stretched(bool on);
    void largeWanted();
    void copyWanted();
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

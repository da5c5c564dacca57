// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/choices.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace analysis {

/// A chart with everything decided: what is said, where it stands, which label it has. Whoever draws it (the window
/// with Qt Charts, paper with its own painter) decides nothing more. Positions are in the units of the axes.
struct ChartSpec
{
    struct Tick
    {
        double at = 0;
        QString label;
        bool operator==(const Tick&) const = default;
    };

    struct Axis
    {
        QString title; ///< with unit and direction: "Training time, min (lower is better)"
        double min = 0;
        double max = 1;
        QList<Tick> ticks; ///< at most five on the value axis; nice steps
        bool operator==(const Axis&) const = default;
    };

    enum class Marker { Circle, Square, Triangle, Cross, Diamond };

    struct Point
    {
        double x = 0;
        double y = 0;
        std::optional<double> low; ///< interval
        std::optional<double> high;
        QString label;   ///< beside the point; empty where it would only crowd
        QString tip;     ///< what a pointer over it is told
        QString entryId; ///< of the cycle that it stands for
        Marker marker = Marker::Circle;
        bool isKept = true; ///< drawn filled; what was not kept is drawn hollow
        bool operator==(const Point&) const = default;
    };

    struct Line
    {
        enum class Role { Baseline, Target, Guardrail };
        Role role = Role::Baseline;
        double y = 0;
        QString label;
        bool operator==(const Line&) const = default;
    };

    /// What a marker shape means here; only shapes that occur.
    struct MarkerMeaning
    {
        Marker marker = Marker::Circle;
        QString meaning;
        bool operator==(const MarkerMeaning&) const = default;
    };

    QString title;       ///< states the finding
    QString description; ///< one sentence for those who do not see it
    Axis x;
    Axis y;
    QList<Point> points; ///< in the order of the iterations, joined by a line
    QList<Line> lines;
    QList<MarkerMeaning> meanings;
    QStringList tableHead;
    QList<QStringList> table; ///< the same data to read
    bool operator==(const ChartSpec&) const = default;

    [[nodiscard]] bool isEmpty() const { return points.isEmpty(); }
};

/// Ticks at 1, 2, 2.5 or 5 times a power of ten, at most `most`, that cover from..to; min and max lie on ticks.
[[nodiscard]] ChartSpec::Axis niceAxis(double from, double to, int most = 5);

} // namespace analysis

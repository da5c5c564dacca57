// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/fieldpath.h"

#include <QList>
#include <QPointF>
#include <QRectF>
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

    /// What an axis counts, so that a part of it can have ticks of its own.
    enum class Scale {
        Names, ///< it has no other ticks than its own
        Values,
        Cycles, ///< whole numbers
        Days, ///< Julian days
    };

    struct Axis
    {
        QString title; ///< with unit and direction: "Training time, min (lower is better)"
        double min = 0;
        double max = 1;
        QList<Tick> ticks; ///< at most five on the value axis; nice steps
        Scale scale = Scale::Names;
        int exponent = 0; ///< what the labels say is to be taken times ten to that; the title says so, once
        bool operator==(const Axis&) const = default;
    };

    enum class Marker { Circle, Square, Triangle, Cross, Diamond };

    /// What something is. Whoever draws it has one colour, dash and width for each, so that they differ in grey too.
    enum class Role {
        Data,
        Second, ///< and third and fourth: further metrics beside the first
        Third,
        Fourth,
        Best, ///< the best so far
        Front, ///< the Pareto front
        Dominated, ///< what another point beats on both axes
        Path, ///< from one point to the next: less than the points themselves
        Baseline,
        Target,
        Guardrail, ///< and the threshold of a monitor
        Objective, ///< a limit that can be dragged
        Event, ///< something that happened: rollout, drift, retraining
    };

    struct Point
    {
        double x = 0;
        double y = 0;
        std::optional<double> low; ///< interval
        std::optional<double> high;
        QString label; ///< beside the point; empty where it would only crowd
        QString tip; ///< what a pointer over it is told
        story::FieldPath place; ///< what it stands for: a click goes there, and there it is marked
        Marker marker = Marker::Circle;
        Role role = Role::Data;
        bool isKept = true; ///< drawn filled; what was not kept is drawn hollow
        bool operator==(const Point&) const = default;
    };

    /// Points joined by a line, without marks; steps have a point at each corner. In the order of x where it is long.
    struct Curve
    {
        Role role = Role::Data;
        QList<QPointF> points;
        QString label; ///< its name, at its end; empty where the title names it
        bool hasArrows = false; ///< on each segment, in the direction of the path
        bool operator==(const Curve&) const = default;
    };

    /// Across the whole panel: a horizontal one at a value, a vertical one at a time or a limit.
    struct Line
    {
        Role role = Role::Baseline;
        double at = 0;
        QString label;
        Qt::Orientation orientation = Qt::Horizontal;
        QString tip;
        story::FieldPath place;
        bool isMoved = false; ///< not where the story has it
        bool operator==(const Line&) const = default;
    };

    /// A stretch of the x axis, shaded over the height of the panel.
    struct Band
    {
        double from = 0;
        double to = 0;
        QString label;
        bool operator==(const Band&) const = default;
    };

    struct Bar
    {
        Role role = Role::Data;
        QRectF area; ///< left and right on the x axis, top (the lower value) and bottom on the y axis
        QString label; ///< inside where it finds room, else right above or behind it; or else its last line, inside
        QString tip;
        story::FieldPath place;
        bool operator==(const Bar&) const = default;
    };

    /// A box of a diagram, in a panel that is 1 wide and 1 high, its origin at the top left.
    struct Box
    {
        QRectF area;
        QRectF narrow; ///< where it stands in a panel that has no room for words side by side; null: as else
        QString title;
        QString text;
        story::FieldPath place;
        bool operator==(const Box&) const = default;
    };

    /// From one box of the panel to another, by their numbers.
    struct Arrow
    {
        int from = 0;
        int to = 0;
        QString label;
        Role role = Role::Data;
        bool operator==(const Arrow&) const = default;
    };

    /// Two axes and what stands on them, or boxes and their arrows.
    struct Panel
    {
        Axis x; ///< drawn once below neighbours that have the same
        Axis y;
        double height = 1; ///< its share of the chart's height is this by the sum of all panels'
        QList<Band> bands;
        QList<Bar> bars;
        QList<Line> lines;
        QList<Curve> curves;
        QList<Point> points;
        QList<Box> boxes;
        QList<Arrow> arrows;
        bool operator==(const Panel&) const = default;
    };

    /// What a marker shape means here; only shapes that occur.
    struct MarkerMeaning
    {
        Marker marker = Marker::Circle;
        QString meaning;
        bool isKept = true; ///< drawn filled
        Role role = Role::Data;
        bool isOfCurve = false; ///< told only where the curve of this role has no name beside the plot
        bool operator==(const MarkerMeaning&) const = default;
    };

    QString title; ///< states the finding
    QString description; ///< one sentence for those who do not see it
    QList<Panel> panels; ///< one below the other
    QList<MarkerMeaning> meanings;
    QStringList tableHead;
    QList<QStringList> table; ///< the same data to read
    std::optional<double> limitToTry; ///< where one could be put that the story does not have
    bool operator==(const ChartSpec&) const = default;

    [[nodiscard]] bool isEmpty() const { return panels.isEmpty(); }
};

/// Ticks at 1, 2, 2.5 or 5 times a power of ten, at most `most`, that cover from..to; min and max lie on ticks. Numbers
/// that would be mostly zeros have an exponent, a multiple of three; or the one that is asked for.
[[nodiscard]] ChartSpec::Axis niceAxis(double from, double to, int most = 5, std::optional<int> exponent = {});

} // namespace analysis

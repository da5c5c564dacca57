// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartspec.h"

#include <QLineF>
#include <QSizeF>

#include <functional>
#include <optional>

namespace analysis {

/// What a text of a chart is: whoever draws it has one font for each.
enum class ChartText {
    Tick,
    AxisTitle,
    LineName,
    CurveName,
    EventName, ///< of a vertical line
    BandName,
    BarLabel,
    PointLabel,
    BoxTitle,
    BoxText,
    ArrowLabel,
    Meaning, ///< of a marker shape
};

/// How much room one line of text takes, in the unit that whoever draws counts in. Its height is the whole line's.
using TextMeasure = std::function<QSizeF(const QString& line, ChartText kind)>;

struct ChartOptions
{
    /// Half the width of a marker; unset: a third of a tick label's height.
    std::optional<double> marker;
    /// Titles, meanings and words in boxes begin at the right. The axes stay: time and numbers run from left to right in
    /// the plots that readers of Hebrew and Arabic know, too, and a curve that was turned would seem to fall.
    bool isMirrored = false;
};

/// Where everything of a ChartSpec stands in a given size, in that unit, from the top left. What is not in it found no
/// room: tips and the table say it. Whoever draws a chart draws this, so that window and paper show the same.
/// The title of the chart is not in it.
struct ChartLayout
{
    struct Panel
    {
        QRectF plot;
        QPointF min; ///< of both axes
        QPointF max;
        bool hasXAxis = false; ///< the labels of the x axis stand below it
        bool isDiagram = false; ///< boxes, from 0 to 1 and from the top: no axes, no grid
        QList<QRectF> boxes; ///< of a diagram: where each stands

        [[nodiscard]] QPointF at(double x, double y) const;
        [[nodiscard]] QPointF at(QPointF value) const { return at(value.x(), value.y()); }
        /// Of a bar or a box; upright and from left to right however it was given.
        [[nodiscard]] QRectF at(const QRectF& area) const;
        /// What stands there: the way back.
        [[nodiscard]] QPointF valueAt(QPointF place) const;
        /// Whether a value stands in the plot: where somebody has zoomed in, not all do.
        [[nodiscard]] bool shows(QPointF value) const;
        /// Whether something of a bar stands in the plot, be it as flat as a value of zero.
        [[nodiscard]] bool hasPartOf(const QRectF& area) const;
        bool operator==(const Panel&) const = default;
    };

    struct Text
    {
        QStringList lines; ///< one below the other, each as high as the measure says
        QRectF area;
        ChartText kind = ChartText::Tick;
        ChartSpec::Role role = ChartSpec::Role::Data; ///< of what it names
        Qt::Alignment alignment = Qt::AlignLeft; ///< of the lines in the area
        int panel = 0;
        int index = 0; ///< of what it names, in its list of the panel; of a meaning: in the list of the chart
        QPointF anchor; ///< what it names stands there; of a meaning: its marker
        std::optional<QLineF> leader; ///< from what it names to the text that had to move away
        bool isOnFill = false; ///< stands in the bar that it names
        bool operator==(const Text&) const = default;
    };

    /// In the middle of a curve's segment.
    struct ArrowHead
    {
        QPointF at; ///< its middle
        double angle = 0; ///< degrees, clockwise from pointing right
        int panel = 0;
        int curve = 0;
        bool operator==(const ArrowHead&) const = default;
    };

    /// Between two boxes, with its head at the end.
    struct Arrow
    {
        QLineF line;
        int panel = 0;
        int index = 0;
        bool operator==(const Arrow&) const = default;
    };

    QSizeF size;
    double em = 0; ///< height of a tick label: what gaps are counted in
    double marker = 0; ///< half the width of a marker
    QList<Panel> panels;
    QList<Text> texts;
    QList<ArrowHead> arrowHeads;
    QList<Arrow> arrows;

    [[nodiscard]] QPointF at(int panel, double x, double y) const { return panels[panel].at(x, y); }
    bool operator==(const ChartLayout&) const = default;
};

/// No two texts overlap, none leaves the chart, none covers a marker.
[[nodiscard]] ChartLayout layOut(const ChartSpec& spec, const QSizeF& size, const TextMeasure& measure,
                                 const ChartOptions& options = {});

/// What of a long curve can be seen from `from` to `to` in so many columns: the first, the lowest, the highest and the last
/// point of each, so that no peak disappears; and the next on either side, so that the line does not end in the plot. All of
/// it where it is short. Points that are no number are left out.
[[nodiscard]] QList<QPointF> decimated(const QList<QPointF>& points, double from, double to, int columns);

/// A curve as it is drawn: in the unit of the layout, with no more points than columns of this width can show, and in
/// pieces where it leaves the plot.
[[nodiscard]] QList<QList<QPointF>> drawnCurve(const ChartLayout::Panel& panel, const ChartSpec::Curve& curve,
                                               double columnWidth);

} // namespace analysis

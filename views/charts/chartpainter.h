// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/chartlayout.h"

#include <QMap>
#include <QPixmap>

class QPainter;

namespace views {

/// What Qt Charts has not: bands, free bars, markers by decision, boxes, every text. All where the layout says.
class ChartPainter
{
public:
    ChartPainter(QPainter& painter, const analysis::ChartSpec& spec, const analysis::ChartLayout& layout);

    void paintBelow() const; ///< the curves
    void paintAbove() const;
    /// Around a mark: `isCurrent` where keys are.
    void paintRing(const QRectF& mark, bool isCurrent) const;

private:
    using Panel = analysis::ChartSpec::Panel;
    using Place = analysis::ChartLayout::Panel;

    void paintGrid(const Panel& panel, const Place& place) const;
    void paintBands(const Panel& panel, const Place& place) const;
    void paintBars(const Panel& panel, const Place& place) const;
    void paintBoxes(const Place& place) const;
    void paintPoints(const Panel& panel, const Place& place) const;
    void paintInterval(const analysis::ChartSpec::Point& point, const Place& place) const;
    void paintMarker(analysis::ChartSpec::Marker marker, QPointF at, analysis::ChartSpec::Role role, bool isKept) const;
    [[nodiscard]] QPixmap markerPixmap(analysis::ChartSpec::Marker marker, analysis::ChartSpec::Role role,
                                       bool isKept) const;
    void paintArrows() const;
    void paintText(const analysis::ChartLayout::Text& text) const;

    QPainter& m_painter;
    const analysis::ChartSpec& m_spec;
    const analysis::ChartLayout& m_layout;
    /// Drawn once for all points that have the same one: of 200 each would cost more than all the rest.
    mutable QMap<std::tuple<analysis::ChartSpec::Marker, analysis::ChartSpec::Role, bool>, QPixmap> m_markers;
};

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartspec.h"

namespace analysis {

/// The part of a chart that is looked at: its panels hold 0 to 1 from left to right, and from their lower end to their
/// upper one.
struct ChartStretch
{
    double left = 0;
    double right = 1;
    double low = 0;
    double high = 1;
    bool operator==(const ChartStretch&) const = default;

    [[nodiscard]] bool isWhole() const { return *this == ChartStretch(); }
    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return high - low; }
};

/// In which directions a chart can be stretched. A diagram cannot. What is read along its x axis keeps its values, so
/// that they stay comparable; what lies in a plane is stretched both ways.
enum class ChartZoom { No, Along, InThePlane };
[[nodiscard]] ChartZoom zoomOf(const ChartSpec& spec);

/// By `factor` (2: half as much is seen), so that the place `at` of the stretch, from 0 to 1, stays where it is.
[[nodiscard]] ChartStretch zoomed(const ChartStretch& stretch, ChartZoom zoom, double factor, QPointF at = {0.5, 0.5});
/// By parts of what is seen, and not past an end of the chart.
[[nodiscard]] ChartStretch moved(const ChartStretch& stretch, QPointF by);
/// Moved no further than is needed to see a place of the whole, from 0 to 1.
[[nodiscard]] ChartStretch movedTo(const ChartStretch& stretch, QPointF place);

/// The chart with what is seen of it: its axes are narrower, and have ticks of their own; what lies outside is gone.
[[nodiscard]] ChartSpec within(const ChartSpec& spec, const ChartStretch& stretch);

} // namespace analysis

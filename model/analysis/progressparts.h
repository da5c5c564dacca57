// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartparts.h"
#include "measuredseries.h"

/// What a chart of progress is made of, beside its points: used by progresschart.cpp alone.
namespace analysis {

/// One metric over the cycles, on its way to a chart.
struct Progress
{
    const story::Project& project;
    const story::Metric& metric;
    MeasuredSeries series;
    bool isByDate = false;
    QList<MeasuredCycle> measured;

    [[nodiscard]] double x(const MeasuredCycle& m) const { return isByDate ? dayOf(when(*m.cycle)) : double(m.number); }
};

/// "93.1 to 94.6"; empty where an end is not known.
[[nodiscard]] QString intervalText(const story::Measurement& measurement, const story::Metric& metric);
/// "the intervals do not overlap"; empty where of one of the two nothing is known.
[[nodiscard]] QString certaintyText(const story::Metric& metric, const story::Measurement& before,
                                    const story::Measurement& after);
/// "2 pp short of the target", "guardrail kept, by 3 ms"; of a metric without such a line, or without a direction, none.
[[nodiscard]] QStringList marginTexts(const story::Metric& metric, double value);
/// Rollout stages and drift, as vertical lines where the axis has their day.
void addEvents(ChartSpec::Panel& panel, const Progress& progress);
/// Everything that the chart draws: its lines too, where they stand in the story. `second` may be null.
void fillTable(ChartSpec& spec, const Progress& progress, const Progress* second);

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measuredseries.h"

#include "figures.h"

#include <algorithm>

namespace analysis {

using namespace story;

namespace {

bool isMeasured(const Project& project, const Metric& metric)
{
    return std::ranges::any_of(project.cycles,
                               [&](const Cycle& cycle) { return measurement(cycle.measurements, metric.id); });
}

/// Whether at least two cycles have measured it.
bool isWay(const Project& project, const MeasuredSeries& series)
{
    const auto isMeasured = [&](const Cycle& cycle) {
        return measurement(cycle.measurements, series.metricId, series.segment) != nullptr;
    };
    const auto first = std::ranges::find_if(project.cycles, isMeasured);
    return first != project.cycles.end() && std::any_of(std::next(first), project.cycles.end(), isMeasured);
}

MeasuredSeries firstOf(const Project& project, const QList<MeasuredSeries>& all)
{
    QList<MeasuredSeries> ways = all;
    ways.removeIf([&](const MeasuredSeries& series) { return !isWay(project, series); });
    const QList<MeasuredSeries>& from = ways.isEmpty() ? all : ways;
    const Objective& objective = project.objective;
    for (const QString& id : {objective.businessMetric.id, objective.bridge.technicalMetric.id})
        if (const auto found = std::ranges::find(from, id, &MeasuredSeries::metricId); found != from.end())
            return *found;
    return from.value(0);
}

} // namespace

QList<MeasuredCycle> measuredCycles(const Project& project, const MeasuredSeries& series)
{
    QList<MeasuredCycle> measured;
    int number = 0;
    for (const Cycle& cycle : project.cycles) {
        ++number;
        if (const Measurement* found = measurement(cycle.measurements, series.metricId, series.segment))
            measured.append({number, &cycle, found});
    }
    return measured;
}

QList<MeasuredSeries> measuredSeries(const Project& project)
{
    QList<MeasuredSeries> all;
    for (const Metric& metric : project.metrics) {
        if (isMeasured(project, metric)) all.append({metric.id, {}});
        QStringList segments;
        for (const Cycle& cycle : project.cycles)
            for (const Measurement& m : cycle.measurements)
                if (m.metric.id == metric.id && !m.segment.isEmpty() && !segments.contains(m.segment))
                    segments.append(m.segment);
        for (const QString& segment : segments)
            if (measuredCycles(project, {metric.id, segment}).size() >= 2) all.append({metric.id, segment});
    }
    return all;
}

MeasuredSeries mainSeries(const Project& project) { return firstOf(project, measuredSeries(project)); }

QString name(const Project& project, const MeasuredSeries& series)
{
    const Metric* metric = project.metric({series.metricId});
    if (!metric) return {};
    return series.segment.isEmpty() ? metric->name : metric->name + QStringLiteral(" · ") + series.segment;
}

QStringList chartableMetrics(const Project& project)
{
    QStringList ids;
    for (const Metric& metric : project.metrics)
        if (isMeasured(project, metric)) ids.append(metric.id);
    return ids;
}

QString mainMetric(const Project& project)
{
    QList<MeasuredSeries> whole;
    for (const QString& id : chartableMetrics(project))
        whole.append({id, {}});
    return firstOf(project, whole).metricId;
}

} // namespace analysis

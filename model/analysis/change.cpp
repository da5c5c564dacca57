// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "change.h"

namespace analysis {

using namespace story;

std::optional<double> gain(const Metric& metric, double from, double to)
{
    switch (metric.direction) {
    case Direction::Unset: return {};
    case Direction::HigherIsBetter: return to - from;
    case Direction::LowerIsBetter: return from - to;
    }
    return {};
}

std::optional<double> gain(const Metric& metric, const Change& change) { return gain(metric, 0, change.value); }

bool isBetter(const Metric& metric, double value, double other) { return gain(metric, other, value) > 0.0; }

std::optional<double> targetMargin(const Metric& metric, double value)
{
    return metric.target ? gain(metric, *metric.target, value) : std::nullopt;
}

std::optional<double> guardrailMargin(const Metric& metric, double value)
{
    return metric.guardrail ? gain(metric, *metric.guardrail, value) : std::nullopt;
}

QList<CycleChange> cycleChanges(const Project& project, const QString& metricId, const QString& segment)
{
    QList<CycleChange> changes;
    const Metric* metric = project.metric(Reference{metricId});
    if (!metric) return changes;
    const Number baseline = baselineValue(project, metricId, segment);
    Number previous = baseline;
    Number best = metric->direction == Direction::Unset ? Number() : baseline;
    QString previousId;
    for (const Cycle& cycle : project.cycles) {
        const Measurement* found = measurement(cycle.measurements, metricId, segment);
        if (!found) continue;
        CycleChange entry{.cycleId = cycle.id,
                          .value = *found->value,
                          .isKept = isKept(cycle),
                          .previousId = previousId};
        if (baseline) entry.fromBaseline = change(*metric, *baseline, entry.value);
        if (previous) entry.fromPrevious = change(*metric, *previous, entry.value);
        if (entry.isKept) {
            entry.isBest = metric->direction != Direction::Unset && (!best || isBetter(*metric, entry.value, *best));
            if (entry.isBest) best = entry.value;
            previous = entry.value;
            previousId = cycle.id;
        }
        entry.best = best;
        changes.append(entry);
    }
    return changes;
}

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "knownvalues.h"

#include "figures.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace analysis {

using namespace story;

namespace {

void addTo(QList<double>& values, const Number& value)
{
    if (value) values.append(*value);
}

QList<double> namedValues(const Project& project, const QString& id)
{
    QList<double> named;
    if (const Metric* metric = project.metric(Reference{id})) {
        addTo(named, metric->target);
        addTo(named, metric->guardrail);
    }
    for (const Constraint& constraint : project.constraints)
        if (constraint.metric.id == id) addTo(named, constraint.value);
    for (const Guardrail& guardrail : project.rollout.guardrails)
        if (guardrail.metric.id == id) addTo(named, guardrail.limit);
    for (const Monitor& monitor : project.monitoring.monitors)
        if (monitor.metric.id == id) addTo(named, monitor.threshold);
    return named;
}

void addMeasured(QList<double>& values, const QList<Measurement>& measurements, const QString& id)
{
    for (const Measurement& measurement : measurements) {
        if (measurement.metric.id != id) continue;
        addTo(values, measurement.value);
        addTo(values, measurement.low);
        addTo(values, measurement.high);
    }
}

void addObserved(QList<double>& values, const Rollout& rollout, const QString& id)
{
    for (const Stage& stage : rollout.stages)
        for (const Observation& observation : stage.observations) {
            if (observation.metric.id != id) continue;
            addTo(values, observation.control);
            addTo(values, observation.treatment);
        }
    for (const Guardrail& guardrail : rollout.guardrails)
        if (guardrail.metric.id == id)
            for (const Reading& reading : guardrail.readings)
                addTo(values, reading.value);
}

/// Follows a metric through the cycles.
class ChangeCollector
{
public:
    explicit ChangeCollector(const QString& metricId)
        : m_id(metricId)
    {
    }

    KnownChanges collect(const Project& project, const QString& cycleId)
    {
        const Cycle* owner = project.cycle(cycleId);
        const bool isOwned =
            owner && std::ranges::any_of(owner->measurements, [&](const Measurement& m) { return isOwn(m); });
        follow(project.baseline.measurements, false);
        for (const Cycle& cycle : project.cycles)
            follow(cycle.measurements, !isOwned || cycle.id == cycleId);
        for (const Stage& stage : project.rollout.stages)
            for (const Observation& observation : stage.observations)
                if (observation.metric.id == m_id && observation.control && observation.treatment)
                    add(*observation.control, *observation.treatment);
        for (const Cycle& cycle : project.cycles)
            for (const Effect* effect : {&cycle.expectedEffect, &cycle.measuredEffect})
                if (effect->metric.id == m_id && effect->change) add(*effect);
        return std::move(m_known);
    }

private:
    [[nodiscard]] bool isOwn(const Measurement& m) const { return m.metric.id == m_id && m.value; }

    void follow(const QList<Measurement>& measurements, bool isWanted)
    {
        for (const Measurement& measurement : measurements)
            if (isOwn(measurement) && isWanted)
                for (double before : m_earlier.value(measurement.segment))
                    add(before, *measurement.value);
        for (const Measurement& measurement : measurements)
            if (isOwn(measurement)) m_earlier[measurement.segment].append(*measurement.value);
    }

    void add(double from, double to)
    {
        m_known.points.append(std::abs(to - from));
        if (from != 0) m_known.relative.append(std::abs(100 * (to - from) / from));
    }

    void add(const Effect& effect)
    {
        if (effect.kind != ChangeKind::Relative) m_known.points.append(std::abs(*effect.change));
        if (effect.kind != ChangeKind::PercentagePoints) m_known.relative.append(std::abs(*effect.change));
    }

    const QString& m_id;
    QHash<QString, QList<double>> m_earlier; ///< by segment
    KnownChanges m_known;
};

} // namespace

KnownValues knownValues(const Project& project, const QString& metricId)
{
    KnownValues known{.named = namedValues(project, metricId)};
    addMeasured(known.measured, project.baseline.measurements, metricId);
    for (const Cycle& cycle : project.cycles)
        addMeasured(known.measured, cycle.measurements, metricId);
    addObserved(known.measured, project.rollout, metricId);
    for (const RecordedSeries& series : project.monitoring.series)
        if (series.metric.id == metricId)
            for (const Point& point : series.points)
                known.measured.append(point.value);
    return known;
}

KnownChanges knownChanges(const Project& project, const QString& metricId, const QString& cycleId)
{
    return ChangeCollector(metricId).collect(project, cycleId);
}

QList<ValueStep> valueSteps(const Project& project, const QString& metricId, const Cycle& cycle)
{
    QList<ValueStep> steps;
    for (const Measurement& own : cycle.measurements) {
        if (own.metric.id != metricId || !own.value) continue;
        Number previous;
        for (const Cycle& other : project.cycles) {
            if (other.id == cycle.id) break;
            if (const Measurement* found =
                    isKept(other) ? measurement(other.measurements, metricId, own.segment) : nullptr)
                previous = found->value;
        }
        if (previous) steps.append({own.segment, *previous, *own.value});
        if (const Number baseline = baselineValue(project, metricId, own.segment))
            steps.append({own.segment, *baseline, *own.value});
    }
    return steps;
}

} // namespace analysis

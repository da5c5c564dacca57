// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wholestory.h"

#include <algorithm>
#include <cmath>

namespace stories {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

const QDate begin(2024, 1, 8);
constexpr int daysACycle = 10;

Metric metric(const QString& id, const QString& name, const QString& unit, Family family, Direction direction)
{
    Metric metric;
    metric.id = id;
    metric.name = name;
    metric.unit = unit;
    metric.direction = direction;
    metric.family = family;
    return metric;
}

void measure(QList<Measurement>& measurements, const QString& id, Number value)
{
    if (!value) return;
    Measurement measurement;
    measurement.id = id;
    measurement.metric.id = id;
    measurement.value = value;
    measurements.append(measurement);
}

/// Of the baseline and of the cycles, in their order.
QList<double> valuesOf(const Project& project, const QString& metricId)
{
    QList<double> all;
    const auto take = [&](const QList<Measurement>& measurements) {
        for (const Measurement& measurement : measurements)
            if (measurement.metric.id == metricId) all.append(*measurement.value);
    };
    take(project.baseline.measurements);
    for (const Cycle& cycle : project.cycles)
        take(cycle.measurements);
    return all;
}

Cycle cycle(int number, int of)
{
    constexpr Decision decisions[] = {Decision::Shipped, Decision::Refuted, Decision::Shipped, Decision::RolledBack,
                                      Decision::Parked};
    Cycle cycle;
    cycle.id = u"c%1"_s.arg(number + 1);
    cycle.title = u"Try %1"_s.arg(number + 1);
    cycle.startDate = Date::fromDay(begin.addDays(daysACycle * number));
    cycle.endDate = Date::fromDay(begin.addDays(daysACycle * number + 5 + number % 4));
    cycle.decision = decisions[number % 5];
    cycle.levers = {Lever(1 + number % int(Lever::Process))};
    cycle.modelFamily = ModelFamily(1 + number * int(ModelFamily::FoundationModel) / std::max(1, of));
    cycle.hypothesis = Prose::fromText(u"More of it helps"_s);
    if (number % 2 == 0) cycle.learning = Prose::fromText(u"It helps where there is little of it"_s);
    return cycle;
}

void addBridge(Project& project)
{
    project.metrics.append(metric(u"loss"_s, u"Fraud loss"_s, u"k€"_s, Family::Business, Direction::LowerIsBetter));
    Bridge& bridge = project.objective.bridge;
    bridge.technicalMetric.id = u"quality"_s;
    bridge.businessMetric.id = u"loss"_s;
    bridge.counterMetric.id = u"latency"_s;
    bridge.mechanism = Prose::fromText(u"What is found before it is booked is not paid out"_s);
    bridge.grade = EvidenceGrade::Backtest;
}

Stage stage(int number, StageKind kind, double share, const QDate& from)
{
    Stage stage;
    stage.id = u"s%1"_s.arg(number + 1);
    stage.kind = kind;
    stage.share = share;
    stage.usersExposed = share * 400;
    if (from.isValid()) {
        stage.startDate = Date::fromDay(from.addDays(7 * number));
        stage.endDate = Date::fromDay(from.addDays(7 * number + 6));
        stage.outcome = GateOutcome::Passed;
    }
    stage.gate = Prose::fromText(u"Latency holds for a week"_s);
    return stage;
}

/// After the last cycle; without cycles it is planned.
void addRollout(Project& project, const QDate& from)
{
    constexpr std::pair<StageKind, double> kinds[] = {{StageKind::Shadow, 100},
                                                      {StageKind::Canary, 5},
                                                      {StageKind::AbTest, 50},
                                                      {StageKind::Ramp, 100}};
    const int count = std::clamp(int(project.cycles.size()), 1, 4);
    const QDate begun = project.cycles.isEmpty() ? QDate() : from;
    for (int i = 0; i < count; ++i)
        project.rollout.stages.append(stage(i, kinds[i].first, kinds[i].second, begun));
    project.rollout.stages.last().outcome = GateOutcome::Unset;
    Guardrail guardrail;
    guardrail.id = u"g"_s;
    guardrail.metric.id = u"latency"_s;
    guardrail.comparison = Comparison::AtMost;
    guardrail.limit = project.metrics[1].guardrail;
    const QList<double> values = project.cycles.isEmpty() ? QList<double>() : valuesOf(project, u"latency"_s);
    for (qsizetype i = 0; i < values.size(); ++i) {
        Reading reading;
        reading.id = u"r%1"_s.arg(i);
        reading.date = Date::fromDay(from.addDays(1 + i * (7 * count - 2) / values.size()));
        reading.value = values[i];
        guardrail.readings.append(reading);
    }
    project.rollout.guardrails = {guardrail};
}

/// The quality, week by week: what was won is lost again.
void addMonitor(Project& project, const QDate& from)
{
    QList<double> values = valuesOf(project, u"quality"_s);
    if (project.cycles.isEmpty() || values.isEmpty()) return;
    std::ranges::reverse(values);
    if (values.size() == 1) values.append(values.first());
    Monitor monitor;
    monitor.id = u"mo"_s;
    monitor.comparison = Comparison::Below;
    monitor.threshold = values[values.size() / 2];
    monitor.consecutive = 2;
    RecordedSeries series;
    series.id = u"se"_s;
    series.name = project.metrics[0].name;
    series.metric.id = u"quality"_s;
    series.monitor.id = monitor.id;
    for (qsizetype i = 0; i < values.size(); ++i)
        series.points.append({Date::fromDay(from.addDays(7 * i)), values[i]});
    DriftEvent event;
    event.id = u"d"_s;
    event.title = u"New phones"_s;
    event.monitor.id = monitor.id;
    event.startedOn = Date::fromDay(from.addDays(7 * (values.size() / 2)));
    event.seenOn = Date::fromDay(event.startedOn.first().addDays(9));
    project.monitoring.monitors = {monitor};
    project.monitoring.series = {series};
    project.monitoring.driftEvents = {event};
    project.monitoring.expectedDecay.metric.id = u"quality"_s;
    project.monitoring.expectedDecay.perMonth = std::abs(values.last()) / 100;
}

void addExperiments(Project& project)
{
    const int count = std::clamp(int(project.cycles.size()) / 2, 1, 20);
    const QList<double> values = valuesOf(project, u"quality"_s);
    for (int i = 0; i < count; ++i) {
        NextExperiment next;
        next.id = u"e%1"_s.arg(i + 1);
        next.title = u"Experiment %1"_s.arg(i + 1);
        next.quarter = *Date::fromText(u"%1-Q%2"_s.arg(2030 + i / 8).arg(1 + i / 2 % 4));
        next.expectedEffect.metric.id = u"quality"_s;
        next.expectedEffect.change = values.isEmpty() ? 1 : std::abs(values.first()) / 20 * (count - i) / count;
        project.nextIteration.experiments.append(next);
    }
}

} // namespace

Project withCycles(const QList<Values>& values)
{
    Project project;
    project.id = u"p"_s;
    project.title = u"Chart"_s;
    project.metrics = {metric(u"quality"_s, u"Recall"_s, u"%"_s, Family::OfflineQuality, Direction::HigherIsBetter),
                       metric(u"latency"_s, u"Latency"_s, u"ms"_s, Family::Latency, Direction::LowerIsBetter)};
    project.objective.businessMetric.id = u"quality"_s;
    for (int i = 0; i < values.size(); ++i) {
        Cycle made = cycle(i, int(values.size()));
        measure(made.measurements, u"quality"_s, values[i].quality);
        measure(made.measurements, u"latency"_s, values[i].latency);
        project.cycles.append(made);
    }
    return project;
}

Project withBaseline(Project project, double quality, double latency)
{
    measure(project.baseline.measurements, u"quality"_s, quality);
    measure(project.baseline.measurements, u"latency"_s, latency);
    project.metrics[0].target = quality * 1.2;
    project.metrics[1].guardrail = latency * 1.5;
    return project;
}

Project whole(Project project)
{
    const QDate after = begin.addDays(daysACycle * project.cycles.size());
    addBridge(project);
    addRollout(project, after);
    addMonitor(project, after);
    addExperiments(project);
    return project;
}

Project renamed(Project project, const std::function<QString(const QString&)>& name)
{
    for (Cycle& cycle : project.cycles)
        cycle.title = name(cycle.title);
    for (Stage& stage : project.rollout.stages)
        stage.title = name(choiceLabel(stage.kind));
    for (RecordedSeries& series : project.monitoring.series)
        series.name = name(series.name);
    for (DriftEvent& event : project.monitoring.driftEvents)
        event.title = name(event.title);
    for (NextExperiment& next : project.nextIteration.experiments)
        next.title = name(next.title);
    Prose& mechanism = project.objective.bridge.mechanism;
    if (!mechanism.isEmpty()) mechanism = Prose::fromText(name(mechanism.paragraphs.first()));
    return project;
}

} // namespace stories

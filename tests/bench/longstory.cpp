// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "longstory.h"

#include "analysis/measuredseries.h"

#include <cmath>

namespace bench {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

constexpr int stageCount = 8;
constexpr int readingCount = 60;
constexpr int experimentCount = 24;

Date day(int number) { return Date::fromDay(QDate(2024, 1, 1).addDays(number)); }

QList<Cycle> manyOf(const QList<Cycle>& few)
{
    QList<Cycle> many;
    for (int i = 0; i < manyCycles; ++i) {
        Cycle cycle = few[i % few.size()];
        cycle.id = u"c%1"_s.arg(i + 1);
        cycle.startDate = day(4 * i);
        cycle.endDate = day(4 * i + 9 + i % 5);
        cycle.modelFamily = ModelFamily(1 + i * 5 / manyCycles);
        cycle.decision = i % 4 == 3 ? Decision::Refuted : Decision::Shipped;
        for (Measurement& measurement : cycle.measurements)
            if (measurement.value) *measurement.value *= 1 + 0.1 * std::sin(i);
        many.append(cycle);
    }
    return many;
}

Rollout rolloutOf(const Ref<Metric>& watched)
{
    Rollout rollout;
    for (int i = 0; i < stageCount; ++i) {
        Stage stage;
        stage.id = u"s%1"_s.arg(i);
        stage.kind = i == 0 ? StageKind::Shadow : StageKind::Ramp;
        stage.share = i == 0 ? 100 : std::pow(2.0, i - 1);
        stage.usersExposed = 1000.0 * i;
        stage.startDate = day(800 + 10 * i);
        stage.endDate = day(807 + 10 * i);
        stage.outcome = GateOutcome::Passed;
        rollout.stages.append(stage);
    }
    Guardrail guardrail;
    guardrail.id = u"g"_s;
    guardrail.metric = watched;
    guardrail.comparison = Comparison::AtMost;
    guardrail.limit = 15;
    for (int i = 0; i < readingCount; ++i) {
        Reading reading;
        reading.id = u"r%1"_s.arg(i);
        reading.date = day(800 + i);
        reading.value = 10 + 6 * std::sin(i);
        guardrail.readings.append(reading);
    }
    rollout.guardrails = {guardrail};
    return rollout;
}

QList<NextExperiment> experimentsOn(const Ref<Metric>& metric)
{
    QList<NextExperiment> experiments;
    for (int i = 0; i < experimentCount; ++i) {
        NextExperiment experiment;
        experiment.id = u"n%1"_s.arg(i);
        experiment.title = u"An experiment that comes as number %1"_s.arg(i + 1);
        experiment.quarter = Date::fromDay(QDate(2027, 1 + 3 * (i % 4), 1));
        experiment.expectedEffect.metric = metric;
        experiment.expectedEffect.change = -1.0 - i;
        experiment.expectedEffect.kind = ChangeKind::Relative;
        experiments.append(experiment);
    }
    return experiments;
}

} // namespace

Project storyOfManyCycles(Project sample)
{
    sample.cycles = manyOf(sample.cycles);
    Ref<Metric> metric;
    metric.id = analysis::mainSeries(sample).metricId;
    sample.rollout = rolloutOf(metric);
    sample.monitoring.expectedDecay.metric = metric;
    sample.monitoring.expectedDecay.perMonth = 0.1;
    sample.nextIteration.experiments = experimentsOn(metric);
    return sample;
}

} // namespace bench

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "phases.h"

#include "shownfields.h"

#include <algorithm>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

const QList<QLatin1StringView>& fieldsOf(Phase phase)
{
    static const std::array<QList<QLatin1StringView>, phaseCount> fields{{
        {"objective.problem"_L1, "baseline.existed"_L1, "baseline.whyChosen"_L1, "baseline.measurements"_L1,
         "baseline.limits"_L1, "constraints"_L1},
        {"cycles.observation"_L1, "cycles.hypothesis"_L1, "cycles.because"_L1, "cycles.experiment"_L1,
         "cycles.successMeasure"_L1, "cycles.learning"_L1},
        {"cycles.measurements"_L1, "cycles.evidence"_L1, "cycles.tradeOff.why"_L1, "objective.bridge.mechanism"_L1,
         "objective.bridge.counterMetric"_L1},
        {"system.serving"_L1, "rollout.stages"_L1, "rollout.guardrails"_L1, "rollout.decisionRule"_L1,
         "rollout.rollback.trigger"_L1, "rollout.rollback.mechanism"_L1},
        {"monitoring.driftDetection"_L1, "monitoring.monitors"_L1, "monitoring.driftEvents"_L1,
         "monitoring.retraining.trigger"_L1, "system.feedback"_L1, "nextIteration.experiments"_L1},
    }};
    return fields[size_t(phase)];
}

bool isFilled(const Project& project, const FieldPath& path)
{
    const auto& way = path.segments();
    if (way.first().key == "cycles"_L1 && way.first().entry.isEmpty() && way.size() > 1)
        return std::ranges::any_of(project.cycles, [&](const Cycle& cycle) {
            FieldPath ofCycle = FieldPath("cycles"_L1).entry(cycle.id);
            for (const FieldPath::Segment& segment : way.mid(1))
                ofCycle = ofCycle.field(segment.key);
            return isFilled(project, ofCycle);
        });
    const auto at = locate(project, path);
    if (!at) return false;
    return !at.field->empty(at.member) || at.ownerType->base(at.owner)->about.value(at.field->name()).notKnown;
}

} // namespace

std::array<PhaseOutline, phaseCount> phases(const Project& project)
{
    std::array<PhaseOutline, phaseCount> outline;
    for (int i = 0; i < phaseCount; ++i) {
        PhaseOutline& phase = outline[size_t(i)];
        phase.phase = Phase(i);
        for (QLatin1StringView name : fieldsOf(phase.phase)) {
            const FieldPath path(name);
            if (!isShown(project, path)) continue;
            phase.fields.append(path);
            (isFilled(project, path) ? phase.filled : phase.missing).append(path);
        }
    }
    return outline;
}

} // namespace analysis

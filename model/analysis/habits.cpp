// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "habits.h"

#include <algorithm>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// As many of the six parts make a system and not a model.
constexpr int partsOfASystem = 4;

bool stands(const Project& project, const FieldPath& path)
{
    const auto at = locate(project, path);
    return at && !at.field->empty(at.member);
}

void weigh(const Project& project, const FieldPath& path, HabitEvidence& evidence)
{
    (stands(project, path) ? evidence.proof : evidence.missing).append(path);
}

HabitEvidence systemFraming(const Project& project)
{
    HabitEvidence evidence{.habit = Habit::SystemFraming};
    weigh(project, "objective.problem"_L1, evidence);
    weigh(project, "objective.whoItHurts"_L1, evidence);
    QList<FieldPath> parts;
    QList<FieldPath> gaps;
    for (const Field& field : recordType<Project>().field(u"system")->type().fields) {
        const FieldPath path = FieldPath("system"_L1).field(field.name());
        (stands(project, path) ? parts : gaps).append(path);
    }
    evidence.proof += parts;
    if (const auto lacking = partsOfASystem - parts.size(); lacking > 0) evidence.missing += gaps.first(lacking);
    return evidence;
}

HabitEvidence openTradeOffs(const Project& project)
{
    HabitEvidence evidence{.habit = Habit::OpenTradeOffs};
    const Cycle* best = nullptr; // the one that says most about what it gave up
    qsizetype said = -1;
    for (const Cycle& cycle : project.cycles) {
        const TradeOff& t = cycle.tradeOff;
        const auto parts = qsizetype(!t.gained.id.isEmpty()) + !t.paid.id.isEmpty() + !t.why.isEmpty();
        if (parts > said) best = &cycle;
        said = std::max(said, parts);
    }
    if (!best) {
        evidence.missing.append("cycles"_L1);
        return evidence;
    }
    const FieldPath tradeOff = FieldPath("cycles"_L1).entry(best->id).field(u"tradeOff");
    for (QStringView key : {u"gained", u"paid", u"why"})
        weigh(project, tradeOff.field(key), evidence);
    return evidence;
}

bool isMeasured(const QList<Measurement>& measurements)
{
    return std::ranges::any_of(measurements, [](const Measurement& m) { return m.value && !m.metric.id.isEmpty(); });
}

HabitEvidence quantifiedCycles(const Project& project)
{
    HabitEvidence evidence{.habit = Habit::QuantifiedCycles};
    const FieldPath baseline("baseline.measurements"_L1);
    (isMeasured(project.baseline.measurements) ? evidence.proof : evidence.missing).append(baseline);
    QList<FieldPath> bare;
    qsizetype measured = 0;
    for (const Cycle& cycle : project.cycles) {
        const FieldPath path = FieldPath("cycles"_L1).entry(cycle.id).field(u"measurements");
        const bool has = isMeasured(cycle.measurements);
        measured += has;
        (has ? evidence.proof : bare).append(path);
    }
    if (project.cycles.isEmpty()) evidence.missing.append("cycles"_L1);
    const auto wanted = std::min<qsizetype>(2, project.cycles.size());
    if (measured < wanted) evidence.missing += bare.first(wanted - measured);
    return evidence;
}

HabitEvidence monitoringTriggers(const Project& project)
{
    HabitEvidence evidence{.habit = Habit::MonitoringTriggers};
    const FieldPath list("monitoring.monitors"_L1);
    const auto& monitors = project.monitoring.monitors;
    const auto whole =
        std::ranges::find_if(monitors, [](const Monitor& m) { return m.threshold && !m.action.isEmpty(); });
    if (whole != monitors.end()) {
        evidence.proof.append(list.entry(whole->id));
    } else if (monitors.isEmpty()) {
        evidence.missing.append(list);
    } else {
        weigh(project, list.entry(monitors.first().id).field(u"threshold"), evidence);
        weigh(project, list.entry(monitors.first().id).field(u"action"), evidence);
    }
    weigh(project, "monitoring.retraining.trigger"_L1, evidence);
    return evidence;
}

HabitEvidence rollback(const Project& project)
{
    HabitEvidence evidence{.habit = Habit::Rollback};
    weigh(project, "rollout.rollback.trigger"_L1, evidence);
    weigh(project, "rollout.rollback.mechanism"_L1, evidence);
    weigh(project, "rollout.rollback.timeToRollBack.value"_L1, evidence);
    return evidence;
}

} // namespace

std::array<HabitEvidence, habitCount> habits(const Project& project)
{
    return {systemFraming(project), openTradeOffs(project), quantifiedCycles(project), monitoringTriggers(project),
            rollback(project)};
}

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exposure.h"

#include "readouts.h"

#include <algorithm>

namespace analysis {

using namespace story;

namespace {

/// How many users one percent of the traffic is.
std::optional<double> usersAPercent(const QList<Stage>& stages)
{
    const Stage* widest = nullptr;
    for (const Stage& stage : stages) {
        const bool isTold = stage.kind != StageKind::Shadow && stage.usersExposed && stage.share && *stage.share > 0;
        if (isTold && (!widest || *stage.share > *widest->share)) widest = &stage;
    }
    return widest ? std::optional(*widest->usersExposed / *widest->share) : std::nullopt;
}

StageExposure exposureOf(const Stage& stage, const std::optional<double>& aPercent)
{
    StageExposure found{.stageId = stage.id};
    if (stage.kind == StageKind::Shadow) found.users = 0;
    else if (stage.usersExposed) found.users = stage.usersExposed;
    else if (stage.share && aPercent) {
        found.users = *stage.share * *aPercent;
        found.isEstimated = true;
    }
    const auto days = daysBetween(stage.startDate, stage.endDate);
    if (found.users && days) found.userDays = *found.users * *days;
    return found;
}

} // namespace

bool isBegun(const Rollout& rollout, const Stage& stage)
{
    const bool hasOwn = !stage.startDate.isNull() || !stage.endDate.isNull() || !stage.observations.isEmpty()
        || stage.outcome != GateOutcome::Unset;
    const auto isRead = [&](const Reading& reading) { return reading.value && reading.stage.id == stage.id; };
    return hasOwn || std::ranges::any_of(rollout.guardrails, [&](const Guardrail& guardrail) {
               return std::ranges::any_of(guardrail.readings, isRead);
           });
}

QList<StageExposure> exposure(const Rollout& rollout)
{
    QList<StageExposure> stages;
    const auto aPercent = usersAPercent(rollout.stages);
    std::optional<double> atLeast = 0;
    std::optional<double> atMost = 0;
    for (const Stage& stage : rollout.stages) {
        StageExposure found = exposureOf(stage, aPercent);
        atLeast = atLeast && found.users ? std::optional(std::max(*atLeast, *found.users)) : std::nullopt;
        atMost = atMost && found.users ? std::optional(*atMost + *found.users) : std::nullopt;
        found.atLeast = atLeast;
        found.atMost = atMost;
        stages.append(found);
    }
    return stages;
}

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rolloutfinding.h"

#include "chartparts.h"
#include "exposure.h"
#include "figures.h"
#include "readouts.h"
#include "rolloutverdict.h"

#include <algorithm>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

double widest(const QList<const Stage*>& stages)
{
    double most = 0;
    for (const Stage* stage : stages)
        if (stage->kind != StageKind::Shadow) most = std::max(most, stage->share.value_or(0));
    return most;
}

/// What has happened, and what is only planned.
QString reachedText(const Rollout& rollout)
{
    QList<const Stage*> begun;
    QList<const Stage*> all;
    for (const Stage& stage : rollout.stages) {
        all.append(&stage);
        if (isBegun(rollout, stage)) begun.append(&stage);
    }
    const auto share = [](const QList<const Stage*>& stages) { return quantity(widest(stages), u"%"_s); };
    if (begun.isEmpty())
        return Chart::tr("%n stage(s) planned, to %1 of traffic", nullptr, int(all.size())).arg(share(all));
    QString said = Chart::tr("%n stage(s) to %1 of traffic", nullptr, int(begun.size())).arg(share(begun));
    if (const auto days = daysBetween(begun.first()->startDate, begun.last()->endDate))
        said += Chart::tr(" in %n day(s)", nullptr, qRound(*days));
    if (const auto planned = all.size() - begun.size(); planned > 0)
        said += Chart::tr(", %n more planned", nullptr, int(planned));
    return said;
}

/// "the readings say: hold, the story: expand"
QString verdictText(const RolloutVerdict& verdict)
{
    using Kind = VerdictReason::Kind;
    const auto isOfGate = [&](const VerdictReason& reason) {
        return speaksFor(reason.kind) != verdict.computed || reason.kind == Kind::StageStopped
            || reason.kind == Kind::GateFailed || reason.kind == Kind::GateOpen || reason.kind == Kind::GatePassed;
    };
    const QString computed = choiceLabel(verdict.computed).toLower();
    const QString said = (std::ranges::all_of(verdict.reasons, isOfGate) ? Chart::tr("the gates say: %1")
                                                                         : Chart::tr("the readings say: %1"))
                             .arg(computed);
    if (verdict.told == Verdict::Unset) return said;
    return verdict.told == verdict.computed
        ? Chart::tr("%1, and so does the story").arg(said)
        : Chart::tr("%1, the story: %2").arg(said, choiceLabel(verdict.told).toLower());
}

} // namespace

bool hasGate(const Stage& stage) { return !stage.gate.isEmpty() || stage.outcome != GateOutcome::Unset; }

QString rolloutFinding(const Project& project)
{
    const QList<Stage>& stages = project.rollout.stages;
    QString said = reachedText(project.rollout);
    const auto gates = std::ranges::count_if(stages, hasGate);
    const auto passed = std::ranges::count(stages, GateOutcome::Passed, &Stage::outcome);
    if (gates > 0) said += Chart::tr("; %1 of %n gate(s) passed", nullptr, int(gates)).arg(passed);
    if (const auto verdict = rolloutVerdict(project); verdict && verdict->computed != Verdict::Unset)
        said += u"; "_s + verdictText(*verdict);
    return said;
}

} // namespace analysis

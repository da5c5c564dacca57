// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contradictions.h"

#include "figures.h"
#include "knownvalues.h"
#include "proseclaims.h"
#include "rolloutverdict.h"

#include <algorithm>
#include <cmath>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

bool isBefore(const Date& date, const Date& other)
{
    return !date.isNull() && !other.isNull() && date.last() < other.first();
}

void checkDates(const Cycle& cycle, const FieldPath& path, QList<Finding>& findings)
{
    const bool isChecked = isBefore(cycle.resultOn, cycle.experimentOn);
    if (!isChecked && isBefore(cycle.resultOn, cycle.startDate))
        findings.append(
            {u"result-before-cycle"_s, path.field(u"resultOn"), {date(cycle.resultOn), date(cycle.startDate)}});
}

/// The changes from the kept cycle before and from the baseline, in the unit or in percent.
QList<double> changes(const Project& project, const Cycle& cycle, Metric metric, ChangeKind kind)
{
    metric.change = kind;
    QList<double> all;
    for (const ValueStep& step : valueSteps(project, metric.id, cycle)) {
        if (step.segment != cycle.segment) continue;
        if (const auto moved = change(metric, step.from, step.to)) all.append(moved->value);
    }
    return all;
}

void checkEffect(const Project& project, const Cycle& cycle, const FieldPath& path, QList<Finding>& findings)
{
    const Effect& said = cycle.measuredEffect;
    const Metric* metric = project.metric(said.metric);
    if (!metric || !said.change || *said.change == 0) return;
    const ChangeKind kind = quotedKind(said, *metric);
    const bool isRelative = kind == ChangeKind::Relative;
    const QList<double> same = changes(project, cycle, *metric, kind);
    const QList<double> other =
        changes(project, cycle, *metric, isRelative ? ChangeKind::PercentagePoints : ChangeKind::Relative);
    const WrittenNumber written = WrittenNumber::fromValue(*said.change);
    const auto fits = [&](double value) { return written.canMean(value); };
    if (same.isEmpty() || std::ranges::any_of(same, fits)) return;
    const FieldPath place = path.field(u"measuredEffect").field(u"change");
    if (metric->unit == "%"_L1 && std::ranges::any_of(other, fits)) {
        findings.append({isRelative ? u"effect-percent-for-points"_s : u"effect-points-for-percent"_s,
                         place,
                         {number(*said.change), metric->name, text(changeOf(*metric, same.first(), kind))}});
    } else if (std::ranges::all_of(same, [&](double value) { return value * *said.change < 0; })) {
        findings.append(
            {u"effect-sign-differs"_s,
             place,
             {text(changeOf(*metric, *said.change, kind)), metric->name, text(changeOf(*metric, same.first(), kind))}});
    }
}

void checkShares(const QList<Stage>& stages, QList<Finding>& findings)
{
    const Stage* above = nullptr;
    for (const Stage& stage : stages) {
        if (stage.kind == StageKind::Shadow || !stage.share) continue;
        const bool hasStopped =
            above && (above->outcome == GateOutcome::Failed || above->outcome == GateOutcome::Stopped);
        if (above && !hasStopped && *stage.share < *above->share)
            findings.append({u"stage-share-goes-down"_s,
                             FieldPath("rollout.stages"_L1).entry(stage.id).field(u"share"),
                             {number(*stage.share), number(*above->share)}});
        above = &stage;
    }
}

/// The last reading where it is beyond the limit.
const Reading* brokenReading(const Guardrail& guardrail)
{
    if (!guardrail.limit) return nullptr;
    const Reading* last = nullptr;
    for (const Reading& reading : guardrail.readings) {
        if (!reading.value) continue;
        const bool isEarlier = last && isBefore(reading.date, last->date);
        if (!isEarlier) last = &reading;
    }
    return last && !holds(*last->value, guardrail.comparison, *guardrail.limit) ? last : nullptr;
}

bool wasReached(const Stage& stage)
{
    return stage.kind != StageKind::Shadow
        && (!stage.startDate.isNull() || !stage.observations.isEmpty() || stage.outcome == GateOutcome::Passed);
}

/// What came after a reading that should have stopped the rollout; empty where nothing did.
QString expansionAfter(const Rollout& rollout, const Reading& reading)
{
    bool isBehind = false;
    for (const Stage& stage : rollout.stages) {
        const bool isOwn = !reading.stage.id.isEmpty() && stage.id == reading.stage.id;
        const QString name = stage.title.isEmpty() ? choiceLabel(stage.kind) : stage.title;
        if (isOwn && stage.outcome == GateOutcome::Passed) return name;
        const bool isLater = isBehind || (reading.stage.id.isEmpty() && isBefore(reading.date, stage.startDate));
        if (isLater && wasReached(stage)) return name;
        isBehind = isBehind || isOwn;
    }
    return rollout.verdict == Verdict::Expand ? choiceLabel(Verdict::Expand) : QString();
}

void checkGuardrails(const Project& project, QList<Finding>& findings)
{
    for (const Guardrail& guardrail : project.rollout.guardrails) {
        const Reading* reading = brokenReading(guardrail);
        const QString expansion = reading ? expansionAfter(project.rollout, *reading) : QString();
        if (expansion.isEmpty()) continue;
        const Metric* metric = project.metric(guardrail.metric);
        const QString unit = metric ? metric->unit : QString();
        findings.append({u"guardrail-broken-yet-expanded"_s,
                         FieldPath("rollout.guardrails"_L1)
                             .entry(guardrail.id)
                             .field(u"readings")
                             .entry(reading->id)
                             .field(u"value"),
                         {metric ? metric->name : guardrail.id, quantity(*reading->value, unit),
                          quantity(*guardrail.limit, unit), expansion}});
    }
}

QString verdictRule(VerdictReason::Kind kind)
{
    using enum VerdictReason::Kind;
    switch (kind) {
    case SampleRatioMismatch: return u"verdict-against-sample-ratio"_s;
    case GuardrailBroken: return u"verdict-against-guardrail"_s;
    case StageStopped: return u"verdict-against-stop"_s;
    case MetricHarmed: return u"verdict-against-harm"_s;
    case GateFailed: return u"verdict-against-gate"_s;
    case MayBeChance: return u"verdict-against-chance"_s;
    case SideEffect: return u"verdict-against-side-effect"_s;
    case CertaintyUnknown:
    case GateOpen: return {};
    case GatePassed:
    case GuardrailHolds:
    case MetricGained: return u"verdict-without-reason"_s;
    }
    return {};
}

/// Whether anything on the way spoke for a stop, though it may have been put right since.
bool hasEverFailed(const Rollout& rollout)
{
    const auto isBroken = [](const Guardrail& guardrail) {
        return guardrail.limit && std::ranges::any_of(guardrail.readings, [&](const Reading& reading) {
                   return reading.value && !holds(*reading.value, guardrail.comparison, *guardrail.limit);
               });
    };
    const auto hasFailed = [](const Stage& stage) {
        return stage.outcome == GateOutcome::Failed || stage.outcome == GateOutcome::Stopped;
    };
    return std::ranges::any_of(rollout.guardrails, isBroken) || std::ranges::any_of(rollout.stages, hasFailed);
}

/// How careful a verdict is.
int caution(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Unset:
    case Verdict::Expand: return 0;
    case Verdict::Hold: return 1;
    case Verdict::RollBack:
    case Verdict::Invalid: return 2;
    }
    return 0;
}

void checkVerdict(const Project& project, QList<Finding>& findings)
{
    const auto verdict = rolloutVerdict(project);
    if (!verdict || verdict->told == Verdict::Unset) return;
    const auto isRecorded = [](const VerdictReason& reason) { return !verdictRule(reason.kind).isEmpty(); };
    const auto gravest = std::ranges::find_if(verdict->reasons, isRecorded);
    if (gravest == verdict->reasons.end()) return;
    const bool isExpansionTold = std::ranges::any_of(findings, [](const Finding& finding) {
        return finding.rule == "guardrail-broken-yet-expanded"_L1;
    });
    if (gravest->kind == VerdictReason::Kind::GuardrailBroken && isExpansionTold) return;
    const Verdict computed = speaksFor(gravest->kind);
    const bool isTooBold = caution(verdict->told) < caution(computed);
    const bool isUnexplained =
        caution(verdict->told) == 2 && computed == Verdict::Expand && !hasEverFailed(project.rollout);
    if (isTooBold || isUnexplained)
        findings.append({verdictRule(gravest->kind),
                         isTooBold ? gravest->path : FieldPath("rollout.verdict"_L1),
                         {choiceLabel(verdict->told), choiceLabel(computed)}});
}

void checkDetection(const DriftEvent& event, QList<Finding>& findings)
{
    const Number told = event.timeToDetect.days();
    if (!told || event.startedOn.isNull() || event.seenOn.isNull() || isBefore(event.seenOn, event.startedOn)) return;
    const double half = *told / *event.timeToDetect.value / 2;
    const double rounding = std::max(1.0, std::abs(half));
    const auto least = double(event.startedOn.last().daysTo(event.seenOn.first()));
    const auto most = double(event.startedOn.first().daysTo(event.seenOn.last()));
    if (*told >= least - rounding && *told <= most + rounding) return;
    findings.append({u"detection-time-differs"_s,
                     FieldPath("monitoring.driftEvents"_L1).entry(event.id).field(u"timeToDetect").field(u"value"),
                     {quantity(*event.timeToDetect.value, choiceLabel(event.timeToDetect.unit).toLower()),
                      number(std::round(least + most) / 2), date(event.startedOn), date(event.seenOn)}});
}

} // namespace

QList<Finding> contradictions(const Project& project)
{
    QList<Finding> findings;
    for (const Cycle& cycle : project.cycles) {
        const FieldPath path = FieldPath("cycles"_L1).entry(cycle.id);
        checkEffect(project, cycle, path, findings);
        checkDates(cycle, path, findings);
    }
    checkShares(project.rollout.stages, findings);
    checkGuardrails(project, findings);
    checkVerdict(project, findings);
    for (const DriftEvent& event : project.monitoring.driftEvents)
        checkDetection(event, findings);
    const QList<Statement> said = statements(project);
    return findings + numberClaims(project, said) + changeClaims(project, said) + directionClaims(project, said)
        + significanceClaims(project, said) + psiClaims(project);
}

} // namespace analysis

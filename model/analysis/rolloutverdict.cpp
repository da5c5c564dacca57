// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rolloutverdict.h"

#include "change.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;
using Kind = VerdictReason::Kind;

namespace {

constexpr double mismatchLevel = 0.001;

const FieldPath& stagesPath()
{
    static const FieldPath path("rollout.stages"_L1);
    return path;
}

double ratioP(double treatment, double control, double share)
{
    const double all = treatment + control;
    const double expected = all * share;
    const double off = treatment - expected;
    const double chiSquare = off * off / expected + off * off / (all - expected);
    return std::erfc(std::sqrt(chiSquare / 2));
}

/// Of "1:3" a quarter and three quarters: which of the two were treated is not said.
QList<double> toldShares(const QString& told)
{
    static const QRegularExpression split(u"\\b(\\d{1,3})\\s*[:/]\\s*(\\d{1,3})\\b"_s);
    QList<double> shares;
    for (auto it = split.globalMatch(told); it.hasNext();) {
        const auto match = it.next();
        const double one = match.captured(1).toDouble();
        const double other = match.captured(2).toDouble();
        if (one > 0 && other > 0) shares += {one / (one + other), other / (one + other)};
    }
    return shares;
}

QString toldOf(const Rollout& rollout, const Stage& stage)
{
    QStringList told{stage.title};
    for (const Prose* prose : {&stage.gate, &stage.outcomeNote, &rollout.summary, &rollout.decisionRule})
        told += prose->paragraphs;
    return told.join(u'\n');
}

/// One value after another: whether the next stands later in time, or, without dates, in the list.
bool isLater(const Date& next, const Date& date)
{
    return next.isNull() ? date.isNull() : date.isNull() || date.last() <= next.last();
}

struct Seen
{
    const Observation* observation = nullptr;
    const Stage* stage = nullptr;
    [[nodiscard]] FieldPath path() const
    {
        return stagesPath().entry(stage->id).field(u"observations").entry(observation->id);
    }
};

/// The last observation of each metric, in the order in which the metrics are first observed.
QList<Seen> lastObservations(const Rollout& rollout)
{
    QList<Seen> last;
    for (const Stage& stage : rollout.stages)
        for (const Observation& observation : stage.observations) {
            const auto known = std::ranges::find_if(last, [&](const Seen& seen) {
                return seen.observation->metric == observation.metric;
            });
            if (known == last.end()) last.append({&observation, &stage});
            else if (isLater(observation.date, known->observation->date)) *known = {&observation, &stage};
        }
    return last;
}

/// Gathers what speaks for one verdict or the other.
class Judge
{
public:
    explicit Judge(const Project& project)
        : m_project(project)
        , m_rollout(project.rollout)
        , m_observations(lastObservations(project.rollout))
    {
        for (const Seen& seen : m_observations)
            judge(seen);
        for (const Guardrail& guardrail : m_rollout.guardrails)
            judge(guardrail);
        judgeGates();
    }

    QList<VerdictReason> reasons;

private:
    void add(Kind kind, const FieldPath& path) { reasons.append({kind, path}); }

    [[nodiscard]] bool isDecisive(const Reference& metric) const
    {
        return !metric.id.isEmpty()
            && (metric.id == m_project.objective.businessMetric.id
                || metric.id == m_project.objective.bridge.technicalMetric.id);
    }

    [[nodiscard]] bool hasGuardrail(const Reference& metric) const
    {
        return std::ranges::any_of(m_rollout.guardrails, [&](const Guardrail& g) { return g.metric.id == metric.id; });
    }

    void judge(const Seen& seen)
    {
        const auto ratio = sampleRatio(*seen.observation, seen.stage->share, toldOf(m_rollout, *seen.stage));
        if (ratio && ratio->isMismatch) add(Kind::SampleRatioMismatch, seen.path());
        const Metric* metric = m_project.metric(seen.observation->metric);
        if (!metric || metric->direction == Direction::Unset) return;
        const bool decides = isDecisive(seen.observation->metric);
        const auto interval = differenceInterval(*metric, *seen.observation);
        if (!interval) {
            if (decides) add(Kind::CertaintyUnknown, seen.path());
            return;
        }
        const bool isWorse = isBetter(*metric, 0, interval->low) && isBetter(*metric, 0, interval->high);
        const bool isGained = isBetter(*metric, interval->low, 0) && isBetter(*metric, interval->high, 0);
        if (decides) add(isWorse ? Kind::MetricHarmed : isGained ? Kind::MetricGained : Kind::MayBeChance, seen.path());
        else if (isWorse && !hasGuardrail(seen.observation->metric)) add(Kind::SideEffect, seen.path());
    }

    void judge(const Guardrail& guardrail)
    {
        if (!guardrail.limit || guardrail.comparison == Comparison::Unset) return;
        Number value;
        Date date;
        FieldPath path;
        const auto take = [&](const Number& next, const Date& on, const FieldPath& where) {
            if (!next || (value && !isLater(on, date))) return;
            value = next;
            date = on;
            path = where;
        };
        const FieldPath list = FieldPath("rollout.guardrails"_L1).entry(guardrail.id).field(u"readings");
        for (const Seen& seen : m_observations)
            if (!guardrail.metric.id.isEmpty() && seen.observation->metric == guardrail.metric)
                take(seen.observation->treatment, seen.observation->date, seen.path().field(u"treatment"));
        for (const Reading& reading : guardrail.readings)
            take(reading.value, reading.date, list.entry(reading.id).field(u"value"));
        if (!value) return;
        add(holds(*value, guardrail.comparison, *guardrail.limit) ? Kind::GuardrailHolds : Kind::GuardrailBroken, path);
    }

    void judgeGates()
    {
        for (qsizetype i = m_rollout.stages.size() - 1; i >= 0; --i) {
            const Stage& stage = m_rollout.stages[i];
            const FieldPath path = stagesPath().entry(stage.id).field(u"outcome");
            const bool isBegun = !stage.startDate.isNull() || !stage.observations.isEmpty();
            switch (stage.outcome) {
            case GateOutcome::Unset:
                if (!isBegun) continue;
                if (!stage.gate.isEmpty()) add(Kind::GateOpen, path);
                return;
            case GateOutcome::Passed: return add(Kind::GatePassed, path);
            case GateOutcome::Failed: return add(Kind::GateFailed, path);
            case GateOutcome::Stopped: return add(Kind::StageStopped, path);
            }
        }
    }

    const Project& m_project;
    const Rollout& m_rollout;
    QList<Seen> m_observations;
};

} // namespace

std::optional<SampleRatio> sampleRatio(const Observation& observation, Number share, const QString& told)
{
    if (!observation.controlN || !observation.treatmentN) return {};
    const double control = *observation.controlN;
    const double treatment = *observation.treatmentN;
    if (control < 0 || treatment < 0 || control + treatment <= 0) return {};
    SampleRatio ratio{.p = ratioP(treatment, control, 0.5)};
    if (share && *share > 0 && *share < 100) ratio.p = std::max(ratio.p, ratioP(treatment, control, *share / 100));
    for (const double part : toldShares(told))
        ratio.p = std::max(ratio.p, ratioP(treatment, control, part));
    ratio.isMismatch = ratio.p < mismatchLevel;
    return ratio;
}

Verdict speaksFor(Kind kind)
{
    if (kind <= Kind::SampleRatioMismatch) return Verdict::Invalid;
    if (kind <= Kind::MetricHarmed) return Verdict::RollBack;
    return kind <= Kind::GateOpen ? Verdict::Hold : Verdict::Expand;
}

std::optional<RolloutVerdict> rolloutVerdict(const Project& project)
{
    RolloutVerdict verdict{.told = project.rollout.verdict, .reasons = Judge(project).reasons};
    // a gate alone that nobody has looked at yet is no evidence
    const auto isEvidence = [](const VerdictReason& reason) { return reason.kind != Kind::GateOpen; };
    if (std::ranges::none_of(verdict.reasons, isEvidence)) return {};
    std::ranges::stable_sort(verdict.reasons, {}, &VerdictReason::kind);
    verdict.computed = speaksFor(verdict.reasons.first().kind);
    return verdict;
}

} // namespace analysis

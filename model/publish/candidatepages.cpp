// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "candidates.h"

#include "shift.h"
#include "wording.h"

#include "analysis/figures.h"
#include "analysis/payback.h"
#include "analysis/velocity.h"

#include <QtMath>

#include <algorithm>

namespace publish {

using namespace story;
using namespace analysis;
using namespace Qt::StringLiterals;
using enum Topic;

namespace {

int decidedAs(const Project& project, Decision decision)
{
    return int(std::ranges::count(project.cycles, decision, &Cycle::decision));
}

} // namespace

void Gatherer::gatherCard(int words)
{
    m_words = words;
    beginSection(int(CardSection::Objective));
    opening(words);
    field(Target, "objective.target"_L1, Publish::tr("The target:"));
    cardTradeOff();
    cardRollback();
    cardDrift();
    beginSection(int(CardSection::Next));
    field(Next, "nextIteration.summary"_L1, {}, 30);
    closing();
    field(ChangeOfMind, "nextIteration.changeYourMind"_L1,
          m_project.provenance == Provenance::PublicRecord ? Publish::tr("What would speak against it:")
                                                           : Publish::tr("What would change my mind:"));
}

/// That of the first cycle to tell that has one; where none has, what failed.
void Gatherer::cardTradeOff()
{
    beginSection(int(CardSection::TradeOff));
    const auto in = [](const Cycle& cycle, const QString& what) {
        return cycle.title.isEmpty() ? capitalised(what) : Publish::tr("In “%1”, %2").arg(cycle.title, what);
    };
    for (const Cycle* cycle : cyclesToTell(m_project)) {
        const TradeOff& trade = cycle->tradeOff;
        const QString gained = midSentence(metricName(m_project, trade.gained));
        const QString paid = midSentence(metricName(m_project, trade.paid));
        const FieldPath path = FieldPath("cycles"_L1).entry(cycle->id).field(u"tradeOff");
        if (!gained.isEmpty() && !paid.isEmpty()) {
            const QString text = Publish::tr("what it gained on %1 it paid on %2.").arg(gained, paid);
            m_after = say(Traded, in(*cycle, text), path);
            field(Traded, path.field(u"why"));
        } else if (!trade.why.isEmpty()) {
            m_after = field(Traded, path.field(u"why"), in(*cycle, Publish::tr("the price was this:")));
        }
        if (m_after >= 0) return;
    }
    for (const Cycle* cycle : cyclesToTell(m_project)) {
        const FieldPath path = FieldPath("cycles"_L1).entry(cycle->id);
        if (field(Failure, path.field(u"failed"), in(*cycle, Publish::tr("this failed:"))) >= 0) return;
    }
}

/// What was rolled back, and how it would be again.
void Gatherer::cardRollback()
{
    beginSection(int(CardSection::Rollback));
    const RollbackPlan& plan = m_project.rollout.rollback;
    if (m_project.rollout.status == ClaimStatus::Designed && plan != RollbackPlan()) designed();
    for (const Cycle* cycle : cyclesToTell(m_project)) {
        if (cycle->decision != Decision::RolledBack || cycle->title.isEmpty()) continue;
        const FieldPath path = FieldPath("cycles"_L1).entry(cycle->id);
        const qsizetype outer =
            std::exchange(m_after, say(Rollback, Publish::tr("“%1” was rolled back.").arg(cycle->title), path, -4));
        field(Rollback, path.field(u"decisionReason"), {}, -2);
        m_after = outer;
        break;
    }
    field(Rollback, "rollout.rollback.trigger"_L1, Publish::tr("The trigger:"));
    field(Rollback, "rollout.rollback.mechanism"_L1, Publish::tr("The way back:"), 2);
    if (const QString time = durationText(plan.timeToRollBack); !time.isEmpty())
        say(Rollback, Publish::tr("Rolling back takes %1.").arg(time), "rollout.rollback.timeToRollBack"_L1, 1);
}

void Gatherer::cardDrift()
{
    beginSection(int(CardSection::Drift));
    if (m_project.monitoring.status == ClaimStatus::Designed && m_project.monitoring != Monitoring()) designed();
    drift();
    field(Alarm, "monitoring.driftDetection"_L1, Publish::tr("How it is found:"));
    field(Retraining, "monitoring.retraining.trigger"_L1, Publish::tr("What starts a retraining:"));
}

void Gatherer::gatherExecutive(int words)
{
    m_words = words;
    beginSection(int(ExecutiveSection::Outcome));
    opening(words);
    field(Target, "objective.target"_L1, Publish::tr("The target:"));
    field(Mechanism, "objective.bridge.mechanism"_L1);
    field(Mechanism, "objective.bridge.downstreamEffect"_L1, Publish::tr("Further down the line:"), 10);
    velocity();
    decisions();
    costs();
    beginSection(int(ExecutiveSection::Next));
    field(Next, "nextIteration.summary"_L1);
    closing();
}

/// How fast was learned, how safely was shipped, how well was foreseen: computed, not claimed.
void Gatherer::velocity()
{
    beginSection(int(ExecutiveSection::Velocity));
    constexpr int first = -60; // here it is what the page is about
    pace(first);
    const HypothesisCounts counts = hypothesisCounts(m_project);
    QStringList judged;
    if (counts.confirmed > 0) judged.append(Publish::tr("%1 confirmed").arg(counts.confirmed));
    if (counts.refuted > 0) judged.append(Publish::tr("%1 refuted").arg(counts.refuted));
    if (!judged.isEmpty())
        say(Pace, Publish::tr("Hypotheses that measurements judged: %1.").arg(listed(judged)), "cycles"_L1, first);
    const Predictability foreseen = predictability(m_project);
    if (!foreseen.forecasts.isEmpty())
        say(Pace,
            Publish::tr("Forecasts whose direction came true: %1 of %2.")
                .arg(foreseen.sameSign)
                .arg(foreseen.forecasts.size()),
            "cycles"_L1, 2);
    if (const QString time = durationText(m_project.rollout.rollback.timeToRollBack); !time.isEmpty())
        say(Rollback, Publish::tr("Rolling back takes %1.").arg(time), "rollout.rollback.timeToRollBack"_L1);
    for (const DriftEvent& event : m_project.monitoring.driftEvents)
        if (const QString time = durationText(event.timeToDetect); !time.isEmpty() && !event.title.isEmpty()) {
            say(Drift, Publish::tr("The drift “%1” was seen after %2.").arg(event.title, time),
                FieldPath("monitoring.driftEvents"_L1).entry(event.id));
            break;
        }
}

void Gatherer::decisions()
{
    beginSection(int(ExecutiveSection::Decision));
    if (m_project.rollout.status == ClaimStatus::Designed) designed();
    QStringList counts;
    for (const Decision decision : {Decision::Shipped, Decision::RolledBack, Decision::Refuted, Decision::Parked})
        if (const int count = decidedAs(m_project, decision); count > 0)
            counts.append(Publish::tr("%1 %2").arg(count).arg(midSentence(choiceLabel(decision))));
    if (!counts.isEmpty()) say(Decided, Publish::tr("The iterations: %1.").arg(counts.join(u", "_s)), "cycles"_L1);
    if (m_project.rollout.verdict != Verdict::Unset)
        say(Decided,
            Publish::tr("The verdict on the rollout: %1.").arg(midSentence(choiceLabel(m_project.rollout.verdict))),
            "rollout.verdict"_L1);
    field(Rule, "rollout.decisionRule"_L1, Publish::tr("The rule:"));
    const QList<const Cycle*> told = cyclesToTell(m_project);
    for (const Cycle* cycle : told.first(std::min<qsizetype>(told.size(), 2))) {
        const FieldPath path = FieldPath("cycles"_L1).entry(cycle->id);
        if (cycle->title.isEmpty() || cycle->decision == Decision::Unset || cycle->decisionReason.isEmpty()) continue;
        field(Decided, path.field(u"decisionReason"),
              Publish::tr("“%1”, %2:").arg(cycle->title, midSentence(choiceLabel(cycle->decision))), 30);
    }
}

void Gatherer::costs()
{
    beginSection(int(ExecutiveSection::Cost));
    const Objective& o = m_project.objective;
    const auto amount = [](const Quantity& q) { return q.value ? quantity(*q.value, q.unit) : QString(); };
    if (o.investment.value) {
        m_after = say(Money, Publish::tr("It cost %1.").arg(amount(o.investment)), "objective.investment"_L1);
        field(Money, "objective.investment.note"_L1, {}, 10);
        m_after = -1;
    }
    if (o.expectedReturn.value) {
        m_after = say(Money, Publish::tr("The return is %1.").arg(amount(o.expectedReturn)), "objective.return"_L1);
        field(Money, "objective.return.note"_L1, {}, 10);
        m_after = -1;
    }
    if (const std::optional<Payback> back = payback(o); back && back->months)
        say(Money, Publish::tr("It paid for itself within %n month(s).", nullptr, std::max(1, qCeil(*back->months))),
            "objective.return"_L1, 1);
    for (const Cycle* cycle : cyclesToTell(m_project)) {
        const FieldPath path = FieldPath("cycles"_L1).entry(cycle->id).field(u"receipt").field(u"addedCost");
        if (cycle->title.isEmpty()) continue;
        field(Complexity, path, Publish::tr("“%1” added this:").arg(cycle->title), 10);
    }
}

} // namespace publish

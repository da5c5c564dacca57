// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "candidates.h"

#include "sentences.h"
#include "wording.h"

#include "analysis/figures.h"
#include "analysis/velocity.h"

#include <QtMath>

#include <algorithm>

namespace publish {

using namespace story;
using namespace analysis;
using namespace Qt::StringLiterals;
using enum Topic;

namespace {

constexpr int withoutResult = 200;
constexpr int enoughForObservations = 400; ///< words
constexpr int nextCycle = 20;    ///< how much later each further cycle is said
constexpr int failedCycle = 60;  ///< and one that is not to be told and went wrong
constexpr int untoldCycle = 100; ///< and one that is not to be told at all

QString decided(Decision decision)
{
    switch (decision) {
    case Decision::Shipped: return Publish::tr("It was shipped");
    case Decision::RolledBack: return Publish::tr("It was rolled back");
    case Decision::Refuted: return Publish::tr("The hypothesis was refuted");
    case Decision::Parked: return Publish::tr("It was parked");
    case Decision::Unset: break;
    }
    return {};
}

} // namespace

QList<const Cycle*> cyclesToTell(const Project& project)
{
    QList<const Cycle*> all;
    for (const Cycle& cycle : project.cycles)
        all.append(&cycle);
    static constexpr int unranked = 1000;
    std::ranges::stable_sort(all, {}, [](const Cycle* cycle) {
        return std::pair(!cycle->starred, cycle->tellRank.value_or(unranked));
    });
    return all;
}

void Gatherer::cycles()
{
    begin(Step::Cycles);
    const QList<const Cycle*> byRank = cyclesToTell(m_project);
    const bool isStarred = std::ranges::any_of(m_project.cycles, &Cycle::starred);
    for (qsizetype i = 0; i < m_project.cycles.size(); ++i) {
        const Cycle& one = m_project.cycles[i];
        // Of those that nobody starred the last say most.
        const qsizetype place = isStarred ? byRank.indexOf(&one) : m_project.cycles.size() - 1 - i;
        cycle(one, place, one.starred || !isStarred);
    }
    m_beginsParagraph = true;
    m_after = -1;
    pace();
}

void Gatherer::pace(int later)
{
    const std::optional<Spread> length = cycleLength(m_project);
    if (!length || length->of < 2) return;
    const int days = std::max(1, qCeil(length->median));
    const QString of = Publish::tr("%n iteration(s)", nullptr, length->of);
    say(Pace, Publish::tr("Of %1, half took no more than %2.").arg(of, Publish::tr("%n day(s)", nullptr, days)),
        "cycles"_L1, later);
}

/// Its first sentence names the cycle, and all others lean on that one.
void Gatherer::cycle(const Cycle& cycle, qsizetype place, bool isTold)
{
    const FieldPath path = FieldPath("cycles"_L1).entry(cycle.id);
    const bool wentWrong = cycle.decision == Decision::RolledBack || cycle.decision == Decision::Refuted;
    const int later = int(place) * nextCycle + (isTold ? 0 : wentWrong ? failedCycle : untoldCycle);
    m_beginsParagraph = true;
    m_after = -1;
    const QString in =
        cycle.title.isEmpty() ? Publish::tr("In one iteration") : Publish::tr("In “%1”").arg(cycle.title);
    // With time, a cycle begins with what was seen: a hypothesis leans on it.
    const bool hasTime = m_words >= enoughForObservations && !cycle.observation.isEmpty();
    const QStringView names = hasTime ? u"observation"
        : !cycle.hypothesis.isEmpty() ? u"hypothesis"
        : !cycle.result.isEmpty()     ? u"result"
                                      : u"learning";
    const QString lead = hasTime ? Publish::tr("%1, this was seen first:")
        : names == u"hypothesis" ? Publish::tr("%1, the idea was this:")
        : names == u"result"     ? Publish::tr("%1, this came out:")
                                 : Publish::tr("%1, this was learned:");
    const Topic topic = hasTime || names == u"hypothesis" ? Hypothesis : names == u"result" ? Result : Learning;
    // What was tried is not told without what came out, where that is known: the result brings it along.
    const int alone = later + (cycle.result.isEmpty() || names == u"result" ? 0 : withoutResult);
    m_after = field(topic, path.field(names), lead.arg(in), alone);
    if (m_after < 0) return;
    if (hasTime)
        if (const qsizetype idea = field(Hypothesis, path.field(u"hypothesis"), Publish::tr("The idea:"), alone);
            idea >= 0)
            m_after = idea;
    field(Experiment, path.field(u"because"), Publish::tr("The reason:"), later);
    if (!hasTime) field(Seen, path.field(u"observation"), Publish::tr("What led to it:"), later);
    field(Experiment, path.field(u"experiment"), Publish::tr("The test:"), later);
    field(Experiment, path.field(u"successMeasure"), Publish::tr("What would count as success:"), later + 4);
    if (m_project.provenance != Provenance::PublicRecord)
        field(OwnPart, path.field(u"whatIDid"), Publish::tr("My part:"), later);
    if (names != u"result")
        if (const qsizetype out = field(Result, path.field(u"result"), Publish::tr("What came out:"), later); out >= 0)
            m_after = out;
    field(Failure, path.field(u"failed"), Publish::tr("What failed:"), later);
    if (names != u"learning") field(Learning, path.field(u"learning"), Publish::tr("The lesson:"), later);
    decision(cycle, path, later);
    tradeOff(cycle, path, later);
    field(Repeatability, path.field(u"repeatability"), Publish::tr("Whether it holds when repeated:"), later);
}

/// "It was shipped. The measure fixed beforehand was met on all three seeds."
void Gatherer::decision(const Cycle& cycle, const FieldPath& path, int later)
{
    const QString text = decided(cycle.decision);
    if (text.isEmpty()) {
        field(Decided, path.field(u"decisionReason"), Publish::tr("The reason for the decision:"), later);
    } else if (cycle.decisionReason.isEmpty()) {
        say(Decided, text + u'.', path.field(u"decision"), later);
    } else {
        const qsizetype outer = std::exchange(m_after, say(Decided, text + u'.', path.field(u"decision"), later));
        field(Decided, path.field(u"decisionReason"), {}, later + 4);
        m_after = outer;
    }
}

void Gatherer::tradeOff(const Cycle& cycle, const FieldPath& path, int later)
{
    const QString gained = midSentence(metricName(m_project, cycle.tradeOff.gained));
    const QString paid = midSentence(metricName(m_project, cycle.tradeOff.paid));
    const FieldPath why = path.field(u"tradeOff").field(u"why");
    const qsizetype outer = m_after;
    if (!gained.isEmpty() && !paid.isEmpty()) {
        m_after = say(Traded, Publish::tr("What it gained on %1 it paid on %2.").arg(gained, paid), why, later);
        field(Traded, why, {}, later);
        m_after = outer;
    } else {
        field(Traded, why, Publish::tr("The trade-off:"), later);
    }
    const FieldPath receipt = path.field(u"receipt");
    field(Complexity, receipt.field(u"need"), Publish::tr("What the complexity was for:"), later);
    field(Complexity, receipt.field(u"addedCost"), Publish::tr("What it added in cost:"), later);
}

} // namespace publish

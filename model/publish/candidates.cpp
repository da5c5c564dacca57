// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "candidates.h"

#include "sentences.h"
#include "shift.h"
#include "wording.h"

#include "analysis/figures.h"

#include <algorithm>

namespace publish {

using namespace story;
using namespace analysis;
using namespace Qt::StringLiterals;
using enum Topic;

namespace {

constexpr int furtherSentence = 14; ///< how much later the next sentence of a field is said

QString amountText(const Quantity& amount) { return amount.value ? quantity(*amount.value, amount.unit) : QString(); }

/// The first sentence of the first of these fields that says itself in so many words.
struct Found
{
    FieldPath path;
    StyledText text;
};
Found firstWithin(const Project& project, const QList<FieldPath>& paths, int words)
{
    for (const FieldPath& path : paths) {
        const QList<StyledText> all = sentences(fieldValue(project, path).toStringList());
        if (!all.isEmpty() && wordsIn(all.first()) <= words) return {path, all.first()};
    }
    return {};
}

/// "What came of it: 6 iterations, 5 of them shipped."
QString iterationsSentence(const Project& project)
{
    const auto shipped = std::ranges::count(project.cycles, Decision::Shipped, &Cycle::decision);
    if (shipped == 0 || project.type == ProjectType::DesignedNotRun) return {};
    const QString all = Publish::tr("%n iteration(s)", nullptr, int(project.cycles.size()));
    return shipped == project.cycles.size()
        ? Publish::tr("What came of it: %1, all shipped.").arg(all)
        : Publish::tr("What came of it: %1, %2 of them shipped.").arg(all, QString::number(shipped));
}

/// A sentence that leans on the one before is said with it: "Nobody needed a score. It needed a reason."
QList<StyledText> joinedWhereOneLeans(const QList<StyledText>& sentences)
{
    static const QStringList leaning{u"It"_s,  u"They"_s, u"This"_s, u"That"_s, u"These"_s,   u"Those"_s, u"He"_s,
                                     u"She"_s, u"But"_s,  u"So"_s,   u"Then"_s, u"Instead"_s, u"What"_s,  u"Both"_s};
    constexpr int mostWords = 45;
    QList<StyledText> all;
    for (const StyledText& text : sentences) {
        const bool leans = !all.isEmpty() && leaning.contains(text.text.section(u' ', 0, 0));
        if (leans && wordsIn(all.last()) + wordsIn(text) <= mostWords) {
            all.last().append(u" "_s);
            all.last().append(text);
        } else {
            all.append(text);
        }
    }
    return all;
}

} // namespace

QList<Candidate> candidates(const Project& project, const Lens& lens, int words)
{
    Gatherer gatherer(project, lens);
    gatherer.gather(words);
    return gatherer.take();
}

QList<Candidate> candidatesWithout(const QList<Candidate>& candidates, Parts parts)
{
    QList<qsizetype> places; // of each in what is left
    QList<Candidate> left;
    for (Candidate candidate : candidates) {
        const bool isTold = !parts.testFlag(partOf(Step(candidate.section)));
        places.append(isTold ? left.size() : -1);
        if (!isTold) continue;
        if (candidate.after >= 0) candidate.after = places[candidate.after]; // of the same step, so told as well
        left.append(candidate);
    }
    return left;
}

QList<int> stepsToKeep()
{
    return {int(Step::Baseline), int(Step::Constraints), int(Step::Rollout), int(Step::Monitoring),
            int(Step::NextIteration)};
}

void Gatherer::gather(int words)
{
    m_words = words;
    opening(words);
    objective();
    baseline();
    constraints();
    cycles();
    rollout();
    monitoring();
    nextIteration();
}

void Gatherer::opening(int words)
{
    begin(Step::Objective);
    const auto open = [this](const StyledText& text, const FieldPath& path) {
        const qsizetype at = say(Problem, text, path);
        if (at >= 0) m_all[at].role = Candidate::Role::Opening;
    };
    // Two sentences open, and some half of the time is for all else.
    const QString shift = shiftSentence(m_project);
    const int left = shift.isEmpty() ? words * 3 / 5 : words / 2 - wordsIn(StyledText(shift));
    Found objective =
        firstWithin(m_project, {"objective.problem"_L1, "objective.target"_L1}, std::max(words / 4, left));
    if (objective.path.text() == "objective.target"_L1) {
        StyledText text(Publish::tr("The target:") + u' ');
        text.append(continued(objective.text, m_project.language));
        objective.text = text;
    }
    const Metric* metric = businessMetric(m_project);
    if (objective.text.isEmpty() && metric && shift.isEmpty())
        objective.text = StyledText(Publish::tr("The number that counted: %1.").arg(midSentence(metric->name)));
    open(objective.text, objective.path);
    m_opened = objective.path;
    if (m_project.type == ProjectType::DesignedNotRun)
        open(StyledText(Publish::tr("This was designed and not run.")), "type"_L1);
    // Without a number that the business counts, what came out is what the summary says.
    const Found summary = firstWithin(m_project, {"summary"_L1}, std::max(words / 4, left - wordsIn(objective.text)));
    if (!shift.isEmpty()) open(StyledText(typeset(shift)), "summary"_L1);
    else if (!summary.text.isEmpty()) open(summary.text, "summary"_L1);
    else open(StyledText(iterationsSentence(m_project)), "cycles"_L1);
    m_beginsParagraph = true;
}

void Gatherer::objective()
{
    const Objective& o = m_project.objective;
    field(Problem, "objective.problem"_L1);
    field(Stakes, "objective.whoItHurts"_L1, Publish::tr("Who it hurts:"));
    field(Stakes, "objective.whyNow"_L1, Publish::tr("Why now:"));
    field(Target, "objective.target"_L1, Publish::tr("The target:"));
    if (m_project.provenance != Provenance::PublicRecord) field(Role, "owned"_L1, Publish::tr("My part:"));
    field(Mechanism, "objective.bridge.mechanism"_L1, Publish::tr("The mechanism:"));
    field(Mechanism, "objective.bridge.downstreamEffect"_L1, Publish::tr("Further down the line:"), 10);
    const QString cost = amountText(o.investment);
    const QString back = amountText(o.expectedReturn);
    if (!cost.isEmpty() && !back.isEmpty())
        say(Money, Publish::tr("It cost %1, against a return of %2.").arg(cost, back), "objective.return"_L1);
    else if (!cost.isEmpty()) say(Money, Publish::tr("It cost %1.").arg(cost), "objective.investment"_L1);
    else if (!back.isEmpty()) say(Money, Publish::tr("The return is %1.").arg(back), "objective.return"_L1);
}

void Gatherer::baseline()
{
    begin(Step::Baseline);
    // The opening has told of the metric that the story is for, and of that of the constraint that was kept.
    const Constraint* kept = keptConstraint(m_project);
    for (const Measurement& measured : m_project.baseline.measurements) {
        const Metric* metric = m_project.metric(measured.metric);
        const bool isTold = !shiftSentence(m_project).isEmpty()
            && (metric == businessMetric(m_project) || (kept && kept->metric == measured.metric));
        if (!metric || metric->name.isEmpty() || !measured.value || !measured.segment.isEmpty() || isTold) continue;
        brief(Publish::tr("Before, %1 stood at %2.").arg(midSentence(metric->name), quantity(*measured.value, *metric)),
              "baseline.measurements"_L1);
        break;
    }
    m_after = field(Start, "baseline.existed"_L1, unlessHeaded(Publish::tr("The baseline:")));
    lead(m_after);
    field(StartChoice, "baseline.whyChosen"_L1, Publish::tr("Why that one:"), 4);
    field(StartChoice, "baseline.limits"_L1, Publish::tr("Its limits:"));
    field(StartChoice, "baseline.learned"_L1, Publish::tr("It taught this:"), 2);
    field(StartCheck, "baseline.signalStrength"_L1, Publish::tr("How strong the signal was:"));
    field(StartCheck, "baseline.leakageCheck"_L1, Publish::tr("The check for leakage:"));
}

void Gatherer::constraints()
{
    begin(Step::Constraints);
    // The first with a limit of which the opening has not told; the others follow in their order.
    const Constraint* kept = shiftSentence(m_project).isEmpty() ? nullptr : keptConstraint(m_project);
    const Constraint* first = nullptr;
    for (const Constraint& constraint : m_project.constraints)
        if (!first && &constraint != kept && !constraint.title.isEmpty() && !boundText(m_project, constraint).isEmpty())
            first = &constraint;
    for (const Constraint& constraint : m_project.constraints)
        if (!first && !constraint.title.isEmpty()) first = &constraint;
    if (!first) return;
    constraint(*first, true);
    for (const Constraint& other : m_project.constraints)
        if (&other != first && !other.title.isEmpty()) constraint(other, false);
    const FieldPath system("system"_L1);
    field(System, system.field(u"serving"), Publish::tr("Serving:"));
    field(System, system.field(u"features"), Publish::tr("Features:"), 4);
    field(System, system.field(u"feedback"), Publish::tr("Feedback:"), 6);
    field(System, system.field(u"ingestion"), Publish::tr("Data:"), 8);
    field(System, system.field(u"logging"), Publish::tr("Logging:"), 10);
    field(System, system.field(u"alerting"), Publish::tr("Alerting:"), 10);
}

/// "One constraint was “Answer in time”: scoring time, p99 had to be at most 120 ms."
void Gatherer::constraint(const Constraint& constraint, bool isFirst)
{
    const FieldPath path = FieldPath("constraints"_L1).entry(constraint.id);
    const Metric* metric = m_project.metric(constraint.metric);
    const bool isBound = constraint.value && constraint.comparison != Comparison::Unset;
    const QString unit = constraint.unit.isEmpty() && metric ? metric->unit : constraint.unit;
    QString bound = isBound ? limitText(constraint.comparison, constraint.value, unit) : QString();
    if (metric && !bound.isEmpty()) bound = Publish::tr("%1 had to be %2").arg(midSentence(metric->name), bound);
    const QString named = isFirst ? Publish::tr("One constraint was “%1”") : Publish::tr("Another was “%1”");
    const QString text = named.arg(constraint.title) + (bound.isEmpty() ? QString() : u": "_s + bound) + u'.';
    const int later = isFirst ? 0 : 48;
    if (isFirst && metric && !bound.isEmpty()) brief(capitalised(bound) + u'.', path);
    const qsizetype said = say(Limit, text, path, later);
    if (isFirst) lead(said);
    const qsizetype outer = std::exchange(m_after, said);
    field(LimitReason, path.field(u"reason"), {}, later / 2);
    m_after = isFirst ? said : outer;
}

void Gatherer::begin(Step step) { beginSection(int(step)); }

void Gatherer::beginSection(int section)
{
    m_section = section;
    m_after = -1;
    m_beginsParagraph = true;
}

void Gatherer::designed() { m_after = say(Release, Publish::tr("This part is designed, not run."), {}); }

void Gatherer::brief(const QString& text, const FieldPath& path)
{
    const qsizetype outer = std::exchange(m_after, -1);
    const qsizetype said = say(Start, text, path);
    m_all[said].role = Candidate::Role::Brief;
    m_after = outer;
}

qsizetype Gatherer::say(Topic topic, const StyledText& text, const FieldPath& path, int later)
{
    if (text.isEmpty()) return -1;
    m_all.append({.section = m_section,
                  .text = text,
                  .rank = rank(topic, m_lens) + later,
                  .after = m_after,
                  .beginsParagraph = std::exchange(m_beginsParagraph, false),
                  .path = path});
    return m_all.size() - 1;
}

qsizetype Gatherer::field(Topic topic, const FieldPath& path, const QString& lead, int later)
{
    const qsizetype outer = m_after;
    qsizetype first = -1;
    QList<StyledText> all = sentences(fieldValue(m_project, path).toStringList());
    const bool isOpened = !all.isEmpty() && path == m_opened;
    if (isOpened) all.removeFirst();
    all = joinedWhereOneLeans(all);
    for (StyledText& text : all) {
        if (first < 0 && !isOpened && !lead.isEmpty()) {
            StyledText led(lead + u' ');
            led.append(continued(text, m_project.language));
            text = led;
        }
        const qsizetype said = say(topic, text, path, later);
        if (first < 0) first = said;
        m_after = said;
        later += furtherSentence;
    }
    m_after = outer;
    return first;
}

} // namespace publish

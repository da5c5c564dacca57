// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "proseclaims.h"

#include "change.h"
#include "drift.h"
#include "figures.h"
#include "knownvalues.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

constexpr auto ignoringCase = QRegularExpression::CaseInsensitiveOption;

enum class Sense { Better, Worse, Up, Down };

Sense senseOf(const QString& verb)
{
    static const QStringList better{u"improved"_s, u"got better"_s, u"boosted"_s};
    static const QStringList worse{u"worsened"_s,  u"degraded"_s, u"deteriorated"_s, u"regressed"_s,
                                   u"got worse"_s, u"hurt"_s,     u"harmed"_s};
    static const QStringList up{u"rose"_s,   u"increased"_s, u"grew"_s,   u"climbed"_s,
                                u"jumped"_s, u"went up"_s,   u"raised"_s, u"lifted"_s};
    const QString word = verb.toLower();
    return better.contains(word) ? Sense::Better
        : worse.contains(word)   ? Sense::Worse
        : up.contains(word)      ? Sense::Up
                                 : Sense::Down;
}

/// The verb that is said of the metric, behind its name or before it.
struct SaidVerb
{
    Sense sense = Sense::Better;
    QString text; ///< with the metric as its subject: "fell", "was cut"
    qsizetype end = 0; ///< in the sentence, where the numbers may follow
};

std::optional<SaidVerb> verbOf(const QString& sentence, const MetricMention& mention)
{
    static const QRegularExpression after(
        u"^\\s+(?:(?:has|have|had|also|then|thus|clearly|again|slightly|even|further|only|still|steadily|sharply)\\s+)*"
        u"(improved|got better|worsened|degraded|deteriorated|regressed|got worse|rose|increased|grew|climbed|jumped|"
        u"went up|fell|dropped|decreased|declined|sank|shrank|went down)\\b"_s,
        ignoringCase);
    static const QRegularExpression before(
        u"\\b(improved|boosted|worsened|degraded|hurt|harmed|raised|lifted|increased|reduced|lowered|cut|decreased)\\s+"
        u"(?:the\\s+|our\\s+|its\\s+)?$"_s,
        ignoringCase);
    // "did not improve", "without", and "the improved recall", which may be any
    static const QRegularExpression silencing(u"(?:\\b(?:not|never|without|no|nor|neither|hardly|nothing|none|nobody|"
                                              u"fail\\w*|the|an?|with|for|of|this|our|was|were|"
                                              u"is|be|been)|n['’]t)(?:\\s+(?:only|really|yet|even|clearly))*\\s*$"_s,
                                              ignoringCase);
    const auto behind = after.match(sentence.sliced(mention.end));
    if (behind.hasMatch())
        return SaidVerb{senseOf(behind.captured(1)), behind.captured(1), mention.end + behind.capturedEnd()};
    const auto front = before.match(sentence.first(mention.start));
    if (!front.hasMatch() || silencing.match(sentence.first(front.capturedStart())).hasMatch()) return {};
    return SaidVerb{senseOf(front.captured(1)), u"was "_s + front.captured(1).toLower(), mention.end};
}

bool isAgainst(Sense sense, const Metric& metric, double from, double to)
{
    switch (sense) {
    case Sense::Better: return isBetter(metric, from, to);
    case Sense::Worse: return isBetter(metric, to, from);
    case Sense::Up: return to < from;
    case Sense::Down: return to > from;
    }
    return false;
}

/// "from 90 to 85 %" right behind the verb.
std::optional<std::pair<double, double>> saidRange(const QString& rest)
{
    static const QRegularExpression range(u"^\\s*,?\\s*from\\s+("_s + writtenNumberPattern()
                                              + u")\\s*(?:%|\\p{L}{1,3})?\\s*(?:to|→|->)\\s+("_s
                                              + writtenNumberPattern() + u")"_s,
                                          ignoringCase);
    const auto match = range.match(rest);
    if (!match.hasMatch()) return {};
    const auto from = WrittenNumber::fromText(match.captured(1));
    const auto to = WrittenNumber::fromText(match.captured(2));
    return from && to ? std::optional(std::pair(from->value(), to->value())) : std::nullopt;
}

/// What the claim is refuted by; nothing where it may be right.
std::optional<std::pair<double, double>> refutation(const Project& project, const Statement& statement,
                                                    const MetricMention& mention, const Metric& metric,
                                                    const SaidVerb& verb)
{
    const Sense sense = verb.sense;
    if (const auto said = saidRange(statement.sentence.sliced(verb.end)))
        return isAgainst(sense, metric, said->first, said->second) ? said : std::nullopt;
    const Cycle* cycle = isOfResult(statement) ? project.cycle(statement.cycleId) : nullptr;
    if (!cycle || isOfAPart(statement.sentence, mention, verb.end)) return {};
    const QList<ValueStep> steps = valueSteps(project, metric.id, *cycle);
    const auto refutes = [&](const ValueStep& step) { return isAgainst(sense, metric, step.from, step.to); };
    if (steps.isEmpty() || !std::ranges::all_of(steps, refutes)) return {};
    return std::pair(steps.first().from, steps.first().to);
}

bool hasSize(const Measurement& m) { return m.n || (m.low && m.high); }

bool hasSize(const Observation& o) { return (o.controlN && o.treatmentN) || (o.differenceLow && o.differenceHigh); }

/// Whether a cycle, or for the story as a whole any, knows how sure its numbers are.
bool hasEvidence(const Project& project, const QString& cycleId)
{
    for (const Stage& stage : project.rollout.stages)
        if (std::ranges::any_of(stage.observations, [](const Observation& o) { return hasSize(o); })) return true;
    return std::ranges::any_of(project.cycles, [&](const Cycle& cycle) {
        const bool isAsked = cycleId.isEmpty() || cycle.id == cycleId;
        return isAsked && std::ranges::any_of(cycle.measurements, [](const Measurement& m) { return hasSize(m); });
    });
}

std::optional<QString> significance(const QString& sentence)
{
    static const QRegularExpression claim(
        u"\\b(?:statistically significant(?:ly)?|significant at|significant(?:ly)? \\(|p\\s*[<=≤]\\s*0?[.,]\\d+|"
        u"significant (?:improvement|increase|decrease|reduction|difference|gain|drop|lift)|"
        u"significantly (?:better|worse|higher|lower|faster|slower|fewer|reduced|improved|increased))"_s,
        ignoringCase);
    static const QRegularExpression denied(
        u"(?:\\b(?:not|never|without|no|nor|neither|hardly|whether)|n['’]t)(?:\\s+\\w+){0,3}\\s*$"_s, ignoringCase);
    static const QRegularExpression size(
        u"\\bn\\s*=\\s*\\d|±|\\bCI\\b|\\bconfidence interval|\\d\\s+(?:[\\p{L}-]+\\s+)?"
        u"(?:runs|users|samples|observations|losses|repeats|seeds|queries|sessions|cases|items)\\b"_s,
        ignoringCase);
    const auto match = claim.match(sentence);
    if (!match.hasMatch() || size.match(sentence).hasMatch()) return {};
    if (denied.match(sentence.first(match.capturedStart())).hasMatch()) return {};
    return match.captured().trimmed().remove(u'(').trimmed();
}

/// What prose may call a PSI: that of a window, a threshold, a band. Nothing where there is no window to compute.
QList<double> psiValues(const Project& project)
{
    QList<double> values;
    for (const Distribution& distribution : project.monitoring.distributions)
        for (const WindowPsi& window : psiReplay(project, distribution).windows)
            if (window.psi) values.append(window.psi->value);
    if (values.isEmpty()) return values;
    values += {moderateDrift, 0.2, majorDrift}; // 0.2 is the other usual band
    for (const Monitor& monitor : project.monitoring.monitors)
        if (monitor.threshold) values.append(*monitor.threshold);
    return values;
}

QList<std::pair<FieldPath, QString>> driftParagraphs(const Monitoring& monitoring)
{
    QList<std::pair<FieldPath, QString>> all;
    const auto add = [&](const FieldPath& path, const Prose& prose) {
        for (const QString& paragraph : prose.paragraphs)
            all.append({path, paragraph});
    };
    add("monitoring.summary"_L1, monitoring.summary);
    add("monitoring.driftDetection"_L1, monitoring.driftDetection);
    for (const DriftEvent& event : monitoring.driftEvents)
        add(FieldPath("monitoring.driftEvents"_L1).entry(event.id).field(u"response"), event.response);
    add("monitoring.sixMonthsLater"_L1, monitoring.sixMonthsLater);
    return all;
}

} // namespace

QList<Finding> directionClaims(const Project& project, const QList<Statement>& statements)
{
    QList<Finding> findings;
    for (const Statement& statement : statements)
        for (const MetricMention& mention : metricMentions(statement.sentence, project.metrics)) {
            const auto verb = mention.isQualified ? std::nullopt : verbOf(statement.sentence, mention);
            if (!verb) continue;
            const Metric& metric = *project.metric(Reference{mention.metricId});
            if (const auto values = refutation(project, statement, mention, metric, *verb))
                findings.append(
                    {u"prose-sign-differs"_s,
                     statement.path,
                     {metric.name, verb->text, quantity(values->first, metric), quantity(values->second, metric)}});
        }
    return findings;
}

QList<Finding> significanceClaims(const Project& project, const QList<Statement>& statements)
{
    QList<Finding> findings;
    for (const Statement& statement : statements) {
        const auto claim = significance(statement.sentence);
        if (claim && !hasEvidence(project, statement.cycleId))
            findings.append({u"significance-without-evidence"_s, statement.path, {*claim}});
    }
    return findings;
}

QList<Finding> psiClaims(const Project& project)
{
    static const QRegularExpression said(
        u"\\bPSI\\b(?:\\s+(?:of|is|was|reached|rose|to|at|now|then|stood|climbed|fell))*\\s*[:=]?\\s*(\\d+[.,]\\d+)"_s);
    QList<Finding> findings;
    const QList<double> known = psiValues(project);
    if (known.isEmpty()) return findings;
    for (const auto& [path, paragraph] : driftParagraphs(project.monitoring))
        for (auto it = said.globalMatch(paragraph); it.hasNext();) {
            const QString number = it.next().captured(1);
            const auto written = WrittenNumber::fromText(number);
            if (written && std::ranges::none_of(known, [&](double value) { return written->canMean(value); }))
                findings.append({u"prose-psi-differs"_s, path, {number}});
        }
    return findings;
}

} // namespace analysis

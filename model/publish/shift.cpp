// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shift.h"

#include "sentences.h"
#include "wording.h"

#include "analysis/figures.h"

#include <algorithm>

namespace publish {

using namespace story;
using namespace analysis;
using namespace Qt::StringLiterals;

namespace {

bool isHypothetical(const Project& project) { return project.type == ProjectType::DesignedNotRun; }

/// Every value that a metric had in what stayed, and in the rollout.
QList<double> valuesOf(const Project& project, const QString& metricId)
{
    QList<double> all;
    for (const Cycle& cycle : project.cycles)
        if (const Measurement* found = isKept(cycle) ? measurement(cycle.measurements, metricId) : nullptr;
            found && found->value)
            all.append(*found->value);
    for (const Guardrail& guardrail : project.rollout.guardrails)
        for (const Reading& reading : guardrail.readings)
            if (guardrail.metric.id == metricId && reading.value) all.append(*reading.value);
    return all;
}

QString iterations(const Project& project)
{
    const auto structured = [](const Cycle& cycle) { return !cycle.hypothesis.isEmpty(); };
    const int count = int(project.cycles.size());
    if (count == 0) return {};
    return std::ranges::all_of(project.cycles, structured)
        ? Publish::tr(" over %n structured iteration(s)", nullptr, count)
        : Publish::tr(" over %n iteration(s)", nullptr, count);
}

/// "from 412 to 285 kEUR a month": the unit once, where it is not one that leans on its number.
QString fromTo(const Metric& metric, double from, double to)
{
    const bool isShort = metric.unit.isEmpty() || metric.unit == u"%"_s;
    const QString first = isShort ? quantity(from, metric) : number(from, metric.decimals);
    return Publish::tr("from %1 to %2").arg(first, quantity(to, metric));
}

QString graded(const Project& project, const QString& name, const QString& moved)
{
    return project.objective.bridge.grade == EvidenceGrade::Estimate
        ? Publish::tr("By estimate, %1 %2").arg(midSentence(name), moved)
        : capitalised(name) + u' ' + moved;
}

QString when(const NextExperiment& experiment)
{
    return experiment.quarter.isNull() ? QString() : Publish::tr(", in %1,").arg(date(experiment.quarter));
}

const NextExperiment* firstExperiment(const Project& project)
{
    for (const NextExperiment& experiment : project.nextIteration.experiments)
        if (!experiment.title.trimmed().isEmpty()) return &experiment;
    return nullptr;
}

} // namespace

const Metric* businessMetric(const Project& project)
{
    const Metric* metric = project.metric(project.objective.businessMetric);
    if (!metric) metric = project.metric(project.objective.bridge.businessMetric);
    return metric && !metric->name.isEmpty() ? metric : nullptr;
}

const Constraint* keptConstraint(const Project& project)
{
    const Metric* business = businessMetric(project);
    for (const Constraint& constraint : project.constraints) {
        const Metric* metric = project.metric(constraint.metric);
        if (!metric || metric == business || metric->name.isEmpty() || !constraint.value) continue;
        if (constraint.comparison == Comparison::Unset) continue;
        const QList<double> values = valuesOf(project, metric->id);
        const auto isKept = [&](double value) { return holds(value, constraint.comparison, *constraint.value); };
        if (!values.isEmpty() && std::ranges::all_of(values, isKept)) return &constraint;
    }
    return nullptr;
}

QString boundText(Comparison comparison, double limit, const QString& unit, Integer decimals)
{
    const QString amount = quantity(limit, unit, decimals);
    switch (comparison) {
    case Comparison::Below: return Publish::tr("below %1").arg(amount);
    case Comparison::AtMost: return Publish::tr("at %1 or below").arg(amount);
    case Comparison::AtLeast: return Publish::tr("at %1 or above").arg(amount);
    case Comparison::Above: return Publish::tr("above %1").arg(amount);
    case Comparison::Unset: break;
    }
    return {};
}

QString boundText(const Project& project, const Constraint& constraint)
{
    if (!constraint.value) return {};
    const Metric* metric = project.metric(constraint.metric);
    const QString unit = constraint.unit.isEmpty() && metric ? metric->unit : constraint.unit;
    return boundText(constraint.comparison, *constraint.value, unit);
}

QString shiftSentence(const Project& project)
{
    const Metric* metric = businessMetric(project);
    if (!metric || isHypothetical(project)) return {};
    const Number from = baselineValue(project, metric->id);
    const Number to = latestValue(project, metric->id);
    if (!from || !to || *from == *to) return {};
    const QString direction = *to < *from ? Publish::tr("fell %1%2") : Publish::tr("rose %1%2");
    QString text = graded(project, metric->name, direction.arg(fromTo(*metric, *from, *to), iterations(project)));
    if (const Constraint* kept = keptConstraint(project))
        text += Publish::tr(", while %1 stayed %2")
                    .arg(midSentence(project.metric(kept->metric)->name), boundText(project, *kept));
    return sentence(text);
}

QString closingSentence(const Project& project)
{
    const NextExperiment* next = firstExperiment(project);
    if (!next) return {};
    QString begin = Publish::tr("Next%1 we try “%2”");
    if (project.provenance == Provenance::PublicRecord) begin = Publish::tr("Next%1 comes “%2”");
    else if (isHypothetical(project)) begin = Publish::tr("Next%1 we would try “%2”");
    const QString text = begin.arg(when(*next), next->title);
    const QList<StyledText> reasons = sentences(next->hypothesis.paragraphs);
    if (reasons.isEmpty()) return sentence(text);
    const QString reason = reasons.first().text;
    const QString because = continued(reasons.first(), project.language).text;
    return because == reason ? Publish::tr("%1. The idea: %2").arg(text, reason)
                             : Publish::tr("%1, because %2").arg(text, because);
}

bool closesItself(const Project& project)
{
    const NextExperiment* next = firstExperiment(project);
    return next && joined(project.nextIteration.summary).contains(next->title, Qt::CaseInsensitive);
}

QString briefClosing(const Project& project)
{
    const NextExperiment* next = firstExperiment(project);
    return next ? Publish::tr("Next comes “%1”.").arg(next->title) : QString();
}

} // namespace publish

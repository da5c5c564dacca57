// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teller.h"

#include "analysis/figures.h"

namespace publish {

using namespace story;
using namespace analysis;
using namespace Qt::StringLiterals;

namespace {

QString amountText(const Quantity& quantity)
{
    QStringList parts;
    if (quantity.value) parts.append(analysis::quantity(*quantity.value, quantity.unit));
    if (!quantity.note.isEmpty()) parts.append(joined(quantity.note));
    return parts.join(u". "_s);
}

} // namespace

void Teller::tellObjective()
{
    const Objective& o = m_project.objective;
    step(Step::Objective);
    prose("objective.problem"_L1, {});
    prose("objective.whoItHurts"_L1);
    prose("objective.whyNow"_L1);
    facts({{Publish::tr("Outcome"), choiceLabel(o.outcome)},
           {Publish::tr("Business metric"), metricName(m_project, o.businessMetric)},
           {Publish::tr("Kind of system"), choicesText(o.traits)}});
    for (const QLatin1StringView path : {"objective.outcome"_L1, "objective.businessMetric"_L1, "objective.traits"_L1})
        advise(path);
    prose("objective.target"_L1, Publish::tr("Target"));
    if (o.environment != Environment()) {
        part(Publish::tr("What moves around the system"));
        for (const QLatin1StringView key : {"data"_L1, "users"_L1, "rivals"_L1, "rules"_L1})
            prose(FieldPath("objective.environment"_L1).field(QString(key)));
        advise("objective.environment"_L1);
    }
    labelled(Publish::tr("Investment"), amountText(o.investment), mark("objective.investment"_L1));
    labelled(Publish::tr("Return"), amountText(o.expectedReturn), mark("objective.return"_L1));
    if (o.expectedReturn != Quantity()) advise("objective.return"_L1);
    tellBridge();
    tellMetrics();
    closeStep(Step::Objective);
}

void Teller::tellBridge()
{
    const Bridge& bridge = m_project.objective.bridge;
    if (bridge == Bridge()) return;
    part(Publish::tr("From technical metric to business metric"));
    const QString technical = metricName(m_project, bridge.technicalMetric);
    const QString business = metricName(m_project, bridge.businessMetric);
    const QString counter = metricName(m_project, bridge.counterMetric);
    facts({{Publish::tr("Technical metric"), technical}, {Publish::tr("Business metric"), business}});
    prose("objective.bridge.mechanism"_L1);
    prose("objective.bridge.elasticity"_L1);
    prose("objective.bridge.downstreamEffect"_L1);
    facts({{Publish::tr("Counter-metric"), counter}, {Publish::tr("Grade of evidence"), choiceLabel(bridge.grade)}});
    if (!counter.isEmpty()) advise("objective.bridge.counterMetric"_L1);
    if (bridge.grade != EvidenceGrade::Unset) advise("objective.bridge.grade"_L1);
}

void Teller::tellMetrics()
{
    Table metrics{.caption = Publish::tr("The metrics of this story."),
                  .columns = {{Publish::tr("Metric")},
                              {Publish::tr("What it is")},
                              {Publish::tr("Family")},
                              {Publish::tr("Better")},
                              {Publish::tr("Target"), true},
                              {Publish::tr("Guardrail"), true}},
                  .rows = {}};
    for (const Metric& m : m_project.metrics) {
        const QString better = m.direction == Direction::Unset ? QString()
            : m.direction == Direction::HigherIsBetter         ? Publish::tr("higher")
                                                               : Publish::tr("lower");
        metrics.rows.append({StyledText(withUnit(m)), withMarks(markdown(joined(m.definition)), marks(m)),
                             StyledText(choiceLabel(m.family)), StyledText(better),
                             StyledText(m.target ? number(*m.target, m.decimals) : QString()),
                             StyledText(m.guardrail ? number(*m.guardrail, m.decimals) : QString())});
    }
    table(metrics);
    if (!m_project.metrics.isEmpty()) advise("metrics"_L1);
}

void Teller::tellBaseline()
{
    const Baseline& b = m_project.baseline;
    step(Step::Baseline);
    prose("baseline.existed"_L1, {});
    facts({{Publish::tr("Its purpose"), choicesText(b.purposes)}});
    if (!b.purposes.isEmpty()) advise("baseline.purposes"_L1);
    for (const QLatin1StringView key :
         {"whyChosen"_L1, "limits"_L1, "learned"_L1, "signalStrength"_L1, "leakageCheck"_L1})
        prose(FieldPath("baseline"_L1).field(QString(key)));

    const QString on = b.measuredOn.isNull() ? QString() : Publish::tr(" on %1").arg(date(b.measuredOn));
    Table measured{.caption = Publish::tr("The baseline as measured%1.").arg(on),
                   .columns = {{Publish::tr("Metric")},
                               {Publish::tr("Value"), true},
                               {Publish::tr("Interval"), true},
                               {Publish::tr("n"), true}},
                   .rows = {}};
    for (const Measurement& m : tellSegments(b.measurements, Publish::tr("The baseline by segment%1.").arg(on))) {
        const Metric* metric = m_project.metric(m.metric);
        const Metric shown = metric ? *metric : Metric();
        measured.rows.append({withMarks(StyledText(withSegment(shown, m)), marks(m)),
                              StyledText(m.value ? quantity(*m.value, shown) : QString()),
                              StyledText(intervalText(m.low, m.high, shown.decimals)),
                              StyledText(m.n ? number(*m.n) : QString())});
    }
    table(measured);
    if (!b.measurements.isEmpty()) advise("baseline.measurements"_L1);
    closeStep(Step::Baseline);
}

void Teller::tellConstraints()
{
    step(Step::Constraints);
    tellLimits();
    tellSystem();
    closeStep(Step::Constraints);
}

void Teller::tellLimits()
{
    Table limits{.caption = {},
                 .columns = {{Publish::tr("Constraint")},
                             {Publish::tr("Kind")},
                             {Publish::tr("Limit")},
                             {Publish::tr("Why")},
                             {Publish::tr("Governance")}},
                 .rows = {}};
    for (const Constraint& c : m_project.constraints) {
        const Metric* metric = m_project.metric(c.metric);
        const QString unit = c.unit.isEmpty() && metric ? metric->unit : c.unit;
        QString limit = limitText(c.comparison, c.value, unit);
        if (metric) limit = limit.isEmpty() ? metric->name : metric->name + u' ' + limit;
        limits.rows.append({withMarks(StyledText(c.title), marks(c)), StyledText(choiceLabel(c.kind)),
                            StyledText(limit), markdown(joined(c.reason)), StyledText(c.governance)});
    }
    table(limits);
    if (!m_project.constraints.isEmpty())
        for (const QLatin1StringView path : {"constraints"_L1, "constraints.value"_L1, "constraints.reason"_L1})
            advise(path);
    if (std::ranges::any_of(m_project.constraints, [](const Constraint& c) { return !c.governance.isEmpty(); }))
        advise("constraints.governance"_L1);
}

void Teller::tellSystem()
{
    if (m_project.system == SystemMap()) return;
    part(Publish::tr("The system around the model"));
    advise("system"_L1);
    for (const QLatin1StringView key :
         {"ingestion"_L1, "features"_L1, "serving"_L1, "logging"_L1, "feedback"_L1, "alerting"_L1})
        prose(FieldPath("system"_L1).field(QString(key)));
}

} // namespace publish

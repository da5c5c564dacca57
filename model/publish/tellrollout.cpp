// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teller.h"

#include "analysis/figures.h"
#include "analysis/rolloutchart.h"

#include <algorithm>

namespace publish {

using namespace story;
using namespace analysis;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostReadings = 8;

QString readingText(const Rollout& rollout, const Metric& metric, const Reading& reading)
{
    QStringList where;
    if (!reading.date.isNull()) where.append(reading.date.text());
    for (const Stage& stage : rollout.stages)
        if (stage.id == reading.stage.id) where.append(stage.title.isEmpty() ? choiceLabel(stage.kind) : stage.title);
    const QString value = reading.value ? quantity(*reading.value, metric) : Publish::tr("no value");
    return where.isEmpty() ? value : value + u" ("_s + where.join(u", "_s) + u')';
}

QString readingsText(const Rollout& rollout, const Metric& metric, const Guardrail& guardrail)
{
    QStringList all;
    for (const Reading& reading : guardrail.readings)
        all.append(readingText(rollout, metric, reading));
    if (all.size() > mostReadings) all = QStringList{all.first(), u"…"_s} + all.last(mostReadings - 2);
    return all.join(u"; "_s);
}

/// "kept" or "broken 2 times": computed, not claimed.
StyledText keptText(const Guardrail& guardrail)
{
    qsizetype read = 0;
    qsizetype broken = 0;
    for (const Reading& reading : guardrail.readings) {
        if (!reading.value || !guardrail.limit) continue;
        ++read;
        broken += !holds(*reading.value, guardrail.comparison, *guardrail.limit);
    }
    if (read == 0) return {};
    if (broken == 0) return {Publish::tr("kept"), Style::Good};
    return {Publish::tr("broken %n time(s)", nullptr, int(broken)), Style::Bad};
}

} // namespace

void Teller::tellRollout()
{
    const Rollout& r = m_project.rollout;
    step(Step::Rollout);
    if (r.status == ClaimStatus::Designed)
        paragraph(StyledText(Publish::tr("Designed, not run: this is the plan.")), Paragraph::Kind::Quiet);
    if (r.status != ClaimStatus::Unset) advise("rollout.status"_L1);
    prose("rollout.summary"_L1, {});
    tellRolloutChart();
    tellStages();
    tellObservations();
    tellGuardrails();
    const QString label = recordType<Rollout>().field(u"decisionRule")->title();
    prose("rollout.decisionRule"_L1, r.ruleWrittenOn.isNull() ? label : label + u" ("_s + date(r.ruleWrittenOn) + u')');
    facts({{Publish::tr("Verdict"), choiceLabel(r.verdict)}});
    if (r.verdict != Verdict::Unset) advise("rollout.verdict"_L1);
    prose("rollout.rollback.trigger"_L1);
    prose("rollout.rollback.mechanism"_L1);
    labelled(recordType<RollbackPlan>().field(u"timeToRollBack")->title(),
             sentence(durationText(r.rollback.timeToRollBack)), mark("rollout.rollback.timeToRollBack"_L1));
    if (r.rollback.timeToRollBack.value) advise("rollout.rollback.timeToRollBack"_L1);
    closeStep(Step::Rollout);
}

void Teller::tellRolloutChart()
{
    if (const ChartSpec chart = rolloutChart(m_project); !chart.isEmpty()) add(Chart{chart});
}

void Teller::tellStages()
{
    Table stages{.caption = {},
                 .columns = {{Publish::tr("Stage")},
                             {Publish::tr("Traffic"), true},
                             {Publish::tr("Users exposed"), true},
                             {Publish::tr("When")},
                             {Publish::tr("Watched")},
                             {Publish::tr("Gate")},
                             {Publish::tr("Outcome")}},
                 .rows = {}};
    for (const Stage& s : m_project.rollout.stages) {
        QStringList name{s.title, s.title == choiceLabel(s.kind) ? QString() : choiceLabel(s.kind)};
        name.removeAll(QString());
        QStringList watched;
        for (const QString& id : s.watched.ids)
            watched.append(metricName(m_project, {id}));
        QStringList outcome{sentence(choiceLabel(s.outcome)), joined(s.outcomeNote)};
        outcome.removeAll(QString());
        stages.rows.append({withMarks(StyledText(name.join(u", "_s)), marks(s)),
                            StyledText(s.share ? quantity(*s.share, u"%"_s) : QString()),
                            StyledText(s.usersExposed ? number(*s.usersExposed) : QString()),
                            StyledText(shortPeriod(s.startDate, s.endDate)), StyledText(watched.join(u", "_s)),
                            markdown(joined(s.gate)), markdown(outcome.join(u' '))});
    }
    table(stages);
    if (stages.rows.isEmpty()) return;
    advise("rollout.stages"_L1);
    advise("rollout.stages.gate"_L1);
}

void Teller::tellObservations()
{
    Table sides{.caption = Publish::tr("What was observed on both sides of the split."),
                .columns = {{Publish::tr("Stage")},
                            {Publish::tr("Metric")},
                            {Publish::tr("Date")},
                            {Publish::tr("Control"), true},
                            {Publish::tr("n"), true},
                            {Publish::tr("Treatment"), true},
                            {Publish::tr("n"), true},
                            {Publish::tr("Difference"), true}},
                .rows = {}};
    for (const Stage& stage : m_project.rollout.stages)
        for (const Observation& o : stage.observations) {
            const Metric* found = m_project.metric(o.metric);
            const Metric metric = found ? *found : Metric();
            const auto value = [&](Number v) { return StyledText(v ? quantity(*v, metric) : QString()); };
            const auto count = [](Integer n) { return StyledText(n ? number(*n) : QString()); };
            sides.rows.append(
                {withMarks(StyledText(stage.title.isEmpty() ? choiceLabel(stage.kind) : stage.title), marks(o)),
                 StyledText(metric.name), StyledText(o.date.text()), value(o.control), count(o.controlN),
                 value(o.treatment), count(o.treatmentN),
                 StyledText(intervalText(o.differenceLow, o.differenceHigh, metric.decimals))});
        }
    table(sides);
}

void Teller::tellGuardrails()
{
    Table guardrails{.caption = {},
                     .columns = {{Publish::tr("Guardrail")},
                                 {Publish::tr("Limit")},
                                 {Publish::tr("Readings")},
                                 {Publish::tr("Outcome")}},
                     .rows = {}};
    for (const Guardrail& g : m_project.rollout.guardrails) {
        const Metric* found = m_project.metric(g.metric);
        const Metric metric = found ? *found : Metric();
        QStringList sources;
        for (const Reading& reading : g.readings)
            for (const Annotation& annotation : reading.about)
                sources.append(annotation.source);
        StyledText readings(readingsText(m_project.rollout, metric, g));
        guardrails.rows.append({withMarks(StyledText(metric.name), marks(g)),
                                StyledText(limitText(g.comparison, g.limit, metric.unit, metric.decimals)),
                                withMarks(readings, markOf(sources)), keptText(g)});
    }
    table(guardrails);
    if (!guardrails.rows.isEmpty()) advise("rollout.guardrails"_L1);
}

} // namespace publish

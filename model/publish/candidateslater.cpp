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

/// "shadow, canary and ramp"; of stages that are not told apart by kind, from the first to the last.
QString stagesText(const QList<Stage>& stages, bool withShares)
{
    QStringList kinds;
    QStringList texts;
    for (const Stage& stage : stages) {
        const QString kind = midSentence(choiceLabel(stage.kind));
        if (!kind.isEmpty() && !kinds.contains(kind)) kinds.append(kind);
        texts.append(withShares && stage.share ? Publish::tr("%1 at %2").arg(kind, quantity(*stage.share, u"%"_s))
                                               : kind);
    }
    if (kinds.size() == stages.size()) return listed(texts);
    const QString first = stages.first().title;
    const QString last = stages.last().title;
    if (first.isEmpty() || last.isEmpty()) return {};
    return stages.size() == 1 ? Publish::tr("“%1”").arg(first) : Publish::tr("from “%1” to “%2”").arg(first, last);
}

/// "recall" or, of a monitor without a name, its metric.
QString nameOf(const Project& project, const Monitor& monitor)
{
    return monitor.signal.isEmpty() ? metricName(project, monitor.metric) : monitor.signal;
}

} // namespace

void Gatherer::rollout()
{
    const Rollout& r = m_project.rollout;
    begin(Step::Rollout);
    if (r == Rollout()) return;
    if (r.status == ClaimStatus::Designed) designed();
    stages();
    lead(field(Release, "rollout.summary"_L1, unlessHeaded(Publish::tr("The rollout:"))));
    guardrails();
    field(Rule, "rollout.decisionRule"_L1, Publish::tr("The rule for deciding:"));
    field(Rollback, "rollout.rollback.trigger"_L1, Publish::tr("What would trigger a rollback:"));
    field(Rollback, "rollout.rollback.mechanism"_L1, Publish::tr("The way back:"), 2);
    if (const QString time = durationText(r.rollback.timeToRollBack); !time.isEmpty())
        say(Rollback, Publish::tr("Rolling back takes %1.").arg(time), "rollout.rollback.timeToRollBack"_L1, 1);
}

void Gatherer::stages()
{
    const QList<Stage>& all = m_project.rollout.stages;
    const QString text = all.isEmpty() ? QString() : stagesText(all, false);
    if (text.isEmpty()) return;
    const bool isPlan = m_project.rollout.status == ClaimStatus::Designed;
    const QString plan =
        isPlan ? Publish::tr("The plan for the rollout, not run: %1.") : Publish::tr("Rolled out in stages: %1.");
    brief(plan.arg(text), "rollout.stages"_L1);
    lead(say(Stages, Publish::tr("The stages: %1.").arg(stagesText(all, true)), "rollout.stages"_L1));
}

void Gatherer::guardrails()
{
    int later = 0;
    for (const Guardrail& guardrail : m_project.rollout.guardrails) {
        const QString metric = midSentence(metricName(m_project, guardrail.metric));
        qsizetype read = 0;
        qsizetype broken = 0;
        for (const Reading& reading : guardrail.readings) {
            if (!reading.value || !guardrail.limit) continue;
            ++read;
            broken += !holds(*reading.value, guardrail.comparison, *guardrail.limit);
        }
        if (metric.isEmpty() || read == 0) continue;
        const FieldPath path = FieldPath("rollout.guardrails"_L1).entry(guardrail.id);
        say(Guardrails,
            broken == 0       ? Publish::tr("The guardrail on %1 was kept.").arg(metric)
                : broken == 1 ? Publish::tr("The guardrail on %1 was broken once.").arg(metric)
                              : Publish::tr("The guardrail on %1 was broken %2.")
                                    .arg(metric, Publish::tr("%n time(s)", nullptr, int(broken))),
            path, later);
        later += 6;
    }
}

void Gatherer::monitoring()
{
    const Monitoring& m = m_project.monitoring;
    begin(Step::Monitoring);
    if (m == Monitoring()) return;
    if (m.status == ClaimStatus::Designed) designed();
    monitors();
    lead(field(Watching, "monitoring.summary"_L1, unlessHeaded(Publish::tr("Monitoring:"))));
    field(Alarm, "monitoring.driftDetection"_L1, Publish::tr("How drift is found:"), 8);
    drift();
    field(Retraining, "monitoring.retraining.trigger"_L1, Publish::tr("What starts a retraining:"));
    field(Retraining, "monitoring.retraining.cadence"_L1, Publish::tr("How often otherwise:"), 6);
    for (const FailureMode& mode : m.failureModes) {
        if (mode.mode.isEmpty() || mode.response.isEmpty()) continue;
        const FieldPath path = FieldPath("monitoring.failureModes"_L1).entry(mode.id);
        StyledText text(Publish::tr("How it can fail:") + u' ');
        text.append(continued(markdown(sentence(mode.mode)), m_project.language));
        text.append(u' ' + Publish::tr("Then:") + u' ');
        text.append(continued(markdown(sentence(mode.response)), m_project.language));
        say(FailureModes, text, path);
        break;
    }
    field(Retraining, "monitoring.featureValidation"_L1, Publish::tr("How features are checked:"), 8);
    field(Retraining, "monitoring.versionTracking"_L1, Publish::tr("How versions are kept:"), 10);
    field(SixMonths, "monitoring.sixMonthsLater"_L1, Publish::tr("Six months later:"));
    const FieldPath llm("llm"_L1);
    field(Alarm, llm.field(u"evaluationDrift"), Publish::tr("How the evaluation drifts:"), 4);
    field(Alarm, llm.field(u"safetyMonitoring"), Publish::tr("How safety is watched:"), 6);
    field(Alarm, llm.field(u"humanFeedback"), Publish::tr("What people say:"), 12);
    field(Alarm, llm.field(u"latencyCost"), Publish::tr("What an answer costs:"), 14);
    field(Alarm, llm.field(u"promptIterations"), Publish::tr("How the prompt changed:"), 16);
}

void Gatherer::monitors()
{
    int later = 0;
    for (const Monitor& monitor : m_project.monitoring.monitors) {
        const QString name = nameOf(m_project, monitor);
        if (name.isEmpty()) continue;
        const FieldPath path = FieldPath("monitoring.monitors"_L1).entry(monitor.id);
        const QString quoted = Publish::tr("“%1”").arg(name);
        const bool isPlan = m_project.monitoring.status == ClaimStatus::Designed;
        if (later == 0)
            brief(isPlan ? Publish::tr("To be watched: %1.").arg(quoted)
                         : Publish::tr("Watched since: %1.").arg(quoted),
                  path);
        const QString alarm = monitor.threshold ? alarmText(monitor) : QString();
        const qsizetype outer = m_after;
        const qsizetype said = alarm.isEmpty()
            ? say(Alarm, Publish::tr("%1 is watched.").arg(quoted), path, later)
            : say(Alarm, Publish::tr("%1 raises an alarm when it is %2.").arg(quoted, alarm), path, later);
        if (later == 0) lead(said);
        m_after = said;
        field(Alarm, path.field(u"action"), Publish::tr("What follows:"), later + 8);
        m_after = outer;
        later += 24;
    }
}

void Gatherer::drift()
{
    const qsizetype outer = m_after;
    qsizetype first = -1;
    int later = 0;
    for (const DriftEvent& event : m_project.monitoring.driftEvents) {
        if (event.title.isEmpty()) continue;
        const FieldPath path = FieldPath("monitoring.driftEvents"_L1).entry(event.id);
        const QString time = durationText(event.timeToDetect);
        QString named = first < 0 ? Publish::tr("One drift was “%1”") : Publish::tr("Another was “%1”");
        named = named.arg(event.title) + (time.isEmpty() ? QString() : Publish::tr(", seen after %1").arg(time)) + u'.';
        m_after = say(Drift, named, path, later);
        if (first < 0) first = m_after;
        field(Drift, path.field(u"response"), Publish::tr("The answer:"), later + 1);
        m_after = first; // "another" needs the one before it
        later += 30;
    }
    m_after = outer;
}

void Gatherer::nextIteration()
{
    begin(Step::NextIteration);
    const bool isPublic = m_project.provenance == Provenance::PublicRecord;
    field(Next, "nextIteration.summary"_L1, {}, 1);
    field(Leadership, "nextIteration.leadership"_L1, Publish::tr("How the effort was shared:"));
    field(ChangeOfMind, "nextIteration.changeYourMind"_L1,
          isPublic ? Publish::tr("What would speak against it:") : Publish::tr("What would change my mind:"));
    closing();
}

void Gatherer::closing()
{
    if (closesItself(m_project)) return;
    if (const QString text = briefClosing(m_project); !text.isEmpty()) brief(text, "nextIteration.experiments"_L1);
    lead(say(Next, closingSentence(m_project), "nextIteration.experiments"_L1));
}

} // namespace publish

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steppage.h"

#include "cyclespage.h"
#include "formpage.h"
#include "overviewpage.h"

#include "coach/guidance.h"

#include <QCoreApplication>
#include <QScrollArea>
#include <QScrollBar>

namespace views {

using namespace story;
using namespace Qt::StringLiterals;
using items::Page;

namespace {

using Parts = QList<FormPage::Part>;

struct StepCards
{
    Q_DECLARE_TR_FUNCTIONS(StepCards)
};

/// What stands around the steps.
Parts aboutParts()
{
    return {{StepCards::tr("The story in short"),
             {},
             {u"title"_s, u"summary"_s, u"domain"_s, u"startDate"_s, u"endDate"_s, u"tags"_s}},
            {StepCards::tr("Your part in it"),
             {},
             {u"role"_s, u"team"_s, u"owned"_s, u"ownedAfterLaunch"_s, u"stakeholders"_s}},
            {StepCards::tr("What kind of story it is"),
             {},
             {u"type"_s, u"setting"_s, u"level"_s, u"provenance"_s, u"provenanceNote"_s}},
            {StepCards::tr("What it is measured by"), {}, {u"metrics"_s}},
            {StepCards::tr("What an LLM system is asked as well"), "llm"_L1, {}},
            {StepCards::tr("How it is told"), {}, {u"language"_s, u"archived"_s, u"aliases"_s, u"tellings"_s}},
            {StepCards::tr("What the coach does not say again"), {}, {u"silenced"_s}}};
}

Parts objectiveParts()
{
    const FieldPath at("objective"_L1);
    return {{StepCards::tr("The problem"), at, {u"problem"_s, u"whoItHurts"_s, u"whyNow"_s}},
            {StepCards::tr("What it is worth"),
             at,
             {u"outcome"_s, u"businessMetric"_s, u"target"_s, u"investment"_s, u"return"_s}},
            {StepCards::tr("From the technical metric to the business metric"), "objective.bridge"_L1, {}},
            {StepCards::tr("What moves around the system"), "objective.environment"_L1, {}},
            {StepCards::tr("What kind of system it is"), at, {u"traits"_s}}};
}

Parts baselineParts()
{
    const FieldPath at("baseline"_L1);
    return {{StepCards::tr("What there was"), at, {u"existed"_s, u"purposes"_s, u"whyChosen"_s, u"limits"_s}},
            {StepCards::tr("What it taught"), at, {u"learned"_s, u"signalStrength"_s, u"leakageCheck"_s}},
            {StepCards::tr("What it measured"), at, {u"measuredOn"_s, u"measurements"_s}}};
}

Parts rolloutParts()
{
    const FieldPath at("rollout"_L1);
    return {{StepCards::tr("How it reached its users"), at, {u"status"_s, u"summary"_s, u"stages"_s}},
            {StepCards::tr("What would have stopped it"), at, {u"guardrails"_s}},
            {StepCards::tr("How it was decided"), at, {u"decisionRule"_s, u"ruleWrittenOn"_s, u"verdict"_s}},
            {StepCards::tr("The way back"), "rollout.rollback"_L1, {}}};
}

Parts monitoringParts()
{
    const FieldPath at("monitoring"_L1);
    return {{StepCards::tr("After launch"), at, {u"status"_s, u"lifecycle"_s, u"lastChecked"_s, u"summary"_s}},
            {StepCards::tr("What is watched"), at, {u"driftDetection"_s, u"monitors"_s}},
            {StepCards::tr("What was recorded"), at, {u"series"_s, u"distributions"_s}},
            {StepCards::tr("What changes, and what breaks"),
             at,
             {u"changeDrivers"_s, u"expectedDecay"_s, u"edgeCases"_s, u"failureModes"_s}},
            {StepCards::tr("What drifted"), at, {u"driftEvents"_s}},
            {StepCards::tr("Training it again"), "monitoring.retraining"_L1, {}},
            {StepCards::tr("Keeping it in order"), at, {u"featureValidation"_s, u"versionTracking"_s}},
            {StepCards::tr("Six months on"), at, {u"sixMonthsLater"_s}}};
}

Parts nextParts()
{
    const FieldPath at("nextIteration"_L1);
    return {{StepCards::tr("Where it goes"), at, {u"summary"_s, u"experiments"_s}},
            {StepCards::tr("What would turn you round"), at, {u"changeYourMind"_s}},
            {StepCards::tr("How the work was led"), at, {u"leadership"_s}}};
}

Parts partsOf(Page page)
{
    Parts parts;
    switch (page) {
    case Page::Overview:
    case Page::Cycles: return {};
    case Page::About: return aboutParts();
    case Page::Objective: parts = objectiveParts(); break;
    case Page::Baseline: parts = baselineParts(); break;
    case Page::Constraints:
        parts = {{StepCards::tr("What bounded the solution"), {}, {u"constraints"_s}},
                 {StepCards::tr("The system around the model"), "system"_L1, {}}};
        break;
    case Page::Rollout: parts = rolloutParts(); break;
    case Page::Monitoring: parts = monitoringParts(); break;
    case Page::NextIteration: parts = nextParts(); break;
    }
    parts.append({StepCards::tr("Private"), "notes"_L1, {choiceKey(*items::stepOf(page))}, true});
    return parts;
}

} // namespace

void StepPage::scrollToTop()
{
    for (const auto* scroll : findChildren<QScrollArea*>())
        scroll->verticalScrollBar()->setValue(0);
}

StepPage* makeStepPage(document::Document& document, const coach::Guidance& guidance, Page page, QWidget* parent)
{
    if (page == Page::Overview) return new OverviewPage(document, parent);
    const auto step = items::stepOf(page);
    const QString lead = step ? guidance.step(*step).lead : guidance.project().lead;
    if (page == Page::Cycles) return new CyclesPage(document, lead, parent);
    return new FormPage(document, page, lead, partsOf(page), parent);
}

} // namespace views

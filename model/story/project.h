// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cycle.h"
#include "monitoring.h"
#include "rollout.h"

namespace story {

struct NextExperiment : Entry
{
    QString title;
    Prose hypothesis;
    Grading impact = Grading::Unset;
    Grading confidence = Grading::Unset;
    Grading effort = Grading::Unset;
    Date quarter;
    Effect expectedEffect;
    bool operator==(const NextExperiment&) const = default;
};

/// Step 7: what comes next. The experiments stand in order of rank.
struct NextIteration : Record
{
    Prose summary;
    QList<NextExperiment> experiments;
    Prose changeYourMind;
    Prose leadership; ///< how effort was allocated, and the pace kept
    bool operator==(const NextIteration&) const = default;
};

/// What an LLM system has to answer beside the seven steps.
struct LlmSystem : Record
{
    Prose promptIterations;
    Prose evaluationDrift;
    Prose safetyMonitoring;
    Prose latencyCost;
    Prose humanFeedback;
    bool operator==(const LlmSystem&) const = default;
};

struct StepNotes : Record
{
    Prose objective;
    Prose baseline;
    Prose constraints;
    Prose cycles;
    Prose rollout;
    Prose monitoring;
    Prose nextIteration;
    bool operator==(const StepNotes&) const = default;
};

/// A finding that the user has silenced: where, which rule, the words it was about, and why.
struct Silence : Entry
{
    QString rule;
    QString path;
    QString quote;
    QString reason;
    bool operator==(const Silence&) const = default;
};

/// What a name is called in the confidential edition.
struct Alias : Entry
{
    QString name;
    QString alias;
    bool operator==(const Alias&) const = default;
};

/// Where the story was told or sent, and in which form.
struct Telling : Entry
{
    TellingKind kind = TellingKind::Unset;
    Date date;
    QString audience;
    QString edition;
    QString length;
    QString file;    ///< the name of what was sent
    QString hash;    ///< SHA-256 of its bytes, in hexadecimal
    QString version; ///< SHA-256 of the story as it was saved then
    Prose note;
    bool operator==(const Telling&) const = default;
};

/// One project, told as a loop: the unit that is edited, saved and exported. It knows no file.
struct Project : Record
{
    QString id;
    QString title;
    QString summary;
    QString domain;
    QString role;
    QString team;
    Prose owned;
    Prose ownedAfterLaunch;
    QStringList stakeholders;
    Date startDate;
    Date endDate;
    QString language; ///< of the story, as in BCP 47; empty: English
    Provenance provenance = Provenance::Unset;
    Prose provenanceNote;
    Setting setting = Setting::Unset;
    ProjectType type = ProjectType::Unset;
    Level level = Level::Unset;
    QString templateName; ///< that it began from: whose prompts stand in its empty fields
    QStringList tags;
    Number rank; ///< place among the projects; fractions fall between neighbours
    bool archived = false;
    QList<Metric> metrics;
    Objective objective;
    Baseline baseline;
    QList<Constraint> constraints;
    SystemMap system;
    QList<Cycle> cycles;
    Rollout rollout;
    Monitoring monitoring;
    NextIteration nextIteration;
    LlmSystem llm;
    StepNotes notes;
    QList<Figure> figures;
    QList<Silence> silenced;
    QList<Alias> aliases;
    QList<Telling> tellings;
    bool operator==(const Project&) const = default;

    [[nodiscard]] const Metric* metric(const Reference& reference) const;
    [[nodiscard]] const Cycle* cycle(const QString& cycleId) const;
};

} // namespace story

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metric.h"

namespace story {

/// A metric on both sides of a split, as it was read on a date.
struct Observation : Entry
{
    Ref<Metric> metric;
    Date date;
    Number control;
    Number treatment;
    Integer controlN;
    Integer treatmentN;
    Number differenceLow;
    Number differenceHigh; ///< interval of treatment - control, in the metric's unit
    bool operator==(const Observation&) const = default;
};

/// One step of exposing users. A shadow stage has a share of traffic and exposes nobody.
struct Stage : Entry
{
    QString title;
    StageKind kind = StageKind::Unset;
    Number share; ///< of traffic, in percent
    Number usersExposed;
    Date startDate;
    Date endDate;
    Refs<Metric> watched;
    Prose gate;
    GateOutcome outcome = GateOutcome::Unset;
    Prose outcomeNote;
    QList<Observation> observations;
    bool operator==(const Stage&) const = default;
};

struct Reading : Entry
{
    Date date;
    Number value;
    Ref<Stage> stage;
    bool operator==(const Reading&) const = default;
};

struct Guardrail : Entry
{
    Ref<Metric> metric;
    Comparison comparison = Comparison::Unset;
    Number limit;
    QList<Reading> readings;
    bool operator==(const Guardrail&) const = default;
};

struct RollbackPlan : Record
{
    Prose trigger;
    Prose mechanism;
    Duration timeToRollBack;
    bool operator==(const RollbackPlan&) const = default;
};

/// Step 5: how the change reached its users, and what would have stopped it.
struct Rollout : Record
{
    ClaimStatus status = ClaimStatus::Unset;
    Prose summary;
    QList<Stage> stages;
    QList<Guardrail> guardrails;
    Prose decisionRule;
    Date ruleWrittenOn;
    Verdict verdict = Verdict::Unset; ///< what was decided; what the observations say is computed
    RollbackPlan rollback;
    bool operator==(const Rollout&) const = default;
};

} // namespace story

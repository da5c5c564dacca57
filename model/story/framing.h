// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metric.h"

namespace story {

/// How a technical number becomes a business number, and how well that is proven.
struct Bridge : Record
{
    Ref<Metric> technicalMetric;
    Prose mechanism;
    Ref<Metric> businessMetric;
    Ref<Metric> counterMetric; ///< what would get worse if the technical metric were pushed blindly
    Prose elasticity;
    Prose downstreamEffect;
    EvidenceGrade grade = EvidenceGrade::Unset;
    bool operator==(const Bridge&) const = default;
};

/// What moves around the system, whoever builds it.
struct Environment : Record
{
    Prose data;
    Prose users;
    Prose rivals;
    Prose rules;
    bool operator==(const Environment&) const = default;
};

/// Step 1: why the project exists.
struct Objective : Record
{
    Prose problem;
    Prose whoItHurts;
    Prose whyNow;
    Outcome outcome = Outcome::Unset;
    Ref<Metric> businessMetric;
    Prose target;
    QList<SystemTrait> traits;
    Environment environment;
    Quantity investment;
    Quantity expectedReturn;
    Bridge bridge;
    bool operator==(const Objective&) const = default;
};

/// Step 2: what there was before, and what it taught.
struct Baseline : Record
{
    Prose existed;
    QList<BaselinePurpose> purposes;
    Prose whyChosen;
    Prose limits;
    Prose learned;
    Prose signalStrength;
    Prose leakageCheck;
    Date measuredOn;
    QList<Measurement> measurements;
    bool operator==(const Baseline&) const = default;
};

/// Step 3: what bounded the solution.
struct Constraint : Entry
{
    QString title;
    ConstraintKind kind = ConstraintKind::Unset;
    Ref<Metric> metric;
    Comparison comparison = Comparison::Unset;
    Number value;
    QString unit;
    Prose reason;
    QString governance; ///< tag of a risk framework, such as "NIST AI RMF: Measure"
    bool operator==(const Constraint&) const = default;
};

/// The six parts of any system that learns; the model is only one line of it.
struct SystemMap : Record
{
    Prose ingestion;
    Prose features;
    Prose serving;
    Prose logging;
    Prose feedback;
    Prose alerting;
    bool operator==(const SystemMap&) const = default;
};

} // namespace story

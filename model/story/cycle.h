// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "framing.h"

namespace story {

struct Priority : Record
{
    Grading impact = Grading::Unset;
    Grading effort = Grading::Unset;
    Prose whyNow;
    bool operator==(const Priority&) const = default;
};

struct TradeOff : Record
{
    Ref<Metric> gained;
    Ref<Metric> paid;
    Prose why;
    bool operator==(const TradeOff&) const = default;
};

/// What added complexity was bought for, and what it cost.
struct ComplexityReceipt : Record
{
    Prose need;
    Ref<Constraint> bindingConstraint;
    Prose marginalGain;
    Prose addedCost;
    QStringList tags; ///< "ensemble", "larger network", "second model", ...
    bool operator==(const ComplexityReceipt&) const = default;
};

struct SideEffect : Entry
{
    QString effect;
    QString mitigation;
    bool operator==(const SideEffect&) const = default;
};

struct Snippet : Entry
{
    QString name;     ///< file name; the language is guessed from it
    QString language; ///< name of a highlighting definition; empty: guess
    QString caption;
    Code code;
    bool operator==(const Snippet&) const = default;
};

/// Step 4, once around: from something seen to something learned and decided.
struct Cycle : Entry
{
    QString title;
    Date startDate;
    Date endDate;
    QList<Lever> levers;
    ModelFamily modelFamily = ModelFamily::Unset;
    Prose observation;
    Prose hypothesis;
    Prose because;
    Prose experiment;
    Date experimentOn;
    Prose successMeasure; ///< fixed before the experiment
    Date measureFixedOn;
    Effect expectedEffect;
    Effect measuredEffect;
    Prose result;
    Date resultOn;
    EvidenceGrade evidence = EvidenceGrade::Unset;
    Prose failed;
    Prose learning;
    Prose uncertaintyRemoved;
    TradeOff tradeOff;
    ComplexityReceipt receipt;
    Decision decision = Decision::Unset;
    Prose decisionReason;
    Ref<Cycle> successor;
    Priority priority;
    QString segment;
    QList<SideEffect> sideEffects;
    Prose surroundings; ///< what changed around it meanwhile
    Contribution contribution = Contribution::Unset;
    Prose whatIDid;
    Prose repeatability;
    QList<Measurement> measurements;
    QList<Snippet> snippets;
    QList<Link> evidenceLinks;
    QList<Figure> figures;
    bool starred = false; ///< "tell this one"
    Integer tellRank;
    bool operator==(const Cycle&) const = default;
};

} // namespace story

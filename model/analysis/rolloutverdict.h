// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "confidence.h"

#include "story/fieldpath.h"
#include "story/project.h"

/// The rollout replayed: what its own observations, gates and guardrails say, beside what was decided.
namespace analysis {

/// Whether the users were split as they should have been.
struct SampleRatio
{
    double p = 1; ///< of a chi-square test with one degree of freedom
    bool isMismatch = false;
    bool operator==(const SampleRatio&) const = default;
};
/// Against an equal split, against the stage's share of traffic where it has one, and against what its words tell ("split
/// 1:3"); the best fit counts, since a story does not say which was meant. A mismatch is p < 0.001 (Kohavi, Tang, Xu: Trustworthy Online Controlled Experiments, 2020,
/// chapter 21). Nothing where one of the two n is missing or both are 0.
[[nodiscard]] std::optional<SampleRatio> sampleRatio(const story::Observation& observation, story::Number share = {},
                                                     const QString& told = {});

/// Something that speaks for a verdict.
struct VerdictReason
{
    enum class Kind {
        SampleRatioMismatch, ///< invalid
        GuardrailBroken, ///< roll back: at its last reading or observation
        StageStopped, ///< roll back: the last stage with an outcome
        MetricHarmed, ///< roll back: what the project is for got worse beyond chance
        GateFailed, ///< hold: the last stage with an outcome
        MayBeChance, ///< hold: what the project is for may not have changed
        SideEffect, ///< hold: another metric without a guardrail got worse beyond chance
        CertaintyUnknown, ///< hold: what the project is for was observed without interval or n
        GateOpen, ///< hold: the last stage that was begun has a gate and no outcome
        GatePassed, ///< expand: the last stage with an outcome
        GuardrailHolds, ///< expand
        MetricGained ///< expand: what the project is for got better beyond chance
    };
    Kind kind = Kind::GateOpen;
    story::FieldPath path; ///< the field that says so
    bool operator==(const VerdictReason&) const = default;
};
[[nodiscard]] story::Verdict speaksFor(VerdictReason::Kind kind);

struct RolloutVerdict
{
    story::Verdict computed = story::Verdict::Unset; ///< the gravest that a reason speaks for
    story::Verdict told = story::Verdict::Unset; ///< what the story says
    QList<VerdictReason> reasons; ///< the gravest first
    bool operator==(const RolloutVerdict&) const = default;
};
/// Graver is invalid before roll back before hold before expand. Of each metric the last observation counts: the latest
/// date, without dates the last in the list; so a failed canary that was repeated does not count for ever. What the
/// project is for: its business metric and the technical metric of its bridge.
/// Nothing where the rollout has no outcome, no observation and no reading.
[[nodiscard]] std::optional<RolloutVerdict> rolloutVerdict(const story::Project& project);

} // namespace analysis

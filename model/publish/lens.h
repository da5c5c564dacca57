// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

namespace publish {

/// What a sentence of a story is about, as far as it matters for what is said when time is short.
enum class Topic {
    Problem,
    Stakes, ///< who it hurts, why now
    Target,
    Mechanism,
    Money,
    Role,
    Start,
    StartChoice,
    StartCheck, ///< signal, leakage
    Limit,
    LimitReason,
    System,
    Seen,
    Hypothesis,
    Experiment,
    Result,
    Learning,
    Decided,
    Traded,
    Complexity,
    Failure,
    OwnPart,
    Repeatability,
    Pace,
    Release,
    Stages,
    Guardrails,
    Rule,
    Rollback,
    Watching,
    Alarm,
    Drift,
    Retraining,
    FailureModes,
    SixMonths,
    Next,
    ChangeOfMind,
    Leadership
};
inline constexpr int topicCount = int(Topic::Leadership) + 1;

/// For whom a story is told. It changes what is kept when time is short, never a fact and never the order of the steps.
struct Lens
{
    story::Level level = story::Level::Unset;
    story::Setting setting = story::Setting::Unset;
};

/// When a sentence about it is said: the smaller, the sooner.
///
/// What every listener needs comes first: the problem, what was there before, what bounded it, the hypothesis and result
/// of the cycles to tell, how it went out, what is watched, what comes next. Then the lens pulls forward:
///
/// | lens | what it stresses |
/// |---|---|
/// | junior | careful, correct work: checks of the baseline, the experiment, own part, repeatability, what failed |
/// | mid | parts that hold together in production: the system, stages, guardrails, the way back, alarms |
/// | senior | choice of problem, risk, business: stakes, bridge, money, trade-offs, what was not done, drift, pace |
/// | large company | controls: stages, guardrails, decision rule, the way back, alarms |
/// | startup | speed and what it cost: pace, decisions, learning, trade-offs, failures, money |
/// | research | which question was settled: baseline, hypothesis, experiment, repeatability, failures |
[[nodiscard]] int rank(Topic topic, const Lens& lens);

} // namespace publish

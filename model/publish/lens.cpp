// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lens.h"

#include <QList>

#include <algorithm>

namespace publish {

using enum Topic;

namespace {

constexpr int stress = 35;
constexpr int afterTheCore = 18; ///< what is stressed comes behind what every listener needs

/// Without a lens.
int usualRank(Topic topic)
{
    switch (topic) {
    case Problem: return 0;
    case Hypothesis: return 5;
    case Result: return 6;
    case Start: return 10;
    case Limit: return 12;
    case Next: return 14;
    case Release: return 16;
    case Watching: return 17;
    case Decided: return 20;
    case Learning: return 22;
    case Rollback: return 30;
    case Drift: return 32;
    case Traded: return 34;
    case Target: return 38;
    case Stages: return 40;
    case Alarm: return 42;
    case SixMonths: return 45;
    case Failure: return 48;
    case Stakes: return 50;
    case Guardrails: return 52;
    case StartChoice: return 55;
    case Mechanism: return 57;
    case LimitReason: return 58;
    case ChangeOfMind: return 60;
    case Experiment: return 62;
    case Money: return 64;
    case Rule: return 66;
    case Retraining: return 68;
    case Seen: return 70;
    case Role: return 72;
    case OwnPart: return 73;
    case StartCheck: return 75;
    case Complexity: return 76;
    case FailureModes: return 78;
    case Pace: return 80;
    case System: return 82;
    case Leadership: return 84;
    case Repeatability: return 86;
    }
    return 100;
}

QList<Topic> stressed(story::Level level)
{
    switch (level) {
    case story::Level::Junior: return {StartCheck, Experiment, Result, OwnPart, Repeatability, Failure};
    case story::Level::Mid: return {System, Stages, Guardrails, Rollback, Alarm, Watching, Decided};
    case story::Level::Senior:
        return {Stakes, Mechanism, Money, Traded, Complexity, Failure, Drift, ChangeOfMind, Leadership, Pace};
    case story::Level::Unset: break;
    }
    return {};
}

QList<Topic> stressed(story::Setting setting)
{
    switch (setting) {
    case story::Setting::LargeCompany: return {Stages, Guardrails, Rule, Rollback, Alarm};
    case story::Setting::Startup: return {Pace, Decided, Learning, Traded, Failure, Money};
    case story::Setting::Research: return {Start, StartChoice, Hypothesis, Experiment, Repeatability, Failure};
    case story::Setting::Unset: break;
    }
    return {};
}

} // namespace

int rank(Topic topic, const Lens& lens)
{
    const int usual = usualRank(topic);
    const bool isStressed = stressed(lens.level).contains(topic) || stressed(lens.setting).contains(topic);
    return isStressed ? std::min(usual, std::max(usual - stress, afterTheCore)) : usual;
}

} // namespace publish

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

#include <optional>

namespace analysis {

/// Two ways through the next year, from the story's own figures: a system that starts strong and is left alone, and one
/// that starts where the story's baseline was and goes on gaining at the story's own pace. A projection, no forecast: it says
/// what follows if nothing changes.
struct Compounding
{
    /// Everything that goes into it, in the metric's unit where no other is named.
    struct Assumptions
    {
        story::Direction direction = story::Direction::Unset;
        bool isPercent = false; ///< values stay within 0 and 100, as all that the story has measured do
        double strongStart = 0; ///< the best kept value so far
        double modestStart = 0; ///< the baseline
        double decayPerMonth = 0; ///< to the bad side, of both, whatever its sign in the story
        double gainPerCycle = 0; ///< points, or percent of the value before: `kind`
        story::ChangeKind kind = story::ChangeKind::Relative;
        double cycleDays = 0; ///< the median of the cycles, else the weeks of the gain over its cycles
        int months = 12;
        bool isNeverNegative = false; ///< as nothing that the story has measured is
        bool operator==(const Assumptions&) const = default;
    };
    QString metricId;
    QString segment; ///< of its values; empty: of all
    bool isDecayTold = true; ///< of this metric the story expects a decay; else there is none
    Assumptions assumptions;
    QList<double> strong; ///< by month, from 0 to `months`
    QList<double> iterating;
    std::optional<int>
        overtakesIn; ///< the first month from which on the one that iterates is better; nothing if it never is
    bool operator==(const Compounding&) const = default;
};

/// By month m, with 30.44 days a month: strong(m) = start - decay m; iterating(m) = start + gain k - decay m, or
/// start (1 + gain / 100)^k - decay m where the gain is relative, k the whole cycles done in that time. Signs are turned
/// where lower is better. Nothing without a direction, or where a cycle takes no time.
[[nodiscard]] std::optional<Compounding> compounding(const Compounding::Assumptions& assumptions);
/// With gainRate() and cycleLength() of velocity.h, and the expected decay where it is of this metric, else with none.
/// Nothing where the story gives no baseline, no kept value or no pace.
[[nodiscard]] std::optional<Compounding> compounding(const story::Project& project, const QString& metricId,
                                                     const QString& segment = {});
/// With the metric of the expected decay; nothing where the story gives none.
[[nodiscard]] std::optional<Compounding> compounding(const story::Project& project);

} // namespace analysis

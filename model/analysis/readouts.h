// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/fieldpath.h"
#include "story/project.h"

#include <array>
#include <optional>

namespace analysis {

/// The three speeds that seniority shows in: how fast a failure is seen, learned from, and fixed.
enum class Speed { Seen, Learned, Fixed };
inline constexpr int speedCount = 3;

/// One of them, in days. Where nothing is known, the field that would answer it.
struct Readout
{
    Speed speed = Speed::Seen;
    std::optional<double> days;
    int of = 0;                         ///< how many values it is the median of
    std::optional<double> responseDays; ///< Fixed: from seen to resolved
    int responses = 0;
    int learned = 0;                    ///< Learned: cycles that say what was learned, of `cycles`
    int cycles = 0;
    story::FieldPath answer;            ///< empty where `days` is known
    bool operator==(const Readout&) const = default;
};

/// Seen: the median time to detect of the drift events, in days; where an event does not say it, seen - started.
/// Learned: the median of end - start over the cycles that have both dates and a learning, and the share of cycles with a learning.
/// Fixed: the time to roll back, and the median of resolved - seen over the drift events.
/// The median of an even number is the mean of the two in the middle.
[[nodiscard]] std::array<Readout, speedCount> readouts(const story::Project& project);

/// From one date to another in days; a month or a quarter counts as its middle. Nothing where one is not known, where the
/// second lies before the first, or where one is no day and holds the other: from January to 16 January may be any time.
[[nodiscard]] std::optional<double> daysBetween(const story::Date& from, const story::Date& to);
[[nodiscard]] std::optional<double> median(QList<double> values);

/// How many cycles came to each decision, in the order of the choices; those without one stand first.
[[nodiscard]] QList<std::pair<story::Decision, int>> cyclesByDecision(const story::Project& project);
/// The telling with the latest date; null where none has one.
[[nodiscard]] const story::Telling* lastTelling(const story::Project& project);

} // namespace analysis

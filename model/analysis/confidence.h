// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/metric.h"
#include "story/rollout.h"

#include <optional>

/// How sure a difference between two measurements is: from the intervals that the story gives, else from n where the
/// metric is a share. Where neither is known, nothing is claimed.
namespace analysis {

/// All intervals here are taken as those of 95 %; a story does not say its level.
struct Interval
{
    double low = 0;
    double high = 0;
    bool operator==(const Interval&) const = default;
};

/// The interval of a share (0 to 1) of `n` observations by its score: with z = 1.96,
/// (2 n p + z^2 -+ z sqrt(z^2 + 4 n p (1 - p))) / (2 (n + z^2)) (Wilson 1927; method 3 of Newcombe, Two-sided confidence
/// intervals for the single proportion, Statistics in Medicine 17, 1998). Unlike p -+ z sqrt(p (1 - p) / n) it stays within
/// 0 and 1 and does not vanish at them. Nothing where n is not above 0 or the share is none.
[[nodiscard]] std::optional<Interval> shareInterval(double share, double n);

/// Of `b - a`, from the interval of each: d - sqrt((b - low b)^2 + (high a - a)^2) to d + sqrt((high b - b)^2 + (a - low a)^2).
/// With the intervals of shares it is method 10 of Newcombe (Interval estimation for the difference between independent
/// proportions, the same volume); Zou and Donner (2008) show that it holds for others. For independent measurements.
[[nodiscard]] Interval differenceInterval(double a, const Interval& ofA, double b, const Interval& ofB);

/// Whether a value of the metric is a share of n observations: in percent from 0 to 100, or without a unit from 0 to 1, of a
/// metric whose name says so (a rate, share, recall, conversion, ...). What is averaged over observations is none, whatever
/// its unit: a score, a loss, a calibration error, a load, a share of money or time. In doubt none: nothing is claimed of it.
[[nodiscard]] bool isShare(const story::Metric& metric, double value);
/// In the metric's unit: what the measurement says where it gives both ends, else from its n where it is a share.
[[nodiscard]] std::optional<Interval> intervalOf(const story::Metric& metric, const story::Measurement& measurement);

enum class Certainty {
    Unknown, ///< of one of the two neither an interval nor n is given
    Apart, ///< the intervals do not overlap
    Differs, ///< they overlap, but that of the difference does not reach 0: overlap alone does not refute a difference
    MayBeChance ///< the interval of the difference has 0 in it
};
struct Confidence
{
    Certainty certainty = Certainty::Unknown;
    std::optional<Interval> before;
    std::optional<Interval> after;
    std::optional<Interval> difference; ///< of after - before
    bool operator==(const Confidence&) const = default;
};
[[nodiscard]] Confidence confidence(const story::Metric& metric, const story::Measurement& before,
                                    const story::Measurement& after);
/// For people: "the intervals do not overlap".
[[nodiscard]] QString text(Certainty certainty);
/// The interval of treatment - control, in the metric's unit: what the observation says, else from its two n.
[[nodiscard]] std::optional<Interval> differenceInterval(const story::Metric& metric,
                                                         const story::Observation& observation);

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

namespace analysis {

/// A number as a story writes it: at most `decimals` after the point, as many as needed where unset; a true minus
/// sign; no group separators below 10,000, thin spaces above; what would be mostly zeros as "1.2 × 10¹⁵". Not localised: a
/// story looks the same everywhere.
[[nodiscard]] QString number(double value, story::Integer decimals = {});
/// "10⁶", "10⁻⁹"
[[nodiscard]] QString powerOfTen(int exponent);

/// With its unit: "3.28", "45 min", "94 %". A no-break space stands between.
[[nodiscard]] QString quantity(double value, const QString& unit, story::Integer decimals = {});
[[nodiscard]] QString quantity(double value, const story::Metric& metric);

/// How many decimals the values are given with, the most of one of them: 2 of 0.3 and 0.05. Of a value that was computed
/// it says nothing.
[[nodiscard]] int decimalsOf(const QList<double>& values);
/// A value computed from such ones, to as many decimals: 34.6 - 32.5 is 2.1, and not 2.0999999999999996.
[[nodiscard]] double rounded(double value, int decimals);

/// "2024-10-04" as "4 October 2024", "2024-10" as "October 2024", "2024-Q4" as "Q4 2024". In English, as the story.
[[nodiscard]] QString date(const story::Date& date);
/// "28 May 2024 – 4 January 2025"; one date alone where the other is missing.
[[nodiscard]] QString period(const story::Date& from, const story::Date& to);

/// The signed change from one value to another in the way that the metric quotes it: percentage points are
/// `to - from`, relative is `100 (to - from) / |from|`. Unset quotes points for "%" and relative for all else.
struct Change
{
    double value = 0;
    story::ChangeKind kind = story::ChangeKind::Relative;
    QString unit = QStringLiteral("pp"); ///< of percentage points; of a metric that is not in percent its own unit
    bool isBetter = false; ///< false as well where the metric has no direction, or nothing changed
};
/// How the metric quotes a change: what it says, or, unset, points for "%" and relative for all else.
[[nodiscard]] story::ChangeKind quotedKind(const story::Metric& metric);
/// The kind of an effect that does not say it is the metric's own.
[[nodiscard]] story::ChangeKind quotedKind(const story::Effect& effect, const story::Metric& metric);
/// Nothing where a relative change of zero would be asked for, or where it is beyond what a number can be.
[[nodiscard]] std::optional<Change> change(const story::Metric& metric, double from, double to);
/// A change of which the size and the kind are known.
[[nodiscard]] Change changeOf(const story::Metric& metric, double value, story::ChangeKind kind);
/// "−92.4 %", "+1.2 pp", "+0.02" of a metric without a unit; of an unset kind the number alone.
[[nodiscard]] QString text(const Change& change);

/// The measurement of a metric for a segment, by default for the whole; nothing where that was not measured.
[[nodiscard]] const story::Measurement* measurement(const QList<story::Measurement>& measurements,
                                                    const QString& metricId, const QString& segment = {});
[[nodiscard]] story::Number baselineValue(const story::Project& project, const QString& metricId,
                                          const QString& segment = {});
/// Of the last cycle with a measurement that was not rolled back, refuted or parked.
[[nodiscard]] story::Number latestValue(const story::Project& project, const QString& metricId,
                                        const QString& segment = {});
/// A cycle that stays in the system: shipped, or not decided yet.
[[nodiscard]] bool isKept(const story::Cycle& cycle);

/// Whether `value` keeps to `comparison limit`; always for Unset.
[[nodiscard]] bool holds(double value, story::Comparison comparison, double limit);

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "psi.h"

#include "story/project.h"

/// Drift replayed: what the recorded windows say, by the rule of the monitor, beside what the story tells.
namespace analysis {

/// Windows in a row that are in alarm. Of a distribution they are its windows, of a series its points.
struct AlarmRun
{
    qsizetype first = 0; ///< index
    qsizetype last = 0;
    story::Date from; ///< start of the first, end of the last
    story::Date to;
    std::optional<qsizetype> trigger; ///< the window with which the run was long enough; nothing where it never was
    story::Date triggeredOn;          ///< the end of that window
    bool operator==(const AlarmRun&) const = default;
};

/// What is asked of a window, and for how many in a row.
struct AlarmRule
{
    story::Comparison comparison = story::Comparison::Above; ///< in alarm when the value compares so to the threshold
    double threshold = 0;
    int consecutive = 1;
    /// More than two of them without a value are a gap, and no row. Of a monitor that names none it is the usual step from
    /// one recorded window to the next, their median: half a year between two values is no row of a series by week.
    std::optional<double> windowDays;
    bool isConvention = false; ///< the monitor gives none: above 0.25, see driftBand()
    bool operator==(const AlarmRule&) const = default;
};

/// Each point stands for one window; in O(points), in one go.
[[nodiscard]] QList<AlarmRun> alarmRuns(const story::Series& points, const AlarmRule& rule);

/// A recorded series against the threshold of its monitor.
struct SeriesReplay
{
    QString seriesId;
    AlarmRule rule;
    QList<AlarmRun> runs;
    bool operator==(const SeriesReplay&) const = default;
};
/// Nothing where the series has no monitor, the monitor no threshold or no comparison, or another unit.
[[nodiscard]] std::optional<SeriesReplay> seriesReplay(const story::Project& project,
                                                       const story::RecordedSeries& series);

struct WindowPsi
{
    QString windowId;
    std::optional<Psi> psi; ///< nothing where it cannot be computed; such a window ends a run
    bool operator==(const WindowPsi&) const = default;
};
/// Binned counts, window by window against the reference.
struct PsiReplay
{
    QString distributionId;
    AlarmRule rule;
    QList<WindowPsi> windows;
    QList<AlarmRun> runs;
    bool operator==(const PsiReplay&) const = default;
};
/// The threshold is the monitor's where it has one in the unit PSI or in none, with "above" where it does not compare; else
/// the convention. The number of windows in a row is the monitor's in any case.
[[nodiscard]] PsiReplay psiReplay(const story::Project& project, const story::Distribution& distribution);

/// When a drift event was found by the rule of its monitor, beside what the story tells.
struct Detection
{
    QString eventId;
    story::Date
        triggeredOn; ///< the first trigger that is not before the event's start, over all that the monitor watches
    std::optional<double> delay; ///< days from the event's start to the trigger: daysBetween() of readouts.h
    std::optional<double> told; ///< days to detect: what the event says, else seen - started
    bool operator==(const Detection&) const = default;
};
/// Of the events whose monitor watches a series or a distribution; nothing computed where the rule never fired.
[[nodiscard]] QList<Detection> detections(const story::Project& project);

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "drift.h"

#include "story/fieldpath.h"

/// What a monitor has recorded, on its way to a chart: used by monitoringchart.cpp alone.
namespace analysis {

/// A recording on its way to a chart: values by date, and when they were beyond the threshold.
struct Watch
{
    QString name;
    QString unit;
    story::Integer decimals;
    story::FieldPath place;
    QString monitorId;
    story::Series points;
    std::optional<AlarmRule> rule;
    QList<AlarmRun> runs;
    bool isDrift = false; ///< the values are PSI
    struct Beside
    {
        QString name;
        story::Series points;
    };
    QList<Beside> beside; ///< in the same unit: what else was recorded, or what chance alone would give

    [[nodiscard]] QString text(double value) const;
    /// How many windows were beyond the threshold.
    [[nodiscard]] qsizetype beyond() const;
};

[[nodiscard]] Watch watchOf(const story::Project& project, const story::RecordedSeries& series);
[[nodiscard]] Watch watchOf(const story::Project& project, const story::Distribution& distribution);
/// By its id, and with what was recorded beside it; nothing where there are not two values to draw.
[[nodiscard]] std::optional<Watch> watchOf(const story::Project& project, const QString& recordingId);

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metric.h"

namespace story {

/// A signal that is watched: alarm when it compares so to the threshold for `consecutive` windows in a row.
struct Monitor : Entry
{
    QString signal;
    Ref<Metric> metric;
    MonitorKind kind = MonitorKind::Unset;
    Comparison comparison = Comparison::Unset;
    Number threshold;
    QString unit;
    Duration window;
    Integer consecutive;
    Prose action;
    QString owner;
    QString governance;
    bool operator==(const Monitor&) const = default;
};

struct RecordedSeries : Entry
{
    QString name;
    QString unit;
    Ref<Metric> metric;
    Ref<Monitor> monitor;
    Series points;
    bool operator==(const RecordedSeries&) const = default;
};

struct CountWindow : Entry
{
    Date startDate;
    Date endDate;
    QList<double> counts; ///< one a bin
    bool operator==(const CountWindow&) const = default;
};

/// Binned counts of one signal: the reference, and the same bins in each window after it.
struct Distribution : Entry
{
    QString signal;
    Ref<Monitor> monitor;
    QStringList bins;
    QList<double> reference;
    QList<CountWindow> windows;
    bool operator==(const Distribution&) const = default;
};

struct FailureMode : Entry
{
    QString mode;
    QString signal;
    QString response;
    bool operator==(const FailureMode&) const = default;
};

struct DriftEvent : Entry
{
    QString title;
    Date startedOn;
    Date seenOn;
    QString seenBy;
    Duration timeToDetect;
    Ref<Monitor> monitor;
    Prose response;
    Date resolvedOn;
    bool operator==(const DriftEvent&) const = default;
};

struct ExpectedDecay : Record
{
    Ref<Metric> metric;
    Number perMonth; ///< in the metric's unit
    Prose note;
    bool operator==(const ExpectedDecay&) const = default;
};

struct Retraining : Record
{
    Prose trigger;
    Prose cadence;
    Prose fallback; ///< the version that is returned to
    bool operator==(const Retraining&) const = default;
};

/// Step 6: what happens after launch, six months on.
struct Monitoring : Record
{
    ClaimStatus status = ClaimStatus::Unset;
    Lifecycle lifecycle = Lifecycle::Unset;
    Date lastChecked;
    Prose summary;
    Prose driftDetection;
    QList<Monitor> monitors;
    QList<RecordedSeries> series;
    QList<Distribution> distributions;
    QList<ChangeDriver> changeDrivers;
    ExpectedDecay expectedDecay;
    QStringList edgeCases;
    QList<FailureMode> failureModes;
    QList<DriftEvent> driftEvents;
    Retraining retraining;
    Prose featureValidation;
    Prose versionTracking;
    Prose sixMonthsLater;
    bool operator==(const Monitoring&) const = default;
};

} // namespace story

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordtypes.h"

#include "monitoring.h"

namespace story {

// clang-format off: one field a line reads as the table that it is

template <> const RecordType& recordType<Monitor>()
{
    static const RecordType type = describe<Monitor>("Monitor", QT_TRANSLATE_NOOP("RecordType", "monitor"), {
        field<&Monitor::signal>("signal", QT_TRANSLATE_NOOP("Field", "Signal")),
        field<&Monitor::metric>("metric", QT_TRANSLATE_NOOP("Field", "Metric")),
        field<&Monitor::kind>("kind", QT_TRANSLATE_NOOP("Field", "Kind")),
        field<&Monitor::comparison>("comparison", QT_TRANSLATE_NOOP("Field", "Comparison")),
        field<&Monitor::threshold>("threshold", QT_TRANSLATE_NOOP("Field", "Threshold")),
        field<&Monitor::unit>("unit", QT_TRANSLATE_NOOP("Field", "Unit")),
        field<&Monitor::window>("window", QT_TRANSLATE_NOOP("Field", "Window")),
        field<&Monitor::consecutive>("consecutive", QT_TRANSLATE_NOOP("Field", "Consecutive periods")),
        field<&Monitor::action>("action", QT_TRANSLATE_NOOP("Field", "Action")),
        field<&Monitor::owner>("owner", QT_TRANSLATE_NOOP("Field", "Owner")),
        field<&Monitor::governance>("governance", QT_TRANSLATE_NOOP("Field", "Governance tag")),
    });
    return type;
}

template <> const RecordType& recordType<RecordedSeries>()
{
    static const RecordType type = describe<RecordedSeries>("RecordedSeries", QT_TRANSLATE_NOOP("RecordType", "recorded series"), {
        field<&RecordedSeries::name>("name", QT_TRANSLATE_NOOP("Field", "Name")),
        field<&RecordedSeries::unit>("unit", QT_TRANSLATE_NOOP("Field", "Unit")),
        field<&RecordedSeries::metric>("metric", QT_TRANSLATE_NOOP("Field", "Metric")),
        field<&RecordedSeries::monitor>("monitor", QT_TRANSLATE_NOOP("Field", "Monitor")),
        field<&RecordedSeries::points>("points", QT_TRANSLATE_NOOP("Field", "Points")),
    });
    return type;
}

template <> const RecordType& recordType<CountWindow>()
{
    static const RecordType type = describe<CountWindow>("CountWindow", QT_TRANSLATE_NOOP("RecordType", "window of counts"), {
        field<&CountWindow::startDate>("startDate", QT_TRANSLATE_NOOP("Field", "Start")),
        field<&CountWindow::endDate>("endDate", QT_TRANSLATE_NOOP("Field", "End")),
        field<&CountWindow::counts>("counts", QT_TRANSLATE_NOOP("Field", "Counts")),
    });
    return type;
}

template <> const RecordType& recordType<Distribution>()
{
    static const RecordType type = describe<Distribution>("Distribution", QT_TRANSLATE_NOOP("RecordType", "distribution"), {
        field<&Distribution::signal>("signal", QT_TRANSLATE_NOOP("Field", "Signal")),
        field<&Distribution::monitor>("monitor", QT_TRANSLATE_NOOP("Field", "Monitor")),
        field<&Distribution::bins>("bins", QT_TRANSLATE_NOOP("Field", "Bins")),
        field<&Distribution::reference>("reference", QT_TRANSLATE_NOOP("Field", "Reference counts")),
        field<&Distribution::windows>("windows", QT_TRANSLATE_NOOP("Field", "Windows")),
    });
    return type;
}

template <> const RecordType& recordType<FailureMode>()
{
    static const RecordType type = describe<FailureMode>("FailureMode", QT_TRANSLATE_NOOP("RecordType", "failure mode"), {
        field<&FailureMode::mode>("mode", QT_TRANSLATE_NOOP("Field", "Failure mode")),
        field<&FailureMode::signal>("signal", QT_TRANSLATE_NOOP("Field", "Signal")),
        field<&FailureMode::response>("response", QT_TRANSLATE_NOOP("Field", "Response")),
    });
    return type;
}

template <> const RecordType& recordType<DriftEvent>()
{
    static const RecordType type = describe<DriftEvent>("DriftEvent", QT_TRANSLATE_NOOP("RecordType", "drift event"), {
        field<&DriftEvent::title>("title", QT_TRANSLATE_NOOP("Field", "Title")),
        field<&DriftEvent::startedOn>("startedOn", QT_TRANSLATE_NOOP("Field", "Started on")),
        field<&DriftEvent::seenOn>("seenOn", QT_TRANSLATE_NOOP("Field", "Seen on")),
        field<&DriftEvent::seenBy>("seenBy", QT_TRANSLATE_NOOP("Field", "Seen by")),
        field<&DriftEvent::timeToDetect>("timeToDetect", QT_TRANSLATE_NOOP("Field", "Time to detect")),
        field<&DriftEvent::monitor>("monitor", QT_TRANSLATE_NOOP("Field", "Monitor")),
        field<&DriftEvent::response>("response", QT_TRANSLATE_NOOP("Field", "Response")),
        field<&DriftEvent::resolvedOn>("resolvedOn", QT_TRANSLATE_NOOP("Field", "Resolved on")),
    });
    return type;
}

template <> const RecordType& recordType<ExpectedDecay>()
{
    static const RecordType type = describe<ExpectedDecay>("ExpectedDecay", QT_TRANSLATE_NOOP("RecordType", "expected decay"), {
        field<&ExpectedDecay::metric>("metric", QT_TRANSLATE_NOOP("Field", "Metric")),
        field<&ExpectedDecay::perMonth>("perMonth", QT_TRANSLATE_NOOP("Field", "Change a month")),
        field<&ExpectedDecay::note>("note", QT_TRANSLATE_NOOP("Field", "Note")),
    });
    return type;
}

template <> const RecordType& recordType<Retraining>()
{
    static const RecordType type = describe<Retraining>("Retraining", QT_TRANSLATE_NOOP("RecordType", "retraining"), {
        field<&Retraining::trigger>("trigger", QT_TRANSLATE_NOOP("Field", "Retraining trigger")),
        field<&Retraining::cadence>("cadence", QT_TRANSLATE_NOOP("Field", "Retraining cadence")),
        field<&Retraining::fallback>("fallback", QT_TRANSLATE_NOOP("Field", "Fallback version")),
    });
    return type;
}

template <> const RecordType& recordType<Monitoring>()
{
    static const RecordType type = describe<Monitoring>("Monitoring", QT_TRANSLATE_NOOP("RecordType", "monitoring"), {
        field<&Monitoring::status>("status", QT_TRANSLATE_NOOP("Field", "Run or designed")),
        field<&Monitoring::lifecycle>("lifecycle", QT_TRANSLATE_NOOP("Field", "Life of the system")),
        field<&Monitoring::lastChecked>("lastChecked", QT_TRANSLATE_NOOP("Field", "Last checked")),
        field<&Monitoring::summary>("summary", QT_TRANSLATE_NOOP("Field", "What is watched, and why")),
        field<&Monitoring::driftDetection>("driftDetection", QT_TRANSLATE_NOOP("Field", "How drift is detected")),
        field<&Monitoring::monitors>("monitors", QT_TRANSLATE_NOOP("Field", "Monitors")),
        field<&Monitoring::series>("series", QT_TRANSLATE_NOOP("Field", "Recorded series")),
        field<&Monitoring::distributions>("distributions", QT_TRANSLATE_NOOP("Field", "Binned counts")),
        field<&Monitoring::changeDrivers>("changeDrivers", QT_TRANSLATE_NOOP("Field", "What makes it change")),
        field<&Monitoring::expectedDecay>("expectedDecay", QT_TRANSLATE_NOOP("Field", "Expected decay")),
        field<&Monitoring::edgeCases>("edgeCases", QT_TRANSLATE_NOOP("Field", "Edge cases")),
        field<&Monitoring::failureModes>("failureModes", QT_TRANSLATE_NOOP("Field", "Failure modes")),
        field<&Monitoring::driftEvents>("driftEvents", QT_TRANSLATE_NOOP("Field", "Drift events")),
        field<&Monitoring::retraining>("retraining", QT_TRANSLATE_NOOP("Field", "Retraining")),
        field<&Monitoring::featureValidation>("featureValidation", QT_TRANSLATE_NOOP("Field", "Feature validation")),
        field<&Monitoring::versionTracking>("versionTracking", QT_TRANSLATE_NOOP("Field", "Version tracking")),
        field<&Monitoring::sixMonthsLater>("sixMonthsLater", QT_TRANSLATE_NOOP("Field", "What happens six months later")),
    });
    return type;
}

// clang-format on

} // namespace story

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drift.h"

#include "figures.h"
#include "readouts.h"

#include <algorithm>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// Takes windows one after the other and gathers what is in alarm.
class RunCollector
{
public:
    explicit RunCollector(const AlarmRule& rule)
        : m_consecutive(std::max(1, rule.consecutive))
        , m_windowDays(rule.windowDays)
    {
    }

    void add(qsizetype index, const Date& start, const Date& end, bool isAlarm)
    {
        if (!isAlarm) {
            m_isRunning = false;
            return;
        }
        if (!m_isRunning || isGap(m_runs.last().to, start)) m_runs.append({.first = index, .from = start});
        m_isRunning = true;
        AlarmRun& run = m_runs.last();
        run.last = index;
        run.to = end;
        if (run.trigger || index - run.first + 1 < m_consecutive) return;
        run.trigger = index;
        run.triggeredOn = end;
    }

    [[nodiscard]] QList<AlarmRun> runs() && { return std::move(m_runs); }

private:
    [[nodiscard]] bool isGap(const Date& from, const Date& to) const
    {
        if (!m_windowDays || from.isNull() || to.isNull()) return false;
        return double(from.last().daysTo(to.first())) > 2 * *m_windowDays;
    }

    QList<AlarmRun> m_runs;
    int m_consecutive;
    std::optional<double> m_windowDays;
    bool m_isRunning = false;
};

const Monitor* monitorOf(const Project& project, const Reference& reference)
{
    const auto found = std::ranges::find(project.monitoring.monitors, reference.id, &Monitor::id);
    return found == project.monitoring.monitors.end() ? nullptr : &*found;
}

std::optional<double> windowDays(const Monitor& monitor)
{
    const Number days = monitor.window.days();
    return days && *days > 0 ? std::optional(*days) : std::nullopt;
}

/// From one date to the next, as a rule: half of all steps are no longer. Nothing of fewer than two steps.
std::optional<double> usualStep(const QList<Date>& dates)
{
    QList<qint64> steps;
    const Date* before = nullptr;
    for (const Date& date : dates) {
        if (date.isNull()) continue;
        if (before && before->first() < date.first()) steps.append(before->first().daysTo(date.first()));
        before = &date;
    }
    if (steps.size() < 2) return {};
    const auto middle = steps.begin() + (steps.size() - 1) / 2;
    std::ranges::nth_element(steps, middle);
    return double(*middle);
}

QList<Date> datesOf(const Series& points)
{
    QList<Date> dates;
    dates.reserve(points.size());
    for (const Point& point : points)
        dates.append(point.date);
    return dates;
}

QList<Date> datesOf(const QList<CountWindow>& windows)
{
    QList<Date> dates;
    for (const CountWindow& window : windows)
        dates.append(window.startDate);
    return dates;
}

AlarmRule psiRule(const Monitor* monitor)
{
    AlarmRule rule{.threshold = majorDrift, .isConvention = true};
    if (!monitor) return rule;
    rule.consecutive = monitor->consecutive.value_or(1);
    rule.windowDays = windowDays(*monitor);
    const bool isPsi = monitor->unit.isEmpty() || monitor->unit.compare("PSI"_L1, Qt::CaseInsensitive) == 0;
    if (!monitor->threshold || !isPsi) return rule;
    rule.threshold = *monitor->threshold;
    rule.isConvention = false;
    if (monitor->comparison != Comparison::Unset) rule.comparison = monitor->comparison;
    return rule;
}

Date endOf(const CountWindow& window) { return window.endDate.isNull() ? window.startDate : window.endDate; }

bool isBefore(const Date& date, const Date& other) { return date.last() < other.first(); }

void takeFirstTrigger(Date& found, const QList<AlarmRun>& runs, const Date& notBefore)
{
    for (const AlarmRun& run : runs) {
        if (run.triggeredOn.isNull() || isBefore(run.triggeredOn, notBefore)) continue;
        if (found.isNull() || run.triggeredOn.first() < found.first()) found = run.triggeredOn;
        return;
    }
}

/// Whether the monitor watches anything recorded, and when that set it off.
std::optional<Date> triggerOf(const Project& project, const Reference& monitor, const Date& notBefore)
{
    Date found;
    bool isWatching = false;
    for (const RecordedSeries& series : project.monitoring.series) {
        const auto replay = series.monitor.id == monitor.id ? seriesReplay(project, series) : std::nullopt;
        if (!replay) continue;
        isWatching = true;
        takeFirstTrigger(found, replay->runs, notBefore);
    }
    for (const Distribution& distribution : project.monitoring.distributions) {
        if (distribution.monitor.id != monitor.id) continue;
        isWatching = true;
        takeFirstTrigger(found, psiReplay(project, distribution).runs, notBefore);
    }
    return isWatching ? std::optional(found) : std::nullopt;
}

} // namespace

QList<AlarmRun> alarmRuns(const Series& points, const AlarmRule& rule)
{
    RunCollector runs(rule);
    for (qsizetype i = 0; i < points.size(); ++i)
        runs.add(i, points[i].date, points[i].date, holds(points[i].value, rule.comparison, rule.threshold));
    return std::move(runs).runs();
}

std::optional<SeriesReplay> seriesReplay(const Project& project, const RecordedSeries& series)
{
    const Monitor* monitor = monitorOf(project, series.monitor);
    if (!monitor || !monitor->threshold || monitor->comparison == Comparison::Unset) return {};
    if (!monitor->unit.isEmpty() && !series.unit.isEmpty() && monitor->unit != series.unit) return {};
    SeriesReplay replay{.seriesId = series.id,
                        .rule = {monitor->comparison, *monitor->threshold, monitor->consecutive.value_or(1)}};
    replay.rule.windowDays = windowDays(*monitor);
    if (!replay.rule.windowDays) replay.rule.windowDays = usualStep(datesOf(series.points));
    replay.runs = alarmRuns(series.points, replay.rule);
    return replay;
}

PsiReplay psiReplay(const Project& project, const Distribution& distribution)
{
    PsiReplay replay{.distributionId = distribution.id, .rule = psiRule(monitorOf(project, distribution.monitor))};
    if (!replay.rule.windowDays) replay.rule.windowDays = usualStep(datesOf(distribution.windows));
    RunCollector runs(replay.rule);
    for (const CountWindow& window : distribution.windows) {
        const auto value = psi(distribution.reference, window.counts);
        const bool isAlarm = value && holds(value->value, replay.rule.comparison, replay.rule.threshold);
        runs.add(replay.windows.size(), window.startDate, endOf(window), isAlarm);
        replay.windows.append({window.id, value});
    }
    replay.runs = std::move(runs).runs();
    return replay;
}

QList<Detection> detections(const Project& project)
{
    QList<Detection> found;
    for (const DriftEvent& event : project.monitoring.driftEvents) {
        if (event.monitor.id.isEmpty() || event.startedOn.isNull()) continue;
        const auto trigger = triggerOf(project, event.monitor, event.startedOn);
        if (!trigger) continue;
        const Number said = event.timeToDetect.days();
        found.append({event.id, *trigger, daysBetween(event.startedOn, *trigger),
                      said ? said : daysBetween(event.startedOn, event.seenOn)});
    }
    return found;
}

} // namespace analysis

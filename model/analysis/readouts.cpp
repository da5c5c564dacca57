// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readouts.h"

#include <algorithm>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

double middle(const Date& date) { return double(date.first().toJulianDay() + date.last().toJulianDay()) / 2; }

Number timeToDetect(const DriftEvent& event)
{
    const Number said = event.timeToDetect.days();
    return said ? said : daysBetween(event.startedOn, event.seenOn);
}

Readout seen(const Project& project)
{
    QList<double> days;
    for (const DriftEvent& event : project.monitoring.driftEvents)
        if (const Number detected = timeToDetect(event)) days.append(*detected);
    Readout readout{.speed = Speed::Seen, .days = median(days), .of = int(days.size())};
    const FieldPath list("monitoring.driftEvents"_L1);
    const auto& events = project.monitoring.driftEvents;
    if (!readout.days)
        readout.answer = events.isEmpty() ? list : list.entry(events.first().id).field(u"timeToDetect").field(u"value");
    return readout;
}

Readout learned(const Project& project)
{
    QList<double> days;
    Readout readout{.speed = Speed::Learned, .cycles = int(project.cycles.size())};
    const FieldPath list("cycles"_L1);
    for (const Cycle& cycle : project.cycles) {
        const auto length = daysBetween(cycle.startDate, cycle.endDate);
        const bool hasTaught = !cycle.learning.isEmpty();
        readout.learned += hasTaught;
        if (length && hasTaught) days.append(*length);
        else if (readout.answer.isEmpty())
            readout.answer = list.entry(cycle.id).field(length                         ? u"learning"
                                                            : cycle.startDate.isNull() ? u"startDate"
                                                                                       : u"endDate");
    }
    readout.days = median(days);
    readout.of = int(days.size());
    if (readout.days) readout.answer = {};
    else if (project.cycles.isEmpty()) readout.answer = list;
    return readout;
}

Readout fixed(const Project& project)
{
    QList<double> days;
    for (const DriftEvent& event : project.monitoring.driftEvents)
        if (const auto response = daysBetween(event.seenOn, event.resolvedOn)) days.append(*response);
    Readout readout{.speed = Speed::Fixed,
                    .days = project.rollout.rollback.timeToRollBack.days(),
                    .responseDays = median(days),
                    .responses = int(days.size())};
    readout.of = readout.days ? 1 : 0;
    if (!readout.days) readout.answer = "rollout.rollback.timeToRollBack.value"_L1;
    return readout;
}

} // namespace

std::array<Readout, speedCount> readouts(const Project& project)
{
    return {seen(project), learned(project), fixed(project)};
}

std::optional<double> daysBetween(const Date& from, const Date& to)
{
    if (from.isNull() || to.isNull()) return {};
    const bool areDays = from.precision() == Date::Precision::Day && to.precision() == Date::Precision::Day;
    if (!areDays && from.first() <= to.last() && to.first() <= from.last()) return {};
    const double days = middle(to) - middle(from);
    return days < 0 ? std::nullopt : std::optional(days);
}

std::optional<double> median(QList<double> values)
{
    if (values.isEmpty()) return {};
    std::ranges::sort(values);
    const auto half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

QList<std::pair<Decision, int>> cyclesByDecision(const Project& project)
{
    QList<std::pair<Decision, int>> counts;
    for (int decision = int(Decision::Unset); decision <= int(Decision::Parked); ++decision) {
        const auto count = std::ranges::count(project.cycles, Decision(decision), &Cycle::decision);
        if (count > 0) counts.append({Decision(decision), int(count)});
    }
    return counts;
}

const Telling* lastTelling(const Project& project)
{
    const Telling* last = nullptr;
    for (const Telling& telling : project.tellings)
        if (!telling.date.isNull() && (!last || last->date.last() < telling.date.last())) last = &telling;
    return last;
}

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitoringchart.h"

#include "chartparts.h"
#include "drift.h"
#include "figures.h"
#include "readouts.h"
#include "watch.h"

#include <algorithm>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// Days around the value that a date stands for: a shade is as wide as what it shades.
double firstDay(const Date& date) { return double(date.first().toJulianDay()); }
double lastDay(const Date& date) { return double(date.last().toJulianDay() + 1); }

void addThreshold(ChartSpec::Panel& panel, const Watch& watch)
{
    if (!watch.rule) return;
    panel.lines.append({.role = ChartSpec::Role::Guardrail,
                        .at = watch.rule->threshold,
                        .label = Chart::tr("threshold %1").arg(watch.text(watch.rule->threshold)),
                        .place = watch.place});
    for (const AlarmRun& run : watch.runs)
        if (!run.from.isNull() && !run.to.isNull())
            panel.bands.append({.from = firstDay(run.from), .to = lastDay(run.to), .label = {}});
}

void addEvent(ChartSpec::Panel& panel, const Date& on, const QString& label, const FieldPath& place,
              const QString& more = {})
{
    if (on.isNull() || dayOf(on) < panel.x.min || dayOf(on) > panel.x.max) return;
    panel.lines.append({.role = ChartSpec::Role::Event,
                        .at = dayOf(on),
                        .label = label,
                        .orientation = Qt::Vertical,
                        .tip = QStringList{more.isEmpty() ? label : label + u": "_s + more, date(on)}.join(u'\n'),
                        .place = place});
}

/// The first alarm that was long enough, the drift events of the monitor, and what was shipped.
void addEvents(ChartSpec::Panel& panel, const Project& project, const Watch& watch)
{
    const auto triggered =
        std::ranges::find_if(watch.runs, [](const AlarmRun& run) { return !run.triggeredOn.isNull(); });
    if (triggered != watch.runs.end()) addEvent(panel, triggered->triggeredOn, Chart::tr("trigger"), watch.place);
    for (const DriftEvent& event : project.monitoring.driftEvents) {
        if (!event.monitor.id.isEmpty() && !watch.monitorId.isEmpty() && event.monitor.id != watch.monitorId) continue;
        const FieldPath place = FieldPath("monitoring.driftEvents"_L1).entry(event.id);
        addEvent(panel, event.startedOn, Chart::tr("began"), place, event.title);
        addEvent(panel, event.seenOn, Chart::tr("seen"), place, event.title);
        QStringList resolved{event.title};
        if (const auto days = daysBetween(event.seenOn, event.resolvedOn))
            resolved.append(Chart::tr("%n day(s) after it was seen", nullptr, qRound(*days)));
        resolved.removeAll(QString());
        addEvent(panel, event.resolvedOn, Chart::tr("resolved"), place, resolved.join(u", "_s));
    }
    for (const Cycle& cycle : project.cycles)
        if (cycle.decision == Decision::Shipped)
            addEvent(panel, when(cycle), cycleName(project, cycle).section(u':', 0, 0), cyclePlace(cycle), cycle.title);
}

/// By convention, and no test: see driftBand().
QString bandText(double psi)
{
    switch (driftBand(psi)) {
    case DriftBand::Stable: return Chart::tr("stable by convention");
    case DriftBand::Moderate: return Chart::tr("moderate drift by convention");
    case DriftBand::Major: return Chart::tr("major drift by convention");
    }
    return {};
}

/// The lowest and the highest, which the title or the eye asks for, as points that can be walked to.
void addExtremes(ChartSpec::Panel& panel, const Watch& watch)
{
    const auto [low, high] = std::ranges::minmax_element(watch.points, {}, &story::Point::value);
    for (const auto& extreme : {low, high}) {
        if (low->value == high->value && extreme == high) continue;
        QStringList tip{watch.name, watch.text(extreme->value), date(extreme->date)};
        if (watch.isDrift) tip.append(bandText(extreme->value));
        panel.points.append({.x = dayOf(extreme->date),
                             .y = extreme->value,
                             .label = watch.text(extreme->value),
                             .tip = tip.join(u'\n'),
                             .place = watch.place});
    }
    std::ranges::sort(panel.points, {}, &ChartSpec::Point::x);
}

/// How long the rule takes to find a drift of this monitor, beside what the story tells; empty where the rule found none.
QString detectionText(const Project& project, const Watch& watch)
{
    for (const Detection& found : detections(project)) {
        const auto event = std::ranges::find(project.monitoring.driftEvents, found.eventId, &DriftEvent::id);
        if (event == project.monitoring.driftEvents.end() || event->monitor.id != watch.monitorId) continue;
        if (!found.delay) continue;
        const QString said = Chart::tr("%n day(s) after the drift began", nullptr, qRound(*found.delay));
        if (!found.told || qRound(*found.told) == qRound(*found.delay)) return said;
        return Chart::tr("%1; it was seen after %n day(s)", nullptr, qRound(*found.told)).arg(said);
    }
    return {};
}

QString finding(const Project& project, const Watch& watch)
{
    const auto isUpper = [&] {
        return watch.rule->comparison == Comparison::Above || watch.rule->comparison == Comparison::AtLeast;
    };
    if (!watch.rule) {
        const auto [low, high] = std::ranges::minmax_element(watch.points, {}, &story::Point::value);
        return Chart::tr("%1 moved between %2 and %3")
            .arg(watch.name, number(low->value, watch.decimals), watch.text(high->value));
    }
    const QString threshold = watch.text(watch.rule->threshold);
    if (watch.runs.isEmpty())
        return (isUpper() ? Chart::tr("%1 never rose above %2") : Chart::tr("%1 never fell below %2"))
            .arg(watch.name, threshold);
    QString said =
        (isUpper() ? Chart::tr("%1 was above %2 in %3 of %4 windows")
                   : Chart::tr("%1 was below %2 in %3 of %4 windows"))
            .arg(watch.name, threshold, QString::number(watch.beyond()), QString::number(watch.points.size()));
    const auto triggered =
        std::ranges::find_if(watch.runs, [](const AlarmRun& run) { return !run.triggeredOn.isNull(); });
    if (triggered != watch.runs.end()) said += Chart::tr("; the rule fires on %1").arg(date(triggered->triggeredOn));
    const QString detected = detectionText(project, watch);
    return detected.isEmpty() ? said : Chart::tr("%1, %2").arg(said, detected);
}

QString valueOn(const Series& points, const Date& on, Integer decimals)
{
    const auto found = std::ranges::find(points, on, &story::Point::date);
    return found == points.end() ? QString() : number(found->value, decimals);
}

void fillTable(ChartSpec& spec, const Watch& watch)
{
    constexpr qsizetype most = 1000;
    const QString title = watch.unit.isEmpty() ? watch.name : watch.name + u", "_s + watch.unit;
    if (watch.points.size() <= most) {
        spec.tableHead = {Chart::tr("Date"), title};
        for (const Watch::Beside& other : watch.beside)
            spec.tableHead.append(other.name);
        for (const story::Point& point : watch.points) {
            QStringList row{date(point.date), number(point.value, watch.decimals)};
            for (const Watch::Beside& other : watch.beside)
                row.append(valueOn(other.points, point.date, watch.decimals));
            spec.table.append(row);
        }
    } else {
        spec.tableHead = {Chart::tr("Date"), Chart::tr("%1, lowest").arg(title), Chart::tr("%1, highest").arg(title)};
        constexpr qsizetype stretches = 200;
        for (qsizetype i = 0; i < stretches; ++i) {
            const auto begin = watch.points.begin() + i * watch.points.size() / stretches;
            const auto end = watch.points.begin() + (i + 1) * watch.points.size() / stretches;
            const auto [low, high] = std::ranges::minmax_element(begin, end, {}, &story::Point::value);
            spec.table.append({period(begin->date, (end - 1)->date), number(low->value, watch.decimals),
                               number(high->value, watch.decimals)});
        }
    }
    for (const ChartSpec::Line& line : spec.panels.constFirst().lines)
        if (line.role == ChartSpec::Role::Event)
            spec.table.append({line.tip.section(u'\n', 1), line.tip.section(u'\n', 0, 0)});
}

ChartSpec::Curve curveOf(const Series& points, ChartSpec::Role role, const QString& label)
{
    ChartSpec::Curve curve{.role = role, .label = label};
    curve.points.reserve(points.size());
    for (const story::Point& point : points)
        curve.points.append({dayOf(point.date), point.value});
    return curve;
}

ChartSpec::Panel panelOf(const Project& project, const Watch& watch)
{
    constexpr ChartSpec::Role besideRoles[] = {ChartSpec::Role::Second, ChartSpec::Role::Third,
                                               ChartSpec::Role::Fourth};
    ChartSpec::Panel panel;
    panel.curves = {curveOf(watch.points, ChartSpec::Role::Data, watch.beside.isEmpty() ? QString() : watch.name)};
    for (qsizetype i = 0; i < watch.beside.size(); ++i)
        panel.curves.append(curveOf(watch.beside[i].points, besideRoles[i], watch.beside[i].name));
    Extent days;
    for (const ChartSpec::Curve& curve : std::as_const(panel.curves))
        for (const double day : {curve.points.first().x(), curve.points.last().x()})
            days.cover(day);
    panel.x = dateAxis(days.low(), days.high());
    addThreshold(panel, watch);
    const Extent values = valuesOf(panel);
    panel.y = niceAxis(values.low(), values.high());
    const QString unit = unitTimes(panel.y.exponent, watch.unit);
    panel.y.title = unit.isEmpty() ? watch.name : watch.name + u", "_s + unit;
    addExtremes(panel, watch);
    addEvents(panel, project, watch);
    return panel;
}

} // namespace

QList<Recording> recordings(const Project& project)
{
    QList<Recording> all;
    for (const RecordedSeries& series : project.monitoring.series)
        if (series.points.size() > 1) all.append({series.id, watchOf(project, series).name});
    for (const Distribution& distribution : project.monitoring.distributions)
        if (const Watch watch = watchOf(project, distribution); watch.points.size() > 1)
            all.append({distribution.id, watch.name});
    all.removeIf([](const Recording& recording) { return recording.name.isEmpty(); });
    return all;
}

ChartSpec monitoringChart(const Project& project, const QString& recordingId)
{
    const std::optional<Watch> watch = watchOf(project, recordingId);
    if (!watch) return {};
    ChartSpec spec;
    spec.title = finding(project, *watch);
    spec.description = Chart::tr("Line chart of %1 over time. %2.").arg(watch->name, spec.title);
    spec.panels = {panelOf(project, *watch)};
    fillTable(spec, *watch);
    return spec;
}

} // namespace analysis

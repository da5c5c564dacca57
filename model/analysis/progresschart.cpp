// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progresschart.h"

#include "change.h"
#include "figures.h"
#include "progressparts.h"

#include <algorithm>
#include <cmath>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

Progress progressOf(const Project& project, const Metric& metric, const MeasuredSeries& series, bool isByDate)
{
    Progress progress{project, metric, series, isByDate, measuredCycles(project, series)};
    if (!isByDate) return progress;
    progress.measured.removeIf([](const MeasuredCycle& m) { return when(*m.cycle).isNull(); });
    std::ranges::stable_sort(progress.measured, {}, [](const MeasuredCycle& m) { return dayOf(when(*m.cycle)); });
    return progress;
}

QString tipOf(const Progress& progress, const MeasuredCycle& measured)
{
    const Metric& metric = progress.metric;
    const Measurement& measurement = *measured.measurement;
    QStringList tip{cycleName(measured.number, *measured.cycle),
                    besideBaseline(progress.project, metric, progress.series.segment, *measurement.value)};
    const Measurement* before =
        analysis::measurement(progress.project.baseline.measurements, metric.id, progress.series.segment);
    if (const QString sure = before ? certaintyText(metric, *before, measurement) : QString(); !sure.isEmpty())
        tip.append(sure);
    tip += marginTexts(metric, *measurement.value);
    if (const QString interval = intervalText(measurement, metric); !interval.isEmpty())
        tip.append(Chart::tr("interval %1").arg(interval));
    if (measurement.n) tip.append(u"n = %1"_s.arg(*measurement.n));
    if (!when(*measured.cycle).isNull()) tip.append(date(when(*measured.cycle)));
    if (const QString hypothesis = hypothesisText(*measured.cycle); !hypothesis.isEmpty()) tip.append(hypothesis);
    tip.append(decisionText(measured.cycle->decision));
    return tip.join(u'\n');
}

ChartSpec::Point pointOf(const Progress& progress, const MeasuredCycle& measured)
{
    const Cycle& cycle = *measured.cycle;
    return {.x = progress.x(measured),
            .y = *measured.measurement->value,
            .low = measured.measurement->low,
            .high = measured.measurement->high,
            .label = {},
            .tip = tipOf(progress, measured),
            .place = cyclePlace(cycle),
            .marker = markerOf(cycle.decision),
            .isKept = isKept(cycle)};
}

/// Names the last, the best and the first: more would only crowd.
void labelPoints(ChartSpec::Panel& panel, const Metric& metric)
{
    const auto best = metric.direction == Direction::LowerIsBetter
        ? std::ranges::min_element(panel.points, {}, &ChartSpec::Point::y)
        : std::ranges::max_element(panel.points, {}, &ChartSpec::Point::y);
    for (auto* point : {&panel.points.first(), &panel.points.last(), &*best})
        point->label = quantity(point->y, metric);
}

/// Where the story of a metric begins or ends: the baseline, or a cycle that was kept.
struct Milestone
{
    const Measurement* measured = nullptr; ///< its value is set
    int number = 0; ///< of the cycle; 0 is the baseline
    [[nodiscard]] double value() const { return *measured->value; }
};

QList<Milestone> milestones(const Progress& progress)
{
    QList<Milestone> kept;
    if (const Measurement* baseline =
            measurement(progress.project.baseline.measurements, progress.metric.id, progress.series.segment))
        kept.append({baseline, 0});
    for (const MeasuredCycle& m : progress.measured)
        if (isKept(*m.cycle)) kept.append({m.measurement, m.number});
    return kept;
}

/// The finding in one sentence: from what, to what, over how many cycles. What was not kept is no part of it.
QString finding(const Progress& progress)
{
    const Metric& metric = progress.metric;
    const QString name = analysis::name(progress.project, progress.series);
    const QList<Milestone> kept = milestones(progress);
    const QString measured = Chart::tr("%n cycle(s)", nullptr, int(progress.measured.size()));
    if (kept.isEmpty()) return Chart::tr("%1: of %2, none was kept").arg(name, measured);
    const double to = kept.last().value();
    if (kept.last().number == 0)
        return Chart::tr("%1 stayed at the baseline of %2: of %3, none was kept")
            .arg(name, quantity(to, metric), measured);
    if (kept.size() == 1) return Chart::tr("%1: %2").arg(name, quantity(to, metric));
    const double from = kept.first().value();
    const QString cycles = Chart::tr("%n cycle(s)", nullptr, kept.last().number - kept.first().number);
    if (from == to) return Chart::tr("%1 stayed at %2 over %3").arg(name, quantity(to, metric), cycles);
    const QString verb =
        to < from ? Chart::tr("%1 fell from %2 to %3 in %4") : Chart::tr("%1 rose from %2 to %3 in %4");
    QString said = verb.arg(name, number(from, metric.decimals), quantity(to, metric), cycles);
    if (const auto moved = change(metric, from, to)) said += u" (%1)"_s.arg(text(*moved));
    const QString sure = certaintyText(metric, *kept.first().measured, *kept.last().measured);
    return sure.isEmpty() ? said : said + u"; "_s + sure;
}

void addLines(ChartSpec::Panel& panel, const Progress& progress)
{
    using Role = ChartSpec::Role;
    const Metric& metric = progress.metric;
    const auto add = [&](Number value, Role role, const QString& name) {
        if (value) panel.lines.append({.role = role, .at = *value, .label = name.arg(quantity(*value, metric))});
    };
    add(baselineValue(progress.project, metric.id, progress.series.segment), Role::Baseline, Chart::tr("baseline %1"));
    add(metric.target, Role::Target, Chart::tr("target %1"));
    add(metric.guardrail, Role::Guardrail, Chart::tr("guardrail %1"));
}

/// The best of baseline and kept cycles so far, as steps; nothing where every cycle was the best so far.
void addBest(ChartSpec::Panel& panel, const Progress& progress)
{
    const Metric& metric = progress.metric;
    if (metric.direction == Direction::Unset) return;
    ChartSpec::Curve steps{.role = ChartSpec::Role::Best, .label = Chart::tr("best so far")};
    Number best = baselineValue(progress.project, metric.id, progress.series.segment);
    bool isBehind = false;
    for (const MeasuredCycle& m : progress.measured) {
        const double value = *m.measurement->value;
        const bool isBest = isKept(*m.cycle) && (!best || !isBetter(metric, *best, value));
        isBehind |= !isBest && (!best || value != *best);
        if (best && !steps.points.isEmpty()) steps.points.append({progress.x(m), *best});
        if (isBest) best = value;
        if (best) steps.points.append({progress.x(m), *best});
    }
    if (isBehind && steps.points.size() > 1) panel.curves.append(steps);
}

/// The x axis of panels that share it.
ChartSpec::Axis axisOf(const QList<const Progress*>& together)
{
    Extent extent;
    for (const Progress* progress : together)
        for (const MeasuredCycle& m : progress->measured)
            extent.cover(progress->x(m));
    const Progress& first = *together.first();
    return first.isByDate ? dateAxis(extent.low(), extent.high())
                          : cycleAxis(first.project, int(extent.low()), int(extent.high()));
}

ChartSpec::Panel panelOf(const Progress& progress)
{
    ChartSpec::Panel panel;
    for (const MeasuredCycle& m : progress.measured)
        panel.points.append(pointOf(progress, m));
    panel.x = axisOf({&progress});
    ChartSpec::Curve path;
    for (const ChartSpec::Point& point : std::as_const(panel.points))
        path.points.append({point.x, point.y});
    panel.curves = {path};
    addBest(panel, progress);
    addLines(panel, progress);
    panel.y = valueAxis(valuesOf(panel), progress.metric);
    labelPoints(panel, progress.metric);
    return panel;
}

QList<ChartSpec::MarkerMeaning> meaningsOf(const QList<MeasuredCycle>& measured)
{
    QList<const Cycle*> cycles;
    for (const MeasuredCycle& m : measured)
        cycles.append(m.cycle);
    return decisionMeanings(cycles);
}

} // namespace

ChartSpec progressChart(const Project& project, const MeasuredSeries& series, const ProgressOptions& options)
{
    const Metric* metric = project.metric({series.metricId});
    if (!metric) return {};
    const Progress progress = progressOf(project, *metric, series, options.isByDate);
    if (progress.measured.isEmpty()) return {};

    ChartSpec spec;
    spec.title = finding(progress);
    spec.description =
        (options.isByDate ? Chart::tr("Line chart of %1 by date. %2.") : Chart::tr("Line chart of %1 by cycle. %2."))
            .arg(analysis::name(project, series), spec.title);
    spec.panels = {panelOf(progress)};
    addEvents(spec.panels.first(), progress);

    const Metric* below = project.metric({options.second.metricId});
    std::optional<Progress> second;
    if (below && options.second != series)
        second.emplace(progressOf(project, *below, options.second, options.isByDate));
    if (second && second->measured.isEmpty()) second.reset();
    if (second) {
        ChartSpec::Panel panel = panelOf(*second);
        panel.height = 0.45;
        panel.x = spec.panels.first().x = axisOf({&progress, &*second});
        spec.panels.append(panel);
    }
    spec.meanings = meaningsOf(progress.measured);
    fillTable(spec, progress, second ? &*second : nullptr);
    return spec;
}

} // namespace analysis

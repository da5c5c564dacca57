// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progresschart.h"

#include "figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace analysis {

using namespace story;

namespace {

struct Chart
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

ChartSpec::Marker markerOf(Decision decision)
{
    switch (decision) {
    case Decision::RolledBack: return ChartSpec::Marker::Triangle;
    case Decision::Refuted: return ChartSpec::Marker::Cross;
    case Decision::Parked: return ChartSpec::Marker::Square;
    case Decision::Unset: return ChartSpec::Marker::Diamond;
    case Decision::Shipped: break;
    }
    return ChartSpec::Marker::Circle;
}

QString decisionText(Decision decision)
{
    return decision == Decision::Unset ? Chart::tr("Not decided") : choiceLabel(decision);
}

/// A cycle that has measured the metric, and where it stands.
struct Measured
{
    int number = 0; ///< of the cycle, from 1
    const Cycle* cycle = nullptr;
    const Measurement* measurement = nullptr;
};

QList<Measured> measuredCycles(const Project& project, const QString& metricId, const QString& segment = {})
{
    QList<Measured> measured;
    int number = 0;
    for (const Cycle& cycle : project.cycles) {
        ++number;
        if (const Measurement* found = measurement(cycle.measurements, metricId, segment))
            measured.append({number, &cycle, found});
    }
    return measured;
}

const Date& when(const Cycle& cycle) { return cycle.endDate.isNull() ? cycle.startDate : cycle.endDate; }

QString axisTitle(const Metric& metric)
{
    QString title = metric.unit.isEmpty() ? metric.name : metric.name + QStringLiteral(", ") + metric.unit;
    if (metric.direction == Direction::HigherIsBetter) title += Chart::tr(" (higher is better)");
    if (metric.direction == Direction::LowerIsBetter) title += Chart::tr(" (lower is better)");
    return title;
}

ChartSpec::Point pointOf(const Metric& metric, const Measured& measured)
{
    const Cycle& cycle = *measured.cycle;
    const double value = *measured.measurement->value;
    QStringList tip{Chart::tr("Cycle %1: %2").arg(measured.number).arg(cycle.title), quantity(value, metric)};
    if (measured.measurement->low && measured.measurement->high)
        tip.append(Chart::tr("interval %1 to %2")
                       .arg(number(*measured.measurement->low, metric.decimals),
                            number(*measured.measurement->high, metric.decimals)));
    if (measured.measurement->n) tip.append(QStringLiteral("n = %1").arg(*measured.measurement->n));
    if (!when(cycle).isNull()) tip.append(date(when(cycle)));
    tip.append(decisionText(cycle.decision));
    return {.x = double(measured.number),
            .y = value,
            .low = measured.measurement->low,
            .high = measured.measurement->high,
            .label = {},
            .tip = tip.join(u'\n'),
            .entryId = cycle.id,
            .marker = markerOf(cycle.decision),
            .isKept = isKept(cycle)};
}

/// Names the first, the last and the best: more would only crowd.
void labelPoints(ChartSpec& spec, const Metric& metric)
{
    const auto best = metric.direction == Direction::LowerIsBetter
        ? std::ranges::min_element(spec.points, {}, &ChartSpec::Point::y)
        : std::ranges::max_element(spec.points, {}, &ChartSpec::Point::y);
    for (auto* point : {&spec.points.first(), &spec.points.last(), &*best})
        point->label = quantity(point->y, metric);
}

/// The finding in one sentence: from what, to what, over how many cycles.
QString finding(const Project& project, const Metric& metric, const QString& segment, const QList<Measured>& measured)
{
    const Number baseline = baselineValue(project, metric.id, segment);
    const double from = baseline.value_or(*measured.first().measurement->value);
    const double to = latestValue(project, metric.id, segment).value_or(*measured.last().measurement->value);
    const QString name = analysis::name(project, {metric.id, segment});
    if (measured.size() == 1 && !baseline) return Chart::tr("%1: %2").arg(name, quantity(to, metric));
    const auto moved = change(metric, from, to);
    const QString cycles = Chart::tr("%n cycle(s)", nullptr, int(measured.size()));
    if (from == to) return Chart::tr("%1 stayed at %2 over %3").arg(name, quantity(to, metric), cycles);
    const QString verb =
        to < from ? Chart::tr("%1 fell from %2 to %3 in %4") : Chart::tr("%1 rose from %2 to %3 in %4");
    const QString said = verb.arg(name, number(from, metric.decimals), quantity(to, metric), cycles);
    return moved ? said + QStringLiteral(" (%1)").arg(text(*moved)) : said;
}

void addLines(ChartSpec& spec, const Project& project, const Metric& metric, const QString& segment)
{
    using Role = ChartSpec::Line::Role;
    const auto add = [&](Number value, Role role, const QString& name) {
        if (value) spec.lines.append({role, *value, name.arg(quantity(*value, metric))});
    };
    add(baselineValue(project, metric.id, segment), Role::Baseline, Chart::tr("baseline %1"));
    add(metric.target, Role::Target, Chart::tr("target %1"));
    add(metric.guardrail, Role::Guardrail, Chart::tr("guardrail %1"));
}

void addMeanings(ChartSpec& spec, const QList<Measured>& measured)
{
    for (Decision decision :
         {Decision::Shipped, Decision::RolledBack, Decision::Refuted, Decision::Parked, Decision::Unset})
        if (std::ranges::any_of(measured, [&](const Measured& m) { return m.cycle->decision == decision; }))
            spec.meanings.append({markerOf(decision), decisionText(decision)});
}

/// Cycles by number, at most `most` of them named; a date below where the cycle has one.
ChartSpec::Axis cycleAxis(const Project& project, const QList<Measured>& measured)
{
    constexpr int most = 6;
    const int first = measured.first().number;
    const int last = measured.last().number;
    ChartSpec::Axis axis{.title = Chart::tr("Cycle"), .min = first - 0.5, .max = last + 0.5};
    const int steps = std::max(1, int(std::ceil(double(last - first) / (most - 1))));
    for (int n = first; n <= last; n += steps) {
        const Date& day = when(project.cycles[n - 1]);
        QString label = QString::number(n);
        if (!day.isNull()) label += u'\n' + day.text().first(std::min<qsizetype>(7, day.text().size()));
        axis.ticks.append({double(n), label});
    }
    return axis;
}

void fillTable(ChartSpec& spec, const Metric& metric, const QList<Measured>& measured)
{
    spec.tableHead = {Chart::tr("Cycle"), Chart::tr("Title"), Chart::tr("Date"), axisTitle(metric),
                      Chart::tr("Decision")};
    for (const Measured& m : measured)
        spec.table.append({QString::number(m.number), m.cycle->title, when(*m.cycle).text(),
                           number(*m.measurement->value, metric.decimals), decisionText(m.cycle->decision)});
}

} // namespace

ChartSpec::Axis niceAxis(double from, double to, int most)
{
    if (from > to) std::swap(from, to);
    if (from == to) {
        const double room = from == 0 ? 1 : std::abs(from) * 0.1;
        from -= room;
        to += room;
    }
    const double rough = (to - from) / (most - 1);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    ChartSpec::Axis axis;
    for (double step : {1.0, 2.0, 2.5, 5.0, 10.0, 20.0, 25.0}) {
        step *= power;
        axis.min = std::floor(from / step + 1e-9) * step;
        axis.max = std::ceil(to / step - 1e-9) * step;
        const int count = int(std::lround((axis.max - axis.min) / step)) + 1;
        if (count > most) continue;
        const int decimals = std::max(0,
                                      -int(std::floor(std::log10(step) + 1e-9))
                                          + (step / std::pow(10, std::floor(std::log10(step) + 1e-9)) == 2.5 ? 1 : 0));
        for (int i = 0; i < count; ++i)
            axis.ticks.append({axis.min + i * step, number(axis.min + i * step, decimals)});
        break;
    }
    return axis;
}

QList<MeasuredSeries> measuredSeries(const Project& project)
{
    QList<MeasuredSeries> all;
    for (const Metric& metric : project.metrics) {
        if (!measuredCycles(project, metric.id).isEmpty()) all.append({metric.id, {}});
        QStringList segments;
        for (const Cycle& cycle : project.cycles)
            for (const Measurement& m : cycle.measurements)
                if (m.metric.id == metric.id && !m.segment.isEmpty() && !segments.contains(m.segment))
                    segments.append(m.segment);
        for (const QString& segment : segments)
            if (measuredCycles(project, metric.id, segment).size() >= 2) all.append({metric.id, segment});
    }
    return all;
}

MeasuredSeries mainSeries(const Project& project)
{
    const QList<MeasuredSeries> all = measuredSeries(project);
    const auto business = std::ranges::find(all, project.objective.businessMetric.id, &MeasuredSeries::metricId);
    return business != all.end() ? *business : all.value(0);
}

QString name(const Project& project, const MeasuredSeries& series)
{
    const Metric* metric = project.metric({series.metricId});
    if (!metric) return {};
    return series.segment.isEmpty() ? metric->name : metric->name + QStringLiteral(" · ") + series.segment;
}

QStringList chartableMetrics(const Project& project)
{
    QStringList ids;
    for (const Metric& metric : project.metrics)
        if (!measuredCycles(project, metric.id).isEmpty()) ids.append(metric.id);
    return ids;
}

QString mainMetric(const Project& project)
{
    const QStringList ids = chartableMetrics(project);
    const QString business = project.objective.businessMetric.id;
    return ids.contains(business) ? business : ids.value(0);
}

ChartSpec progressChart(const Project& project, const QString& metricId, const QString& segment)
{
    const Metric* metric = project.metric({metricId});
    const QList<Measured> measured = measuredCycles(project, metricId, segment);
    if (!metric || measured.isEmpty()) return {};

    ChartSpec spec;
    for (const Measured& m : measured)
        spec.points.append(pointOf(*metric, m));
    addLines(spec, project, *metric, segment);
    double low = spec.points.first().y;
    double high = low;
    const auto cover = [&](double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (const ChartSpec::Point& point : spec.points) {
        cover(point.low.value_or(point.y));
        cover(point.high.value_or(point.y));
        cover(point.y);
    }
    for (const ChartSpec::Line& line : spec.lines)
        cover(line.y);
    spec.y = niceAxis(low, high);
    spec.y.title = axisTitle(*metric);
    spec.x = cycleAxis(project, measured);
    spec.title = finding(project, *metric, segment, measured);
    spec.description =
        Chart::tr("Line chart of %1 by cycle. %2.").arg(analysis::name(project, {metricId, segment}), spec.title);
    labelPoints(spec, *metric);
    addMeanings(spec, measured);
    fillTable(spec, *metric, measured);
    return spec;
}

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compoundingchart.h"

#include "chartparts.h"
#include "compounding.h"
#include "figures.h"

#include <algorithm>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

ChartSpec::Curve curveOf(const QList<double>& values, ChartSpec::Role role, const QString& label)
{
    ChartSpec::Curve curve{.role = role, .label = label};
    for (qsizetype month = 0; month < values.size(); ++month)
        curve.points.append({double(month), values[month]});
    return curve;
}

/// As many as the story gives for what it all starts from: a projection is no more precise.
int decimalsOf(const Compounding& future, const Metric& metric)
{
    const Compounding::Assumptions& a = future.assumptions;
    return metric.decimals.value_or(analysis::decimalsOf({a.strongStart, a.modestStart, a.decayPerMonth}));
}

QString projected(double value, const Compounding& future, const Metric& metric)
{
    return quantity(value, metric.unit, decimalsOf(future, metric));
}

QString finding(const Compounding& future, const Metric& metric)
{
    const QString ends =
        Chart::tr("%1 against %2 after %n month(s)", nullptr, future.assumptions.months)
            .arg(projected(future.iterating.last(), future, metric), projected(future.strong.last(), future, metric));
    if (!future.overtakesIn) return Chart::tr("Iterating does not catch up within the year: %1").arg(ends);
    if (*future.overtakesIn == 0) return Chart::tr("Iterating is ahead from the start: %1").arg(ends);
    return Chart::tr("Iterating is ahead from month %1 on: %2").arg(QString::number(*future.overtakesIn), ends);
}

/// Whether a value would have gone on, had there been no end.
bool isCapped(const Compounding& future)
{
    const Compounding::Assumptions& a = future.assumptions;
    const auto isAtEnd = [&](double value) { return value <= 0 || (a.isPercent && value >= 100); };
    return (a.isPercent || a.isNeverNegative)
        && (std::ranges::any_of(future.strong, isAtEnd) || std::ranges::any_of(future.iterating, isAtEnd));
}

/// Printed with the chart: a projection is worth what it assumes.
QString assumed(const Compounding& future, const Metric& metric)
{
    const Compounding::Assumptions& a = future.assumptions;
    const QString gain = text(changeOf(metric, a.gainPerCycle, a.kind));
    const QString decay = future.isDecayTold ? Chart::tr("decay of %1 a month").arg(quantity(a.decayPerMonth, metric))
                                             : Chart::tr("no decay, as the story expects none of it");
    const QString said =
        Chart::tr("from %1 and %2, gain of %3 a cycle of %4 days, %5")
            .arg(quantity(a.modestStart, metric), quantity(a.strongStart, metric), gain, number(a.cycleDays, 0), decay);
    if (!isCapped(future)) return said;
    QString end = a.isPercent ? Chart::tr("never beyond 0 to 100 %") : Chart::tr("never below 0 %");
    return said + u", "_s + end.replace(u" %"_s, QChar::Nbsp + u"%"_s);
}

} // namespace

MeasuredSeries mainCompounding(const Project& project)
{
    const ExpectedDecay& decay = project.monitoring.expectedDecay;
    return decay.perMonth ? MeasuredSeries{decay.metric.id, {}} : MeasuredSeries();
}

ChartSpec compoundingChart(const Project& project, const MeasuredSeries& series)
{
    const std::optional<Compounding> future = compounding(project, series.metricId, series.segment);
    const Metric* metric = future ? project.metric({future->metricId}) : nullptr;
    if (!metric) return {};
    ChartSpec::Panel panel;
    panel.curves = {curveOf(future->iterating, ChartSpec::Role::Data, Chart::tr("modest but iterating")),
                    curveOf(future->strong, ChartSpec::Role::Second, Chart::tr("strong but static"))};
    panel.x = {.title = Chart::tr("Month; assumed: %1").arg(assumed(*future, *metric)),
               .min = 0,
               .max = double(future->assumptions.months)};
    for (int month = 0; month <= future->assumptions.months; month += 3)
        panel.x.ticks.append({double(month), QString::number(month)});
    panel.y = valueAxis(valuesOf(panel), *metric);
    if (!series.segment.isEmpty()) panel.y.title += u" · "_s + series.segment;

    ChartSpec spec;
    spec.panels = {panel};
    spec.title = finding(*future, *metric);
    spec.description = Chart::tr("Line chart of %1 over the next months. %2. Assumed: %3.")
                           .arg(name(project, series), spec.title, assumed(*future, *metric));
    spec.tableHead = {Chart::tr("Month"), Chart::tr("Modest but iterating"), Chart::tr("Strong but static")};
    const int decimals = decimalsOf(*future, *metric);
    for (qsizetype month = 0; month < future->strong.size(); ++month)
        spec.table.append({QString::number(month), number(future->iterating[month], decimals),
                           number(future->strong[month], decimals)});
    return spec;
}

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ladderchart.h"

#include "change.h"
#include "chartparts.h"
#include "figures.h"
#include "measuredseries.h"

#include <algorithm>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

struct Rung
{
    MeasuredCycle at;
    double value = 0;

    [[nodiscard]] int height() const { return int(at.cycle->modelFamily); }
};

/// Empty where all are of one family: that is no ladder.
QList<Rung> rungsOf(const Project& project, const MeasuredSeries& series)
{
    QList<Rung> rungs;
    for (const MeasuredCycle& measured : measuredCycles(project, series))
        if (measured.cycle->modelFamily != ModelFamily::Unset) rungs.append({measured, *measured.measurement->value});
    const auto isAsHigh = [&](const Rung& rung) { return rung.height() == rungs.first().height(); };
    return std::ranges::all_of(rungs, isAsHigh) ? QList<Rung>() : rungs;
}

/// Where there are more than can be told apart: the steps up, and the last.
bool isNamed(const QList<Rung>& rungs, qsizetype i)
{
    constexpr qsizetype most = 15;
    return rungs.size() <= most || i == 0 || i + 1 == rungs.size() || rungs[i].height() > rungs[i - 1].height();
}

ChartSpec::Axis familyAxis(const QList<Rung>& rungs)
{
    const auto [low, high] = std::ranges::minmax(rungs, {}, &Rung::height);
    ChartSpec::Axis axis{.title = Chart::tr("Family of model, simple to complex"),
                         .min = low.height() - 0.5,
                         .max = high.height() + 0.5};
    for (int family = low.height(); family <= high.height(); ++family)
        axis.ticks.append({double(family), choiceLabel(ModelFamily(family))});
    return axis;
}

/// What the steps up came to, each measured on the kept cycle before it.
struct Climb
{
    int up = 0;
    int paid = 0;
    int dropped = 0; ///< steps up that were not kept
    int level = 0; ///< cycles that gained without a step up
};

Climb climbOf(const Metric& metric, const QList<Rung>& rungs)
{
    Climb climb;
    const Rung* before = nullptr;
    for (const Rung& rung : rungs) {
        const bool isUp = before && rung.height() > before->height();
        if (!isKept(*rung.at.cycle)) {
            climb.dropped += isUp;
            continue;
        }
        const bool isGain = before && isBetter(metric, rung.value, before->value);
        climb.up += isUp;
        climb.paid += isUp && isGain;
        climb.level += !isUp && isGain;
        before = &rung;
    }
    return climb;
}

QString finding(const Metric& metric, const QList<Rung>& rungs)
{
    if (metric.direction == Direction::Unset) return Chart::tr("%1 by complexity of the model").arg(metric.name);
    const Climb climb = climbOf(metric, rungs);
    QStringList said;
    if (climb.up > 0)
        said.append(Chart::tr("%1 of %n step(s) up in complexity paid off in %2", nullptr, climb.up)
                        .arg(QString::number(climb.paid), metric.name));
    if (climb.dropped > 0)
        said.append(climb.up > 0
                        ? Chart::tr("%n more not kept", nullptr, climb.dropped)
                        : Chart::tr("No step up in complexity was kept for %1, of %n tried", nullptr, climb.dropped)
                              .arg(metric.name));
    if (said.isEmpty() && climb.level == 0) return Chart::tr("%1 by complexity of the model").arg(metric.name);
    if (said.isEmpty()) return Chart::tr("%1 gained without a more complex model").arg(metric.name);
    if (climb.level > 0) said.append(Chart::tr("%n cycle(s) gained without one", nullptr, climb.level));
    return said.join(u"; "_s);
}

ChartSpec::Point pointOf(const Project& project, const MeasuredSeries& series, const Rung& rung, bool isNamed)
{
    const Cycle& cycle = *rung.at.cycle;
    QStringList tip{cycleName(rung.at.number, cycle), choiceLabel(cycle.modelFamily),
                    besideBaseline(project, *project.metric({series.metricId}), series.segment, rung.value)};
    if (const QString hypothesis = hypothesisText(cycle); !hypothesis.isEmpty()) tip.append(hypothesis);
    if (!cycle.receipt.marginalGain.isEmpty())
        tip.append(Chart::tr("Gain: %1").arg(cycle.receipt.marginalGain.paragraphs.first()));
    if (!cycle.receipt.addedCost.isEmpty())
        tip.append(Chart::tr("Cost: %1").arg(cycle.receipt.addedCost.paragraphs.first()));
    tip.append(decisionText(cycle.decision));
    return {.x = double(rung.height()),
            .y = rung.value,
            .label = isNamed ? cycleName(rung.at.number) : QString(),
            .tip = tip.join(u'\n'),
            .place = cyclePlace(cycle),
            .marker = markerOf(cycle.decision),
            .isKept = isKept(cycle)};
}

} // namespace

MeasuredSeries mainLadder(const Project& project)
{
    const MeasuredSeries first = mainSeries(project);
    if (!rungsOf(project, first).isEmpty()) return first;
    for (const MeasuredSeries& other : measuredSeries(project))
        if (!rungsOf(project, other).isEmpty()) return other;
    return first;
}

ChartSpec ladderChart(const Project& project, const MeasuredSeries& series)
{
    const QList<Rung> rungs = rungsOf(project, series);
    const Metric* metric = project.metric({series.metricId});
    if (!metric || rungs.isEmpty()) return {};
    ChartSpec::Panel panel{.x = familyAxis(rungs)};
    ChartSpec::Curve path{.role = ChartSpec::Role::Path, .hasArrows = true};
    QList<const Cycle*> drawn;
    ChartSpec spec;
    spec.tableHead = {Chart::tr("Cycle"), Chart::tr("Family of model"), axisTitle(*metric), Chart::tr("Decision")};
    for (qsizetype i = 0; i < rungs.size(); ++i) {
        const Rung& rung = rungs[i];
        panel.points.append(pointOf(project, series, rung, isNamed(rungs, i)));
        path.points.append({double(rung.height()), rung.value});
        drawn.append(rung.at.cycle);
        spec.table.append({cycleName(rung.at.number, *rung.at.cycle), choiceLabel(rung.at.cycle->modelFamily),
                           number(rung.value, metric->decimals), decisionText(rung.at.cycle->decision)});
    }
    panel.curves = {path};
    panel.y = valueAxis(valuesOf(panel), *metric);
    spec.panels = {panel};
    spec.title = finding(*metric, rungs);
    spec.description = Chart::tr("Path of the cycles by complexity and %1. %2.").arg(metric->name, spec.title);
    spec.meanings = decisionMeanings(drawn);
    return spec;
}

} // namespace analysis

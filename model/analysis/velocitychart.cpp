// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "velocitychart.h"

#include "change.h"
#include "chartparts.h"
#include "figures.h"
#include "measuredseries.h"
#include "velocity.h"

#include <algorithm>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

constexpr double halfBar = 0.34;

QRectF bar(double at, double value) { return {QPointF(at - halfBar, 0), QPointF(at + halfBar, value)}; }

constexpr double least = 1; ///< day: what began and ended on the same took less

QString daysText(double days)
{
    if (days < least) return Chart::tr("< 1 d").replace(u' ', QChar::Nbsp);
    return Chart::tr("%1 d").arg(number(days, 0)).replace(u' ', QChar::Nbsp); // or a bar would break it in two
}

ChartSpec::Axis allCycles(const Project& project) { return cycleAxis(project, 1, int(project.cycles.size())); }

std::optional<ChartSpec::Panel> lengthsPanel(const Project& project)
{
    ChartSpec::Panel panel{.x = allCycles(project)};
    const QList<CycleLength> lengths = cycleLengths(project);
    for (qsizetype i = 0; i < lengths.size(); ++i) {
        if (!lengths[i].days) continue;
        const Cycle& cycle = project.cycles[i];
        const QString days = daysText(*lengths[i].days);
        QStringList tip{cycleName(int(i) + 1, cycle), days, period(cycle.startDate, cycle.endDate)};
        if (const QString hypothesis = hypothesisText(cycle); !hypothesis.isEmpty()) tip.append(hypothesis);
        tip.append(cycle.learning.isEmpty() ? Chart::tr("no learning written") : cycle.learning.paragraphs.first());
        panel.bars.append({.role = isKept(cycle) ? ChartSpec::Role::Data : ChartSpec::Role::Dominated,
                           .area = bar(double(i + 1), *lengths[i].days),
                           .label = days,
                           .tip = tip.join(u'\n'),
                           .place = cyclePlace(cycle)});
    }
    if (panel.bars.isEmpty()) return {};
    if (const auto middle = cycleLength(project); middle && middle->of > 1)
        panel.lines = {{.role = ChartSpec::Role::Target,
                        .at = middle->median,
                        .label = Chart::tr("median %1").arg(daysText(middle->median))}};
    panel.y = niceAxis(0, std::max(least, valuesOf(panel).high()), 4, 0);
    panel.y.title = Chart::tr("Length of the cycle, days");
    return panel;
}

/// What was expected of the cycle and what was measured, as changes; both empty where one is not known.
std::pair<QString, QString> foreseenTexts(const Project& project, const Cycle& cycle)
{
    const auto foreseen = forecast(project, cycle);
    if (!foreseen) return {};
    const Metric& metric = *project.metric({foreseen->metricId});
    return {text(changeOf(metric, foreseen->expected, foreseen->kind)),
            text(changeOf(metric, foreseen->measured, foreseen->kind))};
}

/// The gain, and not the change: "+20.0 %" of a latency that fell by a fifth. Nothing without a direction.
std::optional<QString> gainText(const Metric& metric, const Change& change)
{
    const auto gained = gain(metric, change);
    return gained ? std::optional(text(changeOf(metric, *gained, change.kind))) : std::nullopt;
}

/// "+0.7 pp a week"; empty where that is not known.
QString paceText(const Project& project, const MeasuredSeries& series)
{
    const auto rate = gainRate(project, series.metricId, series.segment);
    if (!rate || !rate->perWeek) return {};
    const Metric& metric = *project.metric({series.metricId});
    return Chart::tr("%1 a week").arg(text(changeOf(metric, *rate->perWeek, rate->kind)));
}

/// Upwards is better, whatever the direction of the metric.
std::optional<ChartSpec::Panel> gainsPanel(const Project& project, const MeasuredSeries& series)
{
    const Metric* metric = project.metric({series.metricId});
    if (!metric) return {};
    ChartSpec::Panel panel{.x = allCycles(project), .height = 0.7};
    QString unit;
    auto cycle = project.cycles.begin(); // the changes come in the order of the cycles
    for (const CycleChange& change : cycleChanges(project, series.metricId, series.segment)) {
        cycle = std::ranges::find(cycle, project.cycles.end(), change.cycleId, &Cycle::id);
        if (cycle == project.cycles.end()) break;
        const auto gained = change.fromPrevious ? gain(*metric, *change.fromPrevious) : std::nullopt;
        if (!gained) continue;
        const int number = int(cycle - project.cycles.begin()) + 1;
        unit = change.fromPrevious->kind == ChangeKind::Relative ? u"%"_s
            : metric->unit == "%"_L1                             ? change.fromPrevious->unit
                                                                 : metric->unit;
        const QString moved = gainText(*metric, *change.fromPrevious).value_or(QString());
        QStringList tip{cycleName(number, *cycle), Chart::tr("%1 on the kept cycle before").arg(moved)};
        if (const QString hypothesis = hypothesisText(*cycle); !hypothesis.isEmpty()) tip.append(hypothesis);
        if (const auto [expected, came] = foreseenTexts(project, *cycle); !expected.isEmpty())
            tip.append(Chart::tr("expected %1, measured %2").arg(expected, came));
        tip.append(decisionText(cycle->decision));
        panel.bars.append({.role = change.isKept ? ChartSpec::Role::Data : ChartSpec::Role::Dominated,
                           .area = bar(number, *gained),
                           .label = moved.section(QChar::Nbsp, 0, 0), // the axis says the unit
                           .tip = tip.join(u'\n'),
                           .place = cyclePlace(*cycle)});
    }
    if (panel.bars.isEmpty()) return {};
    const Extent values = valuesOf(panel);
    panel.y = niceAxis(values.low(), values.high(), 4);
    const QString counted = unitTimes(panel.y.exponent, unit);
    panel.y.title = Chart::tr("Gain of %1").arg(name(project, series));
    if (!counted.isEmpty()) panel.y.title += u", "_s + counted;
    if (const QString pace = paceText(project, series); !pace.isEmpty()) panel.y.title += u"; "_s + pace;
    return panel;
}

std::optional<ChartSpec::Panel> leversPanel(const Project& project)
{
    const auto mix = leverMix(project);
    if (mix.isEmpty()) return {};
    ChartSpec::Panel panel{.height = 0.2 + 0.11 * double(mix.size())};
    panel.y = {.min = -0.5, .max = double(mix.size()) - 0.5};
    for (qsizetype i = 0; i < mix.size(); ++i) {
        const auto& [lever, count] = mix[i];
        const double at = double(mix.size() - 1 - i); // the first on top
        panel.y.ticks.append({at, choiceLabel(lever)});
        panel.bars.append({.area = QRectF(QPointF(0, at - halfBar), QPointF(count, at + halfBar)),
                           .label = QString::number(count),
                           .tip = Chart::tr("%1: %n cycle(s)", nullptr, count).arg(choiceLabel(lever)),
                           .place = FieldPath("cycles"_L1)});
    }
    panel.x = niceAxis(0, std::ranges::max(mix, {}, [](const auto& pair) { return pair.second; }).second);
    panel.x.ticks.clear(); // each bar says its number
    panel.y.title = Chart::tr("Cycles that pulled the lever");
    return panel;
}

QString learningText(const Project& project)
{
    return Chart::tr("%1 of %n cycle(s) taught something", nullptr, int(project.cycles.size()))
        .arg(learnedCycles(project));
}

/// "2 of 3 hypotheses held"; empty where none came to an end.
QString hypothesesText(const Project& project)
{
    const HypothesisCounts counts = hypothesisCounts(project);
    const int ended = counts.confirmed + counts.refuted;
    if (ended == 0) return {};
    return Chart::tr("%1 of %n hypothesis(es) held", nullptr, ended).arg(counts.confirmed);
}

/// "What came was 0.8 times what was expected in the median, in the foreseen direction in 3 of 4 cycles."
QString predictabilityText(const Project& project)
{
    const Predictability found = predictability(project);
    if (found.forecasts.isEmpty()) return {};
    const QString direction = Chart::tr("The effect went the way that was expected in %1 of %n cycle(s)", nullptr,
                                        int(found.forecasts.size()))
                                  .arg(found.sameSign);
    if (!found.ratio) return direction;
    return Chart::tr("%1; it was %2 times what was expected in the median")
        .arg(direction, number(rounded(found.ratio->median, 2)));
}

QString finding(const Project& project)
{
    QStringList said;
    if (const auto length = cycleLength(project))
        said.append(length->median < least
                        ? Chart::tr("A cycle took less than a day in the median")
                        : Chart::tr("A cycle took %n day(s) in the median", nullptr, qRound(length->median)));
    if (const auto all = pace(project); all.aQuarter && all.quarters.size() > 1)
        said.append(Chart::tr("%1 a quarter").arg(number(*all.aQuarter, 1)));
    said.append(learningText(project));
    if (const QString held = hypothesesText(project); !held.isEmpty()) said.append(held);
    return said.join(u"; "_s);
}

void fillTable(ChartSpec& spec, const Project& project, const MeasuredSeries& series)
{
    spec.tableHead = {Chart::tr("Cycle"),  Chart::tr("Title"),    Chart::tr("Days"),
                      Chart::tr("Levers"), Chart::tr("Decision"), Chart::tr("Gain of %1").arg(name(project, series))};
    if (series.metricId.isEmpty()) spec.tableHead.removeLast();
    const auto isForeseen = [&](const Cycle& cycle) { return forecast(project, cycle).has_value(); };
    const bool hasForecasts = std::ranges::any_of(project.cycles, isForeseen);
    if (hasForecasts) spec.tableHead += {Chart::tr("Expected effect"), Chart::tr("Measured effect")};
    const QList<CycleLength> lengths = cycleLengths(project);
    const QList<CycleChange> changes = cycleChanges(project, series.metricId, series.segment);
    auto change = changes.begin();
    for (qsizetype i = 0; i < project.cycles.size(); ++i) {
        const Cycle& cycle = project.cycles[i];
        QStringList levers;
        for (const Lever lever : cycle.levers)
            levers.append(choiceLabel(lever));
        QStringList row{QString::number(i + 1), cycle.title, lengths[i].days ? number(*lengths[i].days, 0) : QString(),
                        levers.join(u", "_s), decisionText(cycle.decision)};
        if (change != changes.end() && change->cycleId == cycle.id) {
            const Metric* metric = project.metric({series.metricId});
            const auto gained =
                metric && change->fromPrevious ? gainText(*metric, *change->fromPrevious) : std::nullopt;
            row.append(gained.value_or(QString()));
            ++change;
        }
        if (const auto [expected, came] = foreseenTexts(project, cycle); hasForecasts && !expected.isEmpty()) {
            row.resize(spec.tableHead.size() - 2);
            row += {expected, came};
        }
        spec.table.append(row);
    }
}

} // namespace

ChartSpec velocityChart(const Project& project, const MeasuredSeries& series)
{
    ChartSpec spec;
    for (const auto& panel : {lengthsPanel(project), gainsPanel(project, series), leversPanel(project)})
        if (panel) spec.panels.append(*panel);
    if (spec.panels.isEmpty()) return {};
    spec.title = finding(project);
    spec.description = Chart::tr("Bar charts of the cycles. %1.").arg(spec.title);
    if (const QString foreseen = predictabilityText(project); !foreseen.isEmpty())
        spec.description += u' ' + foreseen + u'.';
    fillTable(spec, project, series);
    return spec;
}

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "roadmapchart.h"

#include "chartparts.h"
#include "figures.h"

#include <QDate>

#include <algorithm>
#include <limits>
#include <map>
#include <ranges>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// Quarters since the year 0; those without one come after all others.
using Quarter = int;
constexpr Quarter later = std::numeric_limits<Quarter>::max();

Quarter quarterOf(const NextExperiment& experiment)
{
    if (experiment.quarter.isNull()) return later;
    const QDate day = experiment.quarter.first();
    return day.year() * 4 + (day.month() - 1) / 3;
}

QString quarterText(Quarter quarter)
{
    return quarter == later ? Chart::tr("later") : u"Q%1\n%2"_s.arg(quarter % 4 + 1).arg(quarter / 4);
}

QString gainText(const Project& project, const Effect& effect)
{
    const Metric* metric = project.metric(effect.metric);
    if (!effect.change) return {};
    const Change change = metric ? changeOf(*metric, *effect.change, quotedKind(effect, *metric))
                                 : Change{.value = *effect.change, .kind = effect.kind};
    const QString moved = text(change);
    return metric ? Chart::tr("%1 %2").arg(metric->name, moved) : moved;
}

QString tipOf(const Project& project, const NextExperiment& experiment)
{
    QStringList tip{experiment.title};
    if (!experiment.quarter.isNull()) tip.append(date(experiment.quarter));
    if (const QString gain = gainText(project, experiment.expectedEffect); !gain.isEmpty())
        tip.append(Chart::tr("expected: %1").arg(gain));
    if (!experiment.hypothesis.isEmpty())
        tip.append(Chart::tr("Hypothesis: %1").arg(experiment.hypothesis.paragraphs.first()));
    return tip.join(u'\n');
}

QString finding(const QList<NextExperiment>& experiments)
{
    const auto dated = std::ranges::count_if(experiments, [](const NextExperiment& e) { return !e.quarter.isNull(); });
    const auto sized =
        std::ranges::count_if(experiments, [](const NextExperiment& e) { return e.expectedEffect.change.has_value(); });
    QString said = Chart::tr("%n experiment(s) next", nullptr, int(experiments.size()));
    if (dated > 0) said += Chart::tr(", %1 with a quarter").arg(dated);
    if (sized > 0) said += Chart::tr(", %1 with an expected gain").arg(sized);
    return said;
}

/// One column a quarter, its experiments from the top down in order of rank.
ChartSpec::Panel panelOf(const Project& project)
{
    std::map<Quarter, QList<const NextExperiment*>> quarters;
    for (const NextExperiment& experiment : project.nextIteration.experiments)
        quarters[quarterOf(experiment)].append(&experiment);
    const auto size = [](const auto& quarter) { return quarter.second.size(); };
    constexpr qsizetype least = 2; // or one experiment would be as high as the chart
    const auto most = std::max(least, std::ranges::max(quarters | std::views::transform(size)));
    ChartSpec::Panel panel{.x = {.min = 0, .max = double(quarters.size())}, .y = {.min = 0, .max = double(most)}};
    double column = 0;
    for (const auto& [quarter, experiments] : quarters) {
        panel.x.ticks.append({column + 0.5, quarterText(quarter)});
        double top = double(experiments.size());
        for (const NextExperiment* experiment : experiments) {
            const QString gain = gainText(project, experiment->expectedEffect);
            panel.bars.append({.role = gain.isEmpty() ? ChartSpec::Role::Dominated : ChartSpec::Role::Data,
                               .area = QRectF(QPointF(column + 0.04, top - 0.92), QPointF(column + 0.96, top - 0.08)),
                               .label = gain.isEmpty() ? experiment->title : experiment->title + u": "_s + gain,
                               .tip = tipOf(project, *experiment),
                               .place = FieldPath("nextIteration.experiments"_L1).entry(experiment->id)});
            top -= 1;
        }
        column += 1;
    }
    return panel;
}

} // namespace

ChartSpec roadmapChart(const Project& project)
{
    const QList<NextExperiment>& experiments = project.nextIteration.experiments;
    if (experiments.isEmpty()) return {};
    ChartSpec spec;
    spec.panels = {panelOf(project)};
    spec.title = finding(experiments);
    spec.description = Chart::tr("Roadmap by quarter. %1.").arg(spec.title);
    spec.tableHead = {Chart::tr("Experiment"), Chart::tr("Quarter"),    Chart::tr("Expected gain"),
                      Chart::tr("Impact"),     Chart::tr("Confidence"), Chart::tr("Effort")};
    const auto graded = [](Grading grading) { return grading == Grading::Unset ? QString() : choiceLabel(grading); };
    for (const NextExperiment& experiment : experiments)
        spec.table.append({experiment.title, date(experiment.quarter), gainText(project, experiment.expectedEffect),
                           graded(experiment.impact), graded(experiment.confidence), graded(experiment.effort)});
    return spec;
}

} // namespace analysis

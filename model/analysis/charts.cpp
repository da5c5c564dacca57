// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts.h"

#include "bridgechart.h"
#include "chartparts.h"
#include "compoundingchart.h"
#include "ladderchart.h"
#include "monitoringchart.h"
#include "percentchart.h"
#include "progresschart.h"
#include "roadmapchart.h"
#include "rolloutchart.h"
#include "tradeoffchart.h"
#include "velocitychart.h"

#include <algorithm>

namespace analysis {

using namespace Qt::StringLiterals;
using story::Project;

namespace {

MeasuredSeries firstOf(const Project& project, const ChartChoice& choice)
{
    return choice.first.metricId.isEmpty() ? mainSeries(project) : choice.first;
}

ChartSpec progress(const Project& project, const ChartChoice& choice)
{
    return progressChart(project, firstOf(project, choice), {.isByDate = choice.isByDate, .second = choice.second});
}

ChartSpec percent(const Project& project, const ChartChoice& choice)
{
    return percentChart(project, firstOf(project, choice));
}

ChartSpec velocity(const Project& project, const ChartChoice& choice)
{
    return velocityChart(project, firstOf(project, choice));
}

ChartSpec ladder(const Project& project, const ChartChoice& choice)
{
    return ladderChart(project, choice.first.metricId.isEmpty() ? mainLadder(project) : choice.first);
}

ChartSpec compoundingOf(const Project& project, const ChartChoice& choice)
{
    return compoundingChart(project, choice.first.metricId.isEmpty() ? mainCompounding(project) : choice.first);
}

ChartSpec tradeOff(const Project& project, const ChartChoice& choice)
{
    TradePair pair = mainTradePair(project);
    if (!choice.first.metricId.isEmpty()) pair.gained = choice.first.metricId;
    if (!choice.second.metricId.isEmpty()) pair.paid = choice.second.metricId;
    return tradeOffChart(project, pair, choice.limit);
}

/// Of the story alone.
template <ChartSpec (*chart)(const Project&)> ChartSpec plain(const Project& project, const ChartChoice&)
{
    return chart(project);
}

ChartSpec monitoring(const Project& project, const ChartChoice& choice)
{
    return monitoringChart(project, choice.recording.isEmpty() ? recordings(project).value(0).id : choice.recording);
}

/// One line a chart.
constexpr ChartKind kinds[] = {
    {"progress"_L1, QT_TRANSLATE_NOOP("Chart", "Progress"),
     QT_TRANSLATE_NOOP("Chart", "a metric that a cycle has measured"), progress, 2},
    {"percent"_L1, QT_TRANSLATE_NOOP("Chart", "Percent of the baseline"),
     QT_TRANSLATE_NOOP("Chart", "metrics that a cycle has measured, with a baseline above 0"), percent, 1},
    {"tradeoff"_L1, QT_TRANSLATE_NOOP("Chart", "Trade-off"),
     QT_TRANSLATE_NOOP("Chart", "two metrics that the same cycle has measured"), tradeOff, 2},
    {"rollout"_L1, QT_TRANSLATE_NOOP("Chart", "Rollout"), QT_TRANSLATE_NOOP("Chart", "stages of the rollout"),
     plain<rolloutChart>},
    {"monitoring"_L1, QT_TRANSLATE_NOOP("Chart", "Monitoring"),
     QT_TRANSLATE_NOOP("Chart", "values that a monitor has recorded"), monitoring, 0, true},
    {"velocity"_L1, QT_TRANSLATE_NOOP("Chart", "Velocity"),
     QT_TRANSLATE_NOOP("Chart", "cycles with a start and an end, with values or with levers"), velocity, 1},
    {"bridge"_L1, QT_TRANSLATE_NOOP("Chart", "Bridge"),
     QT_TRANSLATE_NOOP("Chart", "a bridge from a metric to the business"), plain<bridgeChart>},
    {"compounding"_L1, QT_TRANSLATE_NOOP("Chart", "Compounding"),
     QT_TRANSLATE_NOOP("Chart", "a baseline, cycles with dates and values, and the decay that is expected"),
     compoundingOf, 1},
    {"roadmap"_L1, QT_TRANSLATE_NOOP("Chart", "Roadmap"), QT_TRANSLATE_NOOP("Chart", "next experiments"),
     plain<roadmapChart>},
    {"ladder"_L1, QT_TRANSLATE_NOOP("Chart", "Ladder"),
     QT_TRANSLATE_NOOP("Chart", "a metric that cycles of two families of models have measured"), ladder, 1},
};

} // namespace

std::span<const ChartKind> chartKinds() { return kinds; }

const ChartKind* chartKind(QStringView name)
{
    const auto found = std::ranges::find_if(kinds, [&](const ChartKind& kind) { return kind.name == name; });
    return found == std::end(kinds) ? nullptr : found;
}

QString chartTitle(const ChartKind& kind) { return Chart::tr(kind.title); }
QString chartNeeds(const ChartKind& kind) { return Chart::tr(kind.needs); }

} // namespace analysis

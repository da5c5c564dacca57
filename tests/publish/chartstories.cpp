// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartstories.h"

#include "wholestory.h"

#include "store/folder.h"

#include <QDir>

#include <cmath>

namespace stories {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

const QList<Values> usual{{71.5, 80.0}, {74.0, 95.0}, {73.2, 70.0}, {79.9, 120.0}, {82.4, 88.0}, {83.0, 90.0}};

Project usualStory() { return whole(withBaseline(withCycles(usual), 70, 100)); }

/// Of everything that can be missing, something is.
Project withGaps()
{
    Project project = whole(withCycles({{71.5, {}}, {{}, 95.0}, {{}, {}}, {79.9, 120.0}, {82.4, {}}, {83.0, 90.0}}));
    project.cycles[1].endDate = {};
    project.cycles[3].startDate = {};
    project.cycles[4].levers.clear();
    project.rollout.stages[1].share = {};
    project.rollout.stages[2].startDate = {};
    project.rollout.guardrails[0].readings[0].date = {};
    project.rollout.guardrails[0].readings[0].stage.id = u"s3"_s;
    project.monitoring.monitors.clear();
    for (qsizetype i = 2; i < project.monitoring.series[0].points.size(); ++i)
        project.monitoring.series[0].points[i].date =
            Date::fromDay(project.monitoring.series[0].points[i].date.first().addDays(180));
    project.nextIteration.experiments[1].quarter = {};
    project.nextIteration.experiments[2].expectedEffect = {};
    project.objective.bridge.mechanism = {};
    project.objective.bridge.grade = EvidenceGrade::Unset;
    return project;
}

Project twoHundred()
{
    QList<Values> cycles;
    for (int i = 0; i < 200; ++i)
        cycles.append({50 + 20 * std::log10(i + 1.0) + 3 * std::sin(i * 0.9), 200 - 0.5 * i + 20 * std::sin(i * 0.37)});
    Project project = whole(withBaseline(withCycles(cycles), 48, 210));
    for (Metric& metric : project.metrics)
        metric.decimals = 1;
    return project;
}

Project longNames()
{
    Project project = usualStory();
    project.metrics[0].name =
        u"Recall of refused good cards in the first hour after the shift of the night team has ended"_s;
    project.metrics[0].unit = u"per cent of all cards that were shown to a person"_s;
    project.metrics[1].name = u"Latency/of/the/scoring/service/as/seen/by/the/checkout/without/retries"_s;
    project.metrics[2].name = u"Losses by fraud that no customer was ever asked to cover in any country"_s;
    return renamed(project, [](const QString& name) {
        return u"The %1 with all its features, twice calibrated and once more"_s.arg(name);
    });
}

Project rightToLeft()
{
    Project project = usualStory();
    project.metrics[0].name = u"שיעור זיהוי ההונאות"_s;
    project.metrics[1].name = u"זמן תגובה"_s;
    project.metrics[2].name = u"הפסדי הונאה"_s;
    return renamed(project, [](const QString& name) { return u"ניסוי: "_s + name; });
}

Project told(const QList<Values>& cycles, double quality, double latency)
{
    return whole(withBaseline(withCycles(cycles), quality, latency));
}

} // namespace

QList<ChartStory> samples()
{
    const QDir folder(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples"));
    QList<ChartStory> all{{u"fraud"_s, [] {
                               const QString path = QStringLiteral(STORYLOOP_SOURCE_DIR "/tests/data/fraud.story.json");
                               return store::openProject(path).project.value_or(Project());
                           }}};
    for (const QString& file : folder.entryList({u"*.story.json"_s}, QDir::Files, QDir::Name))
        all.append({file.section(u'.', 0, 0),
                    [path = folder.filePath(file)] { return store::openProject(path).project.value_or(Project()); }});
    return all;
}

QList<ChartStory> edgeCases()
{
    return {
        {u"usual"_s, usualStory},
        {u"no-cycle"_s, [] { return told({}, 70, 100); }},
        {u"one-cycle"_s, [] { return whole(withCycles({{71.5, 80.0}})); }},
        {u"equal-values"_s, [] { return told({{50.0, 9.0}, {50.0, 9.0}, {50.0, 9.0}}, 50, 9); }},
        {u"missing-values"_s, withGaps},
        {u"huge-numbers"_s, [] { return told({{1.2e15, 3e9}, {4.8e18, 2e9}, {4.9e18, 1e9}}, 1e15, 4e9); }},
        {u"tiny-numbers"_s, [] { return told({{1.2e-9, 3e-12}, {4.8e-9, 2e-12}}, 1e-9, 4e-12); }},
        {u"negative-numbers"_s, [] { return told({{-5.0, -3.0}, {2.0, 0.0}, {-1.0, 4.0}}, -8, -5); }},
        {u"two-hundred-cycles"_s, twoHundred},
        {u"long-names"_s, longNames},
        {u"right-to-left"_s, rightToLeft},
    };
}

} // namespace stories

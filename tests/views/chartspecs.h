// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/chartspec.h"

/// Charts with everything that a ChartSpec may hold, for the tests of what shows them.
namespace chartspecs {

using analysis::ChartSpec;
using namespace Qt::StringLiterals;
using Role = ChartSpec::Role;

inline story::FieldPath cycle(int number) { return story::FieldPath("cycles"_L1).entry(u"c%1"_s.arg(number)); }

/// So many cycles, each with a value in two panels; the third was rolled back.
inline ChartSpec progress(int cycles = 5)
{
    const auto panelOf = [&](const QString& name, double from, double by) {
        ChartSpec::Panel panel;
        panel.x = {.title = u"Cycle"_s, .min = 0.5, .max = cycles + 0.5};
        panel.x.scale = ChartSpec::Scale::Cycles;
        for (int n = 1; n <= cycles; n += std::max(1, cycles / 5))
            panel.x.ticks.append({double(n), QString::number(n)});
        ChartSpec::Curve path;
        for (int n = 1; n <= cycles; ++n) {
            const double value = from + by * n + (n % 3) * by;
            panel.points.append({.x = double(n),
                                 .y = value,
                                 .low = value - by,
                                 .high = value + by,
                                 .label = n == cycles ? name + u" now"_s : QString(),
                                 .tip = u"%1 in cycle %2"_s.arg(name).arg(n),
                                 .place = cycle(n),
                                 .marker = n == 3 ? ChartSpec::Marker::Triangle : ChartSpec::Marker::Circle,
                                 .isKept = n != 3});
            path.points.append({double(n), value});
        }
        panel.curves = {path};
        panel.y = analysis::niceAxis(from, from + by * (cycles + 4));
        panel.y.title = name;
        return panel;
    };
    ChartSpec spec{.title = u"Recall rose"_s, .description = u"Line chart of recall by cycle."_s};
    spec.panels = {panelOf(u"Recall"_s, 50, 5), panelOf(u"Latency"_s, 100, 20)};
    spec.panels[0].lines = {{.role = Role::Baseline, .at = 52, .label = u"baseline 52"_s, .tip = u"The rules"_s}};
    spec.panels[1].height = 0.5;
    spec.meanings = {{.meaning = u"shipped"_s}, {ChartSpec::Marker::Triangle, u"rolled back"_s, false}};
    spec.tableHead = {u"Cycle"_s, u"Recall"_s};
    for (int n = 1; n <= cycles; ++n)
        spec.table.append({QString::number(n), u"a\tb \"%1\""_s.arg(n)});
    return spec;
}

/// In a plane, with a limit of latency that can be dragged.
inline ChartSpec tradeOff(double limit = 60)
{
    ChartSpec::Panel panel{.x = analysis::niceAxis(0, 100), .y = analysis::niceAxis(0, 1)};
    panel.x.title = u"Latency, ms (lower is better)"_s;
    panel.y.title = u"Recall"_s;
    const QPointF places[] = {{20, 0.4}, {80, 0.8}, {45, 0.7}, {70, 0.5}};
    ChartSpec::Curve path{.role = Role::Second, .label = u"path"_s, .hasArrows = true};
    for (int n = 1; n <= 4; ++n) {
        const QPointF at = places[n - 1];
        panel.points.append({.x = at.x(),
                             .y = at.y(),
                             .label = u"cycle %1"_s.arg(n),
                             .tip = u"Cycle %1, %2"_s.arg(n).arg(at.x() <= limit ? u"would ship"_s : u"too slow"_s),
                             .place = cycle(n),
                             .role = n == 4 ? Role::Dominated : Role::Data,
                             .isKept = at.x() <= limit});
        path.points.append(at);
    }
    panel.curves = {path, {.role = Role::Front, .points = {{20, 0.4}, {45, 0.7}, {80, 0.8}}, .label = u"front"_s}};
    panel.lines = {{.role = Role::Objective,
                    .at = limit,
                    .label = u"limit %1 ms"_s.arg(limit),
                    .orientation = Qt::Vertical,
                    .tip = u"The limit"_s}};
    return {.title = u"Two would ship"_s, .description = u"Recall against latency."_s, .panels = {panel}};
}

inline ChartSpec bars()
{
    ChartSpec::Panel panel{.x = {.title = u"Cycle"_s, .min = 0.5, .max = 4.5}, .y = analysis::niceAxis(0, 40)};
    panel.y.title = u"Days"_s;
    const double days[] = {12, 35, 3, 20};
    for (int n = 1; n <= 4; ++n) {
        panel.x.ticks.append({double(n), QString::number(n)});
        panel.bars.append({.role = n % 2 ? Role::Data : Role::Second,
                           .area = QRectF(n - 0.35, 0, 0.7, days[n - 1]),
                           .label = u"%1 days"_s.arg(days[n - 1]),
                           .tip = u"Cycle %1"_s.arg(n),
                           .place = cycle(n)});
    }
    panel.bands = {{.from = 1.5, .to = 2.5, .label = u"holidays"_s}};
    panel.lines = {{.role = Role::Best, .at = 16, .label = u"median 16"_s},
                   {.role = Role::Event, .at = 3.5, .label = u"rollout"_s, .orientation = Qt::Vertical}};
    return {.title = u"A cycle takes 16 days"_s, .description = u"Bars."_s, .panels = {panel}};
}

inline ChartSpec diagram()
{
    ChartSpec::Panel panel;
    panel.boxes = {{.area = QRectF(0, 0.3, 0.38, 0.4),
                    .title = u"Recall"_s,
                    .text = u"50 % to 75 %"_s,
                    .place = story::FieldPath("objective.technicalMetric"_L1)},
                   {.area = QRectF(0.62, 0.3, 0.38, 0.4),
                    .title = u"Losses"_s,
                    .text = u"1.2 M less a year"_s,
                    .place = story::FieldPath("objective.businessMetric"_L1)}};
    panel.arrows = {{.from = 0, .to = 1, .label = u"fewer missed"_s}};
    return {.title = u"Recall saves money"_s, .description = u"From recall to losses."_s, .panels = {panel}};
}

/// Recorded every minute, with one peak that a screen must not lose.
inline ChartSpec monitoring(int points)
{
    ChartSpec::Panel panel{.x = analysis::niceAxis(0, points), .y = analysis::niceAxis(0, 100)};
    ChartSpec::Curve curve;
    for (int i = 0; i < points; ++i)
        curve.points.append({double(i), i == points / 2 ? 95.0 : 20 + (i * 7919 % 1000) / 50.0});
    panel.curves = {curve};
    panel.lines = {{.role = Role::Guardrail, .at = 60, .label = u"threshold 60"_s}};
    panel.bands = {{.from = points * 0.48, .to = points * 0.52, .label = u"over it"_s}};
    return {.title = u"Once over the threshold"_s, .description = u"A series."_s, .panels = {panel}};
}

} // namespace chartspecs

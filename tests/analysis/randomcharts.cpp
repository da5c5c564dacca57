// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "randomcharts.h"

#include <cmath>
#include <limits>

namespace chance {

using analysis::ChartSpec;
using namespace Qt::StringLiterals;

namespace {

QString name(Dice& dice)
{
    static const QStringList words{u"recall"_s,
                                   u"p95 latency"_s,
                                   u"W"_s,
                                   u"drift seen"_s,
                                   u"0.943"_s,
                                   u"שיעור הזיהוי"_s,
                                   u"guardrail 45\u00a0min"_s,
                                   u"mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm"_s,
                                   u"👩🏽‍🔬 reviewed"_s,
                                   u"one line\nand another"_s,
                                   u"not shipped, because it broke the guardrail of the checkout team"_s};
    return dice.oneIn(4) ? QString() : dice.of(words);
}

ChartSpec::Role role(Dice& dice) { return ChartSpec::Role(dice.between(0, int(ChartSpec::Role::Event))); }

double within(Dice& dice, const ChartSpec::Axis& axis)
{
    const double span = axis.max - axis.min;
    if (dice.oneIn(60)) return std::numeric_limits<double>::quiet_NaN();
    return axis.min + span * (dice.oneIn(10) ? dice.real() * 3 - 1 : dice.real());
}

ChartSpec::Axis axis(Dice& dice)
{
    const double from = dice.oneIn(5) ? 1e12 * dice.real() : dice.real() * 10 - 5;
    ChartSpec::Axis axis = analysis::niceAxis(from, from + std::pow(10, dice.between(-6, 6)), dice.between(2, 12));
    if (dice.oneIn(4)) // somebody has zoomed in
        axis.max = axis.min + (axis.max - axis.min) / 3;
    for (ChartSpec::Tick& tick : axis.ticks)
        if (dice.oneIn(5)) tick.label = name(dice) + u"\n2024"_s;
    axis.title = name(dice);
    return axis;
}

void addMarks(ChartSpec::Panel& panel, Dice& dice)
{
    for (int i = dice.below(6); i > 0; --i)
        panel.lines.append({.role = role(dice),
                            .at = 0,
                            .label = name(dice),
                            .orientation = dice.oneIn(2) ? Qt::Vertical : Qt::Horizontal});
    for (ChartSpec::Line& line : panel.lines)
        line.at = within(dice, line.orientation == Qt::Vertical ? panel.x : panel.y);
    for (int i = dice.below(4); i > 0; --i)
        panel.bands.append({within(dice, panel.x), within(dice, panel.x), name(dice)});
    for (int i = dice.below(8); i > 0; --i) {
        const double x = within(dice, panel.x);
        panel.bars.append(
            {.role = role(dice),
             .area = QRectF(x, panel.y.min, (panel.x.max - panel.x.min) / 10, within(dice, panel.y) - panel.y.min),
             .label = name(dice)});
    }
    for (int i = dice.below(4); i > 0; --i) {
        ChartSpec::Curve curve{.role = role(dice), .label = name(dice), .hasArrows = dice.oneIn(3)};
        for (int n = dice.below(40); n > 0; --n)
            curve.points.append({within(dice, panel.x), within(dice, panel.y)});
        panel.curves.append(curve);
    }
}

void addPoints(ChartSpec::Panel& panel, Dice& dice)
{
    for (int i = dice.oneIn(10) ? 200 : dice.below(25); i > 0; --i) {
        ChartSpec::Point point{.x = within(dice, panel.x), .y = within(dice, panel.y), .label = name(dice)};
        if (dice.oneIn(3)) {
            point.low = point.y - 1;
            point.high = within(dice, panel.y);
        }
        panel.points.append(point);
        if (dice.oneIn(12)) panel.points.append(point); // the same once more
    }
}

void addBoxes(ChartSpec::Panel& panel, Dice& dice)
{
    const int count = dice.between(1, 6);
    for (int i = 0; i < count; ++i)
        panel.boxes.append({.area = QRectF(double(i) / count, dice.real() * 0.5, 0.7 / count, 0.1 + dice.real() * 0.4),
                            .narrow = dice.oneIn(2) ? QRectF() : QRectF(0, double(i) / count, 1, 0.8 / count),
                            .title = name(dice),
                            .text = name(dice) + u' ' + name(dice) + u' ' + name(dice)});
    for (int i = dice.below(8); i > 0; --i)
        panel.arrows.append({dice.between(-1, count), dice.between(0, count - 1), name(dice), role(dice)});
}

} // namespace

ChartSpec chart(Dice& dice)
{
    ChartSpec spec;
    const ChartSpec::Axis shared = axis(dice);
    for (int i = dice.oneIn(3) ? dice.between(2, 3) : 1; i > 0; --i) {
        ChartSpec::Panel panel{.x = dice.oneIn(3) ? axis(dice) : shared, .y = axis(dice), .height = 0.3 + dice.real()};
        if (dice.oneIn(6)) {
            addBoxes(panel, dice);
        } else {
            addMarks(panel, dice);
            addPoints(panel, dice);
            if (dice.oneIn(5)) panel.y.scale = ChartSpec::Scale::Names; // its bars lie
        }
        spec.panels.append(panel);
    }
    for (int i = dice.below(6); i > 0; --i)
        spec.meanings.append({ChartSpec::Marker(i % 5), name(dice), dice.oneIn(2), role(dice), dice.oneIn(3)});
    return spec;
}

} // namespace chance

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartspec.h"

#include "figures.h"

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

/// 0 for numbers that can be read as they are.
int exponentOf(double largest)
{
    constexpr double many = 1e6;
    constexpr double few = 1e-4;
    constexpr int farthest = 300; // a power of ten beyond is no number any more
    if (largest == 0 || (largest < many && largest >= few)) return 0;
    return std::clamp(3 * int(std::floor(std::log10(largest) / 3 + 1e-9)), -farthest, farthest);
}

/// Of a step at 1, 2, 2.5 or 5 times a power of ten.
int decimalsOf(double step)
{
    const double power = std::floor(std::log10(step) + 1e-9);
    const bool isBetween = std::abs(step / std::pow(10, power) - 2.5) < 1e-6;
    return std::max(0, -int(power) + (isBetween ? 1 : 0));
}

} // namespace

ChartSpec::Axis niceAxis(double from, double to, int most, std::optional<int> exponent)
{
    constexpr double farthest = 1e300; // beyond, a span is not a number any more
    constexpr double alike = 1e-12;  // closer than that, ticks would be the same number
    if (from > to) std::swap(from, to);
    from = std::clamp(from, -farthest, farthest);
    to = std::clamp(to, -farthest, farthest);
    if (to - from <= std::max(std::abs(from), std::abs(to)) * alike) {
        const double room = from == 0 ? 1 : std::abs(from) * 0.1;
        from -= room;
        to += room;
    }
    const double rough = (to - from) / (most - 1);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    ChartSpec::Axis axis{.scale = ChartSpec::Scale::Values};
    for (double step : {1.0, 2.0, 2.5, 5.0, 10.0, 20.0, 25.0}) {
        step *= power;
        axis.min = std::floor(from / step + 1e-9) * step;
        axis.max = std::ceil(to / step - 1e-9) * step;
        const int count = int(std::lround((axis.max - axis.min) / step)) + 1;
        if (count > most) continue;
        axis.exponent = exponent.value_or(exponentOf(std::max(std::abs(axis.min), std::abs(axis.max))));
        const double unit = std::pow(10, axis.exponent);
        const int decimals = decimalsOf(step / unit);
        for (int i = 0; i < count; ++i) {
            const double at = axis.min + i * step;
            axis.ticks.append({at, number(at / unit, decimals)});
        }
        break;
    }
    return axis;
}

} // namespace analysis

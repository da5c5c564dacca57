// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlook.h"

namespace analysis {

QList<qreal> dashes(ChartSpec::Role role)
{
    using enum ChartSpec::Role;
    switch (role) {
    case Second: return {4, 2};
    case Third: return {1.4, 1.4};
    case Fourth: return {6, 1.5, 1.5, 1.5};
    case Dominated: return {2, 2};
    case Baseline: return {6, 3.5};
    case Target: return {1.5, 2.5};
    case Guardrail: return {8, 2.5, 1.5, 2.5};
    case Objective: return {3, 1.5};
    case Event: return {2.5, 2.5};
    case Data:
    case Best:
    case Front:
    case Path: break;
    }
    return {};
}

QList<QList<QPointF>> outline(ChartSpec::Marker marker)
{
    switch (marker) {
    case ChartSpec::Marker::Circle: break;
    case ChartSpec::Marker::Square: return {{{-0.9, -0.9}, {0.9, -0.9}, {0.9, 0.9}, {-0.9, 0.9}, {-0.9, -0.9}}};
    case ChartSpec::Marker::Triangle: return {{{0, 1.2}, {-1.15, -0.8}, {1.15, -0.8}, {0, 1.2}}};
    case ChartSpec::Marker::Diamond: return {{{0, -1.3}, {1.3, 0}, {0, 1.3}, {-1.3, 0}, {0, -1.3}}};
    case ChartSpec::Marker::Cross: return {{{-0.85, -0.85}, {0.85, 0.85}}, {{-0.85, 0.85}, {0.85, -0.85}}};
    }
    return {};
}

} // namespace analysis

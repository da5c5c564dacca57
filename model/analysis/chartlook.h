// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartspec.h"

/// What tells the marks of a chart apart without their colour: the same on the screen and on paper.
namespace analysis {

/// In widths of the line, as QPen has it; empty: drawn through.
[[nodiscard]] QList<qreal> dashes(ChartSpec::Role role);

/// The lines of a marker around 0, 0, where y points down and its radius is about 1; empty for the circle. A cross is open,
/// the others end where they began.
[[nodiscard]] QList<QList<QPointF>> outline(ChartSpec::Marker marker);

} // namespace analysis

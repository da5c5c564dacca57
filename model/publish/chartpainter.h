// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas.h"

#include "analysis/chartspec.h"

namespace publish {

/// Draws a chart as vectors into the list, from its top left corner; returns its height. It decides nothing but where
/// labels find room.
qreal paintChart(const analysis::ChartSpec& spec, qreal width, DisplayList& items);

} // namespace publish

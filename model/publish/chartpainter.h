// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas.h"

#include "analysis/chartlayout.h"

namespace publish {

/// Draws a chart as vectors into the list, from its top left corner; returns its height. It decides nothing: the places
/// are those of analysis::layOut.
qreal paintChart(const analysis::ChartSpec& spec, qreal width, DisplayList& items);

/// The same in a given height, for a picture of its own.
void paintChart(const analysis::ChartSpec& spec, const QSizeF& size, DisplayList& items);

} // namespace publish

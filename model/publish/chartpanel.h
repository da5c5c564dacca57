// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas.h"

#include "analysis/chartlayout.h"

namespace publish {

/// Draws the marks of one panel, where the layout has them, without its texts.
void drawPanel(const analysis::ChartSpec::Panel& spec, const analysis::ChartLayout& layout, int panel,
               DisplayList& items);
/// By its shape and role, wherever its values are; `size` is half its width.
void drawMarker(const analysis::ChartSpec::Point& point, QPointF at, qreal size, DisplayList& items);
[[nodiscard]] Shape straight(QPointF from, QPointF to, const QPen& pen);

} // namespace publish

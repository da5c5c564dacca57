// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/chartlayout.h"

namespace views {

/// What can be pointed at in a chart: it stands for a place of the story, or has something to tell.
struct ChartMark
{
    enum class Kind { Bar, Point, Box, Line };

    Kind kind = Kind::Point;
    int panel = 0;
    QRectF area; ///< in the units of the axes; of a point and of a line without one side or both
    QString tip;
    story::FieldPath place;
    int box = -1; ///< its number in the panel
    bool operator==(const ChartMark&) const = default;
};

/// Panel by panel, in the order in which keys walk them.
[[nodiscard]] QList<ChartMark> marksOf(const analysis::ChartSpec& spec);
/// Where the mark stands; empty where it is not in sight.
[[nodiscard]] QRectF rectOf(const ChartMark& mark, const analysis::ChartLayout& layout);
/// The one that somebody means who points there; null for none.
[[nodiscard]] const ChartMark* markAt(const QList<ChartMark>& marks, const analysis::ChartLayout& layout, QPointF at);
/// Keys stop there: at all but the lines, which lie across.
[[nodiscard]] inline bool isWalked(const ChartMark& mark) { return mark.kind != ChartMark::Kind::Line; }

} // namespace views

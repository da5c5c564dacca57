// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineF>
#include <QList>
#include <QRectF>
#include <QSizeF>

#include <optional>

namespace analysis {

/// What of a chart's area is taken already. Labels and markers must not be covered; curves and lines rather not, which is
/// counted in cells of a third of a letter's height, so that a question costs the same however long a curve is.
class ChartRoom
{
public:
    ChartRoom(QSizeF size, double em);

    void take(const QRectF& area);
    /// Inside of the chart, and over nothing that was taken.
    [[nodiscard]] bool isFree(const QRectF& area) const;
    /// No label may stand on the line.
    void takeLine(const QLineF& line);
    /// Whether the line meets anything that was taken, but for what it begins in.
    [[nodiscard]] bool crosses(const QLineF& line) const;

    void ink(const QLineF& line, const QRectF& within, quint8 weight);
    void ink(const QRectF& area, quint8 weight);
    /// How much of what may be covered would be. What is inked after the first question does not count.
    [[nodiscard]] double inkUnder(const QRectF& area);

private:
    struct Cells
    {
        int left = 0;
        int top = 0;
        int right = 0; ///< inside
        int bottom = 0;
    };
    /// The cells of a grid that an area touches.
    [[nodiscard]] static Cells cells(const QRectF& area, double cell, QSize grid);
    void settle();

    QRectF m_all;
    double m_cell; ///< of the ink
    QSize m_grid;
    QList<quint8> m_ink;
    QList<int> m_sums; ///< of the ink above and left of each corner of a cell
    double m_yard; ///< side of a square whose areas are kept together
    QSize m_yards;
    QList<QList<QRectF>> m_taken;
};

/// The part of the line that is in the area.
[[nodiscard]] std::optional<QLineF> clipped(const QLineF& line, const QRectF& area);

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartroom.h"

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

constexpr double mostCells = 500; ///< along each side

QSize gridOf(QSizeF size, double cell)
{
    return {std::max(1, int(std::ceil(size.width() / cell))), std::max(1, int(std::ceil(size.height() / cell)))};
}

} // namespace

ChartRoom::ChartRoom(QSizeF size, double em)
    : m_all({}, size)
    , m_cell(std::max(em / 3, std::max(size.width(), size.height()) / mostCells))
    , m_grid(gridOf(size, m_cell))
    , m_ink(qsizetype(m_grid.width()) * m_grid.height(), 0)
    , m_yard(6 * m_cell)
    , m_yards(gridOf(size, m_yard))
    , m_taken(qsizetype(m_yards.width()) * m_yards.height())
{
}

ChartRoom::Cells ChartRoom::cells(const QRectF& area, double cell, QSize grid)
{
    const auto clamped = [&](double at, int count) { return at > 0 ? int(std::min(at / cell, count - 1.0)) : 0; };
    return {clamped(area.left(), grid.width()), clamped(area.top(), grid.height()), clamped(area.right(), grid.width()),
            clamped(area.bottom(), grid.height())};
}

void ChartRoom::take(const QRectF& area)
{
    const Cells yards = cells(area, m_yard, m_yards);
    for (int y = yards.top; y <= yards.bottom; ++y)
        for (int x = yards.left; x <= yards.right; ++x)
            m_taken[y * m_yards.width() + x].append(area);
}

void ChartRoom::takeLine(const QLineF& line)
{
    const int steps = std::max(1, int(std::ceil(line.length() / m_cell)));
    const QPointF reach(m_cell / 4, m_cell / 4);
    for (int i = 0; i <= steps; ++i) {
        const QPointF at = line.pointAt(double(i) / steps);
        take(QRectF(at - reach, at + reach));
    }
}

bool ChartRoom::crosses(const QLineF& line) const
{
    const Cells yards = cells(QRectF(line.p1(), line.p2()).normalized(), m_yard, m_yards);
    for (int y = yards.top; y <= yards.bottom; ++y)
        for (int x = yards.left; x <= yards.right; ++x)
            if (std::ranges::any_of(m_taken[y * m_yards.width() + x], [&](const QRectF& other) {
                    return !other.contains(line.p1()) && clipped(line, other);
                }))
                return true;
    return false;
}

bool ChartRoom::isFree(const QRectF& given) const
{
    constexpr double hair = 1e-6; // what fits exactly, fits, whatever rounding says
    const QRectF area = given.adjusted(hair, hair, -hair, -hair);
    if (!m_all.contains(area)) return false;
    const Cells yards = cells(area, m_yard, m_yards);
    for (int y = yards.top; y <= yards.bottom; ++y)
        for (int x = yards.left; x <= yards.right; ++x)
            if (std::ranges::any_of(m_taken[y * m_yards.width() + x],
                                    [&](const QRectF& other) { return other.intersects(area); }))
                return false;
    return true;
}

void ChartRoom::ink(const QLineF& line, const QRectF& within, quint8 weight)
{
    const auto seen = clipped(line, within);
    if (!seen) return;
    const int steps = std::max(1, int(std::ceil(seen->length() / m_cell * 1.5)));
    for (int i = 0; i <= steps; ++i) {
        const QPointF at = seen->pointAt(double(i) / steps);
        const Cells cell = cells({at, QSizeF()}, m_cell, m_grid);
        quint8& there = m_ink[cell.top * m_grid.width() + cell.left];
        there = std::max(there, weight);
    }
}

void ChartRoom::ink(const QRectF& area, quint8 weight)
{
    const QRectF seen = area.intersected(m_all);
    if (seen.isEmpty()) return;
    const Cells inked = cells(seen, m_cell, m_grid);
    for (int y = inked.top; y <= inked.bottom; ++y)
        for (int x = inked.left; x <= inked.right; ++x) {
            quint8& there = m_ink[y * m_grid.width() + x];
            there = std::max(there, weight);
        }
}

void ChartRoom::settle()
{
    const int wide = m_grid.width() + 1;
    m_sums.fill(0, qsizetype(wide) * (m_grid.height() + 1));
    for (int y = 0; y < m_grid.height(); ++y) {
        int row = 0;
        for (int x = 0; x < m_grid.width(); ++x) {
            row += m_ink[y * m_grid.width() + x];
            m_sums[(y + 1) * wide + x + 1] = m_sums[y * wide + x + 1] + row;
        }
    }
}

double ChartRoom::inkUnder(const QRectF& area)
{
    if (m_sums.isEmpty()) settle();
    const Cells asked = cells(area, m_cell, m_grid);
    const int wide = m_grid.width() + 1;
    const auto sum = [&](int x, int y) { return m_sums[y * wide + x]; };
    return sum(asked.right + 1, asked.bottom + 1) - sum(asked.left, asked.bottom + 1) - sum(asked.right + 1, asked.top)
        + sum(asked.left, asked.top);
}

std::optional<QLineF> clipped(const QLineF& line, const QRectF& area)
{
    if (!std::isfinite(line.length())) return {};
    double from = 0;
    double to = 1;
    const auto cut = [&](double by, double room) { // Liang and Barsky: one side after the other
        if (by == 0) return room >= 0;
        (by < 0 ? from : to) = by < 0 ? std::max(from, room / by) : std::min(to, room / by);
        return from <= to;
    };
    if (cut(-line.dx(), line.x1() - area.left()) && cut(line.dx(), area.right() - line.x1())
        && cut(-line.dy(), line.y1() - area.top()) && cut(line.dy(), area.bottom() - line.y1()))
        return QLineF(line.pointAt(from), line.pointAt(to));
    return {};
}

} // namespace analysis

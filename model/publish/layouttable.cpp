// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace publish {

using namespace house;

namespace {

constexpr qreal betweenColumns = 13 * pt;
constexpr qreal padding = 3.25 * pt;
constexpr qsizetype mostRowsTogether = 12;

qreal sum(const QList<qreal>& all) { return std::accumulate(all.begin(), all.end(), qreal(0)); }

/// The widths at which short columns have what they want, and long ones share the rest by less than what they want:
/// by all of it the longest would starve the others.
QList<qreal> shared(const QList<Widths>& wanted, qreal available)
{
    const auto scaled = [&](qreal factor) {
        QList<qreal> result;
        for (const Widths& column : wanted) {
            const qreal most = std::max(column.natural, column.smallest);
            const qreal least = std::min(most, std::clamp(column.smallest, available * 0.13, available * 0.3));
            result.append(std::clamp(factor * std::pow(column.natural, 0.65), least, most));
        }
        return result;
    };
    qreal low = 0;
    qreal high = 100; // no column wants more than that of its 0.65th power
    while (high - low > 0.01) {
        const qreal middle = (low + high) / 2;
        (sum(scaled(middle)) > available ? high : low) = middle;
    }
    QList<qreal> result = scaled(low);
    if (const qreal all = sum(result); all > available) // too many columns for whole words
        for (qreal& width : result)
            width *= available / all;
    return result;
}

/// What is left over goes between the columns of text, so that numbers stay together.
void spread(QList<qreal>& widths, const QList<Table::Column>& columns, qreal available)
{
    const qreal spare = available - sum(widths);
    const auto texts = std::ranges::count_if(columns, [](const Table::Column& column) { return !column.isNumeric; });
    if (spare <= 0 || columns.isEmpty()) return;
    for (qsizetype c = 0; c < columns.size(); ++c)
        if (texts == 0 || !columns[c].isNumeric) widths[c] += spare / qreal(texts == 0 ? columns.size() : texts);
}

qsizetype mostLines(const QList<QList<TextLine>>& cells)
{
    qsizetype most = 1;
    for (const QList<TextLine>& cell : cells)
        most = std::max(most, cell.size());
    return most;
}

/// A table with its column widths decided.
class TableSetter
{
public:
    TableSetter(const Table& table, const Columns& columns)
        : m_table(table)
    {
        QList<Widths> wanted;
        for (qsizetype c = 0; c < table.columns.size(); ++c)
            wanted.append(columnWidths(c));
        const qreal gaps = betweenColumns * qreal(table.columns.size() - 1);
        const qreal natural = std::accumulate(wanted.begin(), wanted.end(), gaps,
                                              [](qreal sum, const Widths& w) { return sum + w.natural; });
        m_isWide = natural > columns.text;
        m_width = m_isWide ? columns.full : columns.text;
        m_widths = shared(wanted, m_width - gaps);
        spread(m_widths, table.columns, m_width - gaps);
        m_page = columns.height;
    }

    QList<Box> set();

private:
    using Cells = QList<QList<TextLine>>;

    [[nodiscard]] Widths columnWidths(qsizetype column) const;
    [[nodiscard]] Cells cellsOf(const QList<StyledText>& row, const TextStyle& style) const;
    /// Lines of all cells of a row, from one up to another, at y. The head is row 0.
    void drawRow(DisplayList& items, const Cells& cells, qsizetype row, qsizetype from, qsizetype to, qreal y) const;
    /// One box, or a box for each line where the row is taller than this.
    [[nodiscard]] QList<Box> rowBoxes(const Cells& cells, qsizetype row, qreal tallest) const;
    [[nodiscard]] QList<Box> headRow() const;
    [[nodiscard]] QList<Box> bodyRow(qsizetype row) const;
    [[nodiscard]] QList<Box> captionLines() const;

    const Table& m_table;
    QList<qreal> m_widths;
    qreal m_width = 0;
    qreal m_page = 0; ///< its height
    bool m_isWide = false;
};

Widths TableSetter::columnWidths(qsizetype column) const
{
    Widths most = widths(StyledText(m_table.columns[column].head), tableHead);
    // A head may break between its words where the column below is narrow.
    most.natural = std::min(most.natural, std::max(most.smallest, 62 * pt));
    for (const QList<StyledText>& row : m_table.rows) {
        const Widths cell = widths(row[column], house::table);
        most.natural = std::max(most.natural, cell.natural);
        most.smallest = std::max(most.smallest, m_table.columns[column].isNumeric ? cell.natural : cell.smallest);
    }
    return most;
}

TableSetter::Cells TableSetter::cellsOf(const QList<StyledText>& row, const TextStyle& style) const
{
    Cells cells;
    for (qsizetype c = 0; c < m_widths.size(); ++c)
        cells.append(textLines(row[c], style, m_widths[c]));
    return cells;
}

void TableSetter::drawRow(DisplayList& items, const Cells& cells, qsizetype row, qsizetype from, qsizetype to,
                          qreal y) const
{
    const TextStyle& style = row == 0 ? tableHead : house::table;
    items.append(Begin{Element::Row, {}, int(row) + 1});
    qreal x = 0;
    for (qsizetype c = 0; c < cells.size(); ++c) {
        const qsizetype above = row == 0 ? mostLines(cells) - cells[c].size() : 0; // heads stand on the rule below them
        items.append(Begin{row == 0 ? Element::HeadCell : Element::Cell, {}, int(c) + 1});
        for (qsizetype line = std::max(from, above); line < std::min(to, above + cells[c].size()); ++line) {
            const TextLine& text = cells[c][line - above];
            const qreal indent = m_table.columns[c].isNumeric ? m_widths[c] - text.width : 0;
            append(items, text.items, {x + indent, y + qreal(line - from) * style.lead + baseline(style)});
        }
        items.append(End{});
        x += m_widths[c] + betweenColumns;
    }
    items.append(End{});
}

QList<Box> TableSetter::rowBoxes(const Cells& cells, qsizetype row, qreal tallest) const
{
    const qsizetype most = mostLines(cells);
    const qreal over = row == 0 ? padding + 1 * pt : padding;
    const qsizetype together = qreal(most) * house::table.lead > tallest ? 1 : most;
    QList<Box> boxes;
    for (qsizetype line = 0; line < most; line += together) {
        const qreal above = line == 0 ? over : 0;
        boxes.append(Box{.height = above + qreal(together) * house::table.lead, .isWide = m_isWide});
        drawRow(boxes.last().items, cells, row, line, line + together, above);
        if (line == 1 || (line > 0 && line == most - 1)) boxes.last().breakCost = neverBreak;
    }
    boxes.last().height += padding;
    return boxes;
}

QList<Box> TableSetter::headRow() const
{
    QList<StyledText> heads;
    for (const Table::Column& column : m_table.columns)
        heads.append(StyledText(column.head));
    QList<Box> boxes = rowBoxes(cellsOf(heads, tableHead), 0, m_page / 4);
    boxes.first().items.prepend(rule(0, 0, m_width, 0.8 * pt, ink));
    boxes.last().items.append(rule(0, boxes.last().height - 0.5 * pt, m_width, 0.5 * pt, ink));
    return boxes;
}

QList<Box> TableSetter::bodyRow(qsizetype row) const
{
    QList<Box> boxes = rowBoxes(cellsOf(m_table.rows[row], house::table), row + 1, m_page / 2);
    Box& last = boxes.last();
    last.items.append(row == m_table.rows.size() - 1 ? rule(0, last.height - 0.8 * pt, m_width, 0.8 * pt, ink)
                                                     : rule(0, last.height - 0.5 * pt, m_width, 0.5 * pt, hairline));
    return boxes;
}

QList<Box> TableSetter::captionLines() const
{
    if (m_table.caption.isEmpty()) return {};
    QList<Box> boxes = lineBoxes(textLines(StyledText(m_table.caption), caption, m_width), caption);
    boxes.last().height += 3 * pt;
    for (Box& box : boxes) {
        box.isWide = m_isWide;
        enclose(box.items, {Element::Caption, {}, 1});
    }
    return boxes;
}

QList<Box> TableSetter::set()
{
    const QList<Box> heads = headRow();
    const auto head = heads.size() == 1 ? std::make_shared<Box>(heads.first()) : nullptr;
    const bool isTogether = m_table.rows.size() <= mostRowsTogether;
    QList<Box> boxes = captionLines();
    const qsizetype first = boxes.size();
    boxes += heads;
    for (qsizetype i = first; isTogether && i < boxes.size(); ++i)
        boxes[i].breakCost = std::max(boxes[i].breakCost, i > first ? keepWhole : 0);
    if (first > 0) boxes[first].breakCost = neverBreak;
    for (qsizetype r = 0; r < m_table.rows.size(); ++r) {
        QList<Box> row = bodyRow(r);
        const bool isEdge = r == 1 || r == m_table.rows.size() - 1; // never one row alone
        for (Box& box : row) {
            const bool isFirst = &box == &row.first();
            if (isFirst && r == 0) box.breakCost = neverBreak;
            else box.head = head;
            if (isTogether || (isFirst && isEdge)) box.breakCost = std::max(box.breakCost, keepWhole);
        }
        boxes += row;
    }
    return boxes;
}

} // namespace

QList<Box> tableBoxes(const Table& table, const Columns& columns)
{
    return table.rows.isEmpty() ? QList<Box>{} : TableSetter(table, columns).set();
}

} // namespace publish

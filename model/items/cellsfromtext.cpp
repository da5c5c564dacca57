// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spreadsheet.h"

#include <algorithm>

namespace items {

namespace {

/// Reads what stands between quotes as one, quotes doubled in it.
class CellReader
{
public:
    CellReader(const QString& text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    {
    }

    Cells read()
    {
        while (m_at < m_text.size())
            step(m_text[m_at++]);
        endRow();
        return m_cells;
    }

private:
    void step(QChar c)
    {
        if (m_isQuoted) {
            if (c != u'"') m_cell += c;
            else if (m_at < m_text.size() && m_text[m_at] == u'"') m_cell += m_text[m_at++];
            else m_isQuoted = false;
        } else if (c == u'"' && m_cell.trimmed().isEmpty() && closes()) {
            m_cell.clear();
            m_isQuoted = true;
        } else if (c == m_separator) {
            endCell();
        } else if (c == u'\n') {
            endRow();
        } else {
            m_cell += c;
        }
    }

    /// A quote that is not closed is a sign like any other, as for inches.
    [[nodiscard]] bool closes() const { return m_text.indexOf(u'"', m_at) >= 0; }

    void endCell()
    {
        m_row.append(m_cell.trimmed());
        m_cell.clear();
    }

    void endRow()
    {
        endCell();
        const bool isEmpty = std::ranges::all_of(m_row, [](const QString& cell) { return cell.isEmpty(); });
        if (!isEmpty) m_cells.append(m_row);
        m_row.clear();
    }

    const QString& m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    bool m_isQuoted = false;
    QString m_cell;
    QStringList m_row;
    Cells m_cells;
};

/// A separator of CSV parts every row alike, and more than one row.
bool partsAlike(const Cells& cells)
{
    return cells.size() > 1 && cells.first().size() > 1
        && std::ranges::all_of(cells, [&](const QStringList& row) { return row.size() == cells.first().size(); });
}

} // namespace

Cells cellsFromText(const QString& text)
{
    QString lines = text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    if (lines.contains(u'\t')) return CellReader(lines, u'\t').read();
    for (char16_t separator : {u';', u','})
        if (const Cells cells = CellReader(lines, separator).read(); partsAlike(cells)) return cells;
    return CellReader(lines, u'\t').read();
}

bool areSeveral(const Cells& cells) { return cells.size() > 1 || (cells.size() == 1 && cells.first().size() > 1); }

} // namespace items

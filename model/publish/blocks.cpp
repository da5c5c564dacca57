// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blocks.h"

#include "wording.h"

namespace publish {

Table dataOf(const analysis::ChartSpec& chart)
{
    Table table{.caption = chart.title, .columns = {}, .rows = {}};
    for (const QString& head : chart.tableHead)
        table.columns.append({head});
    for (const QStringList& row : chart.table) {
        QList<StyledText> cells;
        for (const QString& cell : row)
            cells.append(StyledText(cell));
        table.rows.append(cells);
    }
    return table;
}

QString wordsOf(const analysis::ChartSpec& chart)
{
    if (chart.description.contains(chart.title)) return chart.description;
    return together({sentence(chart.title), chart.description});
}

} // namespace publish

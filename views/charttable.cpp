// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charttable.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace views {

using analysis::ChartSpec;
using namespace Qt::StringLiterals;

ChartTable::ChartTable(QWidget* parent)
    : QTableWidget(parent)
{
    setAccessibleName(tr("The chart as a table"));
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
}

void ChartTable::show(const ChartSpec& spec)
{
    setColumnCount(int(spec.tableHead.size()));
    setHorizontalHeaderLabels(spec.tableHead);
    setRowCount(int(spec.table.size()));
    for (int row = 0; row < spec.table.size(); ++row)
        for (int cell = 0; cell < spec.table[row].size(); ++cell)
            setItem(row, cell, new QTableWidgetItem(spec.table[row][cell]));
    resizeColumnsToContents();
}

void ChartTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) emit copyWanted();
    else QTableWidget::keyPressEvent(event);
}

QString tabbed(const ChartSpec& spec)
{
    const auto line = [](const QStringList& cells) {
        QStringList all;
        for (QString cell : cells) {
            const bool isPlain = !cell.contains(u'\t') && !cell.contains(u'\n') && !cell.contains(u'"');
            all.append(isPlain ? cell : u'"' + cell.replace(u'"', u"\"\""_s) + u'"');
        }
        return all.join(u'\t') + u'\n';
    };
    QString text = line(spec.tableHead);
    for (const QStringList& row : spec.table)
        text += line(row);
    return text;
}

} // namespace views

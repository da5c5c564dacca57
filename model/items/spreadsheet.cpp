// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spreadsheet.h"

#include "pastereader.h"

#include <QCoreApplication>

#include <algorithm>

namespace items {

using namespace story;
using document::edits::EntryChange;

namespace {

struct PasteText
{
    Q_DECLARE_TR_FUNCTIONS(Paste)
};

constexpr qsizetype mostRows = 5000;
constexpr qsizetype mostColumns = 100;

Paste refused(const QString& why)
{
    Paste paste;
    paste.fault = why;
    return paste;
}

QString tooMuch(const Cells& cells)
{
    if (cells.isEmpty()) return PasteText::tr("There are no cells on the clipboard");
    if (cells.size() > mostRows)
        return PasteText::tr("These are %1 rows; at most %2 can be pasted at once").arg(cells.size()).arg(mostRows);
    for (const QStringList& row : cells)
        if (row.size() > mostColumns)
            return PasteText::tr("These are %1 columns; at most %2 can be pasted at once")
                .arg(row.size())
                .arg(mostColumns);
    return {};
}

} // namespace

int Paste::added() const
{
    return int(std::ranges::count_if(rows, [](const PastedRow& row) { return row.isUsed && row.id.isEmpty(); }));
}

int Paste::changed() const
{
    return int(std::ranges::count_if(rows, [](const PastedRow& row) { return row.isUsed && !row.id.isEmpty(); }));
}

int Paste::leftOut() const
{
    int cells = 0;
    for (const PastedRow& row : rows)
        cells += int(std::ranges::count_if(row.cells, [](const PastedCell& cell) { return !cell.fault.isEmpty(); }));
    return cells;
}

Paste readPaste(const Project& project, const PasteInto& into, const Cells& cells)
{
    const auto at = locate(project, into.list);
    if (!at || !at.field || at.field->kind != Kind::List) return refused(PasteText::tr("Nothing can be pasted here"));
    if (const QString why = tooMuch(cells); !why.isEmpty()) return refused(why);
    Paste paste = PasteReader(project, into, at.field->type()).read(cells);
    if (paste.added() + paste.changed() == 0 && paste.leftOut() == 0)
        paste.fault = PasteText::tr("None of this fits here: headings name the columns that it goes into");
    return paste;
}

QList<EntryChange> changesOf(const Paste& paste)
{
    QList<EntryChange> changes;
    for (const PastedRow& row : paste.rows) {
        if (!row.isUsed) continue;
        EntryChange change{.id = row.id, .fields = {}, .measurements = {}};
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const PastedCell& cell = row.cells[i];
            const Column& target = paste.columns[i].target;
            if (!cell.value.isValid() || !cell.fault.isEmpty()) continue;
            if (!target.metricId.isEmpty())
                change.measurements.append({target.metricId, cell.value.toDouble(), target.segment});
            else change.fields.append({target.field, cell.value});
        }
        changes.append(change);
    }
    return changes;
}

} // namespace items

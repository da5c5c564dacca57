// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "columns.h"

#include "document/edits.h"
#include "story/project.h"

#include <QLocale>

#include <optional>

/// What a spreadsheet puts on the clipboard, read against a list of the story: nothing is changed here.
namespace items {

using Cells = QList<QStringList>; ///< row by row

/// Divided by tabs, or as CSV by semicolons or commas; a cell in quotes may hold any of these, and line breaks.
[[nodiscard]] Cells cellsFromText(const QString& text);
[[nodiscard]] bool areSeveral(const Cells& cells);

/// Where the cells of a column may go: a field or a metric, or a recorded series. Without any the column is not used.
struct PasteTarget
{
    QString name;
    Column column;
    QString entry; ///< id of the series
    [[nodiscard]] bool isUsed() const { return !column.field.isEmpty() || !column.metricId.isEmpty(); }
    bool operator==(const PasteTarget&) const = default;
};

/// What is decided by hand, where the guess is wrong.
struct PasteChoices
{
    struct ForColumn
    {
        qsizetype column; ///< on the clipboard
        PasteTarget target;
        bool operator==(const ForColumn&) const = default;
    };
    QList<ForColumn> columns; ///< the last decision last: a place that is given to two columns is that of the later
    std::optional<bool> hasHeadings;
    bool operator==(const PasteChoices&) const = default;
};

struct PastedColumn
{
    QString heading;  ///< as it was pasted, or else the name of what it goes into
    Column target;
    QString unit;     ///< that the heading names: "p95 (s)"
    QString entry;    ///< id of the series that it is, in a table of series
    [[nodiscard]] bool isUsed() const { return !target.field.isEmpty() || !target.metricId.isEmpty(); }
    bool operator==(const PastedColumn&) const = default;
};

struct PastedCell
{
    QString text;
    QVariant value;  ///< invalid where there is none, or the column is not used
    QString fault;
    QString understood = {}; ///< the value, as the story will show it
    QString before = {};     ///< what it takes the place of, where that is something else
    bool operator==(const PastedCell&) const = default;
};

struct PastedRow
{
    QString id; ///< of the entry that it changes; empty: it becomes a new one
    QList<PastedCell> cells;
    bool isUsed = false;
    QString name = {}; ///< of the entry that it changes
    bool operator==(const PastedRow&) const = default;
};

struct Paste
{
    QList<PastedColumn> columns;
    QList<PastedColumn> clipboard;   ///< as they were pasted: a metric a column is a metric a row in `columns`
    std::optional<bool> hasHeadings; ///< nothing where it is not asked
    QList<PastedRow> rows;
    QString fault; ///< why nothing of it can be taken
    [[nodiscard]] int added() const;
    [[nodiscard]] int changed() const;
    [[nodiscard]] int leftOut() const; ///< cells that make no sense
};

/// Where a paste goes: a list, as its table shows it, from a cell on.
struct PasteInto
{
    story::FieldPath list;
    QList<Column> columns;
    int row = -1; ///< without one, rows without headings are new
    int column = 0;
    QLocale locale;
    PasteChoices choices = {};
};

/// What a column of a paste into the list may be.
[[nodiscard]] QList<PasteTarget> pasteTargets(const story::Project& project, const story::FieldPath& list);
/// Of a paste into one series, and into the table of all of them.
[[nodiscard]] QList<PasteTarget> seriesTargets();
[[nodiscard]] QList<PasteTarget> seriesTableTargets(const story::Project& project, const story::FieldPath& list);
void choose(PasteChoices& choices, qsizetype column, const PasteTarget& target);

/// By its headings, where it has some: to the fields and metrics of that name, each row to the entry of its name. Without
/// headings cell by cell.
[[nodiscard]] Paste readPaste(const story::Project& project, const PasteInto& into, const Cells& cells);
[[nodiscard]] QList<document::edits::EntryChange> changesOf(const Paste& paste);

/// Dates and numbers into a recorded series. A date that it has already gets the new number.
[[nodiscard]] Paste readSeriesPaste(const story::Series& into, const Cells& cells, const QLocale& locale,
                                    const PasteChoices& choices = {});
[[nodiscard]] story::Series merged(const story::Series& series, const Paste& paste);

/// A column of dates and one for each of several series, which its heading names: those that are there, or new ones.
/// Nothing where the cells are no such table.
[[nodiscard]] std::optional<Paste> readSeriesTable(const story::Project& project, const story::FieldPath& list,
                                                   const Cells& cells, const QLocale& locale,
                                                   const PasteChoices& choices = {});
[[nodiscard]] QList<document::edits::EntryChange> seriesChanges(const story::Project& project,
                                                                const story::FieldPath& list, const Paste& paste);

/// The text of a cell as a value of the field, or why it is none. `unit`: that the field counts in.
[[nodiscard]] PastedCell readCell(const story::Project& project, const story::Field& field, const QString& text,
                                  const QString& unit, const QLocale& locale);

} // namespace items

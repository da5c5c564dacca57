// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spreadsheet.h"

#include "typedvalues.h"

#include <QCoreApplication>

#include <algorithm>

namespace items {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

struct SeriesPaste
{
    Q_DECLARE_TR_FUNCTIONS(Paste)
};

/// The first column is of dates, the last of numbers: what stands between them nobody asked for.
PastedRow readPair(const QStringList& texts, qsizetype columns, const QLocale& locale)
{
    PastedRow row;
    for (qsizetype i = 0; i < columns; ++i)
        row.cells.append({.text = texts.value(i), .value = {}, .fault = {}});
    PastedCell& day = row.cells.first();
    PastedCell& value = row.cells.last();
    const auto date = readDate(day.text, locale);
    const auto number = readNumber(value.text, locale);
    if (!date) day.fault = date.error();
    else if (date->value.isNull()) day.fault = SeriesPaste::tr("A date is missing");
    else day.value = QVariant::fromValue(date->value);
    if (!number) value.fault = number.error();
    else if (!number->value) value.fault = SeriesPaste::tr("A number is missing");
    else value.value = *number->value;
    row.isUsed = day.value.isValid() && value.value.isValid();
    return row;
}

} // namespace

Paste readSeriesPaste(const Cells& cells, const QLocale& locale)
{
    Paste paste;
    qsizetype columns = 0;
    for (const QStringList& row : cells)
        columns = std::max(columns, row.size());
    if (columns < 2) {
        paste.fault = SeriesPaste::tr("A series needs a column of dates and one of numbers");
        return paste;
    }
    paste.columns.resize(columns);
    paste.columns.first() = {.heading = SeriesPaste::tr("Date"), .target = {.field = "date"_L1}, .unit = {}};
    paste.columns.last() = {.heading = SeriesPaste::tr("Value"), .target = {.field = "value"_L1}, .unit = {}};
    for (const QStringList& row : cells) {
        const PastedRow read = readPair(row, columns, locale);
        const bool isHeading = paste.rows.isEmpty() && !read.cells.first().fault.isEmpty()
            && !read.cells.last().fault.isEmpty() && &row == &cells.first();
        if (!isHeading) paste.rows.append(read);
    }
    return paste;
}

Series merged(const Series& series, const Paste& paste)
{
    Series all = series;
    for (const PastedRow& row : paste.rows) {
        if (!row.isUsed) continue;
        const Point point{row.cells.first().value.value<Date>(), row.cells.last().value.toDouble()};
        const auto same = std::ranges::find(all, point.date.first(), [](const Point& p) { return p.date.first(); });
        if (same != all.end()) *same = point;
        else all.append(point);
    }
    std::ranges::stable_sort(all, {}, [](const Point& point) { return point.date.first(); });
    return all;
}

} // namespace items

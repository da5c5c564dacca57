// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spreadsheet.h"

#include "pastereader.h"
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

PastedCell readDay(const QString& text, const QLocale& locale)
{
    const auto date = readDate(text, locale);
    if (!date) return {.text = text, .value = {}, .fault = date.error()};
    if (date->value.isNull()) return {.text = text, .value = {}, .fault = SeriesPaste::tr("A date is missing")};
    return {.text = text, .value = QVariant::fromValue(date->value), .fault = {}, .understood = date->value.text()};
}

/// Which column holds the dates, or the numbers; -1 for none.
qsizetype columnOf(const QList<PastedColumn>& columns, QLatin1StringView key)
{
    for (qsizetype i = 0; i < columns.size(); ++i)
        if (columns[i].target.field.key() == key) return i;
    return -1;
}

/// Whatever stands beside the date and the number nobody asked for.
PastedRow readPair(const QStringList& texts, const QList<PastedColumn>& columns, const QLocale& locale)
{
    PastedRow row;
    for (qsizetype i = 0; i < columns.size(); ++i)
        row.cells.append({.text = texts.value(i), .value = {}, .fault = {}});
    const qsizetype dates = columnOf(columns, "date"_L1);
    const qsizetype numbers = columnOf(columns, "value"_L1);
    if (dates < 0 || numbers < 0) return row;
    PastedCell& day = row.cells[dates];
    PastedCell& value = row.cells[numbers];
    const auto number = readNumber(value.text, locale);
    day = readDay(day.text, locale);
    if (!number) value.fault = number.error();
    else if (!number->value) value.fault = SeriesPaste::tr("A number is missing");
    else value.value = *number->value;
    if (value.value.isValid()) value.understood = plainNumber(*number->value);
    row.isUsed = day.value.isValid() && value.value.isValid();
    return row;
}

/// What is recorded for the day already.
template <typename Points> auto pointOf(Points& series, const Date& date)
{
    return std::ranges::find(series, date.first(), [](const Point& point) { return point.date.first(); });
}

/// A day that is recorded already is not new, and says which number goes.
void compare(PastedRow& row, qsizetype dates, qsizetype numbers, const Series& series)
{
    PastedCell& day = row.cells[dates];
    PastedCell& number = row.cells[numbers];
    if (!row.isUsed || !number.value.isValid()) return;
    const auto same = pointOf(series, day.value.value<Date>());
    if (same == series.end()) return;
    row.id = row.name = same->date.text();
    if (same->date != day.value.value<Date>()) day.before = same->date.text();
    if (same->value != number.value.toDouble()) number.before = plainNumber(same->value);
}

/// By their headings, or else by what they are and, on the clipboard, by what stands in them.
void nameColumns(Paste& paste, const Cells& cells, bool hasHeadings)
{
    for (qsizetype i = 0; i < paste.columns.size(); ++i) {
        PastedColumn& column = paste.columns[i];
        paste.clipboard.append(column);
        if (hasHeadings && !column.heading.isEmpty()) continue;
        paste.clipboard.last().heading = columnName(i, cells.sliced(hasHeadings));
        const QString key = column.target.field.key();
        column.heading = key == "date"_L1 ? SeriesPaste::tr("Date")
            : key == "value"_L1           ? SeriesPaste::tr("Value")
                                          : QString();
    }
}

} // namespace

Paste readSeriesPaste(const Series& into, const Cells& cells, const QLocale& locale, const PasteChoices& choices)
{
    Paste paste;
    qsizetype columns = 0;
    for (const QStringList& row : cells)
        columns = std::max(columns, row.size());
    if (columns < 2) {
        paste.fault = SeriesPaste::tr("A series needs a column of dates and one of numbers");
        return paste;
    }
    for (qsizetype i = 0; i < columns; ++i)
        paste.columns.append({.heading = cells.first().value(i), .target = {}, .unit = {}, .entry = {}});
    paste.columns.first().target.field = "date"_L1;
    paste.columns.last().target.field = "value"_L1;
    decide(paste.columns, choices);
    const auto isFaulty = [](const PastedCell& cell) { return !cell.fault.isEmpty(); };
    for (const QStringList& row : cells) {
        PastedRow read = readPair(row, paste.columns, locale);
        if (read.isUsed) compare(read, columnOf(paste.columns, "date"_L1), columnOf(paste.columns, "value"_L1), into);
        const bool isHeading = &row == &cells.first() && std::ranges::count_if(read.cells, isFaulty) == 2;
        if (!isHeading) paste.rows.append(read);
    }
    nameColumns(paste, cells, paste.rows.size() < cells.size());
    return paste;
}

namespace {

/// The dates of the first column with the numbers of another, among what was there.
Series mergedColumn(const Series& series, const Paste& paste, qsizetype column)
{
    Series all = series;
    const qsizetype dates = columnOf(paste.columns, "date"_L1);
    for (const PastedRow& row : paste.rows) {
        const QVariant value = row.cells.value(column).value;
        if (!row.isUsed || !value.isValid()) continue;
        const Point point{row.cells[dates].value.value<Date>(), value.toDouble()};
        const auto same = pointOf(all, point.date);
        if (same != all.end()) *same = point;
        else all.append(point);
    }
    std::ranges::stable_sort(all, {}, [](const Point& point) { return point.date.first(); });
    return all;
}

} // namespace

Series merged(const Series& series, const Paste& paste)
{
    return mergedColumn(series, paste, columnOf(paste.columns, "value"_L1));
}

namespace {

QList<RecordedSeries> seriesIn(const Project& project, const FieldPath& list)
{
    const auto at = locate(project, list);
    const Field* ours = recordType<Project>().field(u"monitoring")->type().field(u"series");
    return at && at.field == ours ? as<QList<RecordedSeries>>(at.member) : QList<RecordedSeries>();
}

/// By its own name, or by that of the metric that it records.
QString seriesCalled(const Project& project, const QList<RecordedSeries>& all, const QString& name)
{
    for (const RecordedSeries& series : all) {
        const Metric* metric = project.metric(series.metric);
        if (series.name.compare(name, Qt::CaseInsensitive) == 0) return series.id;
        if (metric && metric->name.compare(name, Qt::CaseInsensitive) == 0) return series.id;
    }
    return {};
}

bool isSeriesTable(const Cells& cells, const QLocale& locale)
{
    const auto hasDate = [&](const QStringList& row) { return readDay(row.first(), locale).fault.isEmpty(); };
    if (cells.size() < 2 || cells.first().size() < 2 || hasDate(cells.first())) return false;
    return std::ranges::count_if(cells, hasDate) * 2 >= cells.size() - 1;
}

PastedCell readPoint(const QString& text, const QLocale& locale)
{
    const auto number = readNumber(text, locale);
    return {.text = text,
            .value = number && number->value ? QVariant(*number->value) : QVariant(),
            .fault = number ? QString() : number.error(),
            .understood = number && number->value ? plainNumber(*number->value) : QString()};
}

PastedRow readDatedRow(const QStringList& texts, const QList<PastedColumn>& columns, const QLocale& locale)
{
    PastedRow row;
    bool hasDate = false;
    bool hasNumber = false;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const QString key = columns[i].target.field.key();
        row.cells.append(key == "date"_L1    ? readDay(texts.value(i), locale)
                             : key.isEmpty() ? PastedCell{.text = texts.value(i), .value = {}, .fault = {}}
                                             : readPoint(texts.value(i), locale));
        const bool isValue = row.cells.last().value.isValid();
        (key == "date"_L1 ? hasDate : hasNumber) |= isValue;
    }
    row.isUsed = hasDate && hasNumber;
    return row;
}

void compareColumns(PastedRow& row, const QList<PastedColumn>& columns, const QList<RecordedSeries>& all)
{
    const qsizetype dates = columnOf(columns, "date"_L1);
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const auto series = std::ranges::find(all, columns[i].entry, &RecordedSeries::id);
        if (columns[i].target.field.key() == "points"_L1 && series != all.end()) compare(row, dates, i, series->points);
    }
}

} // namespace

std::optional<Paste> readSeriesTable(const Project& project, const FieldPath& list, const Cells& cells,
                                     const QLocale& locale, const PasteChoices& choices)
{
    if (!isSeriesTable(cells, locale)) return {};
    const QList<RecordedSeries> all = seriesIn(project, list);
    Paste paste;
    for (const QString& heading : cells.first()) {
        const bool isDate = paste.columns.isEmpty();
        const FieldPath target = isDate ? FieldPath("date"_L1)
            : heading.isEmpty()         ? FieldPath()
                                        : FieldPath("points"_L1);
        paste.columns.append({.heading = isDate && heading.isEmpty() ? SeriesPaste::tr("Date") : heading,
                              .target = {.field = target, .metricId = {}},
                              .unit = {},
                              .entry = isDate ? QString() : seriesCalled(project, all, heading)});
    }
    decide(paste.columns, choices);
    paste.clipboard = paste.columns;
    for (const QStringList& row : cells.sliced(1))
        compareColumns(paste.rows.emplace_back(readDatedRow(row, paste.columns, locale)), paste.columns, all);
    return paste;
}

QList<document::edits::EntryChange> seriesChanges(const Project& project, const FieldPath& list, const Paste& paste)
{
    QList<document::edits::EntryChange> changes;
    for (qsizetype column = 0; column < paste.columns.size(); ++column) {
        const PastedColumn& pasted = paste.columns[column];
        if (pasted.target.field.key() != "points"_L1) continue;
        const FieldPath points = list.entry(pasted.entry).field(u"points");
        const Series before = pasted.entry.isEmpty() ? Series() : fieldValue(project, points).value<Series>();
        document::edits::EntryChange change{.id = pasted.entry, .fields = {}, .measurements = {}};
        if (pasted.entry.isEmpty()) change.fields.append({"name"_L1, pasted.heading});
        change.fields.append({"points"_L1, QVariant::fromValue(mergedColumn(before, paste, column))});
        changes.append(change);
    }
    return changes;
}

} // namespace items

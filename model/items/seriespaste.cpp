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

PastedCell readDay(const QString& text, const QLocale& locale)
{
    const auto date = readDate(text, locale);
    if (!date) return {.text = text, .value = {}, .fault = date.error()};
    if (date->value.isNull()) return {.text = text, .value = {}, .fault = SeriesPaste::tr("A date is missing")};
    return {.text = text, .value = QVariant::fromValue(date->value), .fault = {}};
}

/// The first column is of dates, the last of numbers: what stands between them nobody asked for.
PastedRow readPair(const QStringList& texts, qsizetype columns, const QLocale& locale)
{
    PastedRow row;
    for (qsizetype i = 0; i < columns; ++i)
        row.cells.append({.text = texts.value(i), .value = {}, .fault = {}});
    PastedCell& day = row.cells.first();
    PastedCell& value = row.cells.last();
    const auto number = readNumber(value.text, locale);
    day = readDay(day.text, locale);
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

namespace {

/// The dates of the first column with the numbers of another, among what was there.
Series mergedColumn(const Series& series, const Paste& paste, qsizetype column)
{
    Series all = series;
    for (const PastedRow& row : paste.rows) {
        const QVariant value = row.cells.value(column).value;
        if (!row.isUsed || !value.isValid()) continue;
        const Point point{row.cells.first().value.value<Date>(), value.toDouble()};
        const auto same = std::ranges::find(all, point.date.first(), [](const Point& p) { return p.date.first(); });
        if (same != all.end()) *same = point;
        else all.append(point);
    }
    std::ranges::stable_sort(all, {}, [](const Point& point) { return point.date.first(); });
    return all;
}

} // namespace

Series merged(const Series& series, const Paste& paste)
{
    return mergedColumn(series, paste, paste.columns.size() - 1);
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

PastedRow readDatedRow(const QStringList& texts, qsizetype columns, const QLocale& locale)
{
    PastedRow row;
    row.cells.append(readDay(texts.first(), locale));
    const bool hasDate = row.cells.first().value.isValid();
    for (qsizetype i = 1; i < columns; ++i) {
        const auto number = readNumber(texts.value(i), locale);
        row.cells.append({.text = texts.value(i),
                          .value = number && number->value ? QVariant(*number->value) : QVariant(),
                          .fault = number ? QString() : number.error()});
        row.isUsed = row.isUsed || (hasDate && row.cells.last().value.isValid());
    }
    return row;
}

} // namespace

std::optional<Paste> readSeriesTable(const Project& project, const FieldPath& list, const Cells& cells,
                                     const QLocale& locale)
{
    if (!isSeriesTable(cells, locale)) return {};
    const QList<RecordedSeries> all = seriesIn(project, list);
    Paste paste;
    for (const QString& heading : cells.first()) {
        const bool isDate = paste.columns.isEmpty();
        const FieldPath target = isDate ? FieldPath("date"_L1)
            : heading.isEmpty()         ? FieldPath()
                                        : FieldPath("points"_L1);
        paste.columns.append({.heading = isDate ? SeriesPaste::tr("Date") : heading,
                              .target = {.field = target, .metricId = {}},
                              .unit = {},
                              .entry = isDate ? QString() : seriesCalled(project, all, heading)});
    }
    for (const QStringList& row : cells.sliced(1))
        paste.rows.append(readDatedRow(row, paste.columns.size(), locale));
    return paste;
}

QList<document::edits::EntryChange> seriesChanges(const Project& project, const FieldPath& list, const Paste& paste)
{
    QList<document::edits::EntryChange> changes;
    for (qsizetype column = 1; column < paste.columns.size(); ++column) {
        const PastedColumn& pasted = paste.columns[column];
        if (!pasted.isUsed()) continue;
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

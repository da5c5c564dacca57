// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pastereader.h"

#include "typedvalues.h"
#include "units.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace items {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

struct PasteText
{
    Q_DECLARE_TR_FUNCTIONS(Paste)
};

/// A heading without its unit: "p95 latency (ms)" and "p95 latency, ms" are "p95 latency" and "ms".
std::pair<QString, QString> nameAndUnit(const QString& heading)
{
    static const QRegularExpression unit(u"^(.*?)\\s*(?:\\(([^)]*)\\)|\\[([^\\]]*)\\]|,\\s*([^,]*))$"_s);
    const auto match = unit.match(heading);
    if (!match.hasMatch() || match.captured(1).isEmpty()) return {heading, {}};
    const QString named = match.captured(2) + match.captured(3) + match.captured(4);
    return {match.captured(1), named.trimmed()};
}

bool isName(const QString& a, const QString& b) { return !b.isEmpty() && a.compare(b, Qt::CaseInsensitive) == 0; }

/// Other words that headings have for a field.
QStringList otherNames(const Field& field)
{
    static const QHash<QString, QStringList> names{
        {u"low"_s, {u"low"_s, u"lower"_s, u"ci low"_s, u"ci lower"_s, u"min"_s}},
        {u"high"_s, {u"high"_s, u"upper"_s, u"ci high"_s, u"ci upper"_s, u"max"_s}},
        {u"n"_s, {u"count"_s, u"samples"_s, u"sample size"_s}},
        {u"value"_s, {u"mean"_s, u"score"_s, u"result"_s}},
        {u"date"_s, {u"day"_s, u"time"_s, u"month"_s, u"week"_s}},
        {u"segment"_s, {u"slice"_s}},
    };
    return names.value(field.name());
}

bool isCalled(const Field& field, const QString& name)
{
    return isName(name, field.title()) || isName(name, QString::fromLatin1(field.label)) || isName(name, field.name())
        || otherNames(field).contains(name, Qt::CaseInsensitive);
}

/// The heading's unit, where the cell names none.
QString withUnit(const QString& text, const QString& unit)
{
    const bool isBare = !text.isEmpty() && text.back().isDigit();
    return unit.isEmpty() || !isBare ? text : QString(text + u' ' + unit);
}

QString spelled(const QVariant& value)
{
    const bool isDate = value.metaType() == QMetaType::fromType<Date>();
    return isDate ? value.value<Date>().text() : value.toString().toLower();
}

const RecordType& measurementType()
{
    return recordType<Project>().field(u"baseline")->type().field(u"measurements")->type();
}

} // namespace

PasteReader::PasteReader(const Project& project, const PasteInto& into, const RecordType& type)
    : m_project(project)
    , m_into(into)
    , m_type(type)
{
    const auto at = locate(project, into.list);
    for (int i = 0; i < at.field->list.size(at.member); ++i)
        m_ids.append(at.field->list.entry(at.field->list.at(at.member, i))->id);
}

Paste PasteReader::read(Cells cells)
{
    m_hasHeadings = readHeadings(cells.first());
    if (m_hasHeadings && isWide()) cells = lengthened(cells);
    if (m_hasHeadings) cells.removeFirst();
    else numberColumns(cells);
    for (qsizetype row = 0; row < cells.size(); ++row)
        readRow(cells[row], int(row));
    return m_paste;
}

bool PasteReader::isMeasurements() const { return &m_type == &measurementType(); }

FieldPath PasteReader::fieldCalled(const QString& name) const
{
    for (const Field& field : m_type.fields)
        if (field.kind != Kind::Record && field.kind != Kind::List && isCalled(field, name))
            return FieldPath().field(field.name());
    return {};
}

QString PasteReader::metricCalled(const QString& name) const
{
    if (!m_type.field(u"measurements") && !isMeasurements()) return {};
    for (const Metric& metric : m_project.metrics)
        if (isName(name, metric.name) || isName(name, metric.id)) return metric.id;
    return {};
}

PastedColumn PasteReader::columnFor(const QString& heading) const
{
    const auto [name, unit] = nameAndUnit(heading);
    for (const QString& called : {heading, name}) {
        const FieldPath field = fieldCalled(called);
        const QString metric = field.isEmpty() ? metricCalled(called) : QString();
        if (field.isEmpty() && metric.isEmpty()) continue;
        return {.heading = heading,
                .target = {.field = field, .metricId = metric},
                .unit = called == heading ? QString() : unit};
    }
    return {.heading = heading, .target = {}, .unit = {}};
}

/// Headings name something, and none of them is a value.
bool PasteReader::readHeadings(const QStringList& row)
{
    QList<PastedColumn> columns;
    for (const QString& cell : row) {
        const bool isValue = readNumber(cell, m_into.locale) || readDate(cell, m_into.locale);
        if (!cell.isEmpty() && isValue) return false;
        columns.append(columnFor(cell));
    }
    if (std::ranges::none_of(columns, &PastedColumn::isUsed)) return false;
    m_paste.columns = columns;
    return true;
}

/// Measurements with a metric a column, instead of a metric a row.
bool PasteReader::isWide() const
{
    const auto isMetric = [](const PastedColumn& column) { return !column.target.metricId.isEmpty(); };
    return isMeasurements() && std::ranges::any_of(m_paste.columns, isMetric);
}

Cells PasteReader::lengthened(const Cells& cells)
{
    const QList<PastedColumn> wide = m_paste.columns;
    QStringList head{u"metric"_s, u"value"_s};
    QList<qsizetype> others;
    for (qsizetype i = 0; i < wide.size(); ++i) {
        if (wide[i].target.field.isEmpty()) continue;
        others.append(i);
        head.append(wide[i].heading);
    }
    Cells lengthy{head};
    for (const QStringList& row : cells.sliced(1))
        for (qsizetype i = 0; i < wide.size(); ++i) {
            if (wide[i].target.metricId.isEmpty() || row.value(i).isEmpty()) continue;
            QStringList one{wide[i].target.metricId, withUnit(row[i], wide[i].unit)};
            for (qsizetype other : std::as_const(others))
                one.append(row.value(other));
            lengthy.append(one);
        }
    readHeadings(head);
    for (PastedColumn& column : m_paste.columns)
        if (const Field* field = m_type.field(column.target.field.key())) column.heading = field->title();
    return lengthy;
}

void PasteReader::numberColumns(const Cells& cells)
{
    qsizetype most = 0;
    for (const QStringList& row : cells)
        most = std::max(most, row.size());
    for (qsizetype i = 0; i < most; ++i) {
        const Column target = m_into.columns.value(m_into.column + i);
        const Field* field = m_type.field(target.field.key());
        const Metric* metric = m_project.metric({target.metricId});
        const QString name = field ? field->title() : metric ? metric->name : QString();
        m_paste.columns.append({.heading = name, .target = target, .unit = {}});
    }
}

void PasteReader::readRow(const QStringList& texts, int number)
{
    PastedRow row;
    row.cells.resize(m_paste.columns.size());
    if (!m_hasHeadings && m_into.row >= 0) row.id = m_ids.value(m_into.row + number);
    const auto read = [&](bool references) {
        for (qsizetype i = 0; i < row.cells.size(); ++i)
            if (isReference(i) == references) row.cells[i] = readAt(i, texts.value(i), row);
    };
    read(true); // the metric first: it tells the unit of the others
    read(false);
    const bool isFirst = !m_hasHeadings || findEntry(row);
    const auto hasValue = [](const PastedCell& cell) { return cell.value.isValid(); };
    row.isUsed = isFirst && std::ranges::any_of(row.cells, hasValue);
    // What names a new entry must be right, or it would be one that nobody knows.
    for (qsizetype i = 0; i < row.cells.size(); ++i)
        if (row.id.isEmpty() && isKey(i) && !row.cells[i].fault.isEmpty()) row.isUsed = false;
    m_paste.rows.append(row);
}

const Field* PasteReader::fieldAt(qsizetype column) const
{
    const Column& target = m_paste.columns[column].target;
    return target.metricId.isEmpty() ? m_type.field(target.field.key()) : measurementType().field(u"value");
}

bool PasteReader::isReference(qsizetype column) const
{
    const Field* field = fieldAt(column);
    return field && field->kind == Kind::Reference;
}

PastedCell PasteReader::readAt(qsizetype column, const QString& text, const PastedRow& row) const
{
    const Field* field = fieldAt(column);
    if (!field) return {.text = text, .value = {}, .fault = {}};
    return readCell(m_project, *field, withUnit(text, m_paste.columns[column].unit), unitFor(column, row),
                    m_into.locale);
}

/// As the cell itself would have it: of its metric, of its guardrail's metric, or its own.
QString PasteReader::unitFor(qsizetype column, const PastedRow& row) const
{
    const Column& target = m_paste.columns[column].target;
    if (const Metric* metric = m_project.metric({target.metricId})) return metric->unit;
    if (fieldAt(column)->kind != Kind::Real) return {};
    for (qsizetype i = 0; i < row.cells.size(); ++i)
        if (m_paste.columns[i].target.field.key() == "metric"_L1)
            if (const Metric* own = m_project.metric({row.cells[i].value.toString()})) return own->unit;
    if (!row.id.isEmpty()) return unitOf(m_project, m_into.list.entry(row.id).field(target.field.key()));
    if (target.field.key() == "share"_L1) return u"%"_s;
    const FieldPath above = m_into.list.parent().field(u"metric");
    const Metric* metric = m_project.metric({fieldValue(m_project, above).toString()});
    return metric ? metric->unit : QString();
}

/// The fields that tell one entry of the type from the others.
QStringList PasteReader::keys() const
{
    if (isMeasurements()) return {u"metric"_s, u"segment"_s};
    if (m_type.field(u"metric") && m_type.field(u"date")) return {u"metric"_s, u"date"_s};
    for (const QString& key : {u"title"_s, u"name"_s, u"signal"_s, u"mode"_s, u"date"_s, u"metric"_s})
        if (m_type.field(key)) return {key};
    return {};
}

bool PasteReader::isKey(qsizetype column) const { return keys().contains(m_paste.columns[column].target.field.key()); }

/// Finds the entry that the row is about. False where a row before it was about the same.
bool PasteReader::findEntry(PastedRow& row)
{
    QStringList name;
    for (const QString& key : keys()) {
        name.append(QString());
        for (qsizetype i = 0; i < row.cells.size(); ++i)
            if (m_paste.columns[i].target.field.key() == key) name.last() = spelled(row.cells[i].value);
    }
    if (std::ranges::all_of(name, [](const QString& part) { return part.isEmpty(); })) return true;
    if (m_seen.contains(name)) {
        for (qsizetype i = 0; i < row.cells.size(); ++i)
            if (isKey(i)) row.cells[i].fault = PasteText::tr("There is a row for it already");
        return false;
    }
    m_seen.append(name);
    for (const QString& id : std::as_const(m_ids)) {
        QStringList theirs;
        for (const QString& key : keys())
            theirs.append(spelled(fieldValue(m_project, m_into.list.entry(id).field(key))));
        if (theirs == name) row.id = id;
    }
    return true;
}

} // namespace items

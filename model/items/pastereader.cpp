// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pastereader.h"

#include "entrymodel.h"
#include "typedvalues.h"
#include "units.h"

#include "analysis/figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace items {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

struct PasteText
{
    Q_DECLARE_TR_FUNCTIONS(Paste)
};

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

bool canBePasted(const Field& field)
{
    switch (field.kind) {
    case Kind::Record:
    case Kind::List:
    case Kind::Code:
    case Kind::Numbers:
    case Kind::Points: return false;
    default: return true;
    }
}

bool isMeasurement(const RecordType& type) { return &type == &measurementType(); }

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
    m_findsByName = readHeadings(cells.first());
    m_paste.hasHeadings = m_findsByName;
    if (m_findsByName) cells.removeFirst();
    else numberColumns(cells);
    takeChoices();
    m_paste.clipboard = m_paste.columns;
    for (qsizetype i = 0; i < m_paste.columns.size(); ++i)
        if (!m_findsByName || m_paste.columns[i].heading.isEmpty()) m_paste.clipboard[i].heading = columnName(i, cells);
    if (isWide()) cells = lengthened(cells);
    for (qsizetype row = 0; row < cells.size(); ++row)
        readRow(cells[row], int(row));
    return m_paste;
}

/// Measurements with a metric a column, instead of a metric a row.
bool PasteReader::isWide() const
{
    const auto isMetric = [](const PastedColumn& column) { return !column.target.metricId.isEmpty(); };
    return isMeasurement(m_type) && std::ranges::any_of(m_paste.columns, isMetric);
}

Cells PasteReader::lengthened(const Cells& cells)
{
    const QList<PastedColumn> wide = std::exchange(m_paste.columns, {});
    const auto add = [this](const QString& key, const QString& unit) {
        m_paste.columns.append(
            {.heading = m_type.field(key)->title(), .target = {.field = FieldPath().field(key)}, .unit = unit});
    };
    add(u"metric"_s, {});
    add(u"value"_s, {});
    QList<qsizetype> others;
    for (qsizetype i = 0; i < wide.size(); ++i) {
        const QString key = wide[i].target.field.key();
        if (key.isEmpty() || key == "metric"_L1 || key == "value"_L1) continue;
        others.append(i);
        add(key, wide[i].unit);
    }
    m_findsByName = true;
    Cells lengthy;
    for (const QStringList& row : cells)
        for (qsizetype i = 0; i < wide.size(); ++i) {
            if (wide[i].target.metricId.isEmpty() || row.value(i).isEmpty()) continue;
            QStringList one{wide[i].target.metricId, withUnit(row[i], wide[i].unit)};
            for (qsizetype other : std::as_const(others))
                one.append(row.value(other));
            lengthy.append(one);
        }
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
    if (!m_findsByName && m_into.row >= 0) row.id = m_ids.value(m_into.row + number);
    enum { Reference, Name, Value };
    const auto read = [&](int what) {
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const bool isName = isKey(i) || m_paste.columns[i].target.field.key() == "unit"_L1;
            const int kind = isReference(i) ? Reference : isName ? Name : Value;
            if (kind == what) row.cells[i] = readAt(i, texts.value(i), row);
        }
    };
    // What tells the unit of the numbers comes first: the metric, the unit itself, the entry that it is about.
    read(Reference);
    read(Name);
    const bool isFirst = !m_findsByName || findEntry(row);
    read(Value);
    const auto hasValue = [](const PastedCell& cell) { return cell.value.isValid(); };
    row.isUsed = isFirst && std::ranges::any_of(row.cells, hasValue);
    readBefore(row);
    // What names a new entry must be right, or it would be one that nobody knows.
    for (qsizetype i = 0; i < row.cells.size(); ++i)
        if (row.id.isEmpty() && isKey(i) && !row.cells[i].fault.isEmpty()) row.isUsed = false;
    m_paste.rows.append(row);
}

/// What is changed: which entry it is, and what stood in its cells.
void PasteReader::readBefore(PastedRow& row) const
{
    if (row.id.isEmpty()) return;
    const FieldPath entry = m_into.list.entry(row.id);
    row.name = nameOf(entry);
    for (qsizetype i = 0; i < row.cells.size(); ++i)
        if (row.cells[i].value.isValid())
            row.cells[i].before = textBefore(m_paste.columns[i].target, entry, row.cells[i].value);
}

/// Empty where it is the same.
QString PasteReader::textBefore(const Column& target, const FieldPath& entry, const QVariant& now) const
{
    if (const Metric* metric = m_project.metric({target.metricId})) {
        const auto list = locate(m_project, entry.field(u"measurements"));
        const auto* was =
            list ? analysis::measurement(as<QList<Measurement>>(list.member), metric->id, target.segment) : nullptr;
        return was && *was->value != now.toDouble() ? analysis::quantity(*was->value, *metric) : QString();
    }
    const FieldPath path = entry.field(target.field.key());
    const auto at = locate(m_project, path);
    if (target.field.isEmpty() || !at || !at.field) return {};
    const QVariant was = fieldValue(m_project, path);
    if (was == now || !was.isValid()) return {};
    return at.field->kind == Kind::Real ? analysis::quantity(was.toDouble(), unitOf(m_project, path))
                                        : displayText(m_project, *at.field, was);
}

/// What tells it from the others, or else its number.
QString PasteReader::nameOf(const FieldPath& entry) const
{
    for (const QString& key : keys()) {
        const auto at = locate(m_project, entry.field(key));
        const QString name =
            at && at.field ? displayText(m_project, *at.field, fieldValue(m_project, entry.field(key))) : QString();
        if (!name.isEmpty()) return name;
    }
    return placeName(m_project, entry);
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

/// That stands in the row itself.
QString PasteReader::unitIn(const PastedRow& row) const
{
    const Field* own = m_type.field(u"unit");
    for (qsizetype i = 0; own && i < row.cells.size(); ++i) {
        const QVariant& value = row.cells[i].value;
        if (m_paste.columns[i].target.field.key() != "unit"_L1 || !value.isValid()) continue;
        return own->kind == Kind::Choice ? choiceKey(own->choice.choices, value.toInt()) : value.toString();
    }
    return {};
}

/// As the cell itself would have it: of its metric, of its guardrail's metric, or its own.
QString PasteReader::unitFor(qsizetype column, const PastedRow& row) const
{
    const Column& target = m_paste.columns[column].target;
    if (const Metric* metric = m_project.metric({target.metricId})) return metric->unit;
    if (fieldAt(column)->kind != Kind::Real) return {};
    if (const QString own = unitIn(row); !own.isEmpty()) return own;
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
    if (isMeasurement(m_type)) return {u"metric"_s, u"segment"_s};
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

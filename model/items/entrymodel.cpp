// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entrymodel.h"

#include "plaintip.h"
#include "rowsteps.h"
#include "units.h"

#include "analysis/figures.h"
#include "document/edits.h"
#include "document/typingpause.h"
#include "story/project.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace items {

using document::Document;
using document::Snapshot;
using namespace story;

EntryModel::EntryModel(Document& document, QObject* parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    const auto tellCells = [this] {
        if (m_ids.isEmpty() || m_columns.isEmpty()) return;
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    };
    const auto& typing = document::TypingPause::of(document);
    connect(&document, &Document::changed, this,
            [this, &typing, tellCells](const QString& key, const Snapshot& before, const Snapshot& after) {
                if (key != m_key) return;
                follow(before, after);
                if (!typing.isTyping()) tellCells();
            });
    connect(&typing, &document::TypingPause::paused, this, [this, tellCells](const QString& key) {
        if (key == m_key) tellCells();
    });
    connect(&document, &Document::opened, this, [this] { setPlace({}, {}, m_columns); });
}

void EntryModel::setPlace(const QString& key, const FieldPath& list, const QList<Column>& columns)
{
    m_key = key;
    m_list = list;
    m_columns = columns;
    reload();
}

/// Rows, and the one that is chosen, stay: new columns come before the old ones go.
void EntryModel::setColumns(const QList<Column>& columns)
{
    const auto same = std::ranges::mismatch(std::as_const(m_columns), columns);
    const auto sameAfter = std::mismatch(m_columns.crbegin(), std::make_reverse_iterator(same.in1), columns.crbegin(),
                                         std::make_reverse_iterator(same.in2));
    const qsizetype first = same.in1 - m_columns.cbegin();
    const qsizetype after = sameAfter.first - m_columns.crbegin();
    const QList<Column> fresh = columns.sliced(first, columns.size() - after - first);
    const qsizetype old = m_columns.size() - after - first;
    if (!fresh.isEmpty()) {
        beginInsertColumns({}, int(first), int(first + fresh.size() - 1));
        m_columns = m_columns.first(first) + fresh + m_columns.sliced(first);
        endInsertColumns();
    }
    if (old > 0) {
        beginRemoveColumns({}, int(first + fresh.size()), int(first + fresh.size() + old - 1));
        m_columns.remove(first + fresh.size(), old);
        endRemoveColumns();
    }
}

void EntryModel::reload()
{
    beginResetModel();
    m_project = m_document.project(m_key);
    m_ids = idsNow();
    endResetModel();
}

QStringList EntryModel::idsNow() const
{
    QStringList ids;
    const auto list = m_project ? locate(*m_project, m_list) : Located<const void*>();
    if (!list || m_list.isEmpty() || list.field->kind != Kind::List) return ids;
    for (int i = 0; i < list.field->list.size(list.member); ++i)
        ids.append(list.field->list.entry(list.field->list.at(list.member, i))->id);
    return ids;
}

/// Rows first; what stands in them is told after. Names of referred entries may have changed as well, so any change of
/// the project is told for the rows that are left; it costs a repaint of what is visible.
void EntryModel::follow(const Snapshot& before, const Snapshot& after)
{
    Q_UNUSED(before)
    m_project = after;
    applyRowSteps(m_ids, idsNow(),
                  {.remove =
                       [this](int row) {
                           beginRemoveRows({}, row, row);
                           m_ids.removeAt(row);
                           endRemoveRows();
                       },
                   .insert =
                       [this](int row, const QString& id) {
                           beginInsertRows({}, row, row);
                           m_ids.insert(row, id);
                           endInsertRows();
                       },
                   .move =
                       [this](int from, int to) {
                           beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
                           m_ids.move(from, to);
                           endMoveRows();
                       }});
}

int EntryModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_ids.size()); }

int EntryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_columns.size()); }

FieldPath EntryModel::cellPath(const QModelIndex& index) const
{
    FieldPath path = entryPath(index.row());
    for (const FieldPath::Segment& segment : m_columns[index.column()].field.segments())
        path = path.field(segment.key);
    return path;
}

/// The field of a column, whichever entry it stands in.
const Field* EntryModel::cellField(int column) const
{
    const auto list = m_project ? locate(*m_project, m_list) : Located<const void*>();
    if (!list || list.field->kind != Kind::List) return nullptr;
    const RecordType* type = &list.field->type();
    const Field* field = nullptr;
    for (const FieldPath::Segment& segment : m_columns[column].field.segments()) {
        field = type ? type->field(segment.key) : nullptr;
        type = field && field->kind == Kind::Record ? &field->type() : nullptr;
    }
    return field;
}

QVariant EntryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_project) return {};
    if (role == KeyRole) return m_ids[index.row()];
    if (role == ProjectRole) return m_key;
    return m_columns[index.column()].metricId.isEmpty() ? fieldData(index, role) : measurementData(index, role);
}

bool isLink(const Field& field) { return &field == recordType<Silence>().field(u"path"); }

/// What stands in a field that names another one, if the story has that.
QString EntryModel::linkText(const Field& field, const FieldPath& path) const
{
    if (!isLink(field)) return {};
    const QString link = fieldValue(*m_project, path).toString();
    return locate(*m_project, FieldPath::fromText(link)) ? link : QString();
}

QVariant EntryModel::fieldData(const QModelIndex& index, int role) const
{
    const Field* field = cellField(index.column());
    if (!field) return {};
    switch (role) {
    case FieldRole: return QVariant::fromValue(static_cast<const void*>(field));
    case OptionsRole: return referenceOptions(*m_project, *field);
    case Qt::EditRole: return fieldValue(*m_project, cellPath(index));
    case PathRole: return cellPath(index).text();
    case UnitRole: return unitOf(*m_project, cellPath(index));
    case LinkRole: return linkText(*field, cellPath(index));
    case Qt::DisplayRole: {
        const QVariant value = fieldValue(*m_project, cellPath(index));
        if (const QString link = linkText(*field, cellPath(index)); !link.isEmpty())
            return placeName(*m_project, FieldPath::fromText(link));
        const bool isBare = !value.isValid() || !unitField(*m_project, cellPath(index)).isEmpty();
        if (field->kind != Kind::Real || isBare) return displayText(*m_project, *field, value);
        return analysis::quantity(value.toDouble(), unitOf(*m_project, cellPath(index)));
    }
    case Qt::ToolTipRole: {
        const QVariant value = fieldValue(*m_project, cellPath(index));
        return field->kind == Kind::Prose ? QVariant(plainTip(value.toStringList().join(u'\n'))) : QVariant();
    }
    case Qt::CheckStateRole:
        if (field->kind != Kind::Flag) return {};
        return fieldValue(*m_project, cellPath(index)).toBool() ? Qt::Checked : Qt::Unchecked;
    case Qt::TextAlignmentRole:
        if (field->kind != Kind::Real && field->kind != Kind::Whole) return {};
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant EntryModel::measurementData(const QModelIndex& index, int role) const
{
    const auto& [path, metricId, segment] = m_columns[index.column()];
    const auto list = locate(*m_project, entryPath(index.row()).field(u"measurements"));
    const Metric* metric = m_project->metric({metricId});
    if (!list || !metric) return {};
    const Measurement* found = analysis::measurement(as<QList<Measurement>>(list.member), metricId, segment);
    switch (role) {
    case Qt::EditRole: return found ? QVariant(*found->value) : QVariant();
    case Qt::DisplayRole: return found ? analysis::number(*found->value, metric->decimals) : QString();
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case UnitRole: return metric->unit;
    case MetricRole: return metricId;
    case FieldRole: // edited like any other number
        return QVariant::fromValue(static_cast<const void*>(recordType<Measurement>().field(u"value")));
    default: return {};
    }
}

/// Over numbers the heading stands where they stand.
QVariant EntryModel::headerAlignment(int section) const
{
    if (section < 0 || section >= m_columns.size()) return {};
    const Field* field = cellField(section);
    const bool isNumber =
        !m_columns[section].metricId.isEmpty() || (field && (field->kind == Kind::Real || field->kind == Kind::Whole));
    return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QVariant EntryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal) return headerAlignment(section);
    if (role == Qt::ToolTipRole && orientation == Qt::Horizontal)
        return plainTip(headerData(section, orientation, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return section + 1;
    if (section < 0 || section >= m_columns.size() || !m_project) return {};
    const Column& column = m_columns[section];
    if (!column.metricId.isEmpty()) {
        const Metric* metric = m_project->metric({column.metricId});
        if (!metric) return {};
        const QString name = metric->unit.isEmpty() ? metric->name : metric->name + QStringLiteral(", ") + metric->unit;
        return column.segment.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, column.segment);
    }
    const Field* field = cellField(section);
    return field ? field->title() : QString();
}

Qt::ItemFlags EntryModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid()) return flags;
    flags |= Qt::ItemNeverHasChildren;
    if (!m_columns[index.column()].metricId.isEmpty()) return flags | Qt::ItemIsEditable;
    const Field* field = cellField(index.column());
    if (!field || field->kind == Kind::Record || field->kind == Kind::List) return flags;
    return flags | (field->kind == Kind::Flag ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable);
}

bool EntryModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_project) return false;
    if (role != Qt::EditRole && role != Qt::CheckStateRole) return false;
    const QString& metricId = m_columns[index.column()].metricId;
    if (!metricId.isEmpty()) {
        const Number number = value.isValid() ? Number(value.toDouble()) : Number();
        document::edits::setMeasurement(m_document, m_key, entryPath(index.row()).field(u"measurements"), metricId,
                                        number, m_columns[index.column()].segment);
        return true;
    }
    const QVariant wanted = role == Qt::CheckStateRole ? QVariant(value.toInt() == Qt::Checked) : value;
    document::edits::setField(m_document, m_key, cellPath(index), wanted);
    return true;
}

} // namespace items

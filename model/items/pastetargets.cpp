// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spreadsheet.h"

#include "pastereader.h"

#include <QCoreApplication>

#include <algorithm>

/// Where the columns of a paste may go.
namespace items {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

struct PasteTargets
{
    Q_DECLARE_TR_FUNCTIONS(Paste)
};

PasteTarget fieldTarget(const Field& field) { return {field.title(), {FieldPath().field(field.name()), {}}, {}}; }

/// Of any number of columns each may become a new series.
bool isForOne(const PasteTarget& target)
{
    return target.isUsed() && (target.column.field.key() != "points"_L1 || !target.entry.isEmpty());
}

} // namespace

QString columnName(qsizetype column, const Cells& cells)
{
    constexpr qsizetype most = 24;
    QString example;
    for (qsizetype row = 0; row < cells.size() && example.isEmpty(); ++row)
        example = cells[row].value(column).simplified().left(most);
    return PasteTargets::tr("Column %1: %2").arg(column + 1).arg(example);
}

QList<PasteTarget> pasteTargets(const Project& project, const FieldPath& list)
{
    QList<PasteTarget> targets;
    const auto at = locate(project, list);
    if (!at || !at.field || at.field->kind != Kind::List) return targets;
    const RecordType& type = at.field->type();
    for (const Field& field : type.fields)
        if (canBePasted(field)) targets.append(fieldTarget(field));
    if (!type.field(u"measurements") && !isMeasurement(type)) return targets;
    for (const Metric& metric : project.metrics)
        targets.append(
            {PasteTargets::tr("Metric: %1").arg(metric.name.isEmpty() ? metric.id : metric.name), {{}, metric.id}, {}});
    return targets;
}

QList<PasteTarget> seriesTargets()
{
    return {{PasteTargets::tr("Date"), {"date"_L1, {}}, {}}, {PasteTargets::tr("Value"), {"value"_L1, {}}, {}}};
}

QList<PasteTarget> seriesTableTargets(const Project& project, const FieldPath& list)
{
    QList<PasteTarget> targets{{PasteTargets::tr("Date"), {"date"_L1, {}}, {}},
                               {PasteTargets::tr("A new series"), {"points"_L1, {}}, {}}};
    const auto at = locate(project, list);
    for (int i = 0; at && i < at.field->list.size(at.member); ++i) {
        const QString id = at.field->list.entry(at.field->list.at(at.member, i))->id;
        const FieldPath series = list.entry(id);
        const Metric* metric = project.metric({fieldValue(project, series.field(u"metric")).toString()});
        QString name = fieldValue(project, series.field(u"name")).toString();
        if (name.isEmpty()) name = metric ? metric->name : placeName(project, series);
        targets.append({PasteTargets::tr("Series: %1").arg(name), {"points"_L1, {}}, id});
    }
    return targets;
}

void choose(PasteChoices& choices, qsizetype column, const PasteTarget& target)
{
    choices.columns.removeIf([&](const PasteChoices::ForColumn& decided) { return decided.column == column; });
    choices.columns.append({column, target});
}

void decide(QList<PastedColumn>& columns, const PasteChoices& choices)
{
    for (const auto& [at, target] : choices.columns) {
        if (at >= columns.size()) continue;
        for (PastedColumn& other : columns)
            if (isForOne(target) && other.target == target.column && other.entry == target.entry) other.target = {};
        columns[at].target = target.column;
        columns[at].entry = target.entry;
    }
}

} // namespace items

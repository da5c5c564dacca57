// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entrycolumns.h"

#include <QCoreApplication>
#include <QHash>

namespace views {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// Where the first short fields of a type are not those that say most.
const QHash<QString, QStringList>& chosenColumns()
{
    static const QHash<QString, QStringList> columns{
        {u"Metric"_s, {u"name"_s, u"unit"_s, u"family"_s, u"direction"_s, u"target"_s, u"guardrail"_s}},
        {u"Stage"_s, {u"title"_s, u"kind"_s, u"share"_s, u"usersExposed"_s, u"startDate"_s, u"outcome"_s}},
        {u"Monitor"_s,
         {u"signal"_s, u"kind"_s, u"comparison"_s, u"threshold"_s, u"unit"_s, u"consecutive"_s, u"owner"_s}},
        {u"DriftEvent"_s, {u"title"_s, u"startedOn"_s, u"seenOn"_s, u"seenBy"_s, u"resolvedOn"_s}},
        {u"Silence"_s, {u"path"_s, u"rule"_s, u"quote"_s, u"reason"_s}},
        {u"Observation"_s,
         {u"metric"_s, u"date"_s, u"control"_s, u"treatment"_s, u"differenceLow"_s, u"differenceHigh"_s}},
    };
    return columns;
}

bool isShort(const Field& field)
{
    return field.kind != Kind::Record && field.kind != Kind::List && field.kind != Kind::Code
        && field.kind != Kind::Points && field.kind != Kind::Numbers && field.kind != Kind::Prose;
}

} // namespace

QList<items::Column> tableColumns(const RecordType& type)
{
    constexpr qsizetype most = 6;
    QList<items::Column> columns;
    for (const QString& key : chosenColumns().value(QString::fromLatin1(type.name)))
        columns.append({.field = FieldPath().field(key)});
    if (!columns.isEmpty()) return columns;
    for (const Field& field : type.fields)
        if (isShort(field) && columns.size() < most) columns.append({.field = FieldPath().field(field.name())});
    return columns;
}

QString emptySentence(const RecordType& type)
{
    static const QHash<QByteArray, const char*> sentences{
        {"Metric", QT_TRANSLATE_NOOP("EmptyTable", "No metric yet: define here what the project is judged by.")},
        {"Measurement", QT_TRANSLATE_NOOP("EmptyTable", "Nothing measured yet.")},
        {"Constraint", QT_TRANSLATE_NOOP("EmptyTable", "No constraint yet: what bounded the solution?")},
        {"Cycle", QT_TRANSLATE_NOOP("EmptyTable", "No cycle yet: what was tried first?")},
        {"Stage", QT_TRANSLATE_NOOP("EmptyTable", "No stage yet: how did it reach its users?")},
        {"Guardrail", QT_TRANSLATE_NOOP("EmptyTable", "No guardrail yet: what must never get worse?")},
        {"Monitor", QT_TRANSLATE_NOOP("EmptyTable", "No monitor yet: what would tell that it fails?")},
        {"RecordedSeries", QT_TRANSLATE_NOOP("EmptyTable", "No series yet: what was recorded after launch?")},
        {"FailureMode", QT_TRANSLATE_NOOP("EmptyTable", "No failure mode yet: how does it break?")},
        {"DriftEvent", QT_TRANSLATE_NOOP("EmptyTable", "No drift seen yet.")},
        {"NextExperiment", QT_TRANSLATE_NOOP("EmptyTable", "No experiment yet: what would be tried next?")},
        {"Silence", QT_TRANSLATE_NOOP("EmptyTable", "No finding is silenced: a reason belongs to each that is.")},
        {"Snippet", QT_TRANSLATE_NOOP("EmptyTable", "No code yet.")},
    };
    const char* sentence = sentences.value(type.name, QT_TRANSLATE_NOOP("EmptyTable", "None yet."));
    return QCoreApplication::translate("EmptyTable", sentence);
}

} // namespace views

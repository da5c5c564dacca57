// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Values as words in a cell.

#include "entrymodel.h"

#include "analysis/figures.h"
#include "story/project.h"

namespace items {

using namespace story;

namespace {

/// What an entry is called: its title, name, signal or whatever it has of the kind.
QString entryName(const RecordType& type, const void* entry, int number)
{
    for (QStringView key : {u"title", u"name", u"signal", u"mode"})
        if (const Field* field = type.field(key); field && field->kind == Kind::Line)
            if (const auto& name = as<QString>(field->member(entry)); !name.isEmpty()) return name;
    return QStringLiteral("%1 %2").arg(type.title()).arg(number);
}

/// Collects the entries of a type, wherever in the project they stand.
void collectOptions(const RecordType& type, const void* record, const RecordType& wanted, QStringList& options)
{
    for (const Field& field : type.fields) {
        const void* member = field.member(record);
        if (field.kind == Kind::Record) collectOptions(field.type(), member, wanted, options);
        if (field.kind != Kind::List) continue;
        for (int i = 0; i < field.list.size(member); ++i) {
            const void* entry = field.list.at(member, i);
            if (&field.type() == &wanted) options << field.list.entry(entry)->id << entryName(wanted, entry, i + 1);
        }
    }
}

} // namespace

QStringList referenceOptions(const Project& project, const Field& field)
{
    QStringList options;
    if (field.kind == Kind::Reference || field.kind == Kind::References)
        collectOptions(recordType<Project>(), &project, field.type(), options);
    return options;
}

QString displayText(const Project& project, const Field& field, const QVariant& value)
{
    const auto nameOf = [&](const QString& id) {
        const QStringList options = referenceOptions(project, field);
        for (qsizetype i = 0; i + 1 < options.size(); i += 2)
            if (options[i] == id) return options[i + 1];
        return id;
    };
    QStringList parts;
    switch (field.kind) {
    case Kind::Choice: return choiceLabel(field.choice.choices, value.toInt());
    case Kind::Choices:
        for (int choice : value.value<QList<int>>())
            parts.append(choiceLabel(field.choice.choices, choice));
        return parts.join(QStringLiteral(", "));
    case Kind::Reference: return value.toString().isEmpty() ? QString() : nameOf(value.toString());
    case Kind::References:
        for (const QString& id : value.toStringList())
            parts.append(nameOf(id));
        return parts.join(QStringLiteral(", "));
    case Kind::Real:
    case Kind::Whole: return value.isValid() ? analysis::number(value.toDouble()) : QString();
    case Kind::Date: return value.value<Date>().text();
    case Kind::Prose: return value.toStringList().value(0);
    case Kind::Lines: return value.toStringList().join(QStringLiteral(", "));
    case Kind::Line: return value.toString();
    default: return {};
    }
}

} // namespace items

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "valuetext.h"

#include "entrymodel.h"
#include "units.h"

#include "analysis/figures.h"
#include "story/project.h"

#include <QCoreApplication>

namespace items {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

struct ValueText
{
    Q_DECLARE_TR_FUNCTIONS(ValueText)
};

QString pointsText(const Series& series)
{
    QStringList lines;
    for (const Point& point : series)
        lines.append(point.date.text() + u": "_s + analysis::number(point.value));
    return lines.join(u'\n');
}

QString numbersText(const QList<double>& numbers)
{
    QStringList texts;
    for (const double number : numbers)
        texts.append(analysis::number(number));
    return texts.join(u", "_s);
}

/// A number whose unit is a field of its own is shown without: the unit is a line beside it.
QString numberText(const Project& project, const FieldPath& path, const QVariant& value)
{
    if (!value.isValid()) return {};
    const bool isBare = !unitField(project, path).isEmpty();
    return isBare ? analysis::number(value.toDouble()) : analysis::quantity(value.toDouble(), unitOf(project, path));
}

QString scalarText(const Project& project, const Field& field, const FieldPath& path)
{
    const QVariant value = fieldValue(project, path);
    switch (field.kind) {
    case Kind::Prose:
    case Kind::Lines: return value.toStringList().join(u'\n');
    case Kind::Code: return value.toString();
    case Kind::Points: return pointsText(value.value<Series>());
    case Kind::Numbers: return numbersText(value.value<QList<double>>());
    case Kind::Real: return numberText(project, path, value);
    case Kind::Flag: return value.toBool() ? ValueText::tr("yes") : ValueText::tr("no");
    default: return displayText(project, field, value);
    }
}

QString recordText(const Project& project, const RecordType& type, const void* record, const FieldPath& path);

QString listText(const Project& project, const Field& list, const void* member, const FieldPath& path)
{
    QStringList entries;
    for (int i = 0; i < list.list.size(member); ++i) {
        const void* entry = list.list.at(member, i);
        entries.append(recordText(project, list.type(), entry, path.entry(list.list.entry(entry)->id)));
    }
    return entries.join(u"\n\n"_s);
}

QString memberText(const Project& project, const Field& field, const void* member, const FieldPath& path)
{
    if (field.kind == Kind::Record) return recordText(project, field.type(), member, path);
    if (field.kind == Kind::List) return listText(project, field, member, path);
    return scalarText(project, field, path);
}

QString recordText(const Project& project, const RecordType& type, const void* record, const FieldPath& path)
{
    QStringList lines;
    for (const Field& field : type.fields) {
        const void* member = field.member(record);
        if (field.empty(member)) continue;
        const QString text = memberText(project, field, member, path.field(field.name()));
        const QString gap = text.contains(u'\n') ? u":\n"_s : u": "_s;
        if (!text.isEmpty()) lines.append(field.title() + gap + text);
    }
    return lines.join(u'\n');
}

} // namespace

QString valueText(const Project& project, const FieldPath& path)
{
    const auto at = locate(project, path);
    if (!at) return {};
    if (!path.entryId().isEmpty()) return recordText(project, *at.type, at.member, path);
    if (!at.field || at.field->empty(at.member)) return {};
    return memberText(project, *at.field, at.member, path);
}

QString annotationText(const Project& project, const FieldPath& field)
{
    const auto at = locate(project, field);
    if (!at || !at.ownerType || field.key().isEmpty()) return {};
    const Annotation about = at.ownerType->base(at.owner)->about.value(field.key());
    if (about.notKnown) return ValueText::tr("Not known");
    return about.source.isEmpty() ? QString() : ValueText::tr("Source: %1").arg(about.source);
}

} // namespace items

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "units.h"

#include "story/project.h"

namespace items {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

QString metricUnit(const Project& project, const FieldPath& record)
{
    const Metric* metric = project.metric({fieldValue(project, record.field(u"metric")).toString()});
    return metric ? metric->unit : QString();
}

/// A change is in the metric's unit, in points of it or in percent of it.
QString effectUnit(const Project& project, const FieldPath& effect)
{
    switch (ChangeKind(fieldValue(project, effect.field(u"kind")).toInt())) {
    case ChangeKind::PercentagePoints: return u"pp"_s;
    case ChangeKind::Relative: return u"%"_s;
    case ChangeKind::Unset: break;
    }
    return metricUnit(project, effect);
}

bool isOf(const Located<const void*>& at, const char* type)
{
    return QLatin1StringView(at.ownerType->name) == QLatin1StringView(type);
}

bool isChange(const Located<const void*>& at)
{
    return at.field && at.ownerType && at.field->kind == Kind::Real && isOf(at, "Effect");
}

QVariant kindOfChange(const QString& typed)
{
    if (isSameUnit(typed, u"pp"_s)) return int(ChangeKind::PercentagePoints);
    return isSameUnit(typed, u"%"_s) ? QVariant(int(ChangeKind::Relative)) : QVariant();
}

} // namespace

FieldPath unitField(const Project& project, const FieldPath& number)
{
    const auto at = locate(project, number);
    if (!at || !at.field || !at.ownerType || at.field->kind != Kind::Real) return {};
    return at.ownerType->field(u"unit") ? number.parent().field(u"unit") : FieldPath();
}

QString unitOf(const Project& project, const FieldPath& number)
{
    const auto at = locate(project, number);
    if (!at || !at.field || !at.ownerType || at.field->kind != Kind::Real) return {};
    const FieldPath record = number.parent();
    if (const Field* own = at.ownerType->field(u"unit")) {
        const QVariant value = fieldValue(project, record.field(u"unit"));
        const QString unit =
            own->kind == Kind::Choice ? choiceKey(own->choice.choices, value.toInt()) : value.toString();
        if (!unit.isEmpty() && value != QVariant(0)) return unit;
    }
    if (isOf(at, "Stage")) return number.key() == "share"_L1 ? u"%"_s : QString();
    if (isOf(at, "Effect")) return effectUnit(project, record);
    // A reading is one of its guardrail's metric.
    return metricUnit(project, isOf(at, "Reading") ? record.parent().parent() : record);
}

FieldPath typedUnitField(const Project& project, const FieldPath& number)
{
    const auto at = locate(project, number);
    return at && isChange(at) ? number.parent().field(u"kind") : unitField(project, number);
}

NumberWanted numberWanted(const Project& project, const FieldPath& number)
{
    const auto at = locate(project, number);
    NumberWanted wanted;
    wanted.isWhole = at && at.field && at.field->kind == Kind::Whole;
    wanted.unit = unitOf(project, number);
    wanted.takesKind = at && isChange(at) && fieldValue(project, typedUnitField(project, number)).toInt() == 0;
    wanted.takesUnit = wanted.unit.isEmpty() && !unitField(project, number).isEmpty();
    return wanted;
}

QVariant unitValue(const Field& field, const QString& typed)
{
    if (field.kind != Kind::Choice) return typed;
    if (qstrcmp(field.choice.choices.enumName(), "ChangeKind") == 0) return kindOfChange(typed);
    const QMetaEnum& choices = field.choice.choices;
    for (int i = 1; i < choices.keyCount(); ++i) {
        const int value = choices.value(i);
        const QString key = choiceKey(choices, value);
        if (isSameUnit(typed, key) || isSameUnit(typed + u's', key)
            || typed.compare(choiceLabel(choices, value), Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace items

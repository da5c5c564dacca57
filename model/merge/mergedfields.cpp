// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "merger.h"
#include "order.h"
#include "texts.h"

#include <map>

namespace merge {

using namespace story;

namespace {

/// Of a choice that has no Unset, the first is as good a choice as the others.
bool isCleared(const Field& field, const void* member)
{
    const bool hasNoUnset = field.kind == Kind::Choice && qstrcmp(field.choice.choices.key(0), "Unset") != 0;
    return field.empty(member) && !hasNoUnset;
}

bool isSensitivity(const Field& field)
{
    return field.kind == Kind::Choice && qstrcmp(field.choice.choices.name(), "Sensitivity") == 0;
}

Clash clashOf(const Field& field, const Three& members, const FieldPath& path)
{
    return {Clash::What::Value,
            path,
            {},
            memberValue(field, members.base),
            memberValue(field, members.mine),
            memberValue(field, members.theirs),
            {}};
}

QStringList linesOf(const Field& field, const void* member)
{
    if (field.kind == Kind::Prose) return as<Prose>(member).paragraphs;
    const QString& text = as<Code>(member).text;
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

QVariant textOf(const Field& field, const QStringList& lines)
{
    return field.kind == Kind::Prose ? QVariant(lines) : QVariant(lines.join(u'\n'));
}

QStringList namesOf(const Field& field, const void* member)
{
    if (field.kind == Kind::Lines) return as<QStringList>(member);
    if (field.kind == Kind::References) return as<References>(member).ids;
    QStringList names;
    for (int choice : field.choice.getAll(member))
        names.append(QString::number(choice));
    return names;
}

QVariant valueOf(const Field& field, const QStringList& names)
{
    if (field.kind != Kind::Choices) return names;
    QList<int> choices;
    for (const QString& name : names)
        choices.append(name.toInt());
    return QVariant::fromValue(choices);
}

/// By the first day that a date may mean: a series has one value for it.
using Points = std::map<QDate, Point>;

Points pointsOf(const void* member)
{
    Points points;
    for (const Point& point : as<Series>(member))
        points.insert({point.date.first(), point});
    return points;
}

Series seriesOf(const Points& points)
{
    Series series;
    for (const auto& [day, point] : points)
        series.append(point);
    return series;
}

Point pointOn(const Points& points, QDate day)
{
    const auto found = points.find(day);
    return found == points.end() ? Point() : found->second;
}

} // namespace

void Merger::mergeScalar(const Field& field, const Three& members, void* result, const FieldPath& path)
{
    if (isCleared(field, members.mine)) {
        field.assign(result, members.theirs);
        kept.append(path);
    } else if (isCleared(field, members.theirs)) {
        kept.append(path);
    } else if (isSensitivity(field)) {
        field.choice.set(result, std::max(field.choice.get(members.mine), field.choice.get(members.theirs)));
    } else {
        clashes.append(clashOf(field, members, path));
    }
}

void Merger::mergeText(const Field& field, const Three& members, void* result, const FieldPath& path)
{
    const MergedTexts merged =
        mergeTexts(linesOf(field, members.base), linesOf(field, members.mine), linesOf(field, members.theirs));
    setMemberValue(field, result, textOf(field, merged.mine));
    if (merged.kept) kept.append(path);
    if (merged.clashes)
        clashes.append({Clash::What::Value,
                        path,
                        {},
                        textOf(field, merged.before),
                        textOf(field, merged.mine),
                        textOf(field, merged.theirs),
                        textOf(field, merged.both)});
}

void Merger::mergeSet(const Field& field, const Three& members, void* result, const FieldPath& path)
{
    const MergedOrder merged =
        mergeSets(namesOf(field, members.base), namesOf(field, members.mine), namesOf(field, members.theirs));
    setMemberValue(field, result, valueOf(field, merged.mine));
    if (merged.clashes)
        clashes.append({Clash::What::Value,
                        path,
                        {},
                        memberValue(field, members.base),
                        valueOf(field, merged.mine),
                        valueOf(field, merged.theirs),
                        {}});
}

void Merger::mergeSeries(const Field& field, const Three& members, void* result, const FieldPath& path)
{
    const Points base = pointsOf(members.base);
    const Points mine = pointsOf(members.mine);
    const Points theirs = pointsOf(members.theirs);
    Points before;
    Points withMine;
    Points withTheirs;
    bool hasClash = false;
    bool hasKept = false;
    Points days = mine;
    days.insert(theirs.begin(), theirs.end());
    for (const auto& [day, _] : days) {
        const auto picked = pick(pointOn(base, day), pointOn(mine, day), pointOn(theirs, day));
        const auto put = [&](Points& points, const Point& point) {
            if (point != Point()) points[day] = point;
        };
        put(withMine, picked.value);
        put(withTheirs, picked.clashes ? pointOn(theirs, day) : picked.value);
        put(before, picked.clashes ? pointOn(base, day) : picked.value);
        hasClash |= picked.clashes;
        hasKept |= picked.kept;
    }
    setMemberValue(field, result, QVariant::fromValue(seriesOf(withMine)));
    if (hasKept) kept.append(path);
    if (hasClash)
        clashes.append({Clash::What::Value,
                        path,
                        {},
                        QVariant::fromValue(seriesOf(before)),
                        QVariant::fromValue(seriesOf(withMine)),
                        QVariant::fromValue(seriesOf(withTheirs)),
                        {}});
}

} // namespace merge

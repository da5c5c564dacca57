// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "told.h"

#include "store/folder.h"
#include "story/difference.h"

namespace told {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

QString told(const Difference& difference)
{
    const QString path = difference.path.text();
    switch (difference.kind) {
    case Difference::Kind::Changed: return path + u" = "_s + value(difference.after);
    case Difference::Kind::Added: return u'+' + path;
    case Difference::Kind::Removed: return u'-' + path;
    case Difference::Kind::Moved: return u'~' + path;
    case Difference::Kind::Annotated: return path + u" said "_s + value(difference.after);
    case Difference::Kind::Unknown: return path + u'?' + difference.member + u" = "_s + value(difference.after);
    }
    return {};
}

QString told(const merge::Clash& clash)
{
    static const QStringList what{{}, u" source"_s, u" order"_s, u" unknown "_s};
    QString line = u"clash "_s + clash.path.text() + what[int(clash.what)] + clash.member + u": "_s + value(clash.mine)
        + u" | "_s + value(clash.theirs);
    if (clash.canBeBoth()) line += u" | "_s + value(clash.both);
    return line;
}

Project settled(const merge::Merged& merged, merge::Side side, bool& all)
{
    Project project = merged.project;
    for (const merge::Clash& clash : merged.clashes)
        all &= merge::resolve(project, clash, side);
    return project;
}

} // namespace

QString value(const QVariant& value)
{
    if (value.typeId() == qMetaTypeId<Annotation>()) {
        const auto said = value.value<Annotation>();
        return said.source + (said.notKnown ? u" not known"_s : QString());
    }
    if (value.typeId() == qMetaTypeId<Series>()) {
        QStringList points;
        for (const Point& point : value.value<Series>())
            points.append(u"%1: %2"_s.arg(point.date.text()).arg(point.value));
        return points.join(u" / "_s);
    }
    if (value.typeId() == qMetaTypeId<QList<int>>()) {
        QStringList numbers;
        for (int number : value.value<QList<int>>())
            numbers.append(QString::number(number));
        return numbers.join(u" / "_s);
    }
    if (value.typeId() == QMetaType::QStringList) return value.toStringList().join(u" / "_s);
    return value.toString();
}

QString merged(const Project& base, const merge::Merged& merged)
{
    QStringList lines;
    for (const Difference& difference : differences(base, merged.project))
        lines.append(told(difference));
    for (const merge::Clash& clash : merged.clashes)
        lines.append(told(clash));
    for (const FieldPath& path : merged.kept)
        lines.append(u"kept "_s + path.text());
    return lines.join(u"; "_s);
}

QString fault(const Project& base, const Project& mine, const Project& theirs)
{
    const merge::Merged here = merge::merge(base, mine, theirs);
    const merge::Merged there = merge::merge(base, theirs, mine);
    if (const auto bytes = store::verifiedJson(here.project, u"merged"_s); !bytes) return bytes.error().text();
    if (here.clashes.size() != there.clashes.size()) return u"the other side sees other clashes"_s;
    if (here.clashes.isEmpty() && here.project != there.project) return u"the other side gets another story"_s;
    bool all = true;
    const Project theirWay = settled(here, merge::Side::Theirs, all);
    const Project myWay = settled(here, merge::Side::Mine, all);
    if (!all) return u"a clash cannot be settled"_s;
    if (myWay != here.project) return u"the merged story does not hold mine where the sides clash"_s;
    if (theirWay != there.project) return u"settled for theirs it is not what they would have got"_s;
    for (const merge::Side side : {merge::Side::Theirs, merge::Side::Before, merge::Side::Both}) {
        bool some = true;
        if (const auto bytes = store::verifiedJson(settled(here, side, some), u"settled"_s); !bytes)
            return bytes.error().text();
    }
    return {};
}

} // namespace told

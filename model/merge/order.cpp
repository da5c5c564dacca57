// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "order.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace merge {

namespace {

/// Comparing each with each is for lists that people order by hand.
constexpr qsizetype mostCompared = 3000;

using Places = QHash<QString, qsizetype>;

Places placesOf(const QStringList& names)
{
    Places places;
    for (qsizetype i = 0; i < names.size(); ++i)
        places.insert(names[i], i);
    return places;
}

template <typename Keep> QStringList filtered(const QStringList& names, Keep&& keep)
{
    QStringList kept;
    std::ranges::copy_if(names, std::back_inserter(kept), keep);
    return kept;
}

/// Of each two names, the order of the side that changed it. That these decisions fit together shows in that no two names
/// stand in front of equally many others; if they do not, there is no order.
std::optional<QStringList> orderByPairs(const QStringList& mine, const Places& theirs, const Places& base)
{
    const qsizetype n = mine.size();
    if (n > mostCompared) return {};
    QList<qsizetype> inFrontOf(n, 0);
    for (qsizetype i = 0; i < n; ++i)
        for (qsizetype j = i + 1; j < n; ++j) {
            bool mineWins = true;
            if (theirs[mine[i]] > theirs[mine[j]]) {
                const auto wasFirst = base.constFind(mine[i]);
                const auto wasSecond = base.constFind(mine[j]);
                if (wasFirst == base.cend() || wasSecond == base.cend()) return {};
                mineWins = *wasFirst > *wasSecond;
            }
            ++inFrontOf[mineWins ? i : j];
        }
    QStringList order(n);
    for (qsizetype i = 0; i < n; ++i) {
        QString& place = order[n - 1 - inFrontOf[i]];
        if (!place.isNull()) return {};
        place = mine[i];
    }
    return order;
}

/// What a side has alone, by what it stands behind; behind nothing under the empty name, which nobody has.
QHash<QString, QStringList> followers(const QStringList& side, const QSet<QString>& staying, const Places& shared)
{
    QHash<QString, QStringList> behind;
    QString anchor;
    for (const QString& name : side) {
        if (shared.contains(name)) anchor = name;
        else if (staying.contains(name)) behind[anchor].append(name);
    }
    return behind;
}

QStringList together(const QStringList& mine, const QStringList& theirs)
{
    if (mine.isEmpty() || theirs.isEmpty()) return mine + theirs;
    return mine.first() < theirs.first() ? mine + theirs : theirs + mine; // the same, whoever merges
}

} // namespace

MergedOrder mergeOrder(const QStringList& base, const QStringList& mine, const QStringList& theirs,
                       const QSet<QString>& staying)
{
    const Places inMine = placesOf(mine);
    const Places inTheirs = placesOf(theirs);
    const Places inBase = placesOf(base);
    const auto isShared = [&](const QString& name) {
        return staying.contains(name) && inMine.contains(name) && inTheirs.contains(name);
    };
    const QStringList mySpine = filtered(mine, isShared);
    const QStringList theirSpine = filtered(theirs, isShared);
    const QStringList baseSpine = filtered(base, isShared);
    std::optional<QStringList> spine;
    if (mySpine == theirSpine || theirSpine == baseSpine) spine = mySpine;
    else if (mySpine == baseSpine) spine = theirSpine;
    else spine = orderByPairs(mySpine, inTheirs, inBase);

    const Places shared = placesOf(mySpine);
    const auto behindMine = followers(mine, staying, shared);
    const auto behindTheirs = followers(theirs, staying, shared);
    const auto filled = [&](const QStringList& names) {
        QStringList order = together(behindMine.value({}), behindTheirs.value({}));
        for (const QString& name : names)
            order += QStringList{name} + together(behindMine.value(name), behindTheirs.value(name));
        return order;
    };
    if (spine) return {filled(*spine), filled(*spine), false};
    return {filled(mySpine), filled(theirSpine), true};
}

namespace {

/// The second "a" of a list is a name of its own: "a" and a number behind a character that ends no other name.
QStringList numbered(const QStringList& texts)
{
    QHash<QString, int> count;
    QStringList names;
    for (const QString& text : texts)
        names.append(text + QChar(0) + QString::number(++count[text]));
    return names;
}

QStringList plain(QStringList names)
{
    for (QString& name : names)
        name.truncate(name.lastIndexOf(QChar(0)));
    return names;
}

} // namespace

MergedOrder mergeSets(const QStringList& base, const QStringList& mine, const QStringList& theirs)
{
    const QStringList b = numbered(base);
    const QStringList m = numbered(mine);
    const QStringList t = numbered(theirs);
    const QSet<QString> inBase(b.begin(), b.end());
    const QSet<QString> inMine(m.begin(), m.end());
    const QSet<QString> inTheirs(t.begin(), t.end());
    const QSet<QString> staying = (inMine & inTheirs) + (inMine - inBase) + (inTheirs - inBase);
    const MergedOrder order = mergeOrder(b, m, t, staying);
    return {plain(order.mine), plain(order.theirs), order.clashes};
}

} // namespace merge

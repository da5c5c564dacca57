// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QStringList>

namespace merge {

/// Three orders of names that are unique in each, as one. Where the two sides moved the same in ways that contradict each
/// other there is an order for each way out.
struct MergedOrder
{
    QStringList mine;
    QStringList theirs;
    bool clashes = false;
};

/// `staying` is what the result has, all of it from one side at least. What only one side has stands behind what it stood
/// behind there. The sides are equal: swapped they give the same, unless they clash.
[[nodiscard]] MergedOrder mergeOrder(const QStringList& base, const QStringList& mine, const QStringList& theirs,
                                     const QSet<QString>& staying);

/// The lists as ordered sets: what either side added is in, what either side took out is not.
[[nodiscard]] MergedOrder mergeSets(const QStringList& base, const QStringList& mine, const QStringList& theirs);

} // namespace merge

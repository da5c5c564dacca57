// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "merge.h"

#include "references.h"

namespace merge {

using namespace story;

namespace {

Merged mergeKeeping(const QSet<NamedEntry>& wanted, const Project& base, const Project& mine, const Project& theirs)
{
    Merger merger(wanted);
    Project result = mine;
    merger.mergeRecord(recordType<Project>(), {&base, &mine, &theirs}, &result, {});
    return {result, merger.clashes, merger.kept};
}

/// Entries that would be missed: one side removed them, and the other has begun to refer to them.
QSet<NamedEntry> missedIn(const Project& merged, const Project& mine, const Project& theirs)
{
    QSet<OpenReference> open = openReferences(merged);
    if (open.isEmpty()) return {};
    open -= openReferences(mine);
    open -= openReferences(theirs);
    QSet<NamedEntry> missed;
    for (const OpenReference& reference : std::as_const(open))
        missed.insert(reference.entry);
    return missed;
}

/// Whichever side the clashes are settled for.
QSet<NamedEntry> missedIn(const Merged& merged, const Project& mine, const Project& theirs)
{
    QSet<NamedEntry> missed = missedIn(merged.project, mine, theirs);
    if (merged.clashes.isEmpty()) return missed;
    Project theirWay = merged.project;
    for (const Clash& clash : merged.clashes)
        resolve(theirWay, clash, Side::Theirs);
    return missed + missedIn(theirWay, mine, theirs);
}

} // namespace

Merged merge(const Project& base, const Project& mine, const Project& theirs)
{
    QSet<NamedEntry> wanted;
    while (true) {
        const Merged merged = mergeKeeping(wanted, base, mine, theirs);
        const QSet<NamedEntry> missed = missedIn(merged, mine, theirs) - wanted;
        if (missed.isEmpty()) return merged; // each round wants more, of what there is an end to
        wanted += missed;
    }
}

MergedPortfolio merge(const Portfolio& base, const Portfolio& mine, const Portfolio& theirs)
{
    Merger merger;
    Portfolio result = mine;
    merger.mergeRecord(recordType<Portfolio>(), {&base, &mine, &theirs}, &result, {});
    return {result, merger.clashes, merger.kept};
}

} // namespace merge

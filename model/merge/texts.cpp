// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "texts.h"

#include "alignment.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace merge {

namespace {

/// A stretch of the base, `to` behind its last paragraph.
struct Region
{
    qsizetype from = 0;
    qsizetype to = 0;

    [[nodiscard]] bool overlaps(const Hunk& hunk) const
    {
        if (hunk.from == hunk.to) return from == to ? hunk.from == from : from < hunk.from && hunk.from < to;
        return from < to && hunk.from < to;
    }
};

/// Paragraphs that were replaced by as many are taken one by one: most likely each was edited.
QList<Hunk> oneByOne(const QList<Hunk>& hunks)
{
    QList<Hunk> single;
    for (const Hunk& hunk : hunks) {
        const qsizetype count = hunk.to - hunk.from;
        if (count != hunk.newTo - hunk.newFrom) single.append(hunk);
        else
            for (qsizetype i = 0; i < count; ++i)
                single.append({hunk.from + i, hunk.from + i + 1, hunk.newFrom + i, hunk.newFrom + i + 1});
    }
    return single;
}

/// One side, walked along the base.
class Side
{
public:
    Side(const QStringList& base, const QStringList& text)
        : m_text(text)
        , m_hunks(oneByOne(hunksOf(base, text)))
    {
    }

    [[nodiscard]] const Hunk* next() const { return m_next < m_hunks.size() ? &m_hunks[m_next] : nullptr; }
    void begin() { m_shiftBefore = m_shift; }

    /// Takes the hunks that reach into the region, and widens it by them. Whether there were any.
    bool take(Region& region)
    {
        const qsizetype first = m_next;
        for (; next() && region.overlaps(*next()); ++m_next) {
            region.to = std::max(region.to, next()->to);
            m_shift += (next()->newTo - next()->newFrom) - (next()->to - next()->from);
        }
        return m_next > first;
    }

    /// What this side has in the place of the region.
    [[nodiscard]] QStringList content(const Region& region) const
    {
        const qsizetype start = region.from + m_shiftBefore;
        return m_text.sliced(start, region.to + m_shift - start);
    }

private:
    const QStringList& m_text;
    QList<Hunk> m_hunks;
    qsizetype m_next = 0;
    qsizetype m_shift = 0;       ///< from a place in the base to the same place here, behind what was taken
    qsizetype m_shiftBefore = 0; ///< the same in front of the region
};

class Diff3
{
public:
    Diff3(const QStringList& base, const QStringList& mine, const QStringList& theirs)
        : m_base(base)
        , m_mine(base, mine)
        , m_theirs(base, theirs)
    {
    }

    MergedTexts run()
    {
        qsizetype done = 0;
        while (const Hunk* first = earlier(m_mine.next(), m_theirs.next())) {
            Region region{first->from, first->to};
            add(m_base.sliced(done, region.from - done));
            settle(region);
            done = region.to;
        }
        add(m_base.sliced(done));
        return m_merged;
    }

private:
    /// Of two at the same place, what only adds: it belongs in front of what is replaced.
    static const Hunk* earlier(const Hunk* mine, const Hunk* theirs)
    {
        if (!mine || !theirs) return mine ? mine : theirs;
        return std::pair(theirs->from, theirs->to) < std::pair(mine->from, mine->to) ? theirs : mine;
    }

    void settle(Region& region)
    {
        m_mine.begin();
        m_theirs.begin();
        bool mineChanged = false;
        bool theirsChanged = false;
        for (bool grown = true; grown;) {
            const bool byMine = m_mine.take(region);
            const bool byTheirs = m_theirs.take(region);
            mineChanged |= byMine;
            theirsChanged |= byTheirs;
            grown = byMine || byTheirs;
        }
        if (!theirsChanged) add(m_mine.content(region));
        else if (!mineChanged) add(m_theirs.content(region));
        else
            addBoth(m_base.sliced(region.from, region.to - region.from), m_mine.content(region),
                    m_theirs.content(region));
    }

    void addBoth(const QStringList& base, const QStringList& mine, const QStringList& theirs)
    {
        const qsizetype shorter = std::min(mine.size(), theirs.size());
        const auto [differs, _] = std::ranges::mismatch(mine, theirs);
        const qsizetype front = differs - mine.begin();
        qsizetype back = 0;
        while (back < shorter - front && mine[mine.size() - 1 - back] == theirs[theirs.size() - 1 - back])
            ++back;
        const QStringList myOwn = mine.sliced(front, mine.size() - front - back);
        const QStringList theirOwn = theirs.sliced(front, theirs.size() - front - back);
        add(mine.first(front));
        if (myOwn.isEmpty() || theirOwn.isEmpty()) {
            m_merged.kept |= !base.isEmpty() && mine.isEmpty() != theirs.isEmpty();
            add(myOwn + theirOwn);
        } else {
            addClash(base, myOwn, theirOwn);
        }
        add(mine.last(back));
    }

    void addClash(const QStringList& base, const QStringList& mine, const QStringList& theirs)
    {
        m_merged.clashes = true;
        m_merged.mine += mine;
        m_merged.theirs += theirs;
        m_merged.before += base;
        m_merged.both += mine;
        std::ranges::copy_if(theirs, std::back_inserter(m_merged.both),
                             [&](const QString& paragraph) { return !mine.contains(paragraph); });
    }

    void add(const QStringList& paragraphs)
    {
        for (QStringList* text : {&m_merged.mine, &m_merged.theirs, &m_merged.before, &m_merged.both})
            *text += paragraphs;
    }

    const QStringList& m_base;
    Side m_mine;
    Side m_theirs;
    MergedTexts m_merged;
};

/// The paragraphs that both have, in order: what stands in for a base that there is not.
QStringList shared(const QStringList& mine, const QStringList& theirs)
{
    QStringList common;
    qsizetype done = 0;
    for (const Hunk& hunk : hunksOf(mine, theirs)) {
        common += mine.sliced(done, hunk.from - done);
        done = hunk.to;
    }
    return common + mine.sliced(done);
}

} // namespace

MergedTexts mergeTexts(const QStringList& base, const QStringList& mine, const QStringList& theirs)
{
    const QStringList from = base.isEmpty() ? shared(mine, theirs) : base;
    return Diff3(from, mine, theirs).run();
}

} // namespace merge

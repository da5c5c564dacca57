// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cut.h"

#include "sentences.h"

#include <algorithm>
#include <numeric>

namespace publish {

namespace {

class Chooser
{
public:
    Chooser(const QList<Candidate>& candidates, int words)
        : m_candidates(candidates)
        , m_left(words)
        , m_isSaid(candidates.size())
    {
        for (const Candidate& candidate : candidates)
            m_words.append(wordsIn(candidate.text));
    }

    Cut choose(const QList<int>& keep)
    {
        for (qsizetype i = 0; i < m_candidates.size(); ++i)
            if (m_candidates[i].role == Candidate::Role::Opening) tryToSay(i);
        keepOneOfEach(keep);
        QList<qsizetype> order(m_candidates.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::stable_sort(order, {}, [this](qsizetype i) { return m_candidates[i].rank; });
        for (qsizetype i : order)
            if (m_candidates[i].role == Candidate::Role::Usual) tryToSay(i);
        for (qsizetype i = 0; i < m_candidates.size(); ++i) {
            if (!m_isSaid[i]) continue;
            m_cut.said.append(i);
            m_cut.words += m_words[i];
        }
        return std::move(m_cut);
    }

private:
    /// The candidate and those that it needs and that are not said yet.
    [[nodiscard]] QList<qsizetype> chain(qsizetype i) const
    {
        QList<qsizetype> all;
        for (; i >= 0 && !m_isSaid[i]; i = m_candidates[i].after)
            all.prepend(i);
        return all;
    }

    [[nodiscard]] int cost(const QList<qsizetype>& all) const
    {
        int words = 0;
        for (qsizetype i : all)
            words += m_words[i];
        return words;
    }

    [[nodiscard]] qsizetype brief(int section) const
    {
        for (qsizetype i = 0; i < m_candidates.size(); ++i)
            if (m_isSaid[i] && m_candidates[i].section == section && m_candidates[i].role == Candidate::Role::Brief)
                return i;
        return -1;
    }

    bool tryToSay(qsizetype i)
    {
        const QList<qsizetype> all = chain(i);
        const qsizetype replaced = brief(m_candidates[i].section);
        const int freed = replaced < 0 ? 0 : m_words[replaced];
        if (cost(all) - freed > m_left) return false;
        if (replaced >= 0) m_isSaid[replaced] = false;
        for (qsizetype one : all)
            m_isSaid[one] = true;
        m_left -= cost(all) - freed;
        return true;
    }

    void keepOneOfEach(const QList<int>& keep)
    {
        for (const int section : keep) {
            qsizetype shortest = -1;
            int least = 0;
            for (qsizetype i = 0; i < m_candidates.size(); ++i) {
                if (m_candidates[i].section != section) continue;
                const int words = cost(chain(i));
                if (shortest < 0 || words < least) shortest = i;
                if (shortest == i) least = words;
            }
            if (shortest < 0) m_cut.untold.append(section);
            else if (!tryToSay(shortest)) m_cut.crowdedOut.append(section);
        }
    }

    const QList<Candidate>& m_candidates;
    QList<int> m_words;
    int m_left;
    QList<bool> m_isSaid;
    Cut m_cut;
};

} // namespace

Cut cut(const QList<Candidate>& candidates, int words, const QList<int>& keep)
{
    Cut chosen = Chooser(candidates, words).choose(keep);
    // What found no room at first may have come in with a sentence that did.
    chosen.crowdedOut.removeIf([&](int section) {
        return std::ranges::any_of(chosen.said, [&](qsizetype i) { return candidates[i].section == section; });
    });
    return chosen;
}

} // namespace publish

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
            if (m_candidates[i].role != Candidate::Role::Brief) tryToSay(i);
        for (qsizetype i = 0; i < m_candidates.size(); ++i) {
            if (!m_isSaid[i]) continue;
            m_cut.said.append(i);
            m_cut.words += m_words[i];
        }
        std::ranges::sort(m_cut.untold);
        std::ranges::sort(m_cut.crowdedOut);
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
        const bool isLed =
            std::ranges::any_of(all, [this](qsizetype one) { return m_candidates[one].role == Candidate::Role::Lead; });
        const qsizetype replaced = isLed ? brief(m_candidates[i].section) : -1;
        const int freed = replaced < 0 ? 0 : m_words[replaced];
        if (cost(all) - freed > m_left) return false;
        if (replaced >= 0) m_isSaid[replaced] = false;
        for (qsizetype one : all)
            m_isSaid[one] = true;
        m_left -= cost(all) - freed;
        return true;
    }

    /// The fewest words that say something of the section; 0 where something is said, or nothing can be.
    [[nodiscard]] int least(int section) const
    {
        int least = -1;
        for (qsizetype i = 0; i < m_candidates.size(); ++i)
            if (m_candidates[i].section == section && (least < 0 || cost(chain(i)) < least)) least = cost(chain(i));
        return std::max(0, least);
    }

    void keepOneOfEach(QList<int> keep)
    {
        const auto words = [this](int sum, int section) { return sum + least(section); };
        // Where there is no time for all, the shortest make sure that there is for most.
        if (std::accumulate(keep.begin(), keep.end(), 0, words) > m_left)
            std::ranges::stable_sort(keep, {}, [this](int section) { return least(section); });
        for (qsizetype place = 0; place < keep.size(); ++place) {
            const int section = keep[place];
            int reserve = 0; // for the sections behind
            for (const int behind : keep.sliced(place + 1))
                reserve += least(behind);
            QList<qsizetype> ways;
            for (qsizetype i = 0; i < m_candidates.size(); ++i)
                if (m_candidates[i].section == section) ways.append(i);
            const auto standsIn = [this](qsizetype i) {
                return std::pair(-int(m_candidates[i].role), cost(chain(i))); // the later the role, the better it fits
            };
            std::ranges::stable_sort(ways, {}, standsIn);
            const bool isSaid = std::ranges::any_of(ways, [this](qsizetype i) { return m_isSaid[i]; });
            if (ways.isEmpty()) m_cut.untold.append(section);
            if (ways.isEmpty() || isSaid) continue;
            const auto leavesRoom = [&](qsizetype i) { return cost(chain(i)) + reserve <= m_left && tryToSay(i); };
            if (std::ranges::any_of(ways, leavesRoom)) continue;
            std::ranges::stable_sort(ways, {}, [this](qsizetype i) { return cost(chain(i)); });
            if (!tryToSay(ways.first())) m_cut.crowdedOut.append(section);
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

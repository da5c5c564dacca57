// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alignment.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace merge {

namespace {

constexpr int mostEdits = 1000;

/// The part of two sequences between what they begin and end with alike.
struct Middle
{
    const QStringList& before;
    const QStringList& after;
    qsizetype start = 0;
    int n = 0;
    int m = 0;

    Middle(const QStringList& b, const QStringList& a)
        : before(b)
        , after(a)
    {
        const auto shorter = std::min(b.size(), a.size());
        while (start < shorter && b[start] == a[start])
            ++start;
        qsizetype end = 0;
        while (end < shorter - start && b[b.size() - 1 - end] == a[a.size() - 1 - end])
            ++end;
        n = int(b.size() - start - end);
        m = int(a.size() - start - end);
    }
    [[nodiscard]] bool isEqual(int x, int y) const { return before[start + x] == after[start + y]; }
};

/// Myers' greedy search: `reached[d][k]` is how far into `before` a path of d edits comes on the diagonal k (x - y).
class Search
{
public:
    explicit Search(const Middle& middle)
        : m_middle(middle)
    {
    }

    /// Nothing where more edits are needed than are looked for.
    std::optional<QList<Hunk>> run()
    {
        for (int d = 0; d <= std::min(mostEdits, m_middle.n + m_middle.m); ++d) {
            m_reached.emplace_back(size_t(2 * d + 1), -1);
            for (int k = -d; k <= d; k += 2) {
                const int x = slide(d, k);
                m_reached.back()[size_t(k + d)] = x;
                if (x >= m_middle.n && x - k >= m_middle.m) return wayBack(d, k);
            }
        }
        return {};
    }

private:
    [[nodiscard]] int at(int d, int k) const
    {
        return d < 0 || k < -d || k > d ? -1 : m_reached[size_t(d)][size_t(k + d)];
    }
    /// Whether the path of d edits came onto the diagonal k by an addition, from k + 1.
    [[nodiscard]] bool isAddition(int d, int k) const
    {
        return k == -d || (k != d && at(d - 1, k - 1) < at(d - 1, k + 1));
    }
    [[nodiscard]] int start(int d, int k) const
    {
        if (d == 0) return 0;
        return isAddition(d, k) ? at(d - 1, k + 1) : at(d - 1, k - 1) + 1;
    }
    [[nodiscard]] int slide(int d, int k) const
    {
        int x = start(d, k);
        if (x < 0) return x;
        while (x < m_middle.n && x - k < m_middle.m && m_middle.isEqual(x, x - k))
            ++x;
        return x;
    }

    [[nodiscard]] QList<Hunk> wayBack(int d, int k) const
    {
        QList<Hunk> hunks; // from the end
        for (; d > 0; --d) {
            const int x = start(d, k);
            const bool added = isAddition(d, k);
            const Hunk edit = hunk(added ? x : x - 1, x, added ? x - k - 1 : x - k, x - k);
            if (!hunks.isEmpty() && hunks.last().from == edit.to && hunks.last().newFrom == edit.newTo) {
                hunks.last().from = edit.from;
                hunks.last().newFrom = edit.newFrom;
            } else {
                hunks.append(edit);
            }
            k += added ? 1 : -1;
        }
        std::ranges::reverse(hunks);
        return hunks;
    }
    [[nodiscard]] Hunk hunk(int from, int to, int newFrom, int newTo) const
    {
        const qsizetype s = m_middle.start;
        return {s + from, s + to, s + newFrom, s + newTo};
    }

    const Middle& m_middle;
    std::vector<std::vector<int>> m_reached;
};

} // namespace

QList<Hunk> hunksOf(const QStringList& before, const QStringList& after)
{
    const Middle middle(before, after);
    if (middle.n == 0 && middle.m == 0) return {};
    const Hunk all{middle.start, middle.start + middle.n, middle.start, middle.start + middle.m};
    if (middle.n == 0 || middle.m == 0) return {all};
    return Search(middle).run().value_or(QList<Hunk>{all});
}

} // namespace merge

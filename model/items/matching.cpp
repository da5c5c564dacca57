// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matching.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <limits>

namespace items {

namespace {

constexpr int inAWord = 8;     ///< a run that begins in the middle of a word
constexpr int anotherRun = 3;  ///< each run after the first
constexpr int laterInName = 1; ///< a run that does not begin the name
constexpr int asWritten = 1;   ///< words that stand there as they are typed come before their equals
constexpr int never = std::numeric_limits<int>::max() / 2;

bool beginsWord(QStringView name, qsizetype at)
{
    return at == 0 || !name[at - 1].isLetterOrNumber() || (name[at].isUpper() && name[at - 1].isLower());
}

/// Names are short, so all ways to match are weighed: of each letter typed, the least that it costs to have its match
/// at each place of the name.
int leastCost(QStringView typed, QStringView name)
{
    QList<int> costs(name.size(), never);
    for (qsizetype t = 0; t < typed.size(); ++t) {
        QList<int> next(name.size(), never);
        int before = t == 0 ? 0 : never; // the cheapest end of the letters before, anywhere to the left
        for (qsizetype n = 0; n < name.size(); ++n) {
            if (typed[t].toCaseFolded() == name[n].toCaseFolded()) {
                const int newRun =
                    before + (beginsWord(name, n) ? 0 : inAWord) + (t > 0 ? anotherRun : 0) + (n > 0 ? laterInName : 0);
                const int sameRun = t > 0 && n > 0 ? costs[n - 1] : never;
                next[n] = std::min(newRun, sameRun);
            }
            before = std::min(before, costs[n]);
        }
        costs = next;
    }
    return costs.isEmpty() ? never : std::ranges::min(costs);
}

} // namespace

std::optional<int> matchCost(QStringView typed, QStringView name)
{
    const QString letters = typed.toString().remove(u' '); // "go cy" is typed for "Go to: Iteration cycles"
    if (letters.isEmpty()) return 0;
    const int cost = leastCost(letters, name);
    if (cost >= never) return {};
    const bool isWritten = typed.trimmed().contains(u' ') && name.contains(typed.trimmed(), Qt::CaseInsensitive);
    return isWritten ? std::max(0, cost - asWritten) : cost;
}

} // namespace items

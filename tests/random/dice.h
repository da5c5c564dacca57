// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRandomGenerator>

#include <iterator>

namespace chance {

/// All that is left to chance in a test comes from one seed, so that what has failed can be repeated.
class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_random(seed)
    {
    }

    /// From 0 to one less than the limit, which is at least 1.
    int below(qsizetype limit) { return m_random.bounded(int(limit)); }
    int between(int low, int high) { return m_random.bounded(low, high + 1); }
    bool oneIn(int n) { return below(n) == 0; }
    double real() { return m_random.generateDouble(); }
    quint32 any() { return m_random.generate(); }
    /// One of a list that is not empty.
    template <typename List> const auto& of(const List& list) { return *(std::begin(list) + below(std::ssize(list))); }

private:
    QRandomGenerator m_random;
};

} // namespace chance

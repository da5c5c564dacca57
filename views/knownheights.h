// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QMargins>
#include <QString>
#include <QVarLengthArray>

#include <algorithm>

namespace views {

/// How high a wrapped text is in the widths that were asked for. A layout asks for the same few again and again, and Qt
/// (6.8) sets the text anew each time.
class KnownHeights
{
public:
    /// What a height depends on beside the width.
    struct Basis
    {
        QString text;
        QFont font;
        QMargins margins;
        int minimumWidth = 0;
        bool operator==(const Basis&) const = default;
    };

    template <typename Measure> int at(int width, const Basis& basis, Measure&& measure)
    {
        if (basis != m_basis) {
            m_basis = basis;
            m_heights.clear();
        }
        const auto known = std::ranges::find(m_heights, width, &std::pair<int, int>::first);
        if (known != m_heights.end()) return known->second;
        if (m_heights.size() == most) m_heights.clear();
        return m_heights.emplace_back(width, measure()).second;
    }

private:
    static constexpr qsizetype most = 8;

    Basis m_basis;
    QVarLengthArray<std::pair<int, int>, most> m_heights; ///< by width
};

} // namespace views

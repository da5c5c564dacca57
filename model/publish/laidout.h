// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blocks.h"
#include "pagebreaker.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace publish {

/// Values that were made of keys, in some order: when they are asked for again, in about that order, those of the same
/// keys are not made again.
template <typename Key, typename Value> class Kept
{
public:
    /// What was not asked for since the last time is forgotten.
    void restart()
    {
        m_before = std::exchange(m_now, {});
        m_next = 0;
    }

    template <typename Make> const Value& of(const Key& key, const Make& make)
    {
        const auto next = m_before.begin() + std::ptrdiff_t(m_next);
        const auto isSame = [&](const auto& known) { return known.first == key; };
        auto found = std::find_if(next, m_before.end(), isSame);
        if (found == m_before.end()) {
            found = std::find_if(m_before.begin(), next, isSame);
            if (found == next) found = m_before.end();
        }
        if (found != m_before.end()) {
            m_next = size_t(found - m_before.begin()) + 1;
            m_now.push_back(*found);
        } else m_now.emplace_back(key, make());
        return m_now.back().second;
    }

private:
    std::vector<std::pair<Key, Value>> m_before;
    std::vector<std::pair<Key, Value>> m_now;
    size_t m_next = 0; ///< behind the last that was found
};

/// Boxes of one block with the space that it wants around it.
struct Spaced
{
    QList<Box> boxes;
    qreal before = 0;
    qreal after = 0;
    std::optional<Element> element; ///< what the boxes are together; none: each says so itself
    bool isHeading = false;
};

/// A story as it was laid out before.
struct LaidOut
{
    Kept<decltype(Block::body), Spaced> blocks;
    Kept<SideNote, Box::Note> notes;
};

} // namespace publish

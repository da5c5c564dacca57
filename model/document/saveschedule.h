// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <optional>

namespace document {

using Milliseconds = std::chrono::milliseconds;

/// When the next save is due: a moment after the last edit; after a failure, 5 s, 30 s and every 2 minutes later. It has no
/// clock: each call says what time it is, counted from anywhere.
class SaveSchedule
{
public:
    void setDelay(Milliseconds delay) { m_delay = delay; }
    [[nodiscard]] Milliseconds delay() const { return m_delay; }

    void edited(Milliseconds now) { m_editedAt = now; }
    void failed(Milliseconds now);
    /// Nothing is left to save.
    void saved() { *this = SaveSchedule(m_delay); }

    [[nodiscard]] std::optional<Milliseconds> due() const;
    [[nodiscard]] int failures() const { return m_failures; }

    SaveSchedule() = default;

private:
    explicit SaveSchedule(Milliseconds delay)
        : m_delay(delay)
    {
    }

    Milliseconds m_delay{1000};
    std::optional<Milliseconds> m_editedAt;
    std::optional<Milliseconds> m_failedAt;
    int m_failures = 0;
};

} // namespace document

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "saveschedule.h"

#include <algorithm>
#include <array>

namespace document {

using namespace std::chrono_literals;

namespace {
constexpr std::array<Milliseconds, 3> waits = {5s, 30s, 2min};
} // namespace

void SaveSchedule::failed(Milliseconds now)
{
    m_failedAt = now;
    ++m_failures;
}

std::optional<Milliseconds> SaveSchedule::due() const
{
    if (m_failedAt) return *m_failedAt + waits[size_t(std::min(m_failures, 3) - 1)];
    if (m_editedAt) return *m_editedAt + m_delay;
    return {};
}

} // namespace document

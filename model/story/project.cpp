// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "project.h"

#include <algorithm>

namespace story {

namespace {

template <typename T> const T* byId(const QList<T>& entries, const QString& id)
{
    const auto found = std::ranges::find(entries, id, &T::id);
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

const Metric* Project::metric(const Reference& reference) const { return byId(metrics, reference.id); }

const Cycle* Project::cycle(const QString& cycleId) const { return byId(cycles, cycleId); }

} // namespace story

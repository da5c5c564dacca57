// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringList>

namespace merge {

/// A stretch of one sequence and what stands in its place in the other. Either may be empty, not both.
struct Hunk
{
    qsizetype from = 0;
    qsizetype to = 0; ///< behind the last
    qsizetype newFrom = 0;
    qsizetype newTo = 0;
    bool operator==(const Hunk&) const = default;
};

/// What turns `before` into `after`, in order: the fewest removals and additions (Myers). Where that would be more than a
/// thousand, one hunk from the first difference to the last, so that texts without much in common cost no time.
[[nodiscard]] QList<Hunk> hunksOf(const QStringList& before, const QStringList& after);

} // namespace merge

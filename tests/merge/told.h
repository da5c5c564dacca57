// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "merge/merge.h"

#include <QString>

/// What came out of a merge, to be read: what differs from the base, then the clashes and what was kept.
namespace told {

/// "title = x; +cycles[c4]; -cycles[c1]; ~cycles[c2]; clash team: x | y; kept cycles[c3]"
[[nodiscard]] QString merged(const story::Project& base, const merge::Merged& merged);

/// A value in a line: "a / b" for lists, "2026: 1" for points.
[[nodiscard]] QString value(const QVariant& value);

/// What must hold of every merge: it can be saved, it is the same from the other side, and with all clashes settled for
/// theirs it is what they would have got. What does not hold; empty: all does.
[[nodiscard]] QString fault(const story::Project& base, const story::Project& mine, const story::Project& theirs);

} // namespace told

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values.h"

namespace story {

/// One number that the project is judged by. Percentages are stored as they are read: 94 with the unit "%".
struct Metric : Entry
{
    QString name;
    Family family = Family::Unset;
    QString unit;
    Direction direction = Direction::Unset;
    Number target;
    Number guardrail; ///< the value that it must never cross
    ChangeKind change = ChangeKind::Unset;
    Sensitivity sensitivity = Sensitivity::Unset;
    Integer decimals; ///< shown after the point; unset: as many as the value has
    Prose definition;
    bool operator==(const Metric&) const = default;
};

/// What a metric was measured at, and how sure that is.
struct Measurement : Entry
{
    Ref<Metric> metric;
    Number value;
    Integer n; ///< how many observations
    Number low;
    Number high; ///< interval, in the metric's unit
    QString segment; ///< the part of the users or data it holds for; empty: all
    bool operator==(const Measurement&) const = default;
};

/// A change of a metric, expected or measured: in its unit or in percent, as `kind` says.
struct Effect : Record
{
    Ref<Metric> metric;
    Number change;
    ChangeKind kind = ChangeKind::Unset;
    bool operator==(const Effect&) const = default;
};

} // namespace story

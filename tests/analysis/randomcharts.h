// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/chartspec.h"
#include "random/dice.h"

/// Charts that nobody would draw and every layout has to stand: all kinds of elements, any number of them, names that are
/// too long, values that are too many, axes that show a part of them.
namespace chance {

[[nodiscard]] analysis::ChartSpec chart(Dice& dice);

} // namespace chance

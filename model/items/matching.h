// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <optional>

namespace items {

/// How well `typed` stands for `name`: its letters occur in the name in this order, whatever their case. Lower is
/// better: what begins words comes before what stands in their middle, and what stands together before what is
/// scattered. Nothing where it does not match; an empty text matches everything alike.
[[nodiscard]] std::optional<int> matchCost(QStringView typed, QStringView name);

} // namespace items

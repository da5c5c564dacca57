// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVariant>

#include <optional>

namespace document {

/// Half of a surrogate pair, as a paste can bring it, cannot be written to a file: it is replaced.
[[nodiscard]] QString wellFormed(const QString& text);

/// The value as a file can hold it. Nothing where it cannot: numbers that are not finite, a series out of order.
[[nodiscard]] std::optional<QVariant> soundValue(const QVariant& value);

} // namespace document

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>

namespace views {

/// A Breeze action icon, "edit-undo", drawn in the colours of the palette at any size and scale.
[[nodiscard]] QIcon icon(QLatin1StringView name);

} // namespace views

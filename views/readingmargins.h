// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMargins>
#include <QWidget>

namespace views {

/// Margins of a layout in the widget, of which the first is on the side where reading begins: a layout mirrors what stands in
/// it from right to left, and not its margins (Qt 6.8).
[[nodiscard]] inline QMargins readingMargins(const QWidget& widget, int leading, int top, int trailing, int bottom)
{
    const bool isMirrored = widget.layoutDirection() == Qt::RightToLeft;
    return isMirrored ? QMargins(trailing, top, leading, bottom) : QMargins(leading, top, trailing, bottom);
}

} // namespace views

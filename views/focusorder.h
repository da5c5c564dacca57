// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace views {

/// What Tab goes through, in the order in which it is read: layouts and splitters from front to back, whenever their
/// parts were made. Qt's own order is that of making, which is another for whatever is made when it is first needed.
[[nodiscard]] QWidgetList focusOrder(const QWidget* around);

/// Moves the keyboard to the next or previous control of the window, and round again. False where there is none.
bool focusNeighbour(const QWidget* window, bool forward);

/// Moves the keyboard to the next pane in sight, to where it was last in there.
void focusPane(const QWidgetList& panes, int by);

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace views {

/// Its actions are its context menu, as by Qt::ActionsContextMenu; but that one crashes where the widget goes while the menu
/// is open, as it does when another program changes the story.
void offerActionsAsMenu(QWidget* widget);

} // namespace views

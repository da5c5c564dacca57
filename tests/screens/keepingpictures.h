// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace app {
class MainWindow;
}

namespace screens {

class Walk;

/// Earlier versions, two versions at once, deleted stories and texts that were not saved. Changes the stories that are open,
/// and leaves the window at the welcome page.
void takeKeeping(Walk& walk, app::MainWindow& window);

} // namespace screens

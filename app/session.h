// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace app {

/// Where one was when the window was closed, to be there again.
struct Session
{
    QString portfolio; ///< folder; empty: the welcome page was shown
    QString file;      ///< of the story
    int place = 0;
    int page = 0;
    int tab = 0;       ///< of the side panel
    QString entry;     ///< that was looked at
    int scroll = 0;    ///< of the page, in pixels
    bool operator==(const Session&) const = default;
};

} // namespace app

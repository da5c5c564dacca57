// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace app {

/// Where the program's own files are, found from where the program is: bin, lib/storyloop and share/storyloop stand
/// beside each other, in the build tree as after an installation.
struct ProgramPaths
{
    QString data;    ///< share/storyloop: guidance, samples, fonts
    QString modules; ///< lib/storyloop: what is loaded at first need
    QString state;   ///< the user's: history, recovery, trash, locks; empty: none are kept

    [[nodiscard]] static ProgramPaths find();
};

} // namespace app

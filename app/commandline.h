// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands.h"
#include "programpaths.h"

#include <QStringList>

namespace app {

/// Whether a story among the arguments has letters outside Latin, Greek and Cyrillic. The program's own fonts have none of
/// those, so that only then the fonts of the system are needed, which cost time and differ from machine to machine.
[[nodiscard]] bool wantsFontsOfTheSystem(const QStringList& arguments);

/// Runs new, check, export, merge-driver or git-setup, with the arguments from the command's name on. Needs no display; export wants a
/// QGuiApplication, the others a QCoreApplication.
[[nodiscard]] int runCommand(const QStringList& arguments, const ProgramPaths& paths);

} // namespace app

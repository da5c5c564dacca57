// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "programpaths.h"

#include <QStringList>

namespace app {

/// `merge-driver BASE OURS THEIRS [NAME]`, as git calls it: what the other side did comes into OURS. NAME is what messages
/// call the file.
[[nodiscard]] int runMergeDriver(const QStringList& arguments, const ProgramPaths& paths);

/// Prints what to tell git. It is the user who runs it.
[[nodiscard]] int runGitSetup(const QStringList& arguments);

} // namespace app

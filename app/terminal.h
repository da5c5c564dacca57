// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/error.h"

/// What commands say: lines for people on stderr, answers on stdout.
namespace app {

void complain(const QString& what);
void say(const QString& line);

/// Tells the errors, of which there is one at least. Returns the exit code that fits the first.
[[nodiscard]] int fail(const story::Errors& errors);
[[nodiscard]] int wrongUsage(const QString& what);

} // namespace app

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

#include <QString>

namespace bench {

inline constexpr int projectCount = 1000;
inline constexpr int loadRuns = 5;
inline constexpr int keystrokes = 500;

/// The sample in a usual size: 20 cycles, 20 to 30 kB as a file. `number` tells one from the other.
[[nodiscard]] story::Project usualProject(const story::Project& sample, int number);

/// The same with as many words as somebody may write in a year, in paragraphs of 100.
[[nodiscard]] story::Project longProject(const story::Project& sample, int words);

/// Fills the folder with that many usual projects. Returns the bytes written, 0 where that failed.
[[nodiscard]] qint64 writePortfolio(const story::Project& sample, const QString& folder, int projects);

/// What a load is compared with: the bytes, and Qt's parser. Returns how many were read.
[[nodiscard]] qsizetype parseAll(const QString& folder);

} // namespace bench

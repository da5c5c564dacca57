// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

namespace bench {

/// A PDF of a story against a bare QGuiApplication and against other programs that make one of the same text, as far as they
/// are installed.
void measureExport(const QString& story);
/// What a story costs in portfolios of more and more stories, in time and in memory.
void measurePortfolioExport(const story::Project& sample);

} // namespace bench

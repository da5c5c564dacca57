// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

namespace bench {

/// From a story to its charts, and to a file: `file` is where the story stands.
void measureChartFiles(const story::Project& sample, const QString& file);

} // namespace bench

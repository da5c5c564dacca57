// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

namespace bench {

/// Charts on the screen, from the story to the picture.
void measureCharts(const story::Project& sample);

} // namespace bench

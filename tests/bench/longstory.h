// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

namespace bench {

inline constexpr int manyCycles = 200;

/// The sample with so many cycles, each another one, and with what else a chart is drawn of: a rollout, an expected decay,
/// families of models, next experiments.
[[nodiscard]] story::Project storyOfManyCycles(story::Project sample);

} // namespace bench

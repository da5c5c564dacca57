// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

#include <functional>

namespace stories {

/// A story that a chart finds hard, by the name of its golden picture.
struct ChartStory
{
    QString name;
    std::function<story::Project()> project;
};

/// Those of resources/samples, and the one of tests/data in which every field is filled.
[[nodiscard]] QList<ChartStory> samples();
/// With the trouble that their name says, in all that a chart can show.
[[nodiscard]] QList<ChartStory> edgeCases();

} // namespace stories

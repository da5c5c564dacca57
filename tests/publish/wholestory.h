// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

#include <functional>

/// Stories of two metrics, quality in per cent and latency in ms, that have something to show in every chart.
namespace stories {

/// Of a cycle; none where it has not measured.
struct Values
{
    story::Number quality;
    story::Number latency;
};

/// Its cycles alone; without values, a story that has only begun. Every decision, lever and family of models occurs.
[[nodiscard]] story::Project withCycles(const QList<Values>& values);
/// With a target and a guardrail beside it.
[[nodiscard]] story::Project withBaseline(story::Project project, double quality, double latency);
/// With all that stands around the cycles: bridge, rollout, monitor, expected decay, next experiments. Their numbers are
/// those of the cycles, so that what is hard in one chart is hard in all.
[[nodiscard]] story::Project whole(story::Project project);
/// With another name for everything that has one, apart from the metrics.
[[nodiscard]] story::Project renamed(story::Project project, const std::function<QString(const QString&)>& name);

} // namespace stories

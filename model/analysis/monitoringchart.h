// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartspec.h"

#include "story/project.h"

namespace analysis {

/// What was recorded over time: a series, or how far the windows of a distribution have drifted.
struct Recording
{
    QString id;
    QString name;
    bool operator==(const Recording&) const = default;
};
/// The series with at least two values, then the distributions with at least two windows; none whose name is empty.
[[nodiscard]] QList<Recording> recordings(const story::Project& project);

/// The recording against its threshold, the stretches beyond it shaded, and when it was triggered, seen and resolved, and
/// what was shipped meanwhile. A table of more than a thousand values names their lowest and highest by stretches of
/// equal length. Empty where there is no such recording.
[[nodiscard]] ChartSpec monitoringChart(const story::Project& project, const QString& recordingId);

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartspec.h"
#include "measuredseries.h"

#include <span>

namespace analysis {

/// What somebody has chosen for a chart. What is not chosen is what the story itself says; what a chart has no use for, it
/// leaves alone.
struct ChartChoice
{
    MeasuredSeries first;
    MeasuredSeries second;
    bool isByDate = false;
    std::optional<double> limit; ///< on the x axis of the trade-off
    QString recording; ///< that is monitored
    bool operator==(const ChartChoice&) const = default;
};

/// A chart that can be asked for by its name: in the window, on the command line, on paper.
struct ChartKind
{
    QLatin1StringView name; ///< never translated
    const char* title; ///< to be translated: see chartTitle()
    const char* needs; ///< what has to be in the story, in words to be translated
    ChartSpec (*draw)(const story::Project& project, const ChartChoice& choice); ///< empty without what it needs
    int metrics = 0; ///< how many of the choice it can show
    bool isOfRecording = false; ///< it shows the choice's recording
};

/// In the order in which they are offered.
[[nodiscard]] std::span<const ChartKind> chartKinds();
/// Null where there is none of this name.
[[nodiscard]] const ChartKind* chartKind(QStringView name);
[[nodiscard]] QString chartTitle(const ChartKind& kind);
[[nodiscard]] QString chartNeeds(const ChartKind& kind);

} // namespace analysis

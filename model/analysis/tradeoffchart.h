// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartspec.h"
#include "tradeoff.h"

namespace analysis {

/// Which two metrics are weighed against each other.
struct TradePair
{
    QString paid;   ///< on the x axis: latency, cost
    QString gained; ///< on the y axis: quality
    bool operator==(const TradePair&) const = default;
};
/// What a story is asked about first: its main metric, or the first of quality where that one is itself a cost, against
/// the first of latency or cost that at least two points have measured together with it. Empty where there is none.
[[nodiscard]] TradePair mainTradePair(const story::Project& project);
/// The first constraint that limits the metric, as the story says it.
[[nodiscard]] std::optional<Limit> ownLimit(const story::Project& project, const QString& metricId);

/// The cycles by two metrics: their path, the Pareto front, who is beaten on both axes, the limit on what is paid, and who
/// would have shipped under it (drawn as the best; the others say why not). `limit` stands for the story's own while it is
/// being moved. Empty where no two points have measured both.
[[nodiscard]] ChartSpec tradeOffChart(const story::Project& project, const TradePair& pair,
                                      const std::optional<double>& limit = {});

} // namespace analysis

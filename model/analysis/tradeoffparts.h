// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartparts.h"
#include "tradeoff.h"

#include <QHash>

/// What is known of two metrics before their trade-off is drawn: used by tradeoffchart.cpp alone.
namespace analysis {

struct TradeOffs
{
    const story::Project& project;
    const story::Metric& x;
    const story::Metric& y;
    std::optional<Limit> limit;
    int xDecimals = 0; ///< that the points are given with
    int yDecimals = 0;
    bool isSegmented = false; ///< the points are those of each segment, as none were measured as a whole
    QList<TradePoint> points;
    QList<int> numbers;        ///< of each point's cycle, from 1; 0 is the baseline
    QStringList reasons;       ///< why each point was not shipped, or would not be; empty for one that is
    QList<qsizetype> front;
    QList<bool> isOnFront;     ///< for each point; all of them where the metrics know no front
    QHash<QString, GainForCost> gains; ///< by the cycle that they end with
    QList<ShipCase> cases;     ///< of all cycles; empty without a limit
    /// For each point "Since cycle 2: +10 pp and +20 ms (0.5 pp per ms)"; empty where nothing is known to compare with.
    QStringList gained;
    QStringList dominators; ///< for each point "dominated by cycle 4"; empty for one that is on the front

    /// Null for the baseline.
    [[nodiscard]] const story::Cycle* cycle(qsizetype point) const;
    [[nodiscard]] const ShipCase* shipCase(qsizetype point) const;
    [[nodiscard]] bool ships(qsizetype point) const;
    /// "Cycle 3", "New users, cycle 3"
    [[nodiscard]] QString name(qsizetype point) const;
};

/// "+3 pp": a difference of percentages is one of points.
[[nodiscard]] QString differenceText(const story::Metric& metric, double by);
/// To the decimals that the values on this axis have.
[[nodiscard]] double settled(const TradeOffs& trade, double TradePoint::* axis, double by);

/// The points of both metrics; `moved` stands for the story's own limit.
[[nodiscard]] TradeOffs weigh(const story::Project& project, const story::Metric& x, const story::Metric& y,
                              const std::optional<double>& moved);

/// What stands beside each point: its name, and why it was not shipped. Where there are more than can be told apart, only
/// the baseline, the last one, some of the front and of those that ship, and the few that came nearest to the front or to
/// the limit have one.
[[nodiscard]] QStringList labels(const TradeOffs& trade);

} // namespace analysis

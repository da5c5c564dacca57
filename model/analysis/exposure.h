// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

#include <optional>

namespace analysis {

/// Who would have been hurt had a stage gone wrong.
struct StageExposure
{
    QString stageId;
    /// What the stage says; 0 of a shadow stage, which answers nobody, whatever its share of traffic. Else estimated from its
    /// share where another stage gives both, of those the one with the largest share. Nothing where neither is known.
    std::optional<double> users;
    bool isEstimated = false;
    /// Who has been exposed up to and with this stage, at least and at most: the most of one stage, as a ramp keeps those
    /// it has, and the sum, as each stage may take others. Nothing from the first stage on of which it is not known.
    std::optional<double> atLeast;
    std::optional<double> atMost;
    std::optional<double> userDays; ///< users times days from start to end: daysBetween() of readouts.h
    bool operator==(const StageExposure&) const = default;
};
/// Whether a stage has been more than planned: it has a date, an outcome, an observation or a reading.
[[nodiscard]] bool isBegun(const story::Rollout& rollout, const story::Stage& stage);
[[nodiscard]] QList<StageExposure> exposure(const story::Rollout& rollout);

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blocks.h"

#include "story/choices.h"

#include <QFlags>
#include <QStringList>

#include <optional>

namespace publish {

/// What a reader may do without. The steps stand behind the kinds, in their order.
enum class Part {
    Charts = 1,
    Tables = 2,
    Code = 4,
    Pictures = 8,
    Sources = 16,
    Guidance = 32,  ///< of the study edition, as the three below
    Questions = 64,
    Gaps = 128,
    Notes = 256,
    Objective = 512,
    Baseline = 1024,
    Constraints = 2048,
    Cycles = 4096,
    Rollout = 8192,
    Monitoring = 16384,
    NextIteration = 32768
};
Q_DECLARE_FLAGS(Parts, Part)
Q_DECLARE_OPERATORS_FOR_FLAGS(Parts)

[[nodiscard]] Part partOf(story::Step step);
/// The names by which the command line asks for them: "charts", ..., "nextIteration".
[[nodiscard]] QStringList partNames();
[[nodiscard]] std::optional<Part> partNamed(const QString& name);

/// The blocks without the kinds that are left out, and without headings that nothing is left of.
[[nodiscard]] QList<Block> withoutEmptyHeadings(QList<Block> blocks);
[[nodiscard]] QList<Block> without(const QList<Block>& blocks, Parts parts);

} // namespace publish

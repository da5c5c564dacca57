// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

namespace analysis {

/// What a cycle came from and what followed it. The pointers are into the project that was asked.
struct CycleLinks
{
    int number = 0; ///< from one; 0 where there is no such cycle
    const story::Cycle* successor = nullptr;
    int successorNumber = 0;
    struct Origin
    {
        const story::Cycle* cycle = nullptr;
        int number = 0;
    };
    QList<Origin> origins; ///< the cycles that name this one as what followed them
};

[[nodiscard]] CycleLinks cycleLinks(const story::Project& project, const QString& cycleId);

} // namespace analysis

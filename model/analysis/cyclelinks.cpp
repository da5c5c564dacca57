// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cyclelinks.h"

namespace analysis {

using namespace story;

CycleLinks cycleLinks(const Project& project, const QString& cycleId)
{
    CycleLinks links;
    const Cycle* asked = project.cycle(cycleId);
    if (!asked) return links;
    for (int i = 0; i < project.cycles.size(); ++i) {
        const Cycle& cycle = project.cycles[i];
        if (cycle.id == cycleId) links.number = i + 1;
        if (cycle.successor.id == cycleId && cycle.id != cycleId) links.origins.append({&cycle, i + 1});
        if (cycle.id != asked->successor.id || cycle.id == cycleId) continue;
        links.successor = &cycle;
        links.successorNumber = i + 1;
    }
    return links;
}

} // namespace analysis

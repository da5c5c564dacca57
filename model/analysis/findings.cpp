// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findings.h"

#include "contradictions.h"

#include <algorithm>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

bool isAGate(const Finding& finding)
{
    return finding.rule == "reference-to-nothing"_L1 || finding.rule.startsWith("number-"_L1);
}

bool silences(const Silence& silence, const Project& project, const Finding& finding)
{
    if (silence.reason.isEmpty() || silence.rule != finding.rule || silence.path != finding.path.text()) return false;
    return silence.quote.isEmpty()
        || fieldValue(project, finding.path).toStringList().join(u'\n').contains(silence.quote)
        || std::ranges::any_of(finding.arguments, [&](const QString& said) { return said.contains(silence.quote); });
}

} // namespace

Findings findings(const Project& project)
{
    Findings all;
    for (const Finding& finding : check(project) + contradictions(project)) {
        const auto by = std::ranges::find_if(project.silenced, [&](const Silence& silence) {
            return !isAGate(finding) && silences(silence, project, finding);
        });
        if (by == project.silenced.end()) all.told.append(finding);
        else all.silenced.append({finding, by->reason});
    }
    return all;
}

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check.h"

#include "story/project.h"

namespace analysis {

/// A finding that the user does not want to hear of again, and why.
struct SilencedFinding
{
    Finding finding;
    QString reason;
    bool operator==(const SilencedFinding&) const = default;
};

/// What is to be looked at in a story, for whoever tells it: window and command line alike.
struct Findings
{
    QList<Finding> told;
    QList<SilencedFinding> silenced;
    bool operator==(const Findings&) const = default;
};
/// check() and contradictions(). One is silenced where the story says so with a reason, for its rule and its place, and,
/// where a quote stands beside them, as long as that stands at the place or in the finding. A reference that leads nowhere
/// is never silenced: nothing is published with one.
[[nodiscard]] Findings findings(const story::Project& project);

} // namespace analysis

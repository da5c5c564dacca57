// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "styledtext.h"

#include "story/fieldpath.h"

#include <QList>

namespace publish {

/// A sentence that may be said, and what decides whether it is.
struct Candidate
{
    enum class Role {
        Usual,
        Opening, ///< said before anything else is considered
        Lead,    ///< says what its section is about
        Brief    ///< says that in less, where there is no time for a lead
    };
    int section = 0; ///< of a story: its step
    StyledText text;
    int rank = 0; ///< the smaller, the sooner it is said
    qsizetype after = -1; ///< the candidate without which it makes no sense: said before it, or neither is
    Role role = Role::Usual;
    bool beginsParagraph = false;
    story::FieldPath path; ///< what it says
};

struct Cut
{
    QList<qsizetype> said; ///< indices of the candidates, in their order
    QList<int> untold;     ///< sections to keep of which nothing can be said
    QList<int> crowdedOut; ///< sections to keep for which there is no time
    int words = 0;
};

/// Chooses what is said in at most so many words. First comes the opening, then one sentence of each section to keep: its
/// brief one, else its shortest lead, else its shortest of all. Then follow sentences by rank, each with those that it
/// needs, as long as they fit; a lead takes the place of its section's brief sentence.
[[nodiscard]] Cut cut(const QList<Candidate>& candidates, int words, const QList<int>& keep);

} // namespace publish

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blocks.h"
#include "publish.h"

#include "coach/guidance.h"

namespace publish {

/// One story as it is told in an edition: what every format is made of.
struct Telling
{
    QString title;
    QString language; ///< of its words, as in BCP 47
    bool isOwn = true; ///< not told from a public record, so that the owner's name may stand in the file's properties
    QList<Block> blocks;
    bool isOnePage = false; ///< cards and executive pages: what does not fit is left out where there are pages
    bool operator==(const Telling&) const = default;
};

[[nodiscard]] bool hasCode(const QList<Block>& blocks);
/// A story's values in place of its references, and its aliases in place of names where that is asked for.
[[nodiscard]] story::Project asRead(const story::Project& project, const Options& options);
/// What ends a file of several stories; it is none itself.
[[nodiscard]] Telling comparison(const QList<story::Project>& projects, const Options& options);

/// Refuses a story with broken references, and no story at all.
[[nodiscard]] std::expected<void, story::Error> mayBeTold(const QList<story::Project>& projects,
                                                          const Options& options);
/// One that may be told, which is at this place among the others. `beside`: of the study edition, else null.
[[nodiscard]] Telling telling(const story::Project& project, qsizetype place, const story::Owner& owner,
                              const Options& options, const coach::Guidance* beside);
/// All of them, if they may be told.
[[nodiscard]] std::expected<QList<Telling>, story::Error> tellings(const QList<story::Project>& projects,
                                                                   const story::Owner& owner, const Options& options);

} // namespace publish

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blocks.h"

namespace publish {

/// The notes of a step that have no room beside its blocks. A page does not know how high its text will be; but a margin
/// that is longer than the text would tear holes into it, so that its height is guessed from its words.
struct CrowdedNotes
{
    qsizetype after = 0; ///< the last block of the step, below which they stand
    QList<SideNote> notes;
};

/// Takes those notes from the blocks.
[[nodiscard]] QList<CrowdedNotes> takeCrowdedNotes(QList<Block>& blocks);

} // namespace publish

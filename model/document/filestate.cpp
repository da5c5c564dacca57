// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filestate.h"

#include <array>

namespace document {

namespace {

using enum FileState;
constexpr std::nullopt_t never = std::nullopt;

/// From each state, in the order of FileState.
using Row = std::array<std::optional<FileState>, 10>;

constexpr std::array<Row, 18> table = {{
    // Clean, Dirty, Saving, SaveFailed, Reload, Merge, Conflict, Orphan, Offline, ReadOnly
    /* Edited */ {Dirty, Dirty, Saving, SaveFailed, Merge, Merge, Conflict, Orphan, Offline, ReadOnly},
    /* UndoneToSaved */ {Clean, Clean, Saving, Clean, Reload, Reload, Conflict, Orphan, Offline, ReadOnly},
    /* SaveBegun */ {never, Saving, never, Saving, never, never, never, never, never, never},
    /* Saved */ {never, never, Clean, never, never, never, never, never, never, never},
    /* SaveRefused */ {never, never, Merge, never, never, never, never, never, never, never},
    /* SaveFailed */ {never, never, SaveFailed, never, never, never, never, never, never, never},
    /* FileAsKnown */ {Clean, Dirty, Saving, SaveFailed, Clean, Clean, Clean, Clean, Clean, ReadOnly},
    /* FileChanged */ {Reload, Merge, Saving, Merge, Reload, Merge, Merge, Merge, Merge, Reload},
    /* FileUnreadable */
    {Conflict, Conflict, Saving, Conflict, Conflict, Conflict, Conflict, Conflict, Conflict, Conflict},
    /* FileVanished */ {Orphan, Orphan, Saving, Orphan, Orphan, Orphan, Orphan, Orphan, Orphan, Orphan},
    /* FolderVanished */ {Offline, Offline, Saving, Offline, Offline, Offline, Offline, Offline, Offline, Offline},
    /* BecameReadOnly */
    {ReadOnly, ReadOnly, Saving, ReadOnly, ReadOnly, ReadOnly, ReadOnly, ReadOnly, ReadOnly, ReadOnly},
    /* BecameWritable */ {never, never, never, never, never, never, never, never, never, Clean},
    /* Reloaded */ {never, never, never, never, Clean, Clean, never, never, never, never},
    /* Merged */ {never, never, never, never, never, Dirty, never, never, never, never},
    /* Clashed */ {never, never, never, never, never, Conflict, never, never, never, never},
    /* Resolved */ {never, never, never, never, never, never, Dirty, never, never, never},
    /* PutBack */ {never, never, never, never, never, never, never, Dirty, Dirty, never},
}};

} // namespace

std::optional<FileState> next(FileState state, FileEvent event) { return table[size_t(event)][size_t(state)]; }

} // namespace document

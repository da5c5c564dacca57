// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

namespace document {

/// How a story stands to its file. Each story of an open portfolio is in one of these, and every way from one to another
/// is a row of the table in filestate.cpp.
enum class FileState {
    Clean, ///< the file holds what is here
    Dirty, ///< what is here waits for its save
    Saving, ///< on its way to the disk; whatever else happens to the file, the save finds out
    SaveFailed, ///< the last save did not work, and is tried again
    Reload, ///< the file was changed, and nothing is changed here: it is to be taken as it is
    Merge, ///< changed there and here: both are to be brought together
    Conflict, ///< they cannot be, or the file is no story any more: saving waits for the user
    Orphan, ///< the file is gone; the text is kept
    Offline, ///< the folder is gone, or half of it: nothing is written until it is back
    ReadOnly, ///< must not be written: no right to, a newer version, or open in another window
};

enum class FileEvent {
    Edited, ///< what is here differs from the file as it is known
    UndoneToSaved, ///< and now it is equal to it again
    SaveBegun,
    Saved, ///< what was begun to be saved is on the disk, verified
    SaveRefused, ///< the file was not as it is known, and was left as it is
    SaveFailed,
    FileAsKnown, ///< a look at the file found it as it is known
    FileChanged, ///< another story than the known one stands in the file
    FileUnreadable, ///< no story stands in it, nor did a moment ago
    FileVanished,
    FolderVanished,
    BecameReadOnly,
    BecameWritable,
    Reloaded, ///< the file was taken, or held what is here
    Merged, ///< what is here has what is new in the file, too
    Clashed,
    Resolved, ///< by the user
    PutBack, ///< the user wants the file again, where it was
};

/// Where the event leads; nothing: it must not happen there.
[[nodiscard]] std::optional<FileState> next(FileState state, FileEvent event);

/// Whether a save may begin by itself.
[[nodiscard]] constexpr bool isSavable(FileState state)
{
    return state == FileState::Dirty || state == FileState::SaveFailed;
}

} // namespace document

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history.h"
#include "trash.h"

namespace store {

/// Removes what saves that were cut short have left in the folder, and says how many files that were.
///
/// Only files that bear the name of our temporary ones, only while no saver of ours is at work in the folder (savers hold
/// its lock), and only those that nothing has touched for ten minutes. One that reads as a story goes to the history first,
/// anything else to the trash: a save that was killed while it put back what somebody else wrote may have left the only
/// copy of it there.
int cleanLeftovers(const QString& folder, History& history, Trash& trash, const QDateTime& now);

/// The same in a folder of the program's own, where all that a save has not finished was said to have failed.
int cleanOwnLeftovers(const QString& folder, const QDateTime& now);

} // namespace store

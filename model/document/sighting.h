// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shelf.h"

namespace document {

/// The two versions that git has left in one file, between its conflict markers. Neither need be what is here: after a
/// rebase it is the second that was written on this machine.
struct Marked
{
    Snapshot first;
    Snapshot second;
    Snapshot before; ///< null where the file does not tell
    QString firstName; ///< as git calls it: "HEAD"
    QString secondName;
};

/// A story's file as it was found when somebody looked, on whatever thread.
struct Sighting
{
    enum class Found {
        AsKnown,
        Changed,    ///< another story: `project`
        Unreadable, ///< no story, or none that this version can read: `fault`
        Newer,      ///< a story of a newer version: `fault`
        Nothing,
        NoFolder
    };

    QString key;
    QString path;
    std::optional<store::Fingerprint> basis; ///< what the file was known to hold when the look began
    Found found = Found::AsKnown;
    store::Fingerprint fingerprint; ///< of what it holds
    Snapshot project;
    std::optional<Marked> marked; ///< of such a file `project` is what both make; null where they clash
    std::optional<story::Error> fault;
    bool isWritable = true;
};

/// `again`: what is known of the file is that it was no story, which is to be tried once more.
[[nodiscard]] Sighting look(const QString& key, const QString& path, const std::optional<store::Fingerprint>& basis,
                            bool again = false);

} // namespace document

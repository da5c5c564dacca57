// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <memory>

class QLockFile;

namespace store {

/// Says that a portfolio is open in this process, in `locks/` of the state folder. A courtesy to the user, who is shown the
/// window that is there already: what is right rests on save() alone.
class FolderLock
{
public:
    FolderLock(const QString& stateFolder, const QString& portfolioFolder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

    enum class Answer {
        Ours,
        Others, ///< a process that runs has it: see holder()
        Unknown ///< the state folder cannot be written, so nobody knows
    };
    /// Never waits. A lock that a process has left behind when it died is taken over.
    [[nodiscard]] Answer tryLock();
    void unlock();
    /// The id of the process that holds it; 0: none, or not known.
    [[nodiscard]] qint64 holder() const;

private:
    std::unique_ptr<QLockFile> m_file; ///< null: its folder cannot be made
};

} // namespace store

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <memory>

namespace store {

class Descriptor;

/// Counts the starts of the program that did not end well, so that one that crashes with what it opens can be opened
/// without. Each run has a file in `starts/` of the state folder, which is locked as long as it lives.
class Starts
{
public:
    /// From so many on the program opens nothing.
    static constexpr int tooMany = 3;

    /// `session` as in Recovery.
    Starts(const QString& stateFolder, const QString& session);
    ~Starts(); ///< forgets nothing: only endedWell() does
    Starts(const Starts&) = delete;
    Starts& operator=(const Starts&) = delete;

    /// Says how many starts before this one did not end well since one did. Programs that still run are none of them.
    /// 0 where the state folder cannot be written.
    [[nodiscard]] int begin();
    void endedWell();

private:
    QString m_folder;
    QString m_session;
    std::unique_ptr<Descriptor> m_alive;
};

} // namespace store

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <memory>

namespace story {

struct Project;

/// What turns one version of a project into another, and back, to the byte. It holds what differs and nothing else, so that
/// ten thousand steps of a long story are kept in little. Not for people: see differences(). Copies share it.
class Patch
{
public:
    [[nodiscard]] static Patch between(const Project& before, const Project& after);

    /// Of `project`, which is the version before, makes the one after.
    void apply(Project& project) const;
    /// The other way round.
    void revert(Project& project) const;
    /// What it keeps in memory, about. A text that the next patch changes again is counted by one of the two.
    [[nodiscard]] qsizetype bytes() const;

    class Part;

private:
    std::shared_ptr<const Part> m_root;
};

/// What a project keeps in memory, about.
[[nodiscard]] qsizetype bytesOf(const Project& project);

} // namespace story

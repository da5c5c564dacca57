// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shelf.h"

#include <algorithm>

namespace document {

namespace {

bool hasText(const story::Project& project)
{
    story::Project blank;
    blank.id = project.id;
    blank.rank = project.rank;
    return project != blank;
}

} // namespace

bool Shelf::isModified() const
{
    if (!now && !saved) return deleted && hasText(*deleted);
    if (!now) return true;
    if (!saved) return !path.isEmpty() || hasText(*now);
    return now != saved && *now != *saved;
}

bool Shelf::isInNoFile() const
{
    const bool isFileLost = state == FileState::Orphan || state == FileState::Offline || state == FileState::Conflict;
    const auto isHere = [this](const Snapshot& version) { return *version == *text(); };
    return text() && ((isFileLost && !std::ranges::any_of(inFile, isHere)) || isModified());
}

} // namespace document

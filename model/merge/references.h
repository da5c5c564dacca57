// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "merger.h"

namespace merge {

/// A reference that leads nowhere: where it stands and to what it should lead.
struct OpenReference
{
    QString place;
    NamedEntry entry;
    bool operator==(const OpenReference&) const = default;
};
size_t qHash(const OpenReference& reference, size_t seed = 0);

/// All of a project: in fields that refer, and by id in numbers of the prose, `{{METRIC@CYCLE}}`.
[[nodiscard]] QSet<OpenReference> openReferences(const story::Project& project);

} // namespace merge

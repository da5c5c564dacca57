// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shelf.h"

namespace document {

bool Shelf::isModified() const
{
    if (now == saved) return false;
    if (now && saved) return *now != *saved;
    if (saved || path.size() > 0) return true;
    story::Project blank;
    blank.id = now->id;
    blank.rank = now->rank;
    return *now != blank;
}

} // namespace document

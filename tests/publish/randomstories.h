// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "random/dice.h"
#include "story/project.h"

#include <QByteArray>

/// Stories of any size: made from the descriptions of the fields, and then grown.
namespace stories {

/// From hardly begun to five hundred rows in one table, with texts of one word and of a thousand, and code. No reference in
/// its prose is broken, as such a story is not published.
[[nodiscard]] story::Project any(chance::Dice& dice);
/// The picture of that name: wide, high, tiny, damaged or missing.
[[nodiscard]] QByteArray anyPicture(const QString& file);

} // namespace stories

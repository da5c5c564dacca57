// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publish/blocks.h"
#include "story/project.h"

#include <QRandomGenerator>

/// Stories for the tests of publishing.
namespace stories {

/// tests/data/fraud.story.json, in which every field is filled.
[[nodiscard]] story::Project fraud();
/// Every word that a reader of the share edition has to find: all text of the story but what is private.
[[nodiscard]] QStringList words(const story::Project& project);
/// Blocks of any kind in any order, of any length that a story may have.
[[nodiscard]] QList<publish::Block> random(QRandomGenerator& random);

} // namespace stories

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document.h"

#include "story/difference.h"

/// What is taken back from an earlier version of a story. Each is one undo step.
namespace document::edits {

/// One place of the story becomes what it is in the version: see story::putBack().
void restorePlace(Document& document, const QString& key, const story::Project& version,
                  const story::Difference& difference);

/// The whole story becomes the version. Its place among the stories and its id are its own and stay.
void restoreVersion(Document& document, const QString& key, const story::Project& version);

} // namespace document::edits

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

namespace bench {

/// From a key in Write to the first page in the preview's own window, of a story that takes ten minutes to tell.
void measurePreview(const story::Project& story, const QString& folder);

} // namespace bench

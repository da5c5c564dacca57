// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publish/book.h"

namespace publish {

/// The stories as one PDF: tagged (PDF/UA-1), with outline and subsets of its fonts. The same bytes for the same pages; it
/// holds nothing of the time, the machine or the user.
[[nodiscard]] QByteArray pdfOf(const QList<StoryPages>& stories, const DocumentInfo& info, story::Paper paper);

} // namespace publish

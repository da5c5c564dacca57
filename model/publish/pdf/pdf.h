// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publish/layout.h"

namespace publish {

/// What a reader's program shows about a document.
struct DocumentInfo
{
    QString title;
    QString author;
};

/// The pages of one story, with their footers.
struct StoryPages
{
    QString title;
    QString language; ///< as in BCP 47
    QList<Page> pages;
};

/// The stories as one PDF: tagged (PDF/UA-1), with outline and subsets of its fonts. The same bytes for the same pages; it
/// holds nothing of the time, the machine or the user.
[[nodiscard]] QByteArray pdfOf(const QList<StoryPages>& stories, const DocumentInfo& info, story::Paper paper);

} // namespace publish

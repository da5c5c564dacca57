// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout.h"

namespace publish {

/// What a reader's program shows about a document.
struct DocumentInfo
{
    QString title;
    QString author;
};

/// The pages as a PDF, made in memory: QPdfWriter reports a full disk as success.
[[nodiscard]] QByteArray pdfOf(const QList<Page>& pages, const DocumentInfo& info, story::Paper paper);

/// Says title, author and language in a file by QPdfWriter, which knows only the first, and takes out the time of
/// writing, so that the same story gives the same bytes. The file as it was where it looks other than expected.
[[nodiscard]] QByteArray withInfo(const QByteArray& pdf, const DocumentInfo& info);

} // namespace publish

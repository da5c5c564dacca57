// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "codehighlighter.h"
#include "telling.h"

namespace publish {

/// The stories as an OpenDocument text, to go on writing in: headings with their levels, lists, tables whose head repeats,
/// charts and pictures with alternative texts, all by named styles. QTextDocumentWriter (Qt 6.8) makes paragraphs of headings
/// and has neither heads of tables nor alternative texts. The same bytes for the same tellings. The fonts have to be loaded.
[[nodiscard]] QByteArray odtOf(const QList<Telling>& tellings, CodeHighlighter* highlighter, story::Typeface typeface);

} // namespace publish

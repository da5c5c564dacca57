// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "codehighlighter.h"
#include "telling.h"

namespace publish {

/// One page that holds all it shows: styles, pictures and charts are in it, nothing is loaded, and no script runs. It is
/// well-formed as XML, too. The same bytes for the same tellings. The fonts have to be loaded, for the charts; code is
/// coloured where there is a highlighter.
[[nodiscard]] QByteArray htmlOf(const QList<Telling>& tellings, CodeHighlighter* highlighter, story::Typeface typeface);

} // namespace publish

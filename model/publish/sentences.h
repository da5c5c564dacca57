// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "styledtext.h"

#include "story/values.h"

#include <QStringList>

namespace publish {

/// The part of a text with the styles that lie in it.
[[nodiscard]] StyledText sliced(const StyledText& text, qsizetype start, qsizetype length);
/// The sentences of prose as they are spoken: without list marks and addresses of links, each with its end.
[[nodiscard]] QList<StyledText> sentences(const QStringList& paragraphs);
/// How many words are spoken.
[[nodiscard]] int wordsIn(const StyledText& text);
/// As it goes on after "The result:" in a story of this language: "A switch sends…" becomes "a switch sends…", names stay.
[[nodiscard]] StyledText continued(StyledText sentence, const QString& language);

} // namespace publish

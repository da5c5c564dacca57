// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/project.h"

namespace analysis {

/// A pace at which most people speak freely.
inline constexpr int usualWordsPerMinute = 140;

/// The words of a text as it is spoken: a dash or a list mark is none.
[[nodiscard]] int wordCount(QStringView text);

/// A word of a paragraph by its place.
struct Word
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const Word&) const = default;
};
/// Those whose spelling a dictionary can judge: none of code, links, references and addresses, no names with digits,
/// underlines or capitals inside, no abbreviations.
[[nodiscard]] QList<Word> wordsToSpell(QStringView paragraph);

/// The words of the story as it is told: its summary and all prose of the seven steps, without private notes and code.
[[nodiscard]] int wordCount(const story::Project& project);

} // namespace analysis

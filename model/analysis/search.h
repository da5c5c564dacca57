// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/fieldpath.h"
#include "story/project.h"

namespace analysis {

/// What is looked for: words on one line.
struct SearchTerms
{
    QString text;
    bool matchCase = false;
    bool wholeWords = false;
    bool operator==(const SearchTerms&) const = default;
};

/// Where it stands: in the text of a field, whose paragraphs and lines are joined by line breaks.
struct Match
{
    story::FieldPath path;
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const Match&) const = default;
};

/// All of them, in the order of the document: prose, lines and code, private notes too; no numbers, dates or choices,
/// and no names that only the file knows.
[[nodiscard]] QList<Match> search(const story::Project& project, const SearchTerms& terms);

/// The text that a match counts its places in; empty for a field that is not searched.
[[nodiscard]] QString searchedText(const story::Project& project, const story::FieldPath& path);

/// The words around a match, on one line and shortened with “…” to some `most` characters.
struct Excerpt
{
    QString before;
    QString found;
    QString after;
    bool operator==(const Excerpt&) const = default;
};
[[nodiscard]] Excerpt excerpt(const QString& text, qsizetype start, qsizetype length, qsizetype most = 90);

/// The fields of the matches with `replacement` in their place, each once and with its new value.
[[nodiscard]] QList<std::pair<story::FieldPath, QVariant>>
replaced(const story::Project& project, const QList<Match>& matches, const QString& replacement);

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/migration.h"

#include <QByteArray>

#include <array>

#include <yyjson.h>

/// Formats that never were, below the first one, so that steps from one to the next can be tried before there are any.
namespace older {

/// What is called "title" today was "name".
inline void nameToTitle(yyjson_mut_doc* document, yyjson_mut_val* root)
{
    yyjson_mut_obj_rename_key(document, root, "name", "title");
}

/// The summary was a list of sentences.
inline void sentencesToSummary(yyjson_mut_doc* document, yyjson_mut_val* root)
{
    yyjson_mut_val* sentences = yyjson_mut_obj_get(root, "summary");
    if (!yyjson_mut_is_arr(sentences)) return;
    QByteArray summary;
    size_t i = 0, count = 0;
    yyjson_mut_val* sentence = nullptr;
    yyjson_mut_arr_foreach(sentences, i, count, sentence)
    {
        if (!yyjson_mut_is_str(sentence)) return;
        summary += (summary.isEmpty() ? "" : " ") + QByteArray(yyjson_mut_get_str(sentence));
    }
    yyjson_mut_obj_replace(root, yyjson_mut_str(document, "summary"), yyjson_mut_strcpy(document, summary.constData()));
}

/// From -1 to 0, and from there to 1.
inline constexpr std::array<store::Migration, 2> steps{nameToTitle, sentencesToSummary};

/// A whole file of the oldest of them.
inline QByteArray story(const QByteArray& title)
{
    return "{\n"
           "  \"format\": \"storyloop/project\",\n"
           "  \"version\": -1,\n"
           "  \"id\": \"old\",\n"
           "  \"name\": \""
        + title
        + "\",\n"
          "  \"later\": [1.50, {\"b\": 1, \"a\": 2}],\n"
          "  \"summary\": [\n"
          "    \"One.\",\n"
          "    \"Two.\"\n"
          "  ]\n"
          "}\n";
}

} // namespace older

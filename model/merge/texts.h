// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace merge {

/// Three versions of a text, paragraph by paragraph. Where both sides changed the same place in different ways there is one
/// text for each way out of it; what does not clash stands merged in all four.
struct MergedTexts
{
    QStringList mine;
    QStringList theirs;
    QStringList before;
    QStringList both; ///< my paragraphs, then theirs
    bool clashes = false;
    bool kept = false; ///< one side removed what the other has edited: that stayed
};

/// In the way of diff3. Neighbours do not clash: one side may edit a paragraph and the other the next, or add one between.
[[nodiscard]] MergedTexts mergeTexts(const QStringList& base, const QStringList& mine, const QStringList& theirs);

} // namespace merge

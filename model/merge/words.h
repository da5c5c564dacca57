// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace merge {

/// A run of words in a text that was changed: in both versions, in the one before, or in the one after.
struct WordRun
{
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;
    bool operator==(const WordRun&) const = default;
};

/// Both versions in one line of runs. What is not Added makes the text before, what is not Removed the text after; where
/// one stands for the other, Removed comes first. Words are those of the script, so that Chinese has them too.
[[nodiscard]] QList<WordRun> wordDifferences(const QString& before, const QString& after);

} // namespace merge

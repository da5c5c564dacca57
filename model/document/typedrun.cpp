// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typedrun.h"

#include <algorithm>

namespace document {

namespace {

constexpr int wordsOfARun = 20;

/// What stands in the second and not in the first, where one place was changed.
QStringView inserted(QStringView before, QStringView after)
{
    const auto same = std::ranges::mismatch(before, after);
    const qsizetype front = same.in2 - after.begin();
    const qsizetype most = std::min(before.size(), after.size()) - front;
    qsizetype back = 0;
    while (back < most && before[before.size() - 1 - back] == after[after.size() - 1 - back])
        ++back;
    return after.sliced(front, after.size() - front - back);
}

int wordCount(QStringView text)
{
    int words = 0;
    bool isInWord = false;
    for (const QChar c : text) {
        if (!c.isSpace() && !isInWord) ++words;
        isInWord = !c.isSpace();
    }
    return words;
}

bool endsSentence(QStringView typed)
{
    typed = typed.trimmed();
    while (!typed.isEmpty() && QStringView(u"\"'”’»)").contains(typed.back()))
        typed.chop(1);
    return !typed.isEmpty() && QStringView(u".!?…").contains(typed.back());
}

} // namespace

bool isWholeRun(QStringView before, QStringView now, QStringView next)
{
    const QStringView typed = inserted(before, now);
    const QStringView more = inserted(now, next);
    if (typed.isEmpty() || more.isEmpty()) return false;
    // A blank at the end of a text is no part of it before something stands behind.
    const bool isBetweenWords = typed.back().isSpace() || more.front().isSpace();
    // In prose an empty paragraph at the end is none: it comes with what stands in it.
    const bool isBetweenParagraphs = typed.back() == u'\n' || (more.front() == u'\n' && more.size() > 1);
    return isBetweenParagraphs || (isBetweenWords && (endsSentence(typed) || wordCount(typed) >= wordsOfARun));
}

} // namespace document

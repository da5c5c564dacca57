// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words.h"

#include "alignment.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace merge {

namespace {

/// Words, and what stands between them, piece by piece.
QStringList pieces(const QString& text)
{
    QStringList all;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype next = finder.toNextBoundary();
        const qsizetype to = next > from ? next : text.size();
        all.append(text.sliced(from, to - from));
        from = to;
    }
    return all;
}

QString joined(const QStringList& all, qsizetype from, qsizetype to)
{
    QString text;
    for (qsizetype i = from; i < to; ++i)
        text += all[i];
    return text;
}

/// Nothing but a blank between two changes belongs to them: "two words" for "one more" is one change.
QList<Hunk> acrossBlanks(const QList<Hunk>& hunks, const QStringList& before)
{
    QList<Hunk> wider;
    for (const Hunk& hunk : hunks) {
        const bool isBlank = !wider.isEmpty()
            && std::all_of(before.begin() + wider.last().to, before.begin() + hunk.from,
                           [](const QString& piece) { return piece.trimmed().isEmpty() && !piece.contains(u'\n'); });
        if (isBlank) wider.last() = {wider.last().from, hunk.to, wider.last().newFrom, hunk.newTo};
        else wider.append(hunk);
    }
    return wider;
}

} // namespace

QList<WordRun> wordDifferences(const QString& before, const QString& after)
{
    const QStringList old = pieces(before);
    const QStringList now = pieces(after);
    QList<WordRun> runs;
    const auto add = [&](WordRun::Kind kind, const QString& text) {
        if (!text.isEmpty()) runs.append({kind, text});
    };
    qsizetype done = 0;
    for (const Hunk& hunk : acrossBlanks(hunksOf(old, now), old)) {
        add(WordRun::Kind::Same, joined(old, done, hunk.from));
        add(WordRun::Kind::Removed, joined(old, hunk.from, hunk.to));
        add(WordRun::Kind::Added, joined(now, hunk.newFrom, hunk.newTo));
        done = hunk.to;
    }
    add(WordRun::Kind::Same, joined(old, done, old.size()));
    return runs;
}

} // namespace merge

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fit.h"

#include "parts.h"
#include "sentences.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace publish {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longTitle = 120; ///< characters

/// Where the last sentence, or the last word, of a text begins.
qsizetype lastBoundary(const QString& text, QTextBoundaryFinder::BoundaryType type)
{
    QTextBoundaryFinder finder(type, text);
    finder.toEnd();
    return std::max<qsizetype>(0, finder.toPreviousBoundary());
}

/// Takes the last sentence off the longest paragraph; the paragraph goes when it had but one.
bool shortenParagraph(QList<Block>& blocks)
{
    qsizetype longest = -1;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const auto length = [&](qsizetype at) { return std::get<Paragraph>(blocks[at].body).text.text.size(); };
        if (!std::holds_alternative<Paragraph>(blocks[i].body)) continue;
        if (longest < 0 || length(i) > length(longest)) longest = i;
    }
    if (longest < 0) return false;
    StyledText& text = std::get<Paragraph>(blocks[longest].body).text;
    const qsizetype end = lastBoundary(text.text, QTextBoundaryFinder::Sentence);
    if (end == 0) blocks.removeAt(longest);
    else text = sliced(text, 0, QStringView(text.text).first(end).trimmed().size());
    return true;
}

bool shortenTitle(QString& title)
{
    QString bare = title;
    if (bare.endsWith(u'…')) bare.chop(1);
    qsizetype end = lastBoundary(bare, QTextBoundaryFinder::Word);
    while (end > longTitle)
        end = lastBoundary(bare.first(end), QTextBoundaryFinder::Word);
    if (end == 0) return false;
    title = bare.first(end).trimmed() + u'…';
    return true;
}

bool shortenHead(Head& head)
{
    if (head.title.size() > longTitle) return shortenTitle(head.title);
    if (!head.summary.isEmpty()) return head.summary = {}, true;
    if (!head.lines.isEmpty()) return head.lines.removeLast(), true;
    if (!head.figures.isEmpty()) return head.figures.removeLast(), true;
    return shortenTitle(head.title);
}

bool shorten(QList<Block>& blocks)
{
    Head* head = blocks.isEmpty() ? nullptr : std::get_if<Head>(&blocks.first().body);
    // A page that its head fills says nothing: a long title goes first.
    if (head && head->title.size() > longTitle) return shortenTitle(head->title);
    for (qsizetype i = blocks.size() - 1; i >= 0; --i)
        if (std::holds_alternative<Chart>(blocks[i].body)) return blocks.removeAt(i), true;
    if (shortenParagraph(blocks)) return true;
    return head && shortenHead(*head);
}

} // namespace

QList<Block> fittedToPage(QList<Block> blocks, const LayoutOptions& options)
{
    while (pages(boxes(blocks, options), options.paper).size() > 1) {
        if (!shorten(blocks)) break;
        blocks = withoutEmptyHeadings(blocks);
    }
    return blocks;
}

} // namespace publish

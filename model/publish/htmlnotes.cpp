// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmlnotes.h"

#include <algorithm>
#include <cmath>

namespace publish {

namespace {

// Heights in pixels of CSS, as the page's style makes them on a wide screen.
constexpr double letters = 85; ///< in a line of text
constexpr double noteLetters = 37;
constexpr double line = 25.5;
constexpr double noteLine = 22;
constexpr double below = 12; ///< between blocks
constexpr double aroundNote = 30;
/// A note further below its paragraph no longer stands beside it.
constexpr double furthest = 160;
/// How far the last note of a step may reach below the step.
constexpr double overhang = 60;

double lines(qsizetype length, double perLine) { return std::ceil(double(length) / perLine); }

double heightOf(const Head& head)
{
    return 110 + lines(head.summary.text.size(), 70) * 28 + double(head.lines.size()) * 25
        + (head.figures.isEmpty() ? 0 : 120);
}
double heightOf(const Heading&) { return 70; }
double heightOf(const Paragraph& paragraph) { return lines(paragraph.text.text.size(), letters) * line + below; }
double heightOf(const Table& table)
{
    double height = 80;
    const double perLine = letters / double(std::max<qsizetype>(1, table.columns.size()));
    for (const QList<StyledText>& row : table.rows) {
        qsizetype longest = 1;
        for (const StyledText& cell : row)
            longest = std::max(longest, cell.text.size());
        height += std::min(4.0, lines(longest, perLine)) * 21 + 12; // wide columns take from narrow ones
    }
    return height;
}
double heightOf(const Chart&) { return 470; }
double heightOf(const CodeListing& code) { return double(code.text.count(u'\n')) * 19 + 100; }
double heightOf(const PictureBlock&) { return 300; }

double heightOf(const SideNote& note)
{
    double height = aroundNote + noteLine;
    for (const QString& paragraph : note.paragraphs)
        height += lines(paragraph.size(), noteLetters) * noteLine;
    return height + lines(note.question.size(), noteLetters) * noteLine;
}

bool beginsStep(const Block& block)
{
    const auto* heading = std::get_if<Heading>(&block.body);
    return heading && heading->level == Heading::Level::Step;
}

double heightOf(const Block& block)
{
    return std::visit([](const auto& body) { return heightOf(body); }, block.body);
}

} // namespace

QList<CrowdedNotes> takeCrowdedNotes(QList<Block>& blocks)
{
    QList<CrowdedNotes> all;
    for (qsizetype first = 0; first < blocks.size();) {
        qsizetype next = first + 1;
        double stepEnd = heightOf(blocks[first]);
        for (; next < blocks.size() && !beginsStep(blocks[next]); ++next)
            stepEnd += heightOf(blocks[next]);
        CrowdedNotes crowded{next - 1, {}};
        double top = 0; // of the block
        double free = 0; // where the margin is empty from
        for (qsizetype i = first; i < next; ++i) {
            QList<SideNote> beside;
            for (const SideNote& note : std::as_const(blocks[i].notes)) {
                const double begin = std::max(top, free);
                const double end = begin + heightOf(note);
                const bool fits = begin - top < furthest && end < stepEnd + overhang;
                (fits ? beside : crowded.notes).append(note);
                if (fits) free = end;
            }
            blocks[i].notes = beside;
            top += heightOf(blocks[i]);
        }
        if (!crowded.notes.isEmpty()) all.append(crowded);
        first = next;
    }
    return all;
}

} // namespace publish

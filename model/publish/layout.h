// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "blocks.h"
#include "housestyle.h"
#include "pagebreaker.h"
#include "textlines.h"

namespace publish {

class CodeHighlighter;

/// A page ready to draw, in twips from its top left corner.
struct Page
{
    DisplayList items;
};

struct LaidOut;

struct LayoutOptions
{
    story::Paper paper = story::Paper::A4;
    CodeHighlighter* highlighter = nullptr; ///< null: code is set plain
    story::Typeface typeface = story::Typeface::Serif; ///< of the text
    LaidOut* before = nullptr; ///< with the same options; null: all is laid out anew
};

/// The blocks of one story as boxes of the text column, before they are broken into pages. No box is taller than a page.
/// Where a rule cannot hold:
/// - a row of a table taller than half a page breaks between its lines, two of them together at least;
/// - a head of a table taller than a quarter of a page is told once, and breaks as such a row does;
/// - a table of up to 12 rows and code of up to 40 lines break like longer ones where they and the headings above them do not
///   fit on a page;
/// - a story's head that does not fit on a page is set line by line, its figures below each other;
/// - a long caption goes on on the next page, its first lines with the figure, those of a table its last ones;
/// - a chart taller than three quarters of a page has a shorter title, which its description has whole;
/// - a note for which its page has no room beside its paragraph is told below its step.
[[nodiscard]] QList<Box> boxes(const QList<Block>& blocks, const LayoutOptions& options);
/// The pages of one story, without their footers, as nobody knows yet how many come before and after.
[[nodiscard]] QList<Page> pages(const QList<Box>& boxes, story::Paper paper);
/// Title at the left, "3 / 12" at the right.
[[nodiscard]] DisplayList footer(const QString& title, qsizetype number, qsizetype count, story::Paper paper);

// --- one file each: how a kind of block becomes boxes ---------------------------------------------------------------

/// Lines one below the other, each in its box; widows and orphans are forbidden.
[[nodiscard]] QList<Box> lineBoxes(const QList<TextLine>& lines, const house::TextStyle& style, qreal indent = 0);
[[nodiscard]] QList<Box> headBoxes(const Head& head, const house::Columns& columns);
[[nodiscard]] QList<Box> tableBoxes(const Table& table, const house::Columns& columns);
[[nodiscard]] QList<Box> codeBoxes(const CodeListing& code, const house::Columns& columns,
                                   CodeHighlighter* highlighter);

/// The picture with the first lines of its caption, and the others. No other caption has the number.
[[nodiscard]] QList<Box> pictureBoxes(const PictureBlock& picture, const house::Columns& columns, int number);

/// A side note that is yet to find its place, and the box that it belongs to.
struct WaitingNote
{
    qsizetype box = 0;
    SideNote note;
    int number = 0; ///< among the notes of the story, from 1 on
    bool isCrowded = false; ///< it has found no room on its page
};
/// Puts the notes of a step, whose boxes begin at `first`, into the margin; returns those that find no room there.
[[nodiscard]] QList<SideNote> placeNotes(QList<Box>& boxes, qsizetype first, const QList<WaitingNote>& waiting,
                                         LaidOut& before);
/// What found no room beside the step, set below it.
[[nodiscard]] QList<Box> notePanel(const QList<SideNote>& notes, const house::Columns& columns);

/// Appends text to a display list, the first baseline where the style puts it; returns the height.
qreal appendLines(DisplayList& items, const QList<TextLine>& lines, const house::TextStyle& style, QPointF at = {});
[[nodiscard]] Shape rule(qreal x, qreal y, qreal length, qreal thickness, QRgb colour);

} // namespace publish

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas.h"

#include <memory>

namespace publish {

/// A stretch of a page that is never split, with the notes that stand beside it.
struct Box
{
    struct Note
    {
        DisplayList items;
        qreal height = 0;
        int number = 0; ///< among the notes of the story
    };

    DisplayList items; ///< from its own top left corner
    qreal space = 0;   ///< above it; falls away at the top of a page
    qreal height = 0;
    double breakCost = 0; ///< of beginning a page with it
    bool isWide = false;  ///< reaches into the margin column: no note beside it
    std::shared_ptr<const Box> head; ///< of the table that it continues: repeated at the top of a page
    QList<Note> notes;
};

/// Breaking here would strand a heading, tear off a caption, or leave a line alone.
inline constexpr double neverBreak = 1e6;
/// Breaking here would split a short table or short code. That happens only where, with all that has to stay with it, it is
/// taller than a page.
inline constexpr double keepWhole = 1e4;

struct PageRange
{
    qsizetype first = 0;
    qsizetype end = 0; ///< behind the last
    bool operator==(const PageRange&) const = default;
};

/// The best pages over all the boxes: no forbidden break where there is another way, and pages as full as can be. No box
/// may be taller than a page.
[[nodiscard]] QList<PageRange> breakPages(const QList<Box>& boxes, qreal height);

/// Where the boxes of a page and their notes stand, from the top of the page's text.
struct PagePlaces
{
    QList<qreal> boxes;
    QList<qreal> notes; ///< of all boxes, one after the other
    bool areNotesInside = true;
    int notesRisen = 0; ///< how many stand well above their boxes, for want of room below
};
[[nodiscard]] PagePlaces places(const QList<Box>& boxes, PageRange page, qreal height);

/// A note further below its box no longer stands beside it.
inline constexpr qreal furthestNote = 130 * pt;
/// The numbers of notes for which there is no room beside their boxes, on the pages as they are; of each page at most one, as
/// the others have more room without it.
[[nodiscard]] QList<int> crowdedNotes(const QList<Box>& boxes, qreal height);

} // namespace publish

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "laidout.h"
#include "layout.h"
#include "wording.h"

namespace publish {

using namespace house;

namespace {

/// A note longer than this would leave no room for others on its page.
constexpr qreal longestNote = 300 * pt;
/// How far the last note of a step may reach below the step.
constexpr qreal overhang = 12 * pt;

StyledText asRunIn(const SideNote& note)
{
    StyledText text(note.title + u'.', Style::Label);
    for (const QString& paragraph : note.paragraphs) {
        text.append(QStringLiteral(" "));
        text.append(markdown(paragraph));
    }
    if (!note.question.isEmpty()) text.append(u' ' + note.question, Style::Emphasis);
    return text;
}

Box::Note noteBox(const SideNote& note)
{
    constexpr qreal ruleToText = 5 * pt;
    Box::Note box{.items = {Begin{Element::Note}, rule(0, 0, noteColumn, 1.2 * pt, vermillion)}, .height = ruleToText};
    const auto add = [&](const StyledText& text, const TextStyle& style, qreal space) {
        if (text.isEmpty()) return;
        box.height += space;
        box.items.append(Begin{Element::Paragraph});
        box.height += appendLines(box.items, textLines(text, style, noteColumn), style, {0, box.height});
        box.items.append(End{});
    };
    add(StyledText(note.title), noteTitle, 0);
    for (const QString& paragraph : note.paragraphs)
        add(markdown(paragraph), house::note, 1 * pt);
    add(StyledText(note.question, Style::Emphasis), house::note, 3 * pt);
    box.items.append(End{});
    return box;
}

} // namespace

QList<SideNote> placeNotes(QList<Box>& boxes, qsizetype first, const QList<WaitingNote>& waiting, LaidOut& before)
{
    if (waiting.isEmpty()) return {};
    qreal height = overhang;
    for (qsizetype i = first; i < boxes.size(); ++i)
        height += boxes[i].height + (i > first ? boxes[i].space : 0);
    QList<SideNote> crowded;
    for (const WaitingNote& next : waiting) {
        Box::Note box = before.notes.of(next.note, [&] { return noteBox(next.note); });
        box.number = next.number;
        QList<Box::Note>& notes = boxes[next.box].notes;
        const bool isLong = box.height > longestNote || next.isCrowded;
        notes.append(std::move(box));
        // The notes come in the order of their boxes, so the last one is the new one.
        const PagePlaces at = places(boxes, {first, boxes.size()}, height);
        const bool isBeside = at.areNotesInside && at.notes.last() - at.boxes[next.box - first] < furthestNote;
        if (!isLong && isBeside) continue;
        notes.removeLast();
        crowded.append(next.note);
    }
    return crowded;
}

QList<Box> notePanel(const QList<SideNote>& notes, const Columns& columns)
{
    constexpr qreal indent = 10 * pt;
    QList<Box> boxes;
    const auto add = [&](const QList<TextLine>& lines, const TextStyle& style, qreal space) {
        QList<Box> added = lineBoxes(lines, style, indent);
        const int number = int(boxes.size()) + 1;
        for (qsizetype i = 0; i < added.size(); ++i) {
            enclose(added[i].items, {Element::Paragraph, {}, number});
            if (i == 0 && !boxes.isEmpty()) { // part of the box, as the rule goes through
                translate(added[i].items, {0, space});
                added[i].height += space;
            }
            added[i].items.prepend(rule(0, 0, 1.5 * pt, added[i].height, vermillion));
        }
        boxes.append(added);
    };
    add({textLine(Publish::tr("More to prepare here"), noteTitle)}, noteTitle, 0);
    for (const SideNote& note : notes)
        add(textLines(asRunIn(note), house::note, columns.text - indent), house::note, 5 * pt);
    for (qsizetype i = 1; i < std::min<qsizetype>(3, boxes.size()); ++i)
        boxes[i].breakCost = neverBreak;
    return boxes;
}

} // namespace publish

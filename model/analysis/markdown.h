// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFlags>
#include <QList>
#include <QString>

namespace analysis {

enum class MarkStyle {
    Strong = 1,
    Emphasis = 2,
    Code = 4,
    Link = 8,
};
Q_DECLARE_FLAGS(MarkStyles, MarkStyle)
Q_DECLARE_OPERATORS_FOR_FLAGS(MarkStyles)

/// A paragraph of prose taken apart: `**strong**`, `*emphasis*`, `_emphasis_`, `` `code` ``, `[text](address)`, and a
/// list mark at its front. What is not closed is plain. Offsets are those of the source, so that the window can style
/// what is being typed and a page can leave the marks out.
struct Markdown
{
    /// The runs stand side by side from the front of the source to its end.
    struct Run
    {
        qsizetype start = 0;
        qsizetype length = 0;
        MarkStyles styles;
        bool isMark = false; ///< `**`, `](address)` and the list mark: not part of what is said
        QString address;     ///< of a link
        [[nodiscard]] qsizetype end() const { return start + length; }
        bool operator==(const Run&) const = default;
    };
    enum class List { None, Bullet, Number };

    List list = List::None;
    QList<Run> runs;

    /// How many characters the list mark takes, with its space.
    [[nodiscard]] qsizetype listMarkLength() const { return list == List::None ? 0 : runs.first().length; }
    bool operator==(const Markdown&) const = default;
};

[[nodiscard]] Markdown markdown(QStringView paragraph);

/// Behind the reference to a number that begins at this place; -1 where none does. One that is not closed before the next
/// begins is none: a slip swallows nothing.
[[nodiscard]] qsizetype referenceEnd(QStringView paragraph, qsizetype at);

/// "- ", "* ", "+ " or "12. " at the front; empty where the paragraph is no list item.
[[nodiscard]] QStringView listMark(QStringView paragraph);
/// The mark of the item after one with this mark: "- " as it is, "2. " as "3. ".
[[nodiscard]] QString nextListMark(QStringView mark);

/// One place of a text that changes.
struct TextChange
{
    qsizetype start = 0;
    qsizetype removed = 0;
    QString inserted;
    bool operator==(const TextChange&) const = default;
};

/// What makes the range strong or emphasised (`mark` is `**` or `*`), or plain again where it is so already. An empty
/// range stands for the word at it. From the back to the front, so that each can be made without moving the next.
[[nodiscard]] QList<TextChange> toggledMark(QStringView paragraph, qsizetype start, qsizetype length, QStringView mark);

/// Whether the place is in code, in a link's address or in a reference to a number, closed or not yet: where letters
/// mean themselves.
[[nodiscard]] bool isLiteralAt(QStringView paragraph, qsizetype position);

} // namespace analysis

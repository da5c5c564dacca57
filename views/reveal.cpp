// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reveal.h"

#include "fields/writingedit.h"
#include "theme.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextEdit>
#include <QTimer>

namespace views {

namespace {

void scrollTo(QWidget* control)
{
    QRect wanted = control->rect();
    if (const auto* text = qobject_cast<QTextEdit*>(control)) wanted = text->cursorRect();
    for (QWidget* around = control->parentWidget(); around; around = around->parentWidget()) {
        auto* scroll = qobject_cast<QScrollArea*>(around);
        if (!scroll || !scroll->widget() || !scroll->widget()->isAncestorOf(control)) continue;
        const QPoint at = control->mapTo(scroll->widget(), wanted.center());
        const int room = std::min(wanted.height() / 2 + 3 * space::xl, scroll->viewport()->height() / 2);
        scroll->ensureVisible(at.x(), at.y(), 0, room);
    }
}

template <typename Edit> void selectIn(Edit* edit, const QString& words, qsizetype start)
{
    QTextCursor cursor = edit->textCursor();
    const qsizetype last = edit->document()->characterCount() - 1;
    cursor.setPosition(int(std::min(start, last)));
    cursor.setPosition(int(std::min(start + words.size(), last)), QTextCursor::KeepAnchor);
    if (cursor.selectedText().compare(words, Qt::CaseInsensitive) != 0) cursor = edit->document()->find(words);
    if (!cursor.isNull()) edit->setTextCursor(cursor);
}

/// A line may show other words than the story has: half a number, or what was refused.
void selectIn(QLineEdit* line, const QString& words, qsizetype start)
{
    const auto find = [&](qsizetype from) { return line->text().indexOf(words, from, Qt::CaseInsensitive); };
    const qsizetype behind = find(start);
    const qsizetype found = behind >= 0 ? behind : find(0);
    if (found >= 0) line->setSelection(int(found), int(words.size()));
}

/// A match counts in the story's text, where a chip is its reference and no paragraph is empty.
void selectIn(WritingEdit* edit, qsizetype length, qsizetype start)
{
    int paragraph = 0;
    for (const QString& text : story::Prose::fromText(edit->text()).paragraphs) {
        if (start <= text.size()) return edit->selectSource(paragraph, start, length);
        start -= text.size() + 1;
        ++paragraph;
    }
}

} // namespace

void followCursor(const QAbstractScrollArea* edit, const QRect& cursor)
{
    for (QWidget* around = edit->parentWidget(); around; around = around->parentWidget()) {
        auto* scroll = qobject_cast<QScrollArea*>(around);
        if (!scroll || !scroll->widget() || !scroll->widget()->isAncestorOf(edit)) continue;
        const QPoint at = edit->viewport()->mapTo(scroll->widget(), cursor.center());
        scroll->ensureVisible(at.x(), at.y(), 0, std::min(cursor.height(), scroll->viewport()->height() / 2));
    }
}

void reveal(QWidget* control)
{
    scrollTo(control);
    QTimer::singleShot(0, control, [control] { scrollTo(control); });
}

void selectWords(QWidget* control, const QString& words, qsizetype start)
{
    if (auto* line = qobject_cast<QLineEdit*>(control)) selectIn(line, words, start);
    if (auto* prose = qobject_cast<WritingEdit*>(control)) return selectIn(prose, words.size(), start);
    if (auto* text = qobject_cast<QTextEdit*>(control)) selectIn(text, words, start);
    if (auto* code = qobject_cast<QPlainTextEdit*>(control)) selectIn(code, words, start);
}

void deselectWords(QWidget* control)
{
    const auto clear = [](auto* edit) {
        QTextCursor cursor = edit->textCursor();
        cursor.clearSelection();
        edit->setTextCursor(cursor);
    };
    if (auto* line = qobject_cast<QLineEdit*>(control)) line->deselect();
    if (auto* text = qobject_cast<QTextEdit*>(control)) clear(text);
    if (auto* code = qobject_cast<QPlainTextEdit*>(control)) clear(code);
}

QString selectedWords(const QWidget* control)
{
    QString words;
    if (const auto* line = qobject_cast<const QLineEdit*>(control)) words = line->selectedText();
    if (const auto* text = qobject_cast<const QTextEdit*>(control)) words = text->textCursor().selectedText();
    if (const auto* code = qobject_cast<const QPlainTextEdit*>(control)) words = code->textCursor().selectedText();
    return words.contains(QChar::ParagraphSeparator) ? QString() : words;
}

} // namespace views

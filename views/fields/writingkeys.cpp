// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "numbercompleter.h"
#include "writingedit.h"

#include "../writing.h"

#include "analysis/markdown.h"
#include "analysis/typography.h"

#include <QKeyEvent>
#include <QTextBlock>

namespace views {

using namespace Qt::StringLiterals;

namespace {

constexpr QKeyCombination strongKey(Qt::ControlModifier, Qt::Key_B);
constexpr QKeyCombination emphasisKey(Qt::ControlModifier, Qt::Key_I);
constexpr QKeyCombination actKey(Qt::ControlModifier, Qt::Key_Period);

bool isReturn(const QKeyEvent* key)
{
    const bool isPlain = !(key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    return isPlain && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter);
}

bool isModifier(const QKeyEvent* key) { return key->key() >= Qt::Key_Shift && key->key() <= Qt::Key_Alt; }

/// Where a place in the text is after the changes: the first of them is the one further back.
int moved(int place, const QList<analysis::TextChange>& changes)
{
    int by = 0;
    for (const analysis::TextChange& change : changes) {
        const bool isClosing = &change == &changes.first();
        if (isClosing ? change.start >= place : change.start > place) continue;
        by += int(change.inserted.size()) - int(std::min(change.removed, place - change.start));
    }
    return place + by;
}

} // namespace

/// On X11 a text control takes many keys for itself that it does not take elsewhere; and shortcuts of the window would
/// have these.
bool WritingEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && takesKey(static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return ProseEdit::event(event);
}

bool WritingEdit::takesKey(const QKeyEvent* key)
{
    if (m_completer && m_completer->isOpen() && key->key() == Qt::Key_Escape) return true;
    const QKeyCombination pressed = key->keyCombination();
    return pressed == strongKey || pressed == emphasisKey || (pressed == actKey && actAt(textCursor(), true));
}

void WritingEdit::keyPressEvent(QKeyEvent* event)
{
    if (m_completer && m_completer->takeKey(event)) return event->accept();
    const QKeyCombination pressed = event->keyCombination();
    if (pressed == strongKey) return toggle(u"**");
    if (pressed == emphasisKey) return toggle(u"*");
    if (pressed == actKey && actAt(textCursor(), false)) return;
    if (event->key() == Qt::Key_Backspace && takeBackTypography(false)) return;
    if (!isModifier(event)) m_typography = {};
    if (isReturn(event) && isOneParagraph()) return event->ignore();
    if (isReturn(event)) {
        if (!goOnWithList()) textCursor().insertBlock(); // Qt begins a line that is no paragraph with Shift
        return;
    }
    if (writingOptions().smartTypography && !isReadOnly()) m_sign = event->text();
    ProseEdit::keyPressEvent(event);
    m_sign.clear();
    if (!event->text().isEmpty() && (m_completer || event->text() == u"{")) completer().update();
    else if (m_completer) m_completer->update();
}

/// An item is followed by the next; an empty item ends the list.
bool WritingEdit::goOnWithList()
{
    QTextCursor cursor = textCursor();
    const QString text = cursor.block().text();
    const QString mark = analysis::listMark(text).toString();
    if (mark.isEmpty() || cursor.positionInBlock() < mark.size()) return false;
    const bool isEmptyItem = text.sliced(mark.size()).trimmed().isEmpty();
    cursor.beginEditBlock();
    if (isEmptyItem) {
        cursor.select(QTextCursor::BlockUnderCursor);
        cursor.movePosition(QTextCursor::StartOfBlock);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    } else {
        cursor.insertBlock();
        cursor.insertText(analysis::nextListMark(mark));
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
    return true;
}

void WritingEdit::toggle(QStringView mark)
{
    QTextCursor cursor = textCursor();
    int anchor = cursor.anchor();
    int position = cursor.position();
    const int first = document()->findBlock(cursor.selectionStart()).blockNumber();
    const int last = document()->findBlock(cursor.selectionEnd()).blockNumber();
    bool isDone = false;
    cursor.beginEditBlock();
    for (int number = last; number >= first; --number)
        isDone |= toggleIn(document()->findBlockByNumber(number), anchor, position, mark);
    if (!isDone && !cursor.hasSelection()) { // no word there: for what will be typed
        cursor.insertText(mark.toString() + mark);
        anchor = position += int(mark.size());
    }
    cursor.endEditBlock();
    cursor.setPosition(anchor);
    cursor.setPosition(position, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

/// False where there is nothing to mark.
bool WritingEdit::toggleIn(const QTextBlock& block, int& anchor, int& position, QStringView mark)
{
    const int start = std::max(std::min(anchor, position) - block.position(), 0);
    const int end = std::min(std::max(anchor, position) - block.position(), block.length() - 1);
    const QList<analysis::TextChange> changes = analysis::toggledMark(block.text(), start, end - start, mark);
    QTextCursor cursor(block);
    const int base = block.position();
    for (const analysis::TextChange& change : changes) {
        cursor.setPosition(base + int(change.start));
        cursor.setPosition(base + int(change.start + change.removed), QTextCursor::KeepAnchor);
        cursor.insertText(change.inserted);
    }
    for (int* place : {&anchor, &position})
        *place = base + moved(*place - base, changes);
    return !changes.isEmpty();
}

void WritingEdit::makeTypographic()
{
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().first(cursor.positionInBlock());
    const QString language = m_numbers ? m_numbers->language() : QString();
    const auto change = before.endsWith(m_sign) ? analysis::typographic(before, language) : std::nullopt;
    if (!change) return;
    const QString typed = before.sliced(change->start, change->removed);
    cursor.setPosition(cursor.block().position() + int(change->start), QTextCursor::KeepAnchor);
    cursor.insertText(change->inserted);
    m_typography = {cursor.position(), int(change->inserted.size()), typed};
}

bool WritingEdit::takeBackTypography(bool look)
{
    QTextCursor cursor = textCursor();
    if (m_typography.end < 0 || cursor.hasSelection() || cursor.position() != m_typography.end) return false;
    if (look) return true;
    const Typography made = std::exchange(m_typography, {});
    cursor.setPosition(made.end - made.length, QTextCursor::KeepAnchor);
    cursor.insertText(made.typed);
    return true;
}

} // namespace views

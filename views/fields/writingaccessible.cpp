// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writingaccessible.h"

#include "spokentext.h"
#include "writingedit.h"

#include <QAccessibleWidget>
#include <QScrollArea>
#include <QTextBlock>

#include <algorithm>

namespace views {

using namespace Qt::StringLiterals;

namespace {

/// The text of a WritingEdit for who listens; all offsets are those of the text as it is read.
class WritingAccessible : public QAccessibleWidget,
                          public QAccessibleTextInterface,
                          public QAccessibleEditableTextInterface
{
public:
    explicit WritingAccessible(WritingEdit* edit)
        : QAccessibleWidget(edit, QAccessible::EditableText)
    {
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface) return static_cast<QAccessibleTextInterface*>(this);
        if (type == QAccessible::EditableTextInterface) return static_cast<QAccessibleEditableTextInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.editable = true;
        state.multiLine = !edit()->isOneParagraph();
        state.selectableText = true;
        return state;
    }
    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        return what == QAccessible::Value ? spoken().text : QAccessibleWidget::text(what);
    }

    [[nodiscard]] int selectionCount() const override { return edit()->textCursor().hasSelection() ? 1 : 0; }
    void selection(int index, int* start, int* end) const override
    {
        const QTextCursor cursor = edit()->textCursor();
        const bool isThere = index == 0 && cursor.hasSelection();
        *start = isThere ? spoken().offsetOf(cursor.selectionStart()) : 0;
        *end = isThere ? spoken().offsetOf(cursor.selectionEnd()) : 0;
    }
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int index) override
    {
        if (index == 0) setCursorPosition(cursorPosition());
    }
    void setSelection(int index, int start, int end) override
    {
        if (index == 0) edit()->setTextCursor(range(start, end));
    }

    [[nodiscard]] int cursorPosition() const override { return spoken().offsetOf(edit()->textCursor().position()); }
    void setCursorPosition(int offset) override { edit()->setTextCursor(range(offset, offset)); }

    [[nodiscard]] QString text(int start, int end) const override
    {
        const QString& all = spoken().text;
        const int from = std::clamp(start, 0, int(all.size()));
        return all.sliced(from, std::clamp(end, from, int(all.size())) - from);
    }
    [[nodiscard]] int characterCount() const override { return int(spoken().text.size()); }
    [[nodiscard]] QString textAtOffset(int offset, QAccessible::TextBoundaryType by, int* start,
                                       int* end) const override
    {
        if (by != QAccessible::LineBoundary) return QAccessibleTextInterface::textAtOffset(offset, by, start, end);
        return line(cursorAt(offset), start, end);
    }
    [[nodiscard]] QString textBeforeOffset(int offset, QAccessible::TextBoundaryType by, int* start,
                                           int* end) const override
    {
        if (by != QAccessible::LineBoundary) return QAccessibleTextInterface::textBeforeOffset(offset, by, start, end);
        return neighbour(offset, QTextCursor::Up, start, end);
    }
    [[nodiscard]] QString textAfterOffset(int offset, QAccessible::TextBoundaryType by, int* start,
                                          int* end) const override
    {
        if (by != QAccessible::LineBoundary) return QAccessibleTextInterface::textAfterOffset(offset, by, start, end);
        return neighbour(offset, QTextCursor::Down, start, end);
    }

    [[nodiscard]] QRect characterRect(int offset) const override
    {
        const QTextCursor before = cursorAt(offset);
        QTextCursor behind = before;
        behind.movePosition(QTextCursor::NextCharacter);
        QRect rect = edit()->cursorRect(before);
        const QRect next = edit()->cursorRect(behind);
        if (next.top() == rect.top()) rect = rect.united(next);
        return {edit()->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }
    [[nodiscard]] int offsetAtPoint(const QPoint& point) const override
    {
        const QPoint inside = edit()->viewport()->mapFromGlobal(point);
        if (!edit()->viewport()->rect().contains(inside)) return -1;
        return spoken().offsetOf(edit()->cursorForPosition(inside).position());
    }
    /// The form scrolls, not the field.
    void scrollToSubstring(int start, int end) override
    {
        const QRect whole = characterRect(start).united(characterRect(end));
        for (QWidget* around = edit()->parentWidget(); around; around = around->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(around))
                return area->ensureVisible(0, area->widget()->mapFromGlobal(whole.center()).y(), 0, whole.height());
    }
    /// A broken reference is told as a wrong word would be.
    [[nodiscard]] QString attributes(int offset, int* start, int* end) const override
    {
        const int position = spoken().positionOf(offset);
        *start = 0;
        *end = characterCount();
        for (const SpokenText::Chip& chip : spoken().chips) {
            const int from = spoken().offsetOf(chip.position);
            if (chip.position == position) {
                *start = from;
                *end = from + chip.length;
                const auto shown = NumberChip::at(*edit()->document(), position);
                return shown && !shown->fault.isEmpty() ? u"invalid:true;"_s : QString();
            }
            if (from > offset) *end = std::min(*end, from);
            else *start = from + chip.length;
        }
        return {};
    }

    void deleteText(int start, int end) override { range(start, end).removeSelectedText(); }
    void insertText(int offset, const QString& text) override { range(offset, offset).insertText(text); }
    void replaceText(int start, int end, const QString& text) override { range(start, end).insertText(text); }

private:
    [[nodiscard]] WritingEdit* edit() const { return static_cast<WritingEdit*>(widget()); }

    /// Made again when the text has changed.
    const SpokenText& spoken() const
    {
        const int revision = edit()->document()->revision();
        if (revision != m_revision) m_spoken = SpokenText::of(*edit()->document());
        m_revision = revision;
        return m_spoken;
    }
    [[nodiscard]] QTextCursor range(int start, int end) const
    {
        const int last = edit()->document()->characterCount() - 1;
        QTextCursor cursor(edit()->document());
        cursor.setPosition(std::clamp(spoken().positionOf(start), 0, last));
        const auto edge = start == end ? SpokenText::Edge::Before : SpokenText::Edge::Behind;
        cursor.setPosition(std::clamp(spoken().positionOf(end, edge), 0, last), QTextCursor::KeepAnchor);
        return cursor;
    }
    [[nodiscard]] QTextCursor cursorAt(int offset) const { return range(offset, offset); }

    /// As it is broken on the screen.
    QString line(QTextCursor cursor, int* start, int* end) const
    {
        cursor.movePosition(QTextCursor::StartOfLine);
        *start = spoken().offsetOf(cursor.position());
        cursor.movePosition(QTextCursor::EndOfLine);
        *end = spoken().offsetOf(cursor.position());
        return text(*start, *end);
    }
    QString neighbour(int offset, QTextCursor::MoveOperation way, int* start, int* end) const
    {
        QTextCursor cursor = cursorAt(offset);
        if (cursor.movePosition(way)) return line(cursor, start, end);
        *start = *end = -1;
        return {};
    }

    mutable SpokenText m_spoken;
    mutable int m_revision = -1;
};

QAccessibleInterface* accessibleOf(const QString&, QObject* object)
{
    auto* edit = qobject_cast<WritingEdit*>(object);
    return edit ? new WritingAccessible(edit) : nullptr; // QAccessible's cache owns it
}

} // namespace

void makeWritingAccessible() { QAccessible::installFactory(accessibleOf); } // once: it leaves out what it has

} // namespace views

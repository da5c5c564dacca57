// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "proseedit.h"

#include "../reveal.h"
#include "../theme.h"

#include <QMimeData>
#include <QTextBlock>
#include <QWheelEvent>

namespace views {

namespace {
constexpr int lineHeightPercent = 150;
constexpr int fewestLines = 2;
} // namespace

ProseEdit::ProseEdit(QWidget* parent)
    : QTextEdit(parent)
{
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setFont(Theme::editor());
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(space::xs);
    setViewportMargins(space::xs, space::xs, space::xs, space::xs); // or the text's ground cuts the frame's corners
    formatParagraphs();
    m_following.setSingleShot(true);
    connect(&m_following, &QTimer::timeout, this, [this] { followCursor(this, cursorRect()); });
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        if (hasFocus() && !m_isShowing) m_following.start(0);
    });
    connect(this, &QTextEdit::textChanged, this, [this] {
        if (m_isShowing) return;
        {
            const auto settling = showing();
            settle();
        }
        followHeight();
        emit edited();
    });
}

/// A form lays itself out anew whenever a field asks it to: not at every key.
void ProseEdit::followHeight()
{
    const int height = sizeHint().height();
    if (height == m_height) return;
    m_height = height;
    updateGeometry();
}

/// QTextEdit takes the format of a paragraph over to the next one, so once at the start is enough.
void ProseEdit::formatParagraphs()
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setLineHeight(lineHeightPercent, QTextBlockFormat::ProportionalHeight);
    format.setBottomMargin(space::xs);
    cursor.mergeBlockFormat(format);
}

void ProseEdit::showText(const QString& text)
{
    const auto guard = showing();
    const int position = textCursor().position();
    setPlainText(text);
    formatParagraphs();
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(position, document()->characterCount() - 1));
    setTextCursor(cursor);
    followHeight();
}

void ProseEdit::setMostLines(int lines)
{
    m_mostLines = lines;
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

QSize ProseEdit::minimumSizeHint() const
{
    constexpr int fewestCharacters = 24;
    const QSize size = sizeHint();
    return {std::min(size.width(), fontMetrics().averageCharWidth() * fewestCharacters), size.height()};
}

QSize ProseEdit::sizeHint() const
{
    const int line = fontMetrics().lineSpacing() * lineHeightPercent / 100;
    const int frame = 2 * (frameWidth() + space::s);
    int height = int(document()->size().height()) + 2 * (frameWidth() + space::xs);
    if (m_mostLines > 0) height = std::min(height, m_mostLines * line + frame);
    return {QTextEdit::sizeHint().width(), std::max(height, fewestLines * line + frame)};
}

void ProseEdit::resizeEvent(QResizeEvent* event)
{
    QTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) updateGeometry();
}

/// The form scrolls, not the field: unless the field has more than it shows.
void ProseEdit::wheelEvent(QWheelEvent* event)
{
    if (m_mostLines > 0) QTextEdit::wheelEvent(event);
    else event->ignore();
}

void ProseEdit::insertFromMimeData(const QMimeData* source)
{
    if (!source->hasText()) return;
    textCursor().insertText(m_isOneParagraph ? source->text().simplified() : source->text());
}

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "codeedit.h"

#include "codecolours.h"

#include "../reveal.h"
#include "../theme.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace views {

namespace {

constexpr int fewestLines = 8;
constexpr int mostLines = 24;
constexpr int columnsALevel = 4;

/// The blanks that a line begins with.
QString leading(const QString& line)
{
    qsizetype end = 0;
    while (end < line.size() && line[end].isSpace())
        ++end;
    return line.first(end);
}

} // namespace

CodeEdit::CodeEdit(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_colours(std::make_unique<CodeColours>(document()))
    , m_numbers(new QWidget(this))
{
    setUndoRedoEnabled(false);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLayoutDirection(Qt::LeftToRight); // code is so in every language
    setLineWrapMode(NoWrap);
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * columnsALevel);
    setPlaceholderText(tr("Tab indents, Ctrl+Tab leaves"));
    setAccessibleDescription(tr("Tab indents, Shift+Tab takes it back. Ctrl+Tab, or Escape and then Tab, leaves."));
    m_numbers->installEventFilter(this);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        if (!m_isShowing) emit edited();
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (hasFocus() && !m_isShowing) followCursor(this, cursorRect());
    });
    connect(this, &QPlainTextEdit::updateRequest, m_numbers, [this] { m_numbers->update(); });
    fit();
}

CodeEdit::~CodeEdit()
{
    m_isShowing = true; // the colours are taken off the text, which counts as a change of it
}

void CodeEdit::showText(const QString& text)
{
    const QScopedValueRollback showing(m_isShowing, true);
    const int position = textCursor().position();
    setPlainText(text);
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(position, document()->characterCount() - 1));
    setTextCursor(cursor);
}

void CodeEdit::setLanguage(const QString& language, const QString& fileName)
{
    const QScopedValueRollback showing(m_isShowing, true); // colouring counts as a change of the text
    m_colours->setLanguage(language, fileName);
}

void CodeEdit::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !m_colours) return;
    const QScopedValueRollback showing(m_isShowing, true);
    m_colours->rehighlight();
}

QStringList CodeEdit::languages()
{
    publish::CodeHighlighter* module = CodeColours::module();
    return module ? module->languages() : QStringList();
}

void CodeEdit::setModuleFolder(const QString& folder) { CodeColours::setModuleFolder(folder); }

/// As high as its text, within bounds, and room for the numbers at the side.
void CodeEdit::fit()
{
    const int lines = std::clamp(blockCount(), fewestLines, mostLines);
    const int around = 2 * (frameWidth() + space::xs) + int(2 * document()->documentMargin());
    const int height = fontMetrics().lineSpacing() * lines + around + horizontalScrollBar()->sizeHint().height();
    if (minimumHeight() != height) setFixedHeight(height);
    const int figures = int(QString::number(blockCount()).size());
    const int wide = fontMetrics().horizontalAdvance(u'9') * std::max(2, figures) + space::m;
    const QMargins margins(wide + space::xs, space::xs, space::xs, space::xs); // or the ground cuts the frame's corners
    if (viewportMargins() != margins) setViewportMargins(margins);
    m_numbers->setGeometry(frameWidth() + space::xs, viewport()->y(), wide, viewport()->height());
}

void CodeEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    m_numbers->setGeometry(m_numbers->x(), viewport()->y(), m_numbers->width(), viewport()->height());
}

bool CodeEdit::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_numbers || event->type() != QEvent::Paint) return QPlainTextEdit::eventFilter(watched, event);
    paintNumbers();
    return true;
}

void CodeEdit::paintNumbers()
{
    QPainter painter(m_numbers);
    painter.setFont(font());
    painter.setPen(Theme::tokens().muted);
    const int height = m_numbers->height();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF line = blockBoundingGeometry(block).translated(contentOffset());
        if (line.top() > height) break;
        painter.drawText(QRectF(0, line.top(), m_numbers->width() - space::s, line.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(block.blockNumber() + 1));
    }
}

void CodeEdit::keyPressEvent(QKeyEvent* event)
{
    if (moveOn(event)) return;
    const bool isPlain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    switch (isPlain ? event->key() : 0) {
    case Qt::Key_Tab: return indent();
    case Qt::Key_Backtab: return unindent();
    case Qt::Key_Return:
    case Qt::Key_Enter: return newLine();
    default: QPlainTextEdit::keyPressEvent(event);
    }
}

/// To the field before or after this one: with Ctrl, or behind an Esc.
bool CodeEdit::moveOn(QKeyEvent* event)
{
    const bool wasLeaving = std::exchange(m_isLeaving, event->key() == Qt::Key_Escape);
    if (m_isLeaving) return true;
    const bool isTab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (!isTab || !(wasLeaving || event->modifiers() & Qt::ControlModifier)) return false;
    const bool isBack = event->key() == Qt::Key_Backtab || event->modifiers() & Qt::ShiftModifier;
    QWidget::focusNextPrevChild(!isBack); // QPlainTextEdit keeps the keyboard while Tab is text
    return true;
}

/// One level as the text has it: a tab, or as many blanks as its first indented line.
QString CodeEdit::oneLevel() const
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QString blanks = leading(block.text());
        if (blanks.startsWith(u'\t')) return QStringLiteral("\t");
        if (blanks.size() > 1 && blanks.size() < block.text().size())
            return QString(blanks.size() == 2 ? 2 : columnsALevel, u' ');
    }
    return QString(columnsALevel, u' ');
}

/// The lines that the selection touches, whole; not the one that it only reaches the beginning of.
QTextCursor CodeEdit::wholeLines() const
{
    QTextCursor cursor = textCursor();
    const int start = cursor.selectionStart();
    int end = cursor.selectionEnd();
    if (end > start && document()->findBlock(end).position() == end) --end;
    cursor.setPosition(document()->findBlock(start).position());
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    return cursor;
}

void CodeEdit::indent()
{
    const QString level = oneLevel();
    if (!textCursor().hasSelection()) {
        const int column = textCursor().positionInBlock();
        const bool isTab = level.startsWith(u'\t');
        return insertPlainText(isTab ? level : QString(level.size() - column % level.size(), u' '));
    }
    QTextCursor cursor = wholeLines();
    QStringList lines = cursor.selectedText().split(QChar::ParagraphSeparator);
    for (QString& line : lines)
        if (!line.isEmpty()) line.prepend(level);
    const int start = cursor.selectionStart();
    cursor.insertText(lines.join(u'\n'));
    const int end = cursor.position();
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void CodeEdit::unindent()
{
    const QString level = oneLevel();
    const bool hadSelection = textCursor().hasSelection();
    const int fromEnd = document()->characterCount() - textCursor().position();
    QTextCursor cursor = wholeLines();
    const QString before = cursor.selectedText();
    QStringList lines = before.split(QChar::ParagraphSeparator);
    for (QString& line : lines) {
        const auto blanks = line.startsWith(u'\t') ? 1 : std::min<qsizetype>(leading(line).size(), level.size());
        line.remove(0, blanks);
    }
    if (lines.join(QChar::ParagraphSeparator) == before) return;
    const int start = cursor.selectionStart();
    cursor.insertText(lines.join(u'\n'));
    const int end = cursor.position();
    cursor.setPosition(hadSelection ? start : std::max(start, document()->characterCount() - fromEnd));
    if (hadSelection) cursor.setPosition(end, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

/// Indented as the line above, and one level more behind what opens a block.
void CodeEdit::newLine()
{
    const QString line = textCursor().block().text().first(textCursor().positionInBlock());
    const QString code = line.trimmed();
    const bool opens = !code.isEmpty() && QStringLiteral(":{([").contains(code.back());
    insertPlainText(u'\n' + leading(line) + (opens ? oneLevel() : QString()));
    ensureCursorVisible();
}

} // namespace views

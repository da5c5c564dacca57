// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writingedit.h"

#include "numbercompleter.h"
#include "prosehighlighter.h"
#include "writingaccessible.h"

#include "../spelling/spellchecker.h"
#include "../theme.h"
#include "../writing.h"

#include "analysis/markdown.h"

#include <QElapsedTimer>
#include <QMimeData>
#include <QTextBlock>

#include <utility>

namespace views {

namespace {
constexpr int spellingPause = 400;  ///< ms without a key
constexpr int slice = 4;            ///< ms, so that no key waits longer
constexpr int listIndent = 28;
} // namespace

WritingEdit::WritingEdit(QWidget* parent)
    : ProseEdit(parent)
{
    makeWritingAccessible();
    new NumberChipPainter(document());
    document()->setIndentWidth(listIndent);
    m_spellingPause.setSingleShot(true);
    m_spellingPause.setInterval(spellingPause);
    m_colouring.setInterval(0);
    m_spelling.setInterval(0);
    connect(&m_spellingPause, &QTimer::timeout, this, &WritingEdit::checkSpelling);
    connect(&m_colouring, &QTimer::timeout, this, &WritingEdit::colourSome);
    connect(&m_spelling, &QTimer::timeout, this, &WritingEdit::spellSome);
    connect(document(), &QTextDocument::contentsChange, this, [this](int position, int, int added) {
        if (isShowing()) return;
        m_changedFrom = position;
        m_changedTo = position + added;
    });
}

QString WritingEdit::text() const
{
    QString text;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockNumber() > 0) text += u'\n';
        text += sourceText(block);
    }
    return text;
}

void WritingEdit::showText(const QString& text)
{
    const auto guard = showing();
    m_typography = {};
    ProseEdit::showText(text);
    settleParagraphs(0, document()->characterCount() - 1, false);
    m_spellingPause.start();
}

void WritingEdit::setStory(const std::shared_ptr<const StoryNumbers>& numbers, const story::FieldPath& owner)
{
    if (numbers == m_numbers && owner == m_owner) return;
    m_numbers = numbers;
    m_owner = owner;
    refreshChips();
    colourLater();
}

void WritingEdit::selectSource(int paragraph, qsizetype start, qsizetype length)
{
    QTextBlock block = document()->begin();
    while (block.isValid() && (block.text().trimmed().isEmpty() || paragraph-- > 0)) // a paragraph is never empty
        block = block.next();
    if (!block.isValid()) return;
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + chippedLength(block, start));
    cursor.setPosition(block.position() + chippedLength(block, start + length), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

QMimeData* WritingEdit::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    const int start = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    QStringList lines;
    for (QTextBlock block = document()->findBlock(start); block.isValid() && block.position() <= end;
         block = block.next()) {
        const int from = std::max(0, start - block.position());
        lines.append(sourceText(block, from, std::min(block.length() - 1, end - block.position()) - from));
    }
    auto* copied = new QMimeData;
    copied->setText(lines.join(u'\n'));
    return copied;
}

/// Part of the user's own edit.
void WritingEdit::settle()
{
    if (!m_sign.isEmpty()) makeTypographic();
    m_sign.clear();
    settleParagraphs(m_changedFrom, m_changedTo, true);
    m_spelling.stop();
    m_spellingPause.start();
}

/// Chips and lists, in the paragraphs between two positions.
void WritingEdit::settleParagraphs(int from, int to, bool isTyped)
{
    QTextCursor all(document());
    all.beginEditBlock(); // laid out once, however many chips there are
    const int last = document()->findBlock(std::min(to, document()->characterCount() - 1)).blockNumber();
    for (QTextBlock block = document()->findBlock(from); block.isValid() && block.blockNumber() <= last;
         block = block.next()) {
        makeChips(block, isTyped);
        formatList(block);
    }
    all.endEditBlock();
}

/// The text of an item stands in a line, and its mark before that.
void WritingEdit::formatList(const QTextBlock& block)
{
    const QString text = block.text(); // the mark is a part of it
    const QStringView mark = analysis::listMark(text);
    const int indent = mark.isEmpty() ? 0 : 1;
    if (block.blockFormat().indent() == indent) return;
    QTextBlockFormat format;
    format.setIndent(indent);
    format.setTextIndent(indent ? -QFontMetricsF(font()).horizontalAdvance(mark.toString()) : 0);
    QTextCursor(block).mergeBlockFormat(format);
}

void WritingEdit::paintEvent(QPaintEvent* event)
{
    ProseEdit::paintEvent(event);
    if (!m_highlighter) QMetaObject::invokeMethod(this, &WritingEdit::attach, Qt::QueuedConnection);
}

/// After the first painting: the words are there at once, and a moment later their styles.
void WritingEdit::attach()
{
    if (m_highlighter) return;
    const auto guard = showing();
    m_highlighter = new ProseHighlighter(*this);
    connect(&SpellChecker::shared(), &SpellChecker::answered, this, &WritingEdit::colourLater);
    connect(&SpellChecker::shared(), &SpellChecker::learned, this, &WritingEdit::colourLater);
    m_spellingPause.start();
}

void WritingEdit::changeEvent(QEvent* event)
{
    ProseEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) colourLater();
}

void WritingEdit::colourLater()
{
    if (!m_highlighter) return;
    m_nextToColour = 0;
    m_colouring.start();
}

/// A few paragraphs at a time: a key that comes meanwhile has its turn.
void WritingEdit::colourSome()
{
    const auto guard = showing(); // colouring counts as a change of the text
    QElapsedTimer time;
    time.start();
    QTextBlock block = document()->findBlockByNumber(m_nextToColour);
    for (; block.isValid() && time.elapsed() < slice; block = block.next())
        m_highlighter->rehighlightBlock(block);
    if (block.isValid()) m_nextToColour = block.blockNumber();
    else m_colouring.stop();
}

/// Begins to look for words that are not known yet.
void WritingEdit::checkSpelling()
{
    if (!m_highlighter || !isVisible() || !writingOptions().spelling || !m_numbers) return;
    m_unknownWords.clear();
    m_nextToSpell = 0;
    m_spelling.start();
}

/// A few paragraphs at a time, as they are coloured. What comes back colours the words.
void WritingEdit::spellSome()
{
    QElapsedTimer time;
    time.start();
    QTextBlock block = document()->findBlockByNumber(m_nextToSpell);
    for (; block.isValid() && time.elapsed() < slice; block = block.next())
        for (const QString& word : m_highlighter->spelling(block.text()).unknown)
            m_unknownWords.insert(word);
    if (block.isValid()) {
        m_nextToSpell = block.blockNumber();
        return;
    }
    m_spelling.stop();
    if (!m_unknownWords.isEmpty() && m_numbers)
        SpellChecker::shared().ask(m_numbers->language(), std::exchange(m_unknownWords, {}).values());
}

} // namespace views

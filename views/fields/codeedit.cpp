// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "codeedit.h"

#include "../theme.h"

#include "publish/codehighlighter.h"

#include <QFontDatabase>
#include <QScopedValueRollback>
#include <QSyntaxHighlighter>
#include <QTextBlock>

namespace views {

using publish::CodeSpan;
using publish::CodeStyle;

namespace {

QString& moduleFolder()
{
    static QString folder;
    return folder;
}

/// One module for all editors, loaded by the first.
publish::CodeHighlighter* highlighter()
{
    static publish::HighlightModule module(moduleFolder());
    return module.load();
}

QColor screenColour(CodeStyle style)
{
    const Tokens& t = Theme::tokens();
    switch (style) {
    case CodeStyle::Keyword: return t.link;
    case CodeStyle::Type:
    case CodeStyle::Function: return t.series[Theme::isDark() ? 2 : 0];
    case CodeStyle::String: return t.good;
    case CodeStyle::Number:
    case CodeStyle::Constant: return t.warn;
    case CodeStyle::Comment: return t.muted;
    case CodeStyle::Preprocessor: return t.bad;
    case CodeStyle::Normal: break;
    }
    return t.text;
}

} // namespace

/// Lays the spans of the module over the text. A snippet is short, so a change in one line reads all of it again, and
/// what a line means can depend on those above.
class CodeColours : public QSyntaxHighlighter
{
public:
    explicit CodeColours(QTextDocument* document)
        : QSyntaxHighlighter(document)
    {
    }

    void setLanguage(const QString& language, const QString& fileName)
    {
        if (language == m_language && fileName == m_fileName) return;
        m_language = language;
        m_fileName = fileName;
        m_text.clear();
        rehighlight();
    }

    void recolour() { rehighlight(); }

protected:
    void highlightBlock(const QString& text) override
    {
        Q_UNUSED(text)
        readAgainIfChanged();
        for (const CodeSpan& span : m_spans.value(currentBlock().blockNumber())) {
            QTextCharFormat format;
            format.setForeground(screenColour(span.style));
            if (span.style == CodeStyle::Keyword) format.setFontWeight(QFont::DemiBold);
            setFormat(int(span.start), int(span.length), format);
        }
        // A state that differs makes Qt go on to the next line, which may have changed its meaning too.
        setCurrentBlockState(m_below.value(currentBlock().blockNumber(), -1));
    }

private:
    void readAgainIfChanged()
    {
        const QString text = document()->toPlainText();
        if (text == m_text && !m_text.isNull()) return;
        m_text = text;
        publish::CodeHighlighter* module = text.isEmpty() ? nullptr : highlighter();
        m_spans = module ? module->highlight(text.split(u'\n'), m_language, m_fileName) : QList<QList<CodeSpan>>();
        m_below.fill(0, m_spans.size());
        for (qsizetype line = m_spans.size() - 1; line > 0; --line) {
            size_t hash = size_t(m_below[line]);
            for (const CodeSpan& span : std::as_const(m_spans[line]))
                hash = qHashMulti(hash, span.start, span.length, int(span.style));
            m_below[line - 1] = int(hash & 0x7FFFFFFF);
        }
    }

    QString m_language;
    QString m_fileName;
    QString m_text;
    QList<QList<CodeSpan>> m_spans;
    QList<int> m_below; ///< for each line a hash of the spans of all lines below it
};

CodeEdit::CodeEdit(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_colours(std::make_unique<CodeColours>(document()))
{
    setUndoRedoEnabled(false);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setViewportMargins(4, 4, 4, 4); // or the text's ground cuts the frame's corners
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 4);
    setMinimumHeight(fontMetrics().lineSpacing() * 8);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isShowing) emit edited();
    });
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
    m_colours->recolour();
}

QStringList CodeEdit::languages()
{
    publish::CodeHighlighter* module = highlighter();
    return module ? module->languages() : QStringList();
}

void CodeEdit::setModuleFolder(const QString& folder) { moduleFolder() = folder; }

} // namespace views

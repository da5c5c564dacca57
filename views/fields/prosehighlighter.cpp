// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prosehighlighter.h"

#include "writingedit.h"

#include "../spelling/spellchecker.h"
#include "../theme.h"
#include "../writing.h"

#include "analysis/markdown.h"

#include <QFontDatabase>

namespace views {

using analysis::MarkStyle;

namespace {

QTextCharFormat formatOf(const analysis::Markdown::Run& run, bool isListMark)
{
    const Tokens& t = Theme::tokens();
    QTextCharFormat format;
    if (run.styles.testFlag(MarkStyle::Strong)) format.setFontWeight(QFont::Bold);
    if (run.styles.testFlag(MarkStyle::Emphasis)) format.setFontItalic(true);
    if (run.styles.testFlag(MarkStyle::Link)) format.setForeground(t.link);
    if (run.styles.testFlag(MarkStyle::Code)) {
        format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
        format.setBackground(t.sidebar);
    }
    if (isListMark) format.setForeground(t.accent);
    else if (run.isMark) format.setForeground(t.placeholder);
    return format;
}

} // namespace

ProseHighlighter::ProseHighlighter(WritingEdit& edit)
    : QSyntaxHighlighter(edit.document())
    , m_edit(edit)
{
}

void ProseHighlighter::highlightBlock(const QString& text)
{
    if (text.isEmpty()) return;
    setMarkdown(text);
    setOffers(text);
    setWrongWords(text);
}

void ProseHighlighter::setMarkdown(const QString& text)
{
    const analysis::Markdown parsed = analysis::markdown(text);
    for (const analysis::Markdown::Run& run : parsed.runs) {
        const bool isListMark = run.start < parsed.listMarkLength();
        if (run.isMark || run.styles) setFormat(int(run.start), int(run.length), formatOf(run, isListMark));
    }
}

void ProseHighlighter::setOffers(const QString& text)
{
    const bool hasDigit = std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
    if (!hasDigit || !m_edit.numbers()) return;
    for (const analysis::BindingOffer& offer :
         analysis::bindingOffers(text, m_edit.numbers()->choices(), m_edit.owner()))
        underline(offer.start, offer.length, QTextCharFormat::DotLine, Theme::tokens().accent);
}

void ProseHighlighter::setWrongWords(const QString& text)
{
    for (const analysis::Word& word : spelling(text).wrong)
        underline(word.start, word.length, QTextCharFormat::SpellCheckUnderline, Theme::tokens().bad);
}

ProseHighlighter::Spelling ProseHighlighter::spelling(const QString& paragraph) const
{
    Spelling found;
    if (!writingOptions().spelling || !m_edit.numbers()) return found;
    const QString language = m_edit.numbers()->language();
    for (const analysis::Word& word : analysis::wordsToSpell(paragraph)) {
        const QString written = paragraph.sliced(word.start, word.length).replace(u'’', u'\'');
        switch (SpellChecker::shared().verdict(language, written)) {
        case SpellChecker::Verdict::Right: break;
        case SpellChecker::Verdict::Unknown: found.unknown.append(written); break;
        case SpellChecker::Verdict::Wrong:
            if (!m_edit.numbers()->words().contains(written.toLower())) found.wrong.append(word);
        }
    }
    return found;
}

void ProseHighlighter::underline(qsizetype start, qsizetype length, QTextCharFormat::UnderlineStyle style,
                                 const QColor& colour)
{
    for (qsizetype at = start; at < start + length; ++at) {
        QTextCharFormat format = this->format(int(at));
        format.setUnderlineStyle(style);
        format.setUnderlineColor(colour);
        setFormat(int(at), 1, format);
    }
}

} // namespace views

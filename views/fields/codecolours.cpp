// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "codecolours.h"

#include "../theme.h"

namespace views {

using publish::CodeSpan;
using publish::CodeStyle;

namespace {

QString& moduleFolder()
{
    static QString folder;
    return folder;
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

CodeColours::CodeColours(QTextDocument* document)
    : QSyntaxHighlighter(document)
{
}

CodeColours::~CodeColours() = default;

void CodeColours::setModuleFolder(const QString& folder) { moduleFolder() = folder; }

/// One module for all editors, loaded by the first.
publish::CodeHighlighter* CodeColours::module()
{
    static publish::HighlightModule module(moduleFolder());
    return module.load();
}

void CodeColours::setLanguage(const QString& language, const QString& fileName)
{
    if (language == m_language && fileName == m_fileName) return;
    m_language = language;
    m_fileName = fileName;
    m_isAsked = false;
    rehighlight();
}

void CodeColours::highlightBlock(const QString& text)
{
    if (!m_isAsked && document()->characterCount() > 1) {
        publish::CodeHighlighter* highlighter = module();
        m_lines = highlighter ? highlighter->lines(m_language, m_fileName) : nullptr;
        m_isAsked = true;
    }
    if (!m_lines) return;
    const publish::CodeLines::Line line = m_lines->read(text, previousBlockState());
    for (const CodeSpan& span : line.spans) {
        QTextCharFormat format;
        format.setForeground(screenColour(span.style));
        if (span.style == CodeStyle::Keyword) format.setFontWeight(QFont::DemiBold);
        setFormat(int(span.start), int(span.length), format);
    }
    setCurrentBlockState(line.state); // where it differs from before, the next line is read too
}

} // namespace views

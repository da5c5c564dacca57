// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "highlightplugin.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

using publish::CodeSpan;
using publish::CodeStyle;

namespace {

using TextStyle = KSyntaxHighlighting::Theme::TextStyle;

CodeStyle styleOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Keyword:
    case TextStyle::ControlFlow: return CodeStyle::Keyword;
    case TextStyle::DataType:
    case TextStyle::Extension: return CodeStyle::Type;
    case TextStyle::Function:
    case TextStyle::BuiltIn:
    case TextStyle::Attribute: return CodeStyle::Function;
    case TextStyle::String:
    case TextStyle::Char:
    case TextStyle::SpecialChar:
    case TextStyle::SpecialString:
    case TextStyle::VerbatimString: return CodeStyle::String;
    case TextStyle::DecVal:
    case TextStyle::BaseN:
    case TextStyle::Float: return CodeStyle::Number;
    case TextStyle::Comment:
    case TextStyle::Documentation:
    case TextStyle::Annotation:
    case TextStyle::CommentVar: return CodeStyle::Comment;
    case TextStyle::Constant: return CodeStyle::Constant;
    case TextStyle::Preprocessor:
    case TextStyle::Import: return CodeStyle::Preprocessor;
    default: return CodeStyle::Normal;
    }
}

/// Collects the spans of one line after the other.
class Collector : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    QList<CodeSpan> takeLine(const QString& line)
    {
        m_spans.clear();
        m_state = highlightLine(line, m_state);
        return m_spans;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format) override
    {
        const CodeStyle style = styleOf(format.textStyle());
        if (length > 0 && style != CodeStyle::Normal) m_spans.append({offset, length, style});
    }

private:
    KSyntaxHighlighting::State m_state;
    QList<CodeSpan> m_spans;
};

/// One line at a time, the states numbered as they come. There are few of them, however long the code.
class LineReader : public KSyntaxHighlighting::AbstractHighlighter, public publish::CodeLines
{
public:
    explicit LineReader(const KSyntaxHighlighting::Definition& definition) { setDefinition(definition); }

    Line read(const QString& line, int before) override
    {
        m_spans.clear();
        const bool isKnown = before >= 0 && before < m_states.size();
        const auto state = highlightLine(line, isKnown ? m_states[before] : KSyntaxHighlighting::State());
        auto number = m_states.indexOf(state);
        if (number < 0) {
            number = m_states.size();
            m_states.append(state);
        }
        return {m_spans, int(number)};
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format) override
    {
        const CodeStyle style = styleOf(format.textStyle());
        if (length > 0 && style != CodeStyle::Normal) m_spans.append({offset, length, style});
    }

private:
    QList<KSyntaxHighlighting::State> m_states;
    QList<CodeSpan> m_spans;
};

} // namespace

HighlightPlugin::HighlightPlugin() = default;
HighlightPlugin::~HighlightPlugin() = default;

QList<QList<CodeSpan>> HighlightPlugin::highlight(const QStringList& lines, const QString& language,
                                                  const QString& fileName)
{
    auto definition = repository().definitionForName(language);
    if (!definition.isValid()) definition = repository().definitionForFileName(fileName);
    Collector collector;
    collector.setDefinition(definition);
    QList<QList<CodeSpan>> all;
    for (const QString& line : lines)
        all.append(definition.isValid() ? collector.takeLine(line) : QList<CodeSpan>());
    return all;
}

std::unique_ptr<publish::CodeLines> HighlightPlugin::lines(const QString& language, const QString& fileName)
{
    auto definition = repository().definitionForName(language);
    if (!definition.isValid()) definition = repository().definitionForFileName(fileName);
    return definition.isValid() ? std::make_unique<LineReader>(definition) : nullptr;
}

KSyntaxHighlighting::Repository& HighlightPlugin::repository()
{
    if (!m_repository) m_repository = std::make_unique<KSyntaxHighlighting::Repository>();
    return *m_repository;
}

QStringList HighlightPlugin::languages()
{
    QStringList names;
    for (const KSyntaxHighlighting::Definition& definition : repository().definitions())
        if (!definition.isHidden()) names.append(definition.name());
    return names;
}

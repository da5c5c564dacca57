// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QList>
#include <QPluginLoader>
#include <QString>
#include <QtPlugin>

#include <memory>

namespace publish {

enum class CodeStyle { Normal, Keyword, Type, Function, String, Number, Comment, Constant, Preprocessor };

struct CodeSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    CodeStyle style = CodeStyle::Normal;
    bool operator==(const CodeSpan&) const = default;
};

/// Reads one line after the other, for whoever shows code while it is being typed. What a line means depends on the state that
/// the line before it has left.
class CodeLines
{
public:
    struct Line
    {
        QList<CodeSpan> spans;
        int state = -1;
    };

    CodeLines() = default;
    CodeLines(const CodeLines&) = delete;
    CodeLines& operator=(const CodeLines&) = delete;
    virtual ~CodeLines() = default;

    /// `before`: the state of the line before, -1 for the first. Equal states have equal numbers.
    [[nodiscard]] virtual Line read(const QString& line, int before) = 0;
};

/// What the module storyloop_highlight offers: the spans of each line that are not plain. It knows no colours.
class CodeHighlighter
{
public:
    CodeHighlighter() = default;
    CodeHighlighter(const CodeHighlighter&) = delete;
    CodeHighlighter& operator=(const CodeHighlighter&) = delete;
    virtual ~CodeHighlighter() = default;

    /// `language` is the name of a definition; where it is empty or unknown it is guessed from the file's name.
    [[nodiscard]] virtual QList<QList<CodeSpan>> highlight(const QStringList& lines, const QString& language,
                                                           const QString& fileName) = 0;
    /// Null where neither names a definition.
    [[nodiscard]] virtual std::unique_ptr<CodeLines> lines(const QString& language, const QString& fileName) = 0;
    /// The names of the definitions that a person may choose, in order.
    [[nodiscard]] virtual QStringList languages() = 0;
};

/// The module in its folder, loaded at first need and never unloaded.
class HighlightModule
{
public:
    explicit HighlightModule(const QString& folder);
    /// Null where the module is missing or does not load: code is then set plain.
    [[nodiscard]] CodeHighlighter* load();

private:
    QPluginLoader m_loader;
};

/// The lines of code without the empty ones at its end.
[[nodiscard]] QStringList codeLines(const QString& code);

/// Our own colours for print; each has a contrast of at least 4.5 on the panel behind code.
[[nodiscard]] QRgb codeColour(CodeStyle style);

} // namespace publish

Q_DECLARE_INTERFACE(publish::CodeHighlighter, "io.github.storyloop.CodeHighlighter/3")

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "codehighlighter.h"

#include "housestyle.h"

namespace publish {

HighlightModule::HighlightModule(const QString& folder)
    : m_loader(folder + QStringLiteral("/storyloop_highlight"))
{
}

CodeHighlighter* HighlightModule::load() { return qobject_cast<CodeHighlighter*>(m_loader.instance()); }

QStringList codeLines(const QString& code)
{
    QString text = code;
    text.replace(QChar(u'\t'), QStringLiteral("    "));
    QStringList lines = text.split(u'\n');
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    return lines;
}

QRgb codeColour(CodeStyle style)
{
    switch (style) {
    case CodeStyle::Keyword: return 0xff7a2e8a;
    case CodeStyle::Type: return 0xff005f95;
    case CodeStyle::Function: return 0xff00588a;
    case CodeStyle::String: return 0xff1a6b3c;
    case CodeStyle::Number: return 0xffa84600;
    case CodeStyle::Comment: return 0xff5b6875;
    case CodeStyle::Constant: return 0xff9a3d00;
    case CodeStyle::Preprocessor: return 0xff6b4a00;
    case CodeStyle::Normal: break;
    }
    return house::ink;
}

} // namespace publish

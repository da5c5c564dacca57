// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "publish/codehighlighter.h"

#include <QSyntaxHighlighter>

namespace views {

/// Colours the lines of a document as the module of the highlighter reads them, a changed line and as many below it as it
/// changes the meaning of. Loads the module when there is the first text.
class CodeColours : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit CodeColours(QTextDocument* document);
    ~CodeColours() override;

    void setLanguage(const QString& language, const QString& fileName);
    static void setModuleFolder(const QString& folder);
    /// Null where it is missing.
    [[nodiscard]] static publish::CodeHighlighter* module();

protected:
    void highlightBlock(const QString& text) override;

private:
    QString m_language;
    QString m_fileName;
    bool m_isAsked = false; ///< m_lines is what the module knows of the language
    std::unique_ptr<publish::CodeLines> m_lines;
};

} // namespace views

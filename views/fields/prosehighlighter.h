// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/words.h"

#include <QSyntaxHighlighter>

namespace views {

class WritingEdit;

/// How a text looks while it is typed: Markdown with its marks set back, wrong words, and numbers that could be bound. What
/// a key costs is one paragraph.
class ProseHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit ProseHighlighter(WritingEdit& edit);

    /// The words of a paragraph that the dictionary has said to be wrong, and those that it was not asked for yet.
    struct Spelling
    {
        QList<analysis::Word> wrong;
        QStringList unknown;
    };
    [[nodiscard]] Spelling spelling(const QString& paragraph) const;

protected:
    void highlightBlock(const QString& text) override;

private:
    void setMarkdown(const QString& text);
    void setOffers(const QString& text);
    void setWrongWords(const QString& text);
    /// On top of what is there.
    void underline(qsizetype start, qsizetype length, QTextCharFormat::UnderlineStyle style, const QColor& colour);

    WritingEdit& m_edit;
};

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QSize>
#include <QTextLayout>
#include <QVarLengthArray>

namespace views {

/// How much room a plain text takes, as QFontMetrics::boundingRect() says it. A layout asks for the same text in one width
/// after another; Qt (6.8) finds its glyphs anew each time, and here they are found once.
class ShapedText
{
public:
    static constexpr int oneLine = 1 << 24; ///< pixels that no text needs

    /// In lines of at most `width` pixels, broken between words and where the text itself has a new line.
    [[nodiscard]] QSize size(const QString& text, const QFont& font, int width = oneLine);

private:
    static constexpr qsizetype most = 8;

    void shape(const QString& text, const QFont& font);
    [[nodiscard]] QSize breakLines(int width);

    QString m_text;
    QFont m_font;
    QTextLayout m_layout; ///< in the midst of being laid out, because its end forgets the glyphs
    QVarLengthArray<std::pair<int, QSize>, most> m_sizes; ///< that were asked for, by width
};

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFlags>
#include <QList>
#include <QString>
#include <qrgb.h>

namespace publish {

enum class Style {
    Strong = 1,
    Emphasis = 2,
    Code = 4,
    Label = 8,   ///< a run-in label: semibold, sans
    Quiet = 16,  ///< secondary colour
    Good = 32,   ///< a change for the better
    Bad = 64,    ///< a change for the worse
};
Q_DECLARE_FLAGS(Styles, Style)
Q_DECLARE_OPERATORS_FOR_FLAGS(Styles)

/// Text with styles over parts of it; the parts do not overlap.
struct StyledText
{
    struct Span
    {
        qsizetype start = 0;
        qsizetype length = 0;
        Styles styles;
        QString link;
        QRgb colour = 0; ///< of highlighted code; 0: as the styles say
        bool operator==(const Span&) const = default;
    };

    QString text;
    QList<Span> spans;

    StyledText() = default;
    explicit StyledText(const QString& plain)
        : text(plain)
    {
    }
    StyledText(const QString& plain, Styles styles) { append(plain, styles); }

    void append(const QString& more, Styles styles = {}, const QString& link = {});
    void append(const StyledText& more);
    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const StyledText&) const = default;
};

/// A stretch of the text that has one style: a span, or what stands between two.
struct StyledRun
{
    QString text;
    Styles styles;
    QString link;
};
[[nodiscard]] QList<StyledRun> runsOf(const StyledText& text);

/// The Markdown of a paragraph (see analysis/markdown.h) without its marks. Numbers stay with their unit, and a short
/// last word with the one before it.
[[nodiscard]] StyledText markdown(const QString& source);
/// The same without the Markdown.
[[nodiscard]] QString typeset(const QString& text);

} // namespace publish

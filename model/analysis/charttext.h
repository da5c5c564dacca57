// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartlayout.h"

namespace analysis {

/// Words fitted into the room that there is for them.
class TextFitter
{
public:
    explicit TextFitter(const TextMeasure& measure)
        : m_measure(measure)
    {
    }

    [[nodiscard]] double width(const QString& line, ChartText kind) const { return m_measure(line, kind).width(); }
    [[nodiscard]] double height(ChartText kind) const { return m_measure(QStringLiteral("0"), kind).height(); }
    [[nodiscard]] QSizeF size(const QStringList& lines, ChartText kind) const;
    /// Lines of a text that is read from the right keep their own order: a number stays behind its unit.
    [[nodiscard]] static QString oneLine(const QString& text);
    /// In one line, with an ellipsis where it is too long; empty where not even a letter finds room.
    [[nodiscard]] QString shortened(const QString& line, double most, ChartText kind) const;
    /// At most so many lines, the last one shortened. Broken where the text is, and at spaces; a longer word is shortened.
    [[nodiscard]] QStringList wrapped(const QString& text, double most, int lines, ChartText kind) const;

private:
    const TextMeasure& m_measure;
};

} // namespace analysis

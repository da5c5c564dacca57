// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shapedtext.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace views {

QSize ShapedText::size(const QString& text, const QFont& font, int width)
{
    if (text != m_text || font != m_font || m_sizes.isEmpty()) shape(text, font);
    const auto known = std::ranges::find(m_sizes, width, &std::pair<int, QSize>::first);
    if (known != m_sizes.end()) return known->second;
    if (m_sizes.size() == most) m_sizes.clear();
    return m_sizes.emplace_back(width, breakLines(width)).second;
}

void ShapedText::shape(const QString& text, const QFont& font)
{
    m_text = text;
    m_font = font;
    m_sizes.clear();
    if (m_layout.lineCount() > 0) m_layout.endLayout();
    QString shown = text; // as QPainter shows it
    shown.replace(u'\n', QChar::LineSeparator).replace(u'\r', u' ').replace(u'\t', u' ');
    m_layout.setText(shown);
    m_layout.setFont(font);
    m_layout.beginLayout();
}

QSize ShapedText::breakLines(int width)
{
    const QFontMetricsF metrics(m_font);
    if (m_text.isEmpty()) return {0, int(std::ceil(metrics.height()))};
    m_layout.clearLayout();
    qreal height = -metrics.leading();
    qreal widest = 0;
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(std::max(0, width));
        height = std::ceil(height + metrics.leading()) + line.height(); // a line begins on a whole pixel
        widest = std::max(widest, line.naturalTextWidth());
    }
    return {int(std::ceil(widest)), int(std::ceil(height))};
}

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayouter.h"

#include <algorithm>
#include <ranges>

namespace analysis {

bool ChartLayouter::isNamedBeside(ChartSpec::Role curve) const
{
    const auto isIt = [&](int panel) {
        return std::ranges::any_of(names(panel), [&](const Name& name) {
            return name.kind == ChartText::CurveName && name.role == curve && isBeside(name, panel);
        });
    };
    return m_hasNamesBeside && std::ranges::any_of(std::views::iota(0, int(m_spec.panels.size())), isIt);
}

bool ChartLayouter::isExplained(ChartSpec::Role curve) const
{
    return std::ranges::any_of(m_meanings, [&](const Text& text) {
        const ChartSpec::MarkerMeaning& meaning = m_spec.meanings[text.index];
        return meaning.isOfCurve && meaning.role == curve;
    });
}

/// Marker and word, as many in a row as there is room for.
QList<ChartLayout::Text> ChartLayouter::meanings() const
{
    QList<Text> all;
    QList<int> told;
    for (int i = 0; i < m_spec.meanings.size(); ++i)
        if (!m_spec.meanings[i].isOfCurve || !isNamedBeside(m_spec.meanings[i].role)) told.append(i);
    if (told.size() < 2) return all; // one shape alone tells nothing apart
    const double left = placed(0).plot.left();
    const double width = m_layout.size.width() - left;
    const double marker = 2 * m_markerReach + m_em * 0.4;
    const double lead = std::max(m_fit.height(ChartText::Meaning), 2 * m_markerReach) + m_em * 0.1;
    double x = 0;
    double y = m_gap;
    for (const int i : std::as_const(told)) {
        const QString word = m_fit.shortened(m_spec.meanings[i].meaning, width - marker, ChartText::Meaning);
        if (word.isEmpty()) continue;
        Text meaning = text({word}, ChartText::Meaning, 0, i);
        const QSizeF size = meaning.area.size();
        if (x > 0 && x + marker + size.width() > width) {
            x = 0;
            y += lead;
        }
        meaning.area.moveTopLeft(
            {m_options.isMirrored ? left + width - x - marker - size.width() : left + x + marker, y});
        meaning.anchor = {m_options.isMirrored ? left + width - x - m_markerReach : left + x + m_markerReach,
                          y + size.height() / 2};
        x += marker + size.width() + 1.5 * m_em;
        all.append(meaning);
    }
    return all;
}

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayouter.h"

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

double emOf(const TextMeasure& measure)
{
    const double em = measure(QStringLiteral("0"), ChartText::Tick).height();
    return std::isfinite(em) && em > 0 ? em : 1;
}

} // namespace

ChartLayouter::ChartLayouter(const ChartSpec& spec, const QSizeF& size, const TextMeasure& measure,
                             const ChartOptions& options)
    : m_spec(spec)
    , m_options(options)
    , m_fit(measure)
    , m_room(size.expandedTo({1, 1}), emOf(measure))
    , m_em(emOf(measure))
    , m_gap(m_em / 2)
    , m_markerReach(options.marker.value_or(m_em / 3) * markerReach)
{
    m_gap = std::max(m_gap, m_markerReach * 1.05); // so that ticks and names never touch a marker on the plot's edge
    m_layout.size = size.expandedTo({1, 1});
    m_layout.em = m_em;
    m_layout.marker = m_markerReach / markerReach;
    for (const ChartSpec::Panel& panel : spec.panels) {
        Panel placed{.min = {panel.x.min, panel.y.min}, .max = {panel.x.max, panel.y.max}};
        if (!panel.boxes.isEmpty()) placed = {.min = {0, 0}, .max = {1, 1}, .isDiagram = true};
        m_layout.panels.append(placed);
    }
}

ChartLayout ChartLayouter::layOut()
{
    if (m_spec.panels.isEmpty()) return m_layout;
    findSides();
    for (const Frugality frugality :
         {Frugality::None, Frugality::NoMeanings, Frugality::NoXTitle, Frugality::NoYTitle, Frugality::NoXAxis})
        if (findHeights(frugality)) break;
    const int count = int(m_spec.panels.size());
    for (int panel = 0; panel < count; ++panel) {
        takeMarkers(panel);
        inkMarks(panel);
    }
    for (int panel = 0; panel < count; ++panel)
        placeSurroundings(panel);
    for (Text meaning : std::as_const(m_meanings)) {
        meaning.area.translate(0, m_meaningsTop);
        meaning.anchor += QPointF(0, m_meaningsTop);
        place(meaning);
    }
    for (int panel = 0; panel < count; ++panel) {
        placeBoxes(panel);
        placeArrows(panel);
        placeBarLabels(panel);
        placeNamesInside(panel);
        placeArrowHeads(panel);
        placePointLabels(panel);
        placeBandNames(panel);
    }
    return m_layout;
}

bool ChartLayouter::showsX(int panel, double x) const
{
    const Panel& in = placed(panel);
    return in.shows({x, in.min.y()});
}

bool ChartLayouter::showsY(int panel, double y) const
{
    const Panel& in = placed(panel);
    return in.shows({in.min.x(), y});
}

ChartLayout::Text ChartLayouter::text(const QStringList& lines, ChartText kind, int panel, int index) const
{
    return {.lines = lines, .area = {{}, m_fit.size(lines, kind)}, .kind = kind, .panel = panel, .index = index};
}

bool ChartLayouter::place(Text text)
{
    if (text.lines.isEmpty() || text.area.isEmpty() || !m_room.isFree(text.area)) return false;
    m_room.take(text.area);
    m_layout.texts.append(std::move(text));
    return true;
}

} // namespace analysis

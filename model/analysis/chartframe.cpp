// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayouter.h"

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

constexpr double leastPlot = 3; ///< of height, in tick labels
constexpr double leastWidth = 14; ///< of a plot with names beside it
constexpr double mostTickWidth = 0.35; ///< of the chart's width
constexpr double mostNameWidth = 0.3;
constexpr double leastMarker = 0.5; ///< of what it would be if there were few
constexpr double longLabel = 8; ///< tick labels up to here are never broken: 2024-10-04

bool overlap(const QRectF& one, const QRectF& other, double gap)
{
    return one.right() + gap > other.left() && other.right() + gap > one.left();
}

/// Every how many of these, which stand in a row, there has to be one so that none touches another.
qsizetype stepOf(const QList<QRectF>& areas, double gap, bool isUpright)
{
    const auto touch = [&](const QRectF& one, const QRectF& other) {
        return isUpright ? one.bottom() + gap > other.top() && other.bottom() + gap > one.top()
                         : overlap(one, other, gap);
    };
    for (qsizetype step = 1; step < areas.size(); ++step) {
        bool isFree = true;
        for (qsizetype i = step; i < areas.size() && isFree; i += step)
            isFree = !touch(areas[i - step], areas[i]);
        if (isFree) return step;
    }
    return std::max<qsizetype>(1, areas.size());
}

} // namespace

/// All panels begin and end at the same x, so that one axis serves all.
void ChartLayouter::findSides()
{
    const double width = m_layout.size.width();
    double before = m_gap;
    double beside = 0;
    for (int p = 0; p < m_spec.panels.size(); ++p) {
        if (isDiagram(p)) continue;
        for (const ChartSpec::Tick& tick : spec(p).y.ticks)
            before = std::max(before, m_fit.width(tick.label, ChartText::Tick) + m_gap);
        for (const Name& name : names(p))
            if (isBeside(name, p)) beside = std::max(beside, m_fit.width(name.text, name.kind) + m_gap);
    }
    before = std::min(before, width * mostTickWidth);
    m_hasNamesBeside = beside > 0 && beside <= width * mostNameWidth && width - before - beside >= leastWidth * m_em;
    const double after = m_hasNamesBeside ? beside + m_em * 0.05 : std::max(m_gap, lyingBarsNeed());
    for (Panel& panel : m_layout.panels) {
        panel.plot.setLeft(panel.isDiagram ? 0 : before);
        panel.plot.setRight(panel.isDiagram ? width : std::max(before + 1, width - after));
    }
    shrinkMarkers();
}

/// Behind the longest bar there is room for its number.
double ChartLayouter::lyingBarsNeed() const
{
    double need = 0;
    for (int p = 0; p < m_spec.panels.size(); ++p)
        for (const ChartSpec::Bar& bar : hasLyingBars(p) ? spec(p).bars : QList<ChartSpec::Bar>())
            if (bar.area.right() > spec(p).x.min + (spec(p).x.max - spec(p).x.min) * 0.9)
                need = std::max(need, m_fit.width(bar.label, ChartText::BarLabel) + m_em * 0.3);
    return std::min(need, m_layout.size.width() * mostTickWidth);
}

/// Where there are many points, smaller markers tell them apart.
void ChartLayouter::shrinkMarkers()
{
    double share = 1;
    for (int p = 0; p < m_spec.panels.size(); ++p) {
        const double each = placed(p).plot.width() / double(std::max<qsizetype>(1, spec(p).points.size()));
        share = std::min(share, each / (1.5 * m_layout.marker));
    }
    m_layout.marker *= std::max(share, leastMarker);
    m_markerReach = m_layout.marker * markerReach;
}

/// By their shares; but names at the side are none to be thinned out, so that they get the lines that they need.
QList<double> ChartLayouter::plotHeights(double room) const
{
    QList<double> heights(m_spec.panels.size(), 0);
    double shares = 0;
    for (const ChartSpec::Panel& panel : m_spec.panels)
        shares += std::max(panel.height, 0.01);
    const double whole = shares;
    const double all = room;
    for (int p = 0; p < heights.size(); ++p) {
        if (isDiagram(p) || spec(p).y.scale != ChartSpec::Scale::Names) continue;
        const double needed = double(spec(p).y.ticks.size()) * m_em * 1.1;
        const double others = double(m_spec.panels.size() - 1) * leastPlot * m_em;
        const double height = std::min({needed, std::max(all / 2, all - others), room});
        if (height <= all * std::max(spec(p).height, 0.01) / whole) continue;
        heights[p] = height;
        room -= height;
        shares -= std::max(spec(p).height, 0.01);
    }
    for (int p = 0; p < heights.size(); ++p)
        if (heights[p] == 0) heights[p] = room * std::max(spec(p).height, 0.01) / shares;
    return heights;
}

/// Whether the plots have got a height in which something can be seen.
bool ChartLayouter::findHeights(Frugality frugality)
{
    m_around.clear();
    m_meanings = frugality >= Frugality::NoMeanings ? QList<Text>() : meanings();
    double fixed = 0;
    for (int p = 0; p < m_spec.panels.size(); ++p) {
        m_layout.panels[p].hasXAxis = frugality < Frugality::NoXAxis && isLastOfItsAxis(p);
        m_around.append(around(p, frugality));
        fixed += m_around.last().top + m_around.last().bottom;
    }
    const double meaningsHeight = m_meanings.isEmpty() ? 0 : m_meanings.last().area.bottom() + m_em * 0.05;
    const double room = m_layout.size.height() - fixed - meaningsHeight;
    const QList<double> heights = plotHeights(room);
    double y = 0;
    for (int p = 0; p < m_spec.panels.size(); ++p) {
        y += m_around[p].top;
        m_layout.panels[p].plot.setTop(y);
        m_layout.panels[p].plot.setBottom(y + std::max(1.0, heights[p]));
        y = m_layout.panels[p].plot.bottom() + m_around[p].bottom;
    }
    m_meaningsTop = y;
    return room >= leastPlot * m_em * double(m_spec.panels.size());
}

ChartLayouter::Surroundings ChartLayouter::around(int panel, Frugality frugality) const
{
    Surroundings around;
    if (!isDiagram(panel)) {
        addEvents(around, panel);
        around.top = std::max(around.top, m_gap + m_em * 0.1);
    }
    if (frugality < Frugality::NoYTitle) addYTitle(around, panel);
    if (isDiagram(panel)) return around;
    around.bottom = m_gap + m_em * 0.1;
    if (placed(panel).hasXAxis) addXTicks(around, panel);
    if (placed(panel).hasXAxis && frugality < Frugality::NoXTitle) addXTitle(around, panel);
    return around;
}

void ChartLayouter::addYTitle(Surroundings& to, int panel) const
{
    const double width = m_layout.size.width();
    const int most = m_spec.panels.size() > 2 ? 1 : 2; // or a long title leaves the panels below no room
    const QStringList lines = m_fit.wrapped(spec(panel).y.title, width, most, ChartText::AxisTitle);
    if (lines.isEmpty()) return;
    Text title = text(lines, ChartText::AxisTitle, panel);
    title.alignment = m_options.isMirrored ? Qt::AlignRight : Qt::AlignLeft;
    to.top += title.area.height() + m_em * 0.1;
    title.area.moveTopLeft({m_options.isMirrored ? width - title.area.width() : 0, -to.top});
    title.anchor = title.area.center();
    to.above.append(title);
}

/// Long names are broken where neighbours leave little room: between words, and cut short only where they are long by
/// themselves. Numbers and dates never are.
QStringList ChartLayouter::tickLines(const QString& label, double slot, ChartSpec::Scale scale) const
{
    const QStringList lines = label.split(u'\n');
    const auto fitted = [&](double most, int atMost) {
        QStringList all;
        for (const QString& line : lines)
            all += m_fit.width(line, ChartText::Tick) <= most ? QStringList(line)
                                                              : m_fit.wrapped(line, most, atMost, ChartText::Tick);
        return all;
    };
    if (scale == ChartSpec::Scale::Names) {
        const QStringList narrow = fitted(slot, 3);
        if (narrow.join(u' ') == lines.join(u' ')) return narrow;
    }
    return fitted(std::max(slot, longLabel * m_em), 2);
}

void ChartLayouter::addXTicks(Surroundings& to, int panel) const
{
    const double width = m_layout.size.width();
    const QList<ChartSpec::Tick>& ticks = spec(panel).x.ticks;
    const double slot = placed(panel).plot.width() / std::max<double>(1, double(ticks.size())) - m_em * 0.5;
    QList<Text> texts;
    QList<QRectF> areas;
    for (int i = 0; i < ticks.size(); ++i) {
        if (ticks[i].label.isEmpty() || !showsX(panel, ticks[i].at)) continue;
        Text tick = text(tickLines(ticks[i].label, slot, spec(panel).x.scale), ChartText::Tick, panel, i);
        if (tick.area.width() > width) continue;
        const double x = xAt(panel, ticks[i].at);
        tick.area.moveTopLeft(
            {std::clamp(x - tick.area.width() / 2, 0.0, width - tick.area.width()), m_gap + m_em * 0.1});
        tick.alignment = Qt::AlignHCenter;
        tick.anchor = {x, 0};
        texts.append(tick);
        areas.append(tick.area);
    }
    const qsizetype step = stepOf(areas, m_em * 0.5, false);
    for (qsizetype i = 0; i < texts.size(); i += step) {
        to.bottom = std::max(to.bottom, texts[i].area.bottom());
        to.below.append(texts[i]);
    }
}

void ChartLayouter::addXTitle(Surroundings& to, int panel) const
{
    const double width = m_layout.size.width();
    constexpr int most = 4; // lines: what is assumed of a projection is printed whole
    const QStringList lines = m_fit.wrapped(spec(panel).x.title, width, most, ChartText::AxisTitle);
    if (lines.isEmpty()) return;
    Text title = text(lines, ChartText::AxisTitle, panel, 1);
    title.alignment = Qt::AlignHCenter;
    title.area.moveTopLeft({std::clamp(placed(panel).plot.center().x() - title.area.width() / 2, 0.0,
                                       std::max(0.0, width - title.area.width())),
                            to.bottom});
    title.anchor = title.area.center();
    to.bottom = title.area.bottom();
    to.below.append(title);
}

void ChartLayouter::placeSurroundings(int panel)
{
    const QRectF plot = placed(panel).plot;
    const auto placeAll = [&](const QList<Text>& texts, double edge) {
        for (Text text : texts) {
            text.area.translate(0, edge);
            text.anchor.ry() += edge;
            if (text.leader) text.leader->translate(0, edge);
            place(text);
        }
    };
    placeAll(m_around[panel].above, plot.top());
    placeAll(m_around[panel].below, plot.bottom());
    if (isDiagram(panel)) return;
    placeYTicks(panel);
    if (m_hasNamesBeside) placeNamesBeside(panel);
}

void ChartLayouter::placeYTicks(int panel)
{
    const QRectF plot = placed(panel).plot;
    QList<Text> texts;
    QList<QRectF> areas;
    const QList<ChartSpec::Tick>& ticks = spec(panel).y.ticks;
    for (int i = 0; i < ticks.size(); ++i) {
        if (!showsY(panel, ticks[i].at)) continue;
        const QString label = m_fit.shortened(ticks[i].label, plot.left() - m_gap, ChartText::Tick);
        if (label.isEmpty()) continue;
        Text tick = text({label}, ChartText::Tick, panel, i);
        tick.anchor = {plot.left(), placed(panel).at(0, ticks[i].at).y()};
        tick.alignment = Qt::AlignRight;
        tick.area.moveTopLeft({plot.left() - m_gap - tick.area.width(), tick.anchor.y() - tick.area.height() / 2});
        texts.append(tick);
        areas.append(tick.area);
    }
    const qsizetype step = stepOf(areas, 0, true);
    for (qsizetype i = 0; i < texts.size(); i += step)
        place(texts[i]);
}

bool ChartLayouter::isLastOfItsAxis(int panel) const
{
    if (isDiagram(panel)) return false;
    return panel + 1 == m_spec.panels.size() || isDiagram(panel + 1) || spec(panel).x != spec(panel + 1).x;
}

} // namespace analysis

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayouter.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace analysis {

namespace {

constexpr quint8 lineInk = 2;
constexpr quint8 curveInk = 3;
constexpr quint8 barInk = 3;
constexpr double perPlace =
    0.6; ///< a place counts as so much ink more than the one before it: the first are the nearest
constexpr double outside = 12; ///< ink that it is better to cover than to leave the plot
constexpr double crossing = 24; ///< and than to have a leader over what is no label's own
constexpr double arrowLength = 0.5; ///< in tick labels' heights
constexpr double leastSegment = 2; ///< with an arrow on it

} // namespace

void ChartLayouter::takeMarkers(int panel)
{
    if (isDiagram(panel)) return;
    const QPointF reach(m_markerReach, m_markerReach);
    for (const ChartSpec::Point& point : spec(panel).points) {
        if (!placed(panel).shows({point.x, point.y})) continue;
        const QPointF at = placed(panel).at(point.x, point.y);
        m_room.take({at - reach, at + reach});
    }
}

void ChartLayouter::inkMarks(int panel)
{
    if (isDiagram(panel)) return;
    const Panel& in = placed(panel);
    const QRectF plot = in.plot;
    for (const ChartSpec::Bar& bar : spec(panel).bars)
        if (in.hasPartOf(bar.area)) m_room.ink(in.at(bar.area).intersected(plot), barInk);
    for (const ChartSpec::Line& line : spec(panel).lines) {
        if (!std::isfinite(line.at)) continue;
        const bool isUpright = line.orientation == Qt::Vertical;
        const QPointF from =
            isUpright ? QPointF(xAt(panel, line.at), plot.top()) : QPointF(plot.left(), in.at(0, line.at).y());
        m_room.ink(QLineF(from, isUpright ? QPointF(from.x(), plot.bottom()) : QPointF(plot.right(), from.y())), plot,
                   lineInk);
    }
    for (const ChartSpec::Curve& curve : spec(panel).curves) {
        const QList<QPointF> seen = decimated(curve.points, in.min.x(), in.max.x(), int(plot.width() / m_em * 3) + 1);
        for (qsizetype i = 1; i < seen.size(); ++i)
            m_room.ink(QLineF(in.at(seen[i - 1]), in.at(seen[i])), plot, curveInk);
    }
    for (const ChartSpec::Point& point : spec(panel).points)
        if (point.low && point.high && showsX(panel, point.x))
            m_room.ink(QLineF(in.at(point.x, *point.low), in.at(point.x, *point.high)), plot, curveInk);
}

/// Where a head would stand on a marker, there is none.
void ChartLayouter::placeArrowHeads(int panel)
{
    const Panel& in = placed(panel);
    const double size = m_em * arrowLength;
    for (int c = 0; c < spec(panel).curves.size(); ++c) {
        const QList<QPointF>& points = spec(panel).curves[c].points;
        if (!spec(panel).curves[c].hasArrows) continue;
        for (qsizetype i = 1; i < points.size(); ++i) {
            if (!in.shows(points[i - 1]) || !in.shows(points[i])) continue;
            const QLineF segment(in.at(points[i - 1]), in.at(points[i]));
            const QRectF area(segment.center() - QPointF(size, size) / 2, QSizeF(size, size));
            if (segment.length() < leastSegment * size || !m_room.isFree(area)) continue;
            m_room.take(area);
            m_layout.arrowHeads.append({segment.center(), -segment.angle(), panel, c});
        }
    }
}

/// In one line or in several; empty where the bar is too small for all of it.
QStringList ChartLayouter::linesInside(const QString& label, const QRectF& area) const
{
    const double gap = m_em * 0.2;
    const double width = area.width() - 2 * std::clamp(area.width() * 0.05, gap, 3 * gap);
    const int most = int((area.height() - gap) / m_fit.height(ChartText::BarLabel));
    if (most < 1 || width <= 0) return {};
    QStringList lines;
    for (const QString& part : label.split(u'\n'))
        lines += m_fit.wrapped(part, width, most, ChartText::BarLabel);
    const bool isWhole = lines.join(u' ').simplified() == label.simplified();
    return isWhole && lines.size() <= most ? lines : QStringList();
}

/// Behind a bar that lies, beyond the end of one that stands; nearest first. Beside one that stands only where no other
/// follows, or it would be taken for that one's; and of many, none that reaches far over the neighbours.
QList<QRectF> ChartLayouter::placesAtBar(int panel, const QRectF& area, const QSizeF& size, bool goesDown) const
{
    const double gap = m_em * 0.2;
    const double left = area.center().x() - size.width() / 2;
    const double level = area.center().y() - size.height() / 2;
    const QRectF above({left, area.top() - size.height() - gap}, size);
    const QRectF below({left, area.bottom() + gap}, size);
    const QRectF behind({area.right() + gap, level}, size);
    if (hasLyingBars(panel)) return {behind};
    const bool isCrowded = placed(panel).plot.width() < size.width() * double(spec(panel).bars.size());
    if (isCrowded && size.width() > 2.6 * area.width()) return {};
    const QRectF& end = goesDown ? below : above;
    const double step = goesDown ? size.height() : -size.height();
    QList<QRectF> places{end, end.translated(0, step), goesDown ? above : below};
    const bool isFollowed = std::ranges::any_of(spec(panel).bars, [&](const ChartSpec::Bar& bar) {
        const double begin = placed(panel).at(bar.area).left();
        return begin >= area.right() - 1 && begin < behind.right() + size.width();
    });
    if (!isFollowed) places.append(behind);
    return places;
}

/// Inside of the bar, or else at it, or else as much as the bar has room for.
void ChartLayouter::placeBarLabels(int panel)
{
    const Panel& in = placed(panel);
    for (int i = 0; i < spec(panel).bars.size(); ++i) {
        const ChartSpec::Bar& bar = spec(panel).bars[i];
        if (bar.label.isEmpty() || !in.hasPartOf(bar.area)) continue;
        const QString lastLine = bar.label.section(u'\n', -1);
        if (placeInBar(panel, i, bar.label) || placeAtBar(panel, i) || lastLine == bar.label) continue;
        placeInBar(panel, i, lastLine);
    }
}

bool ChartLayouter::placeInBar(int panel, int index, const QString& label)
{
    const ChartSpec::Bar& bar = spec(panel).bars[index];
    const QRectF area = placed(panel).at(bar.area).intersected(placed(panel).plot);
    Text text = this->text(linesInside(label, area), ChartText::BarLabel, panel, index);
    text.role = bar.role;
    text.alignment = Qt::AlignHCenter;
    text.anchor = area.center();
    text.area.moveCenter(area.center());
    text.isOnFill = true;
    return place(std::move(text));
}

bool ChartLayouter::placeAtBar(int panel, int index)
{
    const Panel& in = placed(panel);
    const ChartSpec::Bar& bar = spec(panel).bars[index];
    const QRectF area = in.at(bar.area).intersected(in.plot);
    const QString line = m_fit.shortened(TextFitter::oneLine(bar.label), in.plot.width() / 2, ChartText::BarLabel);
    Text text = this->text({line}, ChartText::BarLabel, panel, index);
    text.role = bar.role;
    text.alignment = Qt::AlignHCenter;
    text.anchor = area.center();
    QList<QRectF> places = placesAtBar(panel, area, text.area.size(), bar.area.normalized().bottom() <= 0);
    const double cells = text.area.width() * text.area.height() / (m_em * m_em / 9);
    const double edge = m_em * 0.3; // may stand close to other bars, and not over them
    if (!hasLyingBars(panel))
        places.removeIf(
            [&](const QRectF& place) { return m_room.inkUnder(place.adjusted(0, edge, 0, -edge)) > cells / 2; });
    return placeBest(text, places, in.plot.adjusted(0, -m_em / 2, m_hasNamesBeside ? 0 : m_gap, 0));
}

/// In the order of the points: the first choose first.
void ChartLayouter::placePointLabels(int panel)
{
    if (isDiagram(panel)) return;
    const Panel& in = placed(panel);
    const QRectF within = in.plot.adjusted(0, -m_em * 0.65, 0, 0);
    const QPointF reach(m_markerReach, m_markerReach);
    for (int i = 0; i < spec(panel).points.size(); ++i) {
        const ChartSpec::Point& point = spec(panel).points[i];
        if (point.label.isEmpty() || !in.shows({point.x, point.y})) continue;
        const double most = in.plot.width() / 2;
        QStringList lines{TextFitter::oneLine(point.label)};
        if (m_fit.width(lines.first(), ChartText::PointLabel) > std::min(most, 14 * m_em))
            lines = m_fit.wrapped(point.label, std::min(most, 14 * m_em), 2, ChartText::PointLabel);
        Text text = this->text(lines, ChartText::PointLabel, panel, i);
        text.role = point.role;
        text.alignment = Qt::AlignHCenter;
        text.anchor = in.at(point.x, point.y);
        placeBest(text, around({text.anchor - reach, text.anchor + reach}, text.area.size(), within), within);
    }
}

/// At the top of the band, or else at its bottom; none where the band is narrower than a short word.
void ChartLayouter::placeBandNames(int panel)
{
    const Panel& in = placed(panel);
    for (int i = 0; i < spec(panel).bands.size(); ++i) {
        const ChartSpec::Band& band = spec(panel).bands[i];
        if (band.label.isEmpty() || !std::isfinite(band.from) || !std::isfinite(band.to)) continue;
        const auto [left, right] = std::minmax({xAt(panel, band.from), xAt(panel, band.to)});
        const QRectF area = QRectF(left, in.plot.top(), right - left, in.plot.height()).intersected(in.plot);
        const QString label = m_fit.shortened(band.label, area.width() - m_em * 0.4, ChartText::BandName);
        if (label.size() < std::min<qsizetype>(band.label.size(), 4)) continue;
        Text text = this->text({label}, ChartText::BandName, panel, i);
        text.alignment = Qt::AlignHCenter;
        text.area.moveCenter(area.center());
        text.anchor = area.center();
        text.area.moveTop(area.top() + m_em * 0.15);
        if (place(text)) continue;
        text.area.moveBottom(area.bottom() - m_em * 0.15);
        place(text);
    }
}

QList<QRectF> ChartLayouter::around(const QRectF& what, const QSizeF& size, const QRectF& within) const
{
    QList<QRectF> all;
    for (const double away : {0.2, 0.6, 1.3, 2.4, 4.0}) {
        const double gap = away * m_em;
        const double left = what.left() - gap - size.width();
        const double right = what.right() + gap;
        const double above = what.top() - gap - size.height();
        const double below = what.bottom() + gap;
        const double across = std::clamp(what.center().x() - size.width() / 2, within.left(),
                                         std::max(within.left(), within.right() - size.width()));
        const double level = what.center().y() - size.height() / 2;
        const double slope =
            gap * 0.7; // where it stands at a corner, its own corner is as far away as its edge elsewhere
        for (const QPointF at :
             std::array{QPointF(across, above), QPointF(right - gap + slope, above + gap - slope),
                        QPointF(across, below), QPointF(right, level), QPointF(left + gap - slope, above + gap - slope),
                        QPointF(right - gap + slope, below - gap + slope),
                        QPointF(left + gap - slope, below - gap + slope), QPointF(left, level)})
            all.append({at, size});
    }
    return all;
}

std::optional<QLineF> ChartLayouter::leaderOf(const Text& text, const QRectF& place) const
{
    if (text.kind != ChartText::PointLabel && text.kind != ChartText::CurveName) return {};
    const QPointF nearest(std::clamp(text.anchor.x(), place.left(), place.right()),
                          std::clamp(text.anchor.y(), place.top(), place.bottom()));
    const QLineF line(text.anchor, nearest);
    return line.length() > m_markerReach + m_em ? std::optional(line) : std::nullopt;
}

bool ChartLayouter::placeBest(Text text, const QList<QRectF>& places, const QRectF& within)
{
    std::optional<QRectF> best;
    double least = 0;
    double far = 0; // of the place: the later, the farther
    for (const QRectF& place : places) {
        far += perPlace;
        if (best && far >= least) break; // nothing that follows can be better
        // Below the plot, it would be taken for a label of the axis.
        if (place.bottom() > within.bottom() + m_em * 0.1 || !m_room.isFree(place)) continue;
        const auto leader = leaderOf(text, place);
        const double cost = far + m_room.inkUnder(place) + (within.contains(place) ? 0 : outside)
            + (leader && m_room.crosses(*leader) ? crossing : 0);
        if (best && cost >= least) continue;
        best = place;
        least = cost;
    }
    if (!best) return false;
    text.area = *best;
    text.leader = leaderOf(text, *best);
    const std::optional<QLineF> leader = text.leader;
    if (!place(std::move(text))) return false;
    if (leader) m_room.takeLine(*leader);
    return true;
}

} // namespace analysis

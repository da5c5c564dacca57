// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayouter.h"

#include <algorithm>
#include <cmath>

namespace analysis {

namespace {

/// From one box to another: straight across where they stand beside or above each other, else from middle to middle.
std::optional<QLineF> between(const QRectF& from, const QRectF& to)
{
    if (from.intersects(to)) return {};
    const double top = std::max(from.top(), to.top());
    const double bottom = std::min(from.bottom(), to.bottom());
    const double left = std::max(from.left(), to.left());
    const double right = std::min(from.right(), to.right());
    if (top < bottom) {
        const bool isRight = to.left() >= from.right();
        const double y = (top + bottom) / 2;
        return QLineF(QPointF(isRight ? from.right() : from.left(), y), {isRight ? to.left() : to.right(), y});
    }
    if (left < right) {
        const bool isBelow = to.top() >= from.bottom();
        const double x = (left + right) / 2;
        return QLineF(QPointF(x, isBelow ? from.bottom() : from.top()), {x, isBelow ? to.top() : to.bottom()});
    }
    const QLineF middles(from.center(), to.center());
    const auto inFrom = clipped(middles, from);
    const auto inTo = clipped(middles, to);
    if (!inFrom || !inTo) return {};
    return QLineF(inFrom->p2(), inTo->p1());
}

} // namespace

QList<QRectF> ChartLayouter::boxAreas(int panel) const
{
    constexpr double narrowest = 29; ///< tick labels' heights that boxes side by side need
    const bool isNarrow = placed(panel).plot.width() < narrowest * m_em;
    QList<QRectF> areas;
    for (const ChartSpec::Box& box : spec(panel).boxes)
        areas.append(placed(panel).at(isNarrow && !box.narrow.isNull() ? box.narrow : box.area));
    return areas;
}

/// The title, and under it as much of the text as there is room for.
void ChartLayouter::placeBoxes(int panel)
{
    const double padding = m_em * 0.5;
    m_layout.panels[panel].boxes = boxAreas(panel);
    for (int i = 0; i < spec(panel).boxes.size(); ++i) {
        const ChartSpec::Box& box = spec(panel).boxes[i];
        const QRectF inner = placed(panel).boxes[i].adjusted(padding, padding, -padding, -padding);
        double y = inner.top();
        const auto add = [&](const QString& words, ChartText kind) {
            const int lines = int((inner.bottom() - y) / m_fit.height(kind));
            if (inner.width() <= 0 || lines < 1) return;
            Text text = this->text(m_fit.wrapped(words, inner.width(), lines, kind), kind, panel, i);
            text.alignment = m_options.isMirrored ? Qt::AlignRight : Qt::AlignLeft;
            text.area.moveTopLeft({m_options.isMirrored ? inner.right() - text.area.width() : inner.left(), y});
            text.anchor = inner.center();
            y = text.area.bottom() + m_em * 0.2;
            place(text);
        };
        add(box.title, ChartText::BoxTitle);
        add(box.text, ChartText::BoxText);
    }
}

void ChartLayouter::placeArrows(int panel)
{
    if (!isDiagram(panel)) return;
    const Panel& in = placed(panel);
    for (const QRectF& box : in.boxes) // what follows stands beside the boxes
        m_room.take(box);
    for (int i = 0; i < spec(panel).arrows.size(); ++i) {
        const ChartSpec::Arrow& arrow = spec(panel).arrows[i];
        if (std::min(arrow.from, arrow.to) < 0 || std::max(arrow.from, arrow.to) >= in.boxes.size()) continue;
        const auto line = between(in.boxes[arrow.from], in.boxes[arrow.to]);
        if (!line) continue;
        m_layout.arrows.append({*line, panel, i});
        m_room.ink(*line, in.plot, 3);
    }
    for (const ChartLayout::Arrow& arrow : std::as_const(m_layout.arrows)) {
        if (arrow.panel != panel) continue;
        const ChartSpec::Arrow& from = spec(panel).arrows[arrow.index];
        const double gap = m_em * 0.2;
        const bool isFlat = std::abs(arrow.line.dy()) < m_em;
        const bool isUpright = std::abs(arrow.line.dx()) < m_em;
        const double most = isFlat ? std::abs(arrow.line.dx()) - 2 * gap : in.plot.width() / (isUpright ? 2 : 3) - gap;
        Text text = this->text(m_fit.wrapped(from.label, most, 3, ChartText::ArrowLabel), ChartText::ArrowLabel, panel,
                               arrow.index);
        text.role = from.role;
        text.alignment = Qt::AlignHCenter;
        text.anchor = arrow.line.center();
        const QSizeF size = text.area.size();
        const double level = text.anchor.y() - size.height() / 2;
        QList<QRectF> places = around({text.anchor, QSizeF()}, size, in.plot);
        if (isUpright)
            places = {{{text.anchor.x() + 2 * gap, level}, size},
                      {{text.anchor.x() - 2 * gap - size.width(), level}, size}};
        placeBest(text, places, in.plot);
    }
}

} // namespace analysis

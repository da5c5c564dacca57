// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpainter.h"

#include "markers.h"
#include "rolelook.h"

#include "../theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace views {

using analysis::ChartLayout;
using analysis::ChartSpec;
using analysis::ChartText;

namespace {

constexpr double tickLength = 4;
constexpr double corner = 6;
constexpr double capWidth = 3; ///< half of that at the ends of an interval

/// "45 min" stays that where the window is read from right to left.
QString isolated(const QString& text) { return QChar(0x2068) + text; }

/// Where a curve may run below it.
bool isAmongLines(const ChartLayout::Text& text)
{
    return !text.isOnFill
        && (text.kind == ChartText::PointLabel || text.kind == ChartText::CurveName
            || text.kind == ChartText::LineName);
}

QPolygonF arrowHead(double size) { return {{{size, 0}, {-size, size * 0.8}, {-size, -size * 0.8}}}; }

void paintHead(QPainter& painter, QPointF at, double degrees, double size, const QColor& ink)
{
    const QTransform turned = QTransform::fromTranslate(at.x(), at.y()).rotate(degrees);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(turned.map(arrowHead(size)));
}

} // namespace

ChartPainter::ChartPainter(QPainter& painter, const ChartSpec& spec, const ChartLayout& layout)
    : m_painter(painter)
    , m_spec(spec)
    , m_layout(layout)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void ChartPainter::paintBelow() const
{
    for (qsizetype i = 0; i < m_layout.panels.size(); ++i) {
        const Place& place = m_layout.panels[i];
        if (place.isDiagram) continue;
        paintBands(m_spec.panels[i], place);
        paintGrid(m_spec.panels[i], place);
        paintBars(m_spec.panels[i], place);
    }
}

void ChartPainter::paintAbove() const
{
    paintArrows();
    for (qsizetype i = 0; i < m_layout.panels.size(); ++i) {
        paintBoxes(m_layout.panels[i]);
        paintPoints(m_spec.panels[i], m_layout.panels[i]);
    }
    for (const ChartLayout::Text& text : m_layout.texts)
        paintText(text);
}

/// Hairlines on whole pixels.
void ChartPainter::paintGrid(const Panel& panel, const Place& place) const
{
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(QPen(Theme::tokens().border, 1));
    for (const ChartSpec::Tick& tick : panel.y.ticks) {
        const double y = place.at(panel.x.min, tick.at).y();
        m_painter.drawLine(QPointF(place.plot.left(), y), QPointF(place.plot.right(), y));
    }
    m_painter.setPen(QPen(Theme::tokens().inputBorder, 1));
    m_painter.drawLine(place.plot.bottomLeft(), place.plot.bottomRight());
    for (const ChartSpec::Tick& tick : place.hasXAxis ? panel.x.ticks : QList<ChartSpec::Tick>()) {
        const QPointF foot(place.at(tick.at, panel.y.min).x(), place.plot.bottom());
        m_painter.drawLine(foot, foot + QPointF(0, tickLength));
    }
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void ChartPainter::paintBands(const Panel& panel, const Place& place) const
{
    for (const ChartSpec::Band& band : panel.bands) {
        QRectF area = place.plot;
        area.setLeft(place.at(band.from, panel.y.min).x());
        area.setRight(place.at(band.to, panel.y.min).x());
        m_painter.fillRect(area & place.plot, fillOf(ChartSpec::Role::Dominated));
    }
}

void ChartPainter::paintBars(const Panel& panel, const Place& place) const
{
    for (const ChartSpec::Bar& bar : panel.bars) {
        m_painter.setPen(QPen(colourOf(bar.role), 1.2));
        m_painter.setBrush(fillOf(bar.role));
        m_painter.drawRect(place.at(bar.area) & place.plot);
    }
}

void ChartPainter::paintBoxes(const Place& place) const
{
    for (const QRectF& box : place.boxes) {
        m_painter.setPen(QPen(Theme::tokens().inputBorder, 1));
        m_painter.setBrush(Theme::tokens().card);
        m_painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    }
}

void ChartPainter::paintPoints(const Panel& panel, const Place& place) const
{
    for (const bool isBehind : {true, false}) // what others beat never hides them
        for (const ChartSpec::Point& point : panel.points) {
            if ((point.role == ChartSpec::Role::Dominated) != isBehind || !place.shows({point.x, point.y})) continue;
            paintInterval(point, place);
            paintMarker(point.marker, place.at(point.x, point.y), point.role, point.isKept);
        }
}

void ChartPainter::paintInterval(const ChartSpec::Point& point, const Place& place) const
{
    if (!point.low || !point.high) return;
    const auto inside = [&](double y) {
        QPointF at = place.at(point.x, y);
        at.setY(std::clamp(at.y(), place.plot.top(), place.plot.bottom()));
        return at;
    };
    const QPointF from = inside(*point.low);
    const QPointF to = inside(*point.high);
    m_painter.setPen(QPen(colourOf(point.role), 1.2));
    m_painter.drawLine(from, to);
    for (const QPointF end : {from, to})
        m_painter.drawLine(end - QPointF(capWidth, 0), end + QPointF(capWidth, 0));
}

void ChartPainter::paintMarker(ChartSpec::Marker marker, QPointF at, ChartSpec::Role role, bool isKept) const
{
    QPixmap& pixmap = m_markers[{marker, role, isKept}];
    if (pixmap.isNull()) pixmap = markerPixmap(marker, role, isKept);
    const QSizeF size = pixmap.deviceIndependentSize();
    m_painter.drawPixmap(at - QPointF(size.width(), size.height()) / 2, pixmap);
}

/// With a halo, so that it stands off the lines.
QPixmap ChartPainter::markerPixmap(ChartSpec::Marker marker, ChartSpec::Role role, bool isKept) const
{
    const double side = std::ceil(m_layout.marker * 2.4) + 5;
    const double ratio = m_painter.device()->devicePixelRatio();
    QPixmap pixmap((QSizeF(side, side) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPainterPath path = markerPath(marker, QPointF(side, side) / 2, 2 * m_layout.marker);
    painter.strokePath(path, QPen(Theme::tokens().base, 3.5));
    painter.setPen(QPen(colourOf(role), marker == ChartSpec::Marker::Cross ? 2 : 1.5));
    painter.setBrush(isKept ? colourOf(role) : Theme::tokens().base);
    painter.drawPath(path);
    return pixmap;
}

void ChartPainter::paintArrows() const
{
    const double size = m_layout.em * 0.28;
    for (const ChartLayout::ArrowHead& head : m_layout.arrowHeads)
        paintHead(m_painter, head.at, head.angle, size, colourOf(m_spec.panels[head.panel].curves[head.curve].role));
    for (const ChartLayout::Arrow& arrow : m_layout.arrows) {
        const ChartSpec::Role role = m_spec.panels[arrow.panel].arrows[arrow.index].role;
        QLineF shaft = arrow.line;
        shaft.setLength(std::max(0.0, shaft.length() - size));
        m_painter.setPen(penOf(role));
        m_painter.drawLine(shaft);
        paintHead(m_painter, shaft.p2(), -arrow.line.angle(), size, colourOf(role));
    }
}

void ChartPainter::paintText(const ChartLayout::Text& text) const
{
    if (text.kind == ChartText::Meaning) {
        const ChartSpec::MarkerMeaning& meaning = m_spec.meanings[text.index];
        paintMarker(meaning.marker, text.anchor, meaning.role, meaning.isKept);
    }
    if (text.leader) {
        m_painter.setPen(QPen(Theme::tokens().muted, 1));
        m_painter.drawLine(*text.leader);
    }
    if (isAmongLines(text)) {
        QColor ground = Theme::tokens().base;
        ground.setAlphaF(0.75F);
        m_painter.fillRect(text.area, ground);
    }
    m_painter.setPen(inkOf(text.kind));
    m_painter.setFont(fontOf(text.kind));
    QRectF line = text.area;
    line.setHeight(text.area.height() / double(text.lines.size()));
    for (const QString& words : text.lines) {
        m_painter.drawText(line,
                           int(text.alignment | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine
                               | Qt::TextDontClip,
                           isolated(words));
        line.translate(0, line.height());
    }
}

void ChartPainter::paintRing(const QRectF& mark, bool isCurrent) const
{
    if (mark.isEmpty()) return;
    const double away = mark.width() <= 2 ? m_layout.marker + 4 : 3;
    const QRectF around = mark.adjusted(-away, -away, away, away);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(isCurrent ? Theme::tokens().accent : Theme::tokens().text, isCurrent ? 2.4 : 1.6));
    if (mark.width() <= 2 && mark.height() <= 2) m_painter.drawEllipse(around);
    else m_painter.drawRoundedRect(around, 3, 3);
}

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartmarks.h"

#include "housestyle.h"

#include "analysis/chartlook.h"

#include <QTransform>

namespace publish {

using namespace house;
using analysis::ChartSpec;

QPen pen(QRgb colour, qreal width, const QList<qreal>& dashes)
{
    QPen pen(QColor::fromRgba(colour), width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (!dashes.isEmpty()) pen.setDashPattern(dashes);
    return pen;
}

QPen pen(ChartSpec::Role role)
{
    const MarkStyle style = markStyle(role);
    return pen(style.colour, style.width, analysis::dashes(role));
}

QPainterPath markerPath(ChartSpec::Marker marker, QPointF at, qreal size)
{
    QPainterPath path;
    if (marker == ChartSpec::Marker::Circle) path.addEllipse(QPointF(), 1, 1);
    for (const QList<QPointF>& line : analysis::outline(marker))
        path.addPolygon(line);
    return QTransform::fromTranslate(at.x(), at.y()).scale(size, size).map(path);
}

QPainterPath arrowHead(QPointF middle, qreal angle, qreal size)
{
    QPainterPath path;
    path.addPolygon(QPolygonF({{size / 2, 0}, {-size / 2, -size * 0.42}, {-size / 2, size * 0.42}}));
    path.closeSubpath();
    return QTransform().translate(middle.x(), middle.y()).rotate(angle).map(path);
}

MarkStyle markStyle(ChartSpec::Role role)
{
    constexpr qreal wide = 1.5 * pt;
    constexpr qreal thin = 0.9 * pt;
    using enum ChartSpec::Role;
    switch (role) {
    case Data: return {blue, blue, wide, blue, white};
    case Second: return {vermillion, vermillionWord, wide, vermillionLight, ink};
    case Third: return {green, greenWord, wide, greenLight, ink};
    case Fourth: return {purple, purpleWord, wide, purpleWord, white};
    case Best: return {ink, ink, 1.1 * pt, ink, white};
    case Front: return {greenWord, greenWord, 2.2 * pt, greenWord, white};
    case Path: return {grey, muted, 0.6 * pt, hairline, ink};
    case Dominated: return {grey, muted, thin, hairline, ink};
    case Baseline: return {secondary, secondary, thin, greyLight, ink};
    case Target: return {greenWord, greenWord, thin, greenLight, ink};
    case Guardrail: return {vermillionWord, vermillionWord, thin, vermillionWord, white};
    case Objective: return {purpleWord, purpleWord, wide, purpleWord, white};
    case Event: return {muted, secondary, 0.7 * pt, greyLight, ink};
    }
    return {};
}

} // namespace publish

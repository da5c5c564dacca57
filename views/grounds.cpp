// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "grounds.h"

#include "theme.h"

#include <QHash>
#include <QPainter>
#include <QPainterPath>
#include <QWidget>

namespace views {

using namespace Qt::StringLiterals;

namespace {

struct Ground
{
    QColor fill;
    QColor border;
    Qt::Edges edges = {}; ///< that have a border; none: all of them, around corners
    double radius = 0;
    Qt::PenStyle line = Qt::SolidLine;
};

enum class Part { Sidebar, TopBar, StatusLine, FindBar, Card, Box, PrivateCard, Palette, Banner };

std::optional<Part> partOf(const QWidget& widget)
{
    static const QHash<QString, Part> parts{
        {u"sidebar"_s, Part::Sidebar},         {u"topBar"_s, Part::TopBar},   {u"statusLine"_s, Part::StatusLine},
        {u"findBar"_s, Part::FindBar},         {u"card"_s, Part::Card},       {u"box"_s, Part::Box},
        {u"privateCard"_s, Part::PrivateCard}, {u"palette"_s, Part::Palette}, {u"banner"_s, Part::Banner}};
    const QString name = widget.objectName();
    const auto found = name.isEmpty() ? parts.cend() : parts.constFind(name);
    return found == parts.cend() ? std::nullopt : std::optional(*found);
}

Ground groundOf(Part part, const QWidget& widget)
{
    const Tokens& t = Theme::tokens();
    const Qt::Edge end = widget.isRightToLeft() ? Qt::LeftEdge : Qt::RightEdge;
    switch (part) {
    case Part::Sidebar: return {t.sidebar, t.border, end};
    case Part::TopBar:
    case Part::FindBar: return {t.window, t.border, Qt::BottomEdge};
    case Part::StatusLine: return {.fill = t.window, .border = {}};
    case Part::Card: return {.fill = t.card, .border = t.border, .radius = 8};
    case Part::Box: return {.fill = t.base, .border = t.border, .radius = 6};
    case Part::PrivateCard: return {.fill = t.window, .border = t.inputBorder, .radius = 8, .line = Qt::DashLine};
    case Part::Palette: return {.fill = t.window, .border = t.inputBorder, .radius = 8};
    case Part::Banner: break;
    }
    if (widget.property("quiet").toBool()) return {.fill = t.selected, .border = t.inputBorder, .radius = 6};
    return {.fill = t.badBackground, .border = t.bad, .radius = 6};
}

/// One pixel wide, inside.
void drawEdges(QPainter* painter, const QRect& rect, const Ground& ground)
{
    painter->fillRect(rect, ground.fill);
    if (ground.edges & Qt::BottomEdge) painter->fillRect(QRect(rect.bottomLeft(), rect.bottomRight()), ground.border);
    if (ground.edges & Qt::LeftEdge) painter->fillRect(QRect(rect.topLeft(), rect.bottomLeft()), ground.border);
    if (ground.edges & Qt::RightEdge) painter->fillRect(QRect(rect.topRight(), rect.bottomRight()), ground.border);
}

} // namespace

bool hasGround(const QWidget& widget) { return partOf(widget).has_value(); }

void drawGround(QPainter* painter, const QRect& rect, const QWidget& widget)
{
    const auto part = partOf(widget);
    if (!part) return;
    const Ground ground = groundOf(*part, widget);
    if (ground.radius == 0) return drawEdges(painter, rect, ground);
    if (ground.line == Qt::SolidLine) return drawRounded(painter, rect, ground.fill, ground.border, 1, ground.radius);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(ground.fill);
    painter->setPen(QPen(ground.border, 1, ground.line));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), ground.radius, ground.radius);
    painter->restore();
}

void drawRounded(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& border, double width,
                 double radius)
{
    const double half = width / 2;
    QPainterPath line;
    line.addRoundedRect(rect, radius + half, radius + half);
    line.addRoundedRect(QRectF(rect).adjusted(width, width, -width, -width), radius - half, radius - half);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
    painter->fillPath(line, border);
    painter->restore();
}

void tint(QWidget& widget)
{
    const QString name = widget.objectName();
    if (name.isEmpty()) return;
    const Tokens& t = Theme::tokens();
    QPalette colours;
    if (name == "muted"_L1) colours.setColor(QPalette::WindowText, t.muted);
    else if (name == "fault"_L1) colours.setColor(QPalette::WindowText, t.bad);
    else if (name == "quietList"_L1) {
        colours.setColor(QPalette::Highlight, t.selected);
        colours.setColor(QPalette::HighlightedText, t.text);
    } else return;
    widget.setPalette(colours);
}

} // namespace views

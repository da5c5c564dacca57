// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas.h"

#include <QPainter>

namespace publish {

namespace {

template <typename... Visitors> struct Overloaded : Visitors...
{
    using Visitors::operator()...;
};

} // namespace

void translate(DisplayList& items, QPointF by)
{
    for (Item& item : items)
        std::visit(Overloaded{[&](TextRun& run) { run.at += by; }, [&](Shape& shape) { shape.path.translate(by); },
                              [&](Picture& picture) { picture.area.translate(by); },
                              [&](LinkArea& link) { link.area.translate(by); }, [](Begin&) {}, [](End&) {}},
                   item);
}

void append(DisplayList& list, const DisplayList& items, QPointF by)
{
    DisplayList moved = items;
    if (!by.isNull()) translate(moved, by);
    list.append(std::move(moved));
}

void enclose(DisplayList& items, const Begin& element)
{
    items.prepend(element);
    items.append(End{});
}

void Canvas::draw(const DisplayList& items)
{
    for (const Item& item : items)
        std::visit(Overloaded{[&](const TextRun& run) { text(run); }, [&](const Shape& drawn) { shape(drawn); },
                              [&](const Picture& drawn) { picture(drawn); }, [&](const LinkArea& area) { link(area); },
                              [&](const Begin& element) { begin(element); }, [&](const End&) { end(); }},
                   item);
}

void PainterCanvas::text(const TextRun& run)
{
    m_painter.setPen(run.colour);
    m_painter.drawGlyphRun(run.at, run.glyphs);
}

void PainterCanvas::shape(const Shape& shape)
{
    m_painter.setPen(shape.stroke);
    m_painter.setBrush(shape.fill.isValid() ? QBrush(shape.fill) : QBrush(Qt::NoBrush));
    m_painter.drawPath(shape.path);
}

void PainterCanvas::picture(const Picture& picture) { m_painter.drawImage(picture.area, picture.image); }

void PainterCanvas::link(const LinkArea&) { }
void PainterCanvas::begin(const Begin&) { }
void PainterCanvas::end() { }

} // namespace publish

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout.h"

#include <utility>

namespace publish {

using namespace house;

namespace {

constexpr qreal betweenFigures = 14 * pt;

/// Value above label, side by side; returns the height.
qreal appendKeyFigures(DisplayList& items, const QList<Head::KeyFigure>& figures, qreal width, qreal y)
{
    const qreal column = width / qreal(std::max<qsizetype>(3, figures.size()));
    qreal height = 0;
    for (qsizetype i = 0; i < figures.size(); ++i) {
        const qreal x = qreal(i) * column;
        const qreal room = column - betweenFigures;
        items.append(Begin{Element::Paragraph});
        qreal used = appendLines(items, textLines(StyledText(figures[i].value), keyFigure, room), keyFigure, {x, y});
        used += appendLines(items, textLines(StyledText(figures[i].label), keyLabel, room), keyLabel, {x, y + used});
        items.append(End{});
        height = std::max(height, used);
    }
    return height;
}

Box headBox(const Head& head, const Columns& columns)
{
    Box box{.isWide = true};
    qreal& y = box.height;
    box.items.append(Begin{Element::Title});
    y += appendLines(box.items, evenLines(StyledText(head.title), title, columns.full), title);
    box.items.append(End{});
    if (!head.summary.isEmpty()) {
        y += 5 * pt;
        box.items.append(Begin{Element::Paragraph});
        y += appendLines(box.items, evenLines(head.summary, subtitle, columns.full * 0.92), subtitle, {0, y});
        box.items.append(End{});
    }
    y += 7 * pt;
    for (const QString& line : head.lines) {
        box.items.append(Begin{Element::Paragraph});
        y += appendLines(box.items, textLines(StyledText(line), byline, columns.full), byline, {0, y});
        box.items.append(End{});
    }
    y += 9 * pt;
    box.items.append(rule(0, y, columns.full, 0.8 * pt, ink));
    if (head.figures.isEmpty()) return box;
    y += 7 * pt;
    y += appendKeyFigures(box.items, head.figures, columns.full, y) + 10 * pt;
    box.items.append(rule(0, y, columns.full, 0.5 * pt, hairline));
    return box;
}

/// A head that no page can hold, line by line.
class HeadLines
{
public:
    void add(const QList<TextLine>& lines, const TextStyle& style, Element element, qreal space)
    {
        const int number = -++m_count; // the numbers of blocks count up
        for (Box& box : lineBoxes(lines, style)) {
            enclose(box.items, {element, {}, number});
            box.space = std::exchange(space, 0);
            box.isWide = true;
            m_boxes.append(box);
        }
    }
    [[nodiscard]] QList<Box> take() { return std::move(m_boxes); }

private:
    QList<Box> m_boxes;
    int m_count = 0;
};

QList<Box> linesOf(const Head& head, const Columns& columns)
{
    HeadLines lines;
    lines.add(textLines(StyledText(head.title), title, columns.full), title, Element::Title, 0);
    lines.add(textLines(head.summary, subtitle, columns.full * 0.92), subtitle, Element::Paragraph, 5 * pt);
    for (const QString& line : head.lines)
        lines.add(textLines(StyledText(line), byline, columns.full), byline, Element::Paragraph, 7 * pt);
    for (const Head::KeyFigure& figure : head.figures) {
        lines.add(textLines(StyledText(figure.value), keyFigure, columns.full), keyFigure, Element::Paragraph, 7 * pt);
        lines.add(textLines(StyledText(figure.label), keyLabel, columns.full), keyLabel, Element::Paragraph, 0);
    }
    return lines.take();
}

} // namespace

QList<Box> headBoxes(const Head& head, const Columns& columns)
{
    const Box whole = headBox(head, columns);
    return whole.height <= columns.height ? QList{whole} : linesOf(head, columns);
}

} // namespace publish

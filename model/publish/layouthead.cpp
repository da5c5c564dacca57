// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout.h"

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

} // namespace

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

} // namespace publish

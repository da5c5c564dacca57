// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "codehighlighter.h"
#include "layout.h"

namespace publish {

using namespace house;

namespace {

constexpr qreal inset = 8 * pt;
constexpr qreal padding = 6 * pt;
constexpr qsizetype mostLinesTogether = 40;

StyledText coloured(const QString& line, const QList<CodeSpan>& spans)
{
    StyledText text(line.isEmpty() ? QStringLiteral(" ") : line);
    for (const CodeSpan& span : spans)
        text.spans.append({span.start, span.length, {}, {}, codeColour(span.style)});
    return text;
}

/// The panel behind a line. It reaches under the next line, so that no seam shows between them.
void appendPanel(Box& box, qreal width, bool isLast)
{
    const qreal under = isLast ? 0 : 1 * pt;
    box.items.prepend(rule(0, 0, 1.5 * pt, box.height + under, blue));
    box.items.prepend(rule(0, 0, width, box.height + under, panel));
}

} // namespace

QList<Box> codeBoxes(const CodeListing& listing, const Columns& columns, CodeHighlighter* highlighter)
{
    const QStringList lines = codeLines(listing.text);
    QList<QList<CodeSpan>> spans(lines.size());
    if (highlighter) spans = highlighter->highlight(lines, listing.language, listing.name);
    QList<TextLine> set;
    for (qsizetype i = 0; i < lines.size(); ++i)
        set.append(textLines(coloured(lines[i], spans[i]), house::code, columns.full - 2 * inset));

    QList<Box> boxes;
    const bool isTogether = set.size() <= mostLinesTogether;
    for (qsizetype i = 0; i < set.size(); ++i) {
        const qreal above = i == 0 ? padding : 0;
        const qreal below = i == set.size() - 1 ? padding : 0;
        Box box{.height = above + house::code.lead + below, .isWide = true};
        append(box.items, set[i].items, {inset, above + baseline(house::code)});
        enclose(box.items, {Element::Code, {}, 1});
        appendPanel(box, columns.full, i == set.size() - 1);
        const bool isEdge = i < 3 || i > set.size() - 4;
        box.breakCost = i == 0 ? 0 : isEdge ? neverBreak : isTogether ? keepWhole : 0;
        boxes.append(box);
    }
    StyledText below(listing.name.simplified(), Style::Label);
    if (!below.isEmpty() && !listing.caption.isEmpty()) below.append(QStringLiteral(". "));
    below.append(markdown(listing.caption));
    QList<Box> captions = lineBoxes(textLines(below, caption, columns.text), caption);
    if (!captions.isEmpty()) {
        captions.first().breakCost = neverBreak;
        captions.first().space = 4 * pt;
    }
    boxes.append(captions);
    return boxes;
}

} // namespace publish

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout.h"

#include "chartpainter.h"
#include "laidout.h"

#include <algorithm>

namespace publish {

using namespace house;
using namespace Qt::StringLiterals;

namespace {

/// Turns block after block into boxes.
class Setter
{
public:
    Setter(const LayoutOptions& options, const QList<int>& crowdedNotes, LaidOut& before)
        : m_options(options)
        , m_crowdedNotes(crowdedNotes)
        , m_columns(columns(options.paper))
        , m_before(before)
    {
    }

    QList<Box> set(const QList<Block>& blocks)
    {
        for (const Block& block : blocks)
            add(block);
        closeStep();
        return std::move(m_boxes);
    }

private:
    void add(const Block& block)
    {
        const auto* heading = std::get_if<Heading>(&block.body);
        // What is told before the first step belongs to it.
        if (heading && heading->level == Heading::Level::Step && m_steps++ > 0) closeStep();
        const qsizetype first = m_boxes.size();
        append(m_before.blocks.of(block.body, [&] {
            return std::visit([&](const auto& body) { return spaced(body); }, block.body);
        }));
        if (m_boxes.isEmpty()) return;
        for (const SideNote& note : block.notes)
            m_waiting.append({std::min(first, m_boxes.size() - 1), note, ++m_notes, m_crowdedNotes.contains(m_notes)});
    }

    void append(const Spaced& spaced)
    {
        const qsizetype first = m_boxes.size();
        const bool goesOn = spaced.element == Element::List && m_element == Element::List;
        if (!goesOn) ++m_elements;
        m_element = spaced.element;
        for (Box box : spaced.boxes) {
            if (spaced.element == Element::List) enclose(box.items, {Element::ListItem, {}, int(first) + 1});
            if (spaced.element) enclose(box.items, {*spaced.element, {}, m_elements});
            const qsizetype place = m_boxes.size() - first;
            if (place == 0 && first > 0) box.space = std::max(m_after, spaced.before);
            if (m_keep > 0) box.breakCost = std::max(box.breakCost, neverBreak);
            m_keep = box.height < 2 * body().lead ? std::max(0, m_keep - 1) : 0; // a figure is more than two lines
            m_boxes.append(std::move(box));
        }
        m_after = spaced.after;
        if (spaced.isHeading) m_keep = 2; // a heading keeps two lines
    }

    void closeStep()
    {
        const QList<SideNote> crowded = placeNotes(m_boxes, m_stepFirst, m_waiting, m_before);
        m_waiting.clear();
        if (!crowded.isEmpty()) append({notePanel(crowded, m_columns), 18 * pt, 12 * pt, Element::Note});
        m_stepFirst = m_boxes.size();
    }

    [[nodiscard]] Spaced spaced(const Head& head) const { return {headBoxes(head, m_columns), 0, 18 * pt}; }
    [[nodiscard]] Spaced spaced(const Heading& heading) const;
    [[nodiscard]] Spaced spaced(const Paragraph& paragraph) const;
    [[nodiscard]] Spaced spaced(const Table& table) const
    {
        return {tableBoxes(table, m_columns), 10 * pt, 16 * pt, Element::Table};
    }
    [[nodiscard]] Spaced spaced(const Chart& chart) const;
    [[nodiscard]] Spaced spaced(const CodeListing& code) const
    {
        return {codeBoxes(code, m_columns, m_options.highlighter), 10 * pt, 14 * pt, Element::Paragraph};
    }

    [[nodiscard]] Spaced spaced(const PictureBlock& picture) const
    {
        return {pictureBoxes(picture, m_columns, int(m_boxes.size()) + 1), 12 * pt, 14 * pt};
    }

    const LayoutOptions& m_options;
    const QList<int>& m_crowdedNotes;
    Columns m_columns;
    LaidOut& m_before;
    QList<Box> m_boxes;
    QList<WaitingNote> m_waiting;
    int m_notes = 0; ///< how many there have been
    qsizetype m_stepFirst = 0;
    int m_steps = 0;
    qreal m_after = 0;
    int m_elements = 0; ///< how many have been opened
    std::optional<Element> m_element; ///< of the block before
    int m_keep = 0; ///< how many boxes may not begin a page, because of the heading above
};

Spaced Setter::spaced(const Heading& heading) const
{
    const bool isStep = heading.level == Heading::Level::Step;
    const TextStyle& style = isStep ? stepHeading : house::heading;
    const Element element = isStep ? Element::Heading : Element::Subheading;
    Spaced spaced{{}, isStep ? 26 * pt : 14 * pt, isStep ? 6 * pt : 3 * pt, element, true};
    spaced.boxes = lineBoxes(evenLines(StyledText(heading.text), style, m_columns.text), style);
    for (Box& box : spaced.boxes)
        box.breakCost = &box == &spaced.boxes.first() ? (isStep ? -1 : -0.5) : neverBreak;
    return spaced;
}

/// Whether there is a letter in it.
bool isSeen(const StyledText& text)
{
    return std::ranges::any_of(text.text, [](QChar c) { return c.isPrint() && !c.isSpace(); });
}

DisplayList listMark(const Paragraph& item, const TextStyle& style)
{
    DisplayList items;
    append(items, textLine(item.mark.isEmpty() ? u"•"_s : item.mark, style).items, {0, baseline(style)});
    enclose(items, {Element::ListMark});
    return items;
}

Spaced Setter::spaced(const Paragraph& paragraph) const
{
    const bool isItem = paragraph.kind == Paragraph::Kind::ListItem;
    const bool isSource = paragraph.kind == Paragraph::Kind::Source;
    const TextStyle& style = isSource              ? caption
        : paragraph.kind == Paragraph::Kind::Quiet ? quiet
                                                   : body(m_options.typeface);
    const qreal indent = isItem ? 13 * pt : 0;
    const qreal width = isSource ? m_columns.full : m_columns.text - indent;
    const QList<TextLine> lines = isSeen(paragraph.text) ? textLines(paragraph.text, style, width) : QList<TextLine>();
    const qreal around = isSource ? 2.5 * pt : isItem ? 4 * pt : 7.25 * pt;
    Spaced spaced{lineBoxes(lines, style, indent), around, around, isItem ? Element::List : Element::Paragraph};
    for (Box& box : spaced.boxes) {
        box.isWide = isSource;
        if (!isItem) continue;
        enclose(box.items, {Element::ListText, {}, 1});
        if (&box == &spaced.boxes.first()) box.items = listMark(paragraph, style) + box.items;
    }
    return spaced;
}

Spaced Setter::spaced(const Chart& chart) const
{
    Box box;
    analysis::ChartSpec spec = chart.spec;
    box.height = paintChart(spec, m_columns.text, box.items);
    while (box.height > m_columns.height * 0.75 && spec.title.size() > 1) { // a title that goes on and on
        spec.title = spec.title.first(spec.title.size() / 2).trimmed() + u'…';
        box.items.clear();
        box.height = paintChart(spec, m_columns.text, box.items);
    }
    enclose(box.items, {Element::Figure, chart.spec.description});
    return {{box}, 14 * pt, 16 * pt};
}

} // namespace

Shape rule(qreal x, qreal y, qreal length, qreal thickness, QRgb colour)
{
    Shape shape;
    shape.path.addRect(QRectF(x, y, length, thickness));
    shape.fill = QColor::fromRgba(colour);
    return shape;
}

qreal appendLines(DisplayList& items, const QList<TextLine>& lines, const TextStyle& style, QPointF at)
{
    qreal y = at.y();
    for (const TextLine& line : lines) {
        append(items, line.items, {at.x(), y + baseline(style)});
        y += style.lead;
    }
    return y - at.y();
}

QList<Box> lineBoxes(const QList<TextLine>& lines, const TextStyle& style, qreal indent)
{
    QList<Box> boxes;
    for (const TextLine& line : lines) {
        Box box;
        box.height = style.lead;
        append(box.items, line.items, {indent, baseline(style)});
        const qsizetype place = boxes.size();
        if (place == 1 || (place > 0 && place == lines.size() - 1)) box.breakCost = neverBreak;
        boxes.append(box);
    }
    return boxes;
}

QList<Box> boxes(const QList<Block>& blocks, const LayoutOptions& options)
{
    LaidOut nothing;
    LaidOut& before = options.before ? *options.before : nothing;
    // Whether a note has room is known when the pages are. Each round takes some out of the margin.
    QList<int> crowded;
    while (true) {
        before.blocks.restart();
        before.notes.restart();
        QList<Box> set = Setter(options, crowded, before).set(blocks);
        const bool hasNotes = std::ranges::any_of(set, [](const Box& box) { return !box.notes.isEmpty(); });
        const QList<int> more = hasNotes ? crowdedNotes(set, columns(options.paper).height) : QList<int>();
        if (more.isEmpty()) return set;
        crowded += more;
    }
}

QList<Page> pages(const QList<Box>& boxes, story::Paper paper)
{
    const Columns columns = house::columns(paper);
    QList<Page> pages;
    for (const PageRange& range : breakPages(boxes, columns.height)) {
        const PagePlaces at = places(boxes, range, columns.height);
        Page page;
        if (const auto& head = boxes[range.first].head) {
            DisplayList repeated = head->items;
            enclose(repeated, {Element::Repeat});
            append(page.items, repeated, {left, top});
        }
        qsizetype note = 0;
        for (qsizetype i = range.first; i < range.end; ++i) {
            append(page.items, boxes[i].items, {left, top + at.boxes[i - range.first]});
            for (const Box::Note& beside : boxes[i].notes)
                append(page.items, beside.items, {left + columns.noteLeft, top + at.notes[note++]});
        }
        pages.append(page);
    }
    return pages;
}

DisplayList footer(const QString& title, qsizetype number, qsizetype count, story::Paper paper)
{
    const QSizeF size = paperSize(paper);
    const qreal y = size.height() - 12 * mm;
    DisplayList items;
    const TextLine page = textLine(u"%1 / %2"_s.arg(number).arg(count), house::footer);
    const qreal room = columns(paper).full - page.width - 20 * pt;
    const QList<TextLine> lines = textLines(StyledText(title), house::footer, room);
    if (!lines.isEmpty()) append(items, lines.first().items, {left, y});
    append(items, page.items, {size.width() - right - page.width, y});
    enclose(items, {Element::Footer});
    return items;
}

} // namespace publish

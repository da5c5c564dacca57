// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "seenpages.h"

#include <QRawFont>

#include <algorithm>

namespace seen {

using namespace publish;
using namespace Qt::StringLiterals;

namespace {

/// A hair, as of a rounded corner or a letter that leans out.
constexpr qreal hair = 2 * pt;

QRectF areaOf(const TextRun& run)
{
    const QList<QPointF> at = run.glyphs.positions();
    const QRawFont font = run.glyphs.rawFont();
    const auto isLess = [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); };
    const auto [first, last] = std::ranges::minmax_element(at, isLess);
    const QList<QPointF> advance =
        font.advancesForGlyphIndexes({run.glyphs.glyphIndexes().at(std::distance(at.begin(), last))});
    const qreal size = font.pixelSize();
    return QRectF(QPointF(first->x(), first->y() - 0.72 * size),
                  QPointF(last->x() + advance.first().x(), first->y() + 0.22 * size))
        .translated(run.at);
}

class Reader
{
public:
    explicit Reader(story::Paper paper)
    {
        const QSizeF size = house::paperSize(paper);
        m_inside = QRectF(QPointF(house::left, house::top),
                          QPointF(size.width() - house::right, size.height() - house::bottom))
                       .adjusted(-hair, -hair, hair, hair);
    }

    Story read(const QList<Page>& pages)
    {
        for (const Page& page : pages) {
            for (const Item& item : page.items)
                std::visit([this](const auto& drawn) { see(drawn); }, item);
            ++m_page;
        }
        return std::move(m_story);
    }

private:
    void see(const Begin& begin)
    {
        const bool isFirst = m_open.isEmpty();
        m_open.append(begin);
        if (isFirst && begin.element == Element::Repeat) m_story.heads.append({m_page, {}, {}});
        else if (isNote() && isFirst) m_story.notes.append({m_page, {}, {}});
        else if (isFirst && begin.element != Element::List) part(begin.element, begin.number, 0);
        else if (m_open.size() == 2 && m_open.first().element == Element::List)
            part(Element::List, m_open.first().number, begin.number);
    }
    void see(const End&) { m_open.removeLast(); }
    void see(const LinkArea&) { }
    void see(const Shape& shape)
    {
        if (shape.path.isEmpty()) return;
        const qreal pen = shape.stroke.style() == Qt::NoPen ? 0 : shape.stroke.widthF() / 2;
        draw(shape.path.boundingRect().adjusted(-pen, -pen, pen, pen), u"a shape"_s);
    }
    void see(const Picture& picture)
    {
        draw(picture.area, u"a picture"_s);
        if (Part* now = current()) ++now->pictures;
    }
    void see(const TextRun& run)
    {
        if (run.glyphs.glyphIndexes().isEmpty() || bare(run.text).isEmpty()) return;
        const QRectF area = areaOf(run);
        draw(area, u"“%1”"_s.arg(run.text.left(40)));
        if (isRepeated()) m_story.heads.last().text += bare(run.text);
        else if (isNote()) m_story.notes.last().text += bare(run.text);
        else if (Part* now = current()) {
            Line line{m_page, area.bottom() - 0.22 * run.glyphs.rawFont().pixelSize(), area};
            line.text = run.text;
            for (const Begin& open : std::as_const(m_open)) {
                if (open.element == Element::Row) line.row = open.number;
                if (open.element == Element::Cell || open.element == Element::HeadCell) line.cell = open.number;
                if (open.element == Element::Paragraph) line.paragraph = open.number;
                if (open.element == Element::Caption || open.element == Element::Code
                    || open.element == Element::ListMark)
                    line.within = open.element;
            }
            now->lines.append(line);
        }
    }

    void part(Element kind, int number, int item)
    {
        if (const Part* now = current();
            now && number != 0 && now->kind == kind && now->number == number && now->item == item)
            return;
        Part fresh;
        fresh.kind = kind;
        fresh.number = number;
        fresh.item = item;
        m_story.parts.append(fresh);
    }

    [[nodiscard]] bool isRepeated() const { return !m_open.isEmpty() && m_open.first().element == Element::Repeat; }
    [[nodiscard]] bool isNote() const
    {
        return !m_open.isEmpty() && m_open.first().element == Element::Note && m_open.first().number == 0;
    }
    Part* current() { return m_story.parts.isEmpty() ? nullptr : &m_story.parts.last(); }

    void draw(const QRectF& area, const QString& what)
    {
        const bool isInside = area.left() >= m_inside.left() && area.right() <= m_inside.right()
            && area.top() >= m_inside.top() && area.bottom() <= m_inside.bottom();
        if (!isInside)
            m_story.outside.append(u"%1 passes the margins of page %2: %3 to %4 pt across, %5 to %6 down"_s.arg(what)
                                       .arg(m_page + 1)
                                       .arg((area.left() - house::left) / pt)
                                       .arg((area.right() - house::left) / pt)
                                       .arg((area.top() - house::top) / pt)
                                       .arg((area.bottom() - house::top) / pt));
        if (isRepeated()) m_story.heads.last().area |= area;
        else if (isNote()) m_story.notes.last().area |= area;
        else if (Part* now = current()) {
            now->areas[m_page] |= area;
            now->drawn[m_page].append(area);
        }
    }

    QRectF m_inside;
    Story m_story;
    QList<Begin> m_open;
    qsizetype m_page = 0;
};

} // namespace

QString bare(const QString& text)
{
    QString kept = text;
    kept.removeIf([](QChar c) {
        return c.isSpace() || !c.isPrint() || c.category() == QChar::Other_Format || c == QChar(0xfffc);
    });
    return kept;
}

QString Part::text() const
{
    QString all;
    for (const Line& line : lines)
        if (line.within != Element::ListMark) all += line.text;
    return bare(all);
}

QMap<qsizetype, int> Part::lineCounts(bool (*counts)(const Line& line)) const
{
    QMap<qsizetype, QList<qreal>> baselines;
    for (const Line& line : lines) {
        if (!counts(line)) continue;
        QList<qreal>& page = baselines[line.page];
        // Code in a line of text is smaller, but it stands on the same line.
        if (std::ranges::none_of(page, [&](qreal known) { return std::abs(known - line.baseline) < 3 * pt; }))
            page.append(line.baseline);
    }
    QMap<qsizetype, int> result;
    for (const auto& [page, known] : baselines.asKeyValueRange())
        result[page] = int(known.size());
    return result;
}

qreal Part::height() const
{
    qreal all = 0;
    for (const QRectF& area : areas)
        all += area.height();
    return all;
}

Story read(const QList<Page>& pages, story::Paper paper)
{
    Story story = Reader(paper).read(pages);
    story.parts.removeIf(
        [](const Part& part) { return part.kind == Element::Figure ? part.areas.isEmpty() : part.text().isEmpty(); });
    return story;
}

} // namespace seen

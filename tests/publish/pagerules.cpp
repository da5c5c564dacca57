// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagerules.h"

#include "seenpages.h"

#include <algorithm>
#include <numeric>

using namespace publish;
using namespace Qt::StringLiterals;
using seen::bare;
using seen::Line;
using seen::Part;

namespace {

constexpr qsizetype mostRowsTogether = 12;
constexpr int mostCodeLinesTogether = 40;
/// A note further below the beginning of what it is about does not stand beside it.
constexpr qreal besideIt = 130 * pt;

bool isText(const Line& line) { return line.within != Element::ListMark; }
bool isCode(const Line& line) { return line.within == Element::Code; }
bool isHeading(const Part& part) { return part.kind == Element::Heading || part.kind == Element::Subheading; }
bool isPanel(const Part& part) { return part.kind == Element::Note; }
bool hasCode(const Part& part) { return std::ranges::any_of(part.lines, isCode); }

QString textOf(const Head& head)
{
    QString all = head.title + head.summary.text + head.lines.join(QString());
    for (const Head::KeyFigure& figure : head.figures)
        all += figure.value + figure.label;
    return bare(all);
}

QString textOf(const SideNote& note, const QString& behindTitle)
{
    QString all = note.title + behindTitle;
    for (const QString& paragraph : note.paragraphs)
        all += markdown(paragraph).text;
    return bare(all + note.question);
}

class Judge
{
public:
    Judge(const QList<Block>& blocks, const QList<Page>& pages, story::Paper paper)
        : m_blocks(blocks)
        , m_columns(house::columns(paper))
        , m_story(seen::read(pages, paper))
        , m_faults(m_story.outside)
    {
    }

    QStringList faults()
    {
        readBlocks();
        for (qsizetype i = 0; i < m_story.parts.size(); ++i) {
            const Part& part = m_story.parts[i];
            if (isHeading(part)) judgeHeading(i);
            else if (part.kind == Element::Table) judgeTable(i);
            else if (hasCode(part)) judgeCode(i);
            else judgeLines(part);
        }
        judgeNotes();
        return m_faults;
    }

private:
    void fault(const QString& what, qsizetype page, const QString& where)
    {
        m_faults.append(u"%1 on page %2: “%3”"_s.arg(what).arg(page + 1).arg(where.left(60)));
    }

    // --- every block is there, in its order and with all its words ---

    void readBlocks()
    {
        for (const Block& block : m_blocks) {
            skipPanels();
            const qsizetype first = m_at;
            std::visit([this](const auto& body) { readBlock(body); }, block.body);
            const bool isThere = m_at > first; // or there is nothing that a note could stand beside
            for (const SideNote& note : block.notes)
                m_notes.append({note, isThere ? first : -1});
        }
        skipPanels();
        if (m_at < m_story.parts.size())
            fault(u"something that no block says"_s, m_story.parts[m_at].firstPage(), m_story.parts[m_at].text());
    }

    void skipPanels()
    {
        while (m_at < m_story.parts.size() && isPanel(m_story.parts[m_at]))
            m_panels += m_story.parts[m_at++].text();
    }

    /// The next part; its text has to be this.
    const Part* next(Element kind, const QString& text)
    {
        skipPanels();
        const Part* part = m_at < m_story.parts.size() ? &m_story.parts[m_at] : nullptr;
        if (!part || part->kind != kind) {
            m_faults.append(u"a block is nowhere: “%1”"_s.arg(text.left(60)));
            return nullptr;
        }
        ++m_at;
        if (const QString found = part->text(); found != text) {
            qsizetype same = 0;
            while (same < std::min(found.size(), text.size()) && found[same] == text[same])
                ++same;
            fault(u"words are lost behind “%1”, where “%2” follows, not “%3”"_s.arg(text.first(same).right(20),
                                                                                    found.sliced(same).left(20),
                                                                                    text.sliced(same).left(20)),
                  part->firstPage(), text);
        }
        return part;
    }

    void readBlock(const Head& head)
    {
        const QString expected = textOf(head);
        QString found;
        while (m_at < m_story.parts.size() && found.size() < expected.size())
            found += m_story.parts[m_at++].text();
        if (found != expected) m_faults.append(u"words of the head are lost: “%1”"_s.arg(found));
    }
    void readBlock(const Heading& heading)
    {
        const Element kind = heading.level == Heading::Level::Step ? Element::Heading : Element::Subheading;
        if (!bare(heading.text).isEmpty()) next(kind, bare(heading.text));
    }
    void readBlock(const Paragraph& paragraph)
    {
        const bool isItem = paragraph.kind == Paragraph::Kind::ListItem;
        const QString words = bare(paragraph.text.text);
        if (!words.isEmpty()) next(isItem ? Element::List : Element::Paragraph, words);
    }
    void readBlock(const Table& table)
    {
        if (table.rows.isEmpty()) return;
        skipPanels();
        const Part* part = m_at < m_story.parts.size() ? &m_story.parts[m_at++] : nullptr;
        if (!part || part->kind != Element::Table) return m_faults.append(u"a table is nowhere"_s);
        QHash<std::pair<int, int>, QString> cells;
        for (const Line& line : part->lines)
            cells[{line.row, line.cell}] += bare(line.text);
        const auto read = [&](int row, int cell, const QString& text) {
            if (cells.value({row, cell}) != bare(text))
                fault(u"row %1, cell %2 lacks “%3”"_s.arg(row).arg(cell).arg(text.left(30)), part->firstPage(),
                      cells.value({row, cell}));
        };
        read(0, 0, table.caption);
        for (int c = 0; c < table.columns.size(); ++c) {
            read(1, c + 1, table.columns[c].head);
            for (int r = 0; r < table.rows.size(); ++r)
                read(r + 2, c + 1, table.rows[r][c].text);
        }
    }
    void readBlock(const Chart&)
    {
        skipPanels();
        if (m_at >= m_story.parts.size() || m_story.parts[m_at++].kind != Element::Figure)
            m_faults.append(u"a chart is nowhere"_s);
    }
    void readBlock(const CodeListing& code)
    {
        const QString point = code.name.isEmpty() || code.caption.isEmpty() ? QString() : u"."_s;
        const QString words = bare(code.text + code.name + point + markdown(code.caption).text);
        if (!words.isEmpty()) next(Element::Paragraph, words);
    }
    void readBlock(const PictureBlock& picture)
    {
        skipPanels();
        const Part* figure = m_at < m_story.parts.size() ? &m_story.parts[m_at] : nullptr;
        if (figure && figure->kind == Element::Figure) ++m_at;
        else figure = nullptr;
        QString words = bare(picture.caption.text);
        if (!figure) words += bare(u"(The picture is damaged and cannot be shown.)"_s);
        if (words.isEmpty()) return;
        const Part* caption = next(Element::Caption, words);
        if (figure && caption && figure->firstPage() != caption->firstPage())
            fault(u"a caption without its picture"_s, caption->firstPage(), words);
        if (caption) judgeLines(*caption);
    }

    // --- the rules ---

    /// The height of the headings above a part, with the space around them and a line that may stand between.
    [[nodiscard]] qreal headingsAbove(qsizetype index) const
    {
        qreal height = 0;
        qreal between = 0;
        for (qsizetype i = index - 1; i >= 0; --i) {
            const Part& above = m_story.parts[i];
            const bool isLine = between == 0 && above.lines.size() > 0 && above.height() < house::body().lead;
            if (!isHeading(above) && !isLine) break;
            between += above.height() + 34 * pt;
            if (isHeading(above)) height += std::exchange(between, 1);
        }
        return height;
    }

    /// Whether it is small enough to stay whole below the headings that it belongs to; not where that is close.
    [[nodiscard]] bool couldBeWhole(qsizetype index) const
    {
        const qreal around = 24 * pt;
        return m_story.parts[index].height() + headingsAbove(index) + around < m_columns.height;
    }

    void judgeHeading(qsizetype index)
    {
        const Part& heading = m_story.parts[index];
        const qsizetype page = heading.lastPage();
        if (heading.firstPage() != page && couldBeWhole(index)) fault(u"a split heading"_s, page, heading.text());
        int lines = 0;
        for (qsizetype i = index + 1; i < m_story.parts.size() && lines < 2; ++i) {
            const Part& below = m_story.parts[i];
            if (below.firstPage() != page) return fault(u"a stranded heading"_s, page, heading.text());
            if (isHeading(below)) continue;
            lines += below.kind == Element::Figure ? 2 : below.lineCounts(isText).value(page);
            if (below.lastPage() != page && lines < 2) fault(u"a stranded heading"_s, page, heading.text());
        }
    }

    void judgeLines(const Part& part)
    {
        if (part.kind == Element::Figure) return;
        QSet<int> paragraphs;
        for (const Line& line : part.lines)
            paragraphs.insert(line.paragraph);
        for (const int paragraph : std::as_const(paragraphs)) {
            Part one;
            for (const Line& line : part.lines)
                if (line.paragraph == paragraph) one.lines.append(line);
            const QMap<qsizetype, int> counts = one.lineCounts(isText);
            if (counts.size() < 2) continue;
            if (counts.first() < 2) fault(u"an orphan"_s, counts.firstKey(), one.text());
            if (counts.last() < 2) fault(u"a widow"_s, counts.lastKey(), one.text());
        }
    }

    /// By the panel behind it, as empty lines are seen nowhere else.
    [[nodiscard]] QMap<qsizetype, int> codeLinesOf(const Part& part) const
    {
        QMap<qsizetype, int> counts;
        for (const auto& [page, drawn] : part.drawn.asKeyValueRange()) {
            QRectF panel;
            for (const QRectF& area : drawn)
                if (area.width() > m_columns.full - 1) panel |= area;
            if (!panel.isNull()) counts[page] = int(panel.height() / house::code.lead);
        }
        return counts;
    }

    void judgeCode(qsizetype index)
    {
        const Part& part = m_story.parts[index];
        const QMap<qsizetype, int> counts = codeLinesOf(part);
        const int all = std::accumulate(counts.begin(), counts.end(), 0);
        if (counts.size() > 1 && all <= mostCodeLinesTogether && couldBeWhole(index))
            fault(u"short code is split"_s, counts.firstKey(), part.text());
        for (const auto& [page, lines] : counts.asKeyValueRange())
            if (lines < 2 && all > 1) fault(u"a line of code alone"_s, page, part.text());
        Part caption;
        for (const Line& line : part.lines)
            if (!isCode(line)) caption.lines.append(line);
        if (caption.lines.isEmpty()) return;
        if (caption.lines.first().page != counts.lastKey())
            fault(u"a caption without its code"_s, caption.lines.first().page, caption.text());
        judgeLines(caption);
    }

    void judgeTable(qsizetype index)
    {
        const Part& table = m_story.parts[index];
        QMap<int, Part> rows;
        for (const Line& line : table.lines)
            rows[line.row].lines.append(line);
        if (rows.contains(0) && rows.contains(1)) {
            if (rows[0].lines.last().page != rows[1].lines.first().page)
                fault(u"a caption without its table"_s, table.firstPage(), rows[0].text());
            judgeLines(rows[0]);
        }
        for (const auto& [number, row] : rows.asKeyValueRange()) {
            const QMap<qsizetype, int> counts = row.lineCounts(isText);
            const int all = std::accumulate(counts.begin(), counts.end(), 0);
            const qreal tall = number == 1 ? m_columns.height / 4 : m_columns.height / 2;
            if (number > 0 && counts.size() > 1 && all * house::table.lead <= tall)
                fault(u"a split row"_s, counts.firstKey(), row.text());
        }
        QMap<qsizetype, qreal> tops; // of what is no caption, by page
        for (const Line& line : table.lines)
            if (line.row > 0) tops[line.page] = std::min(tops.value(line.page, line.area.top()), line.area.top());
        const qsizetype count = rows.lastKey() - 1;
        if (tops.size() > 1 && count <= mostRowsTogether && couldBeWhole(index))
            fault(u"a short table is split"_s, table.firstPage(), table.text());
        judgeHeads(tops, rows[1]);
    }

    void judgeHeads(const QMap<qsizetype, qreal>& tops, const Part& head)
    {
        const QMap<qsizetype, int> lines = head.lineCounts(isText);
        const int all = std::accumulate(lines.begin(), lines.end(), 0);
        const bool isTall = all * house::table.lead > m_columns.height / 4;
        for (const auto& [page, top] : tops.asKeyValueRange()) {
            if (page == tops.firstKey() || isTall || head.text().isEmpty()) continue;
            const auto isHere = [page](const seen::Repeated& repeated) { return repeated.page == page; };
            const auto found = std::ranges::find_if(m_story.heads, isHere);
            if (found == m_story.heads.end() || found->text != head.text())
                fault(u"a table goes on without its head"_s, page, head.text());
            else if (found->area.bottom() > top + 1) fault(u"a repeated head covers a row"_s, page, head.text());
        }
    }

    // --- notes ---

    struct Wanted
    {
        SideNote note;
        qsizetype part = -1; ///< that it belongs to; -1: none
    };

    void judgeNotes()
    {
        for (const Wanted& wanted : std::as_const(m_notes)) {
            const QString text = textOf(wanted.note, {});
            const auto isIt = [&](const seen::Note& note) { return note.text == text; };
            const auto found = std::ranges::find_if(m_story.notes, isIt);
            if (found != m_story.notes.end()) {
                if (wanted.part >= 0) judgeNote(*found, m_story.parts[wanted.part]);
            } else if (!m_panels.contains(textOf(wanted.note, u"."_s)))
                m_faults.append(u"a note is nowhere: “%1”"_s.arg(wanted.note.title));
        }
        for (qsizetype i = 0; i < m_story.notes.size(); ++i)
            for (qsizetype j = i + 1; j < m_story.notes.size(); ++j)
                if (m_story.notes[i].page == m_story.notes[j].page
                    && m_story.notes[i].area.intersects(m_story.notes[j].area))
                    fault(u"two notes in one place"_s, m_story.notes[i].page, m_story.notes[i].text);
    }

    void judgeNote(const seen::Note& note, const Part& beside)
    {
        if (note.page != beside.firstPage())
            return fault(u"a note on another page than what it is about"_s, note.page, note.text);
        const QRectF area = beside.areas.first();
        if (note.area.top() > area.top() + besideIt + house::note.lead)
            fault(u"a note too low"_s, note.page, note.text);
        if (note.area.bottom() < area.top()) fault(u"a note too high"_s, note.page, note.text);
        for (const Part& part : m_story.parts)
            for (const QRectF& drawn : part.drawn.value(note.page))
                if (drawn.intersects(note.area))
                    return fault(u"a note lies over “%1”"_s.arg(part.text().left(20)), note.page, note.text);
    }

    const QList<Block>& m_blocks;
    house::Columns m_columns;
    seen::Story m_story;
    QStringList m_faults;
    qsizetype m_at = 0; ///< the next part
    QString m_panels; ///< what notes below their step say
    QList<Wanted> m_notes;
};

} // namespace

QStringList pageFaults(const QList<Block>& blocks, const QList<Page>& pages, story::Paper paper)
{
    return Judge(blocks, pages, paper).faults();
}

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagebreaker.h"

#include <algorithm>
#include <limits>

namespace publish {

namespace {

constexpr qreal betweenNotes = 12 * pt;
constexpr double overflowCost = 1e9;
constexpr double noteOverflowCost = 1e3;
/// A note may stand somewhat above its paragraph at the end of a page, but not beside another one.
constexpr qreal smallRise = 40 * pt;
constexpr double riseCost = 30;

struct Stretch
{
    qreal top = 0;
    qreal bottom = 0;
};

/// Finds places in the margin of one page.
class Margin
{
public:
    Margin(const QList<Box>& boxes, PageRange page, const QList<qreal>& tops, qreal height)
        : m_height(height)
    {
        for (qsizetype i = page.first; i < page.end; ++i) {
            const qreal top = tops[i - page.first];
            if (boxes[i].isWide) m_taken.append({top, top + boxes[i].height});
            for (const Box::Note& note : boxes[i].notes)
                m_notes.append({top, top + note.height});
        }
    }

    /// Beside their boxes or below the note before; where they pass the end of the page they move up together.
    [[nodiscard]] bool place()
    {
        const QList<Stretch> wanted = m_notes;
        const bool isInside = settle();
        for (qsizetype i = 0; i < m_notes.size(); ++i)
            m_risen += wanted[i].top - m_notes[i].top > smallRise;
        return isInside;
    }

    /// How many notes stand well above their boxes.
    [[nodiscard]] int risen() const { return m_risen; }

    [[nodiscard]] QList<qreal> tops() const
    {
        QList<qreal> all;
        for (const Stretch& note : m_notes)
            all.append(note.top);
        return all;
    }

private:
    bool settle()
    {
        qreal free = 0;
        for (Stretch& note : m_notes) {
            put(note, below(std::max(free, note.top), note.bottom - note.top));
            free = note.bottom + betweenNotes;
        }
        if (m_notes.isEmpty() || m_notes.last().bottom <= m_height) return true;
        qreal limit = m_height;
        for (qsizetype i = m_notes.size() - 1; i >= 0; --i) {
            Stretch& note = m_notes[i];
            const qreal size = note.bottom - note.top;
            put(note, above(std::min(note.top, limit - size), size));
            limit = note.top - betweenNotes;
        }
        return m_notes.first().top >= 0;
    }

    static void put(Stretch& note, qreal top)
    {
        note.bottom += top - note.top;
        note.top = top;
    }

    [[nodiscard]] qreal below(qreal top, qreal size) const
    {
        for (const Stretch& wide : m_taken)
            if (top < wide.bottom + betweenNotes && top + size > wide.top) top = wide.bottom + betweenNotes;
        return top;
    }

    [[nodiscard]] qreal above(qreal top, qreal size) const
    {
        for (qsizetype i = m_taken.size() - 1; i >= 0; --i)
            if (top < m_taken[i].bottom + betweenNotes && top + size + betweenNotes > m_taken[i].top)
                top = m_taken[i].top - betweenNotes - size;
        return top;
    }

    qreal m_height;
    QList<Stretch> m_taken;
    QList<Stretch> m_notes;
    int m_risen = 0;
};

qreal headHeight(const Box& box) { return box.head ? box.head->height : 0; }

double costOf(const QList<Box>& boxes, PageRange page, qreal height, qreal used)
{
    const bool isLast = page.end == boxes.size();
    double cost = page.first > 0 ? boxes[page.first].breakCost : 0;
    if (used > height) cost += overflowCost * (used / height);
    const double empty = std::max<double>(0, (height - used) / height);
    if (!isLast) cost += 100 * empty * empty;
    else if (empty > 0.85 && page.first > 0) cost += 20; // a last page with three lines on it
    return cost;
}

double noteCost(const QList<Box>& boxes, PageRange page, qreal height)
{
    for (qsizetype i = page.first; i < page.end; ++i) {
        if (boxes[i].notes.isEmpty()) continue;
        const PagePlaces at = places(boxes, page, height);
        return at.areNotesInside ? riseCost * at.notesRisen : noteOverflowCost;
    }
    return 0;
}

} // namespace

PagePlaces places(const QList<Box>& boxes, PageRange page, qreal height)
{
    PagePlaces places;
    qreal y = headHeight(boxes[page.first]);
    for (qsizetype i = page.first; i < page.end; ++i) {
        if (i > page.first) y += boxes[i].space;
        places.boxes.append(y);
        y += boxes[i].height;
    }
    Margin margin(boxes, page, places.boxes, height);
    places.areNotesInside = margin.place();
    places.notes = margin.tops();
    places.notesRisen = margin.risen();
    return places;
}

QList<PageRange> breakPages(const QList<Box>& boxes, qreal height)
{
    struct Best
    {
        double cost = std::numeric_limits<double>::infinity();
        qsizetype from = 0;
    };
    QList<Best> best(boxes.size() + 1);
    best[0].cost = 0;
    for (qsizetype first = 0; first < boxes.size(); ++first) {
        qreal used = headHeight(boxes[first]);
        for (qsizetype end = first + 1; end <= boxes.size(); ++end) {
            const Box& added = boxes[end - 1];
            used += added.height + (end - 1 > first ? added.space : 0);
            if (used > height && end > first + 1) break;
            double cost = best[first].cost + costOf(boxes, {first, end}, height, used);
            if (cost >= best[end].cost) continue;
            cost += noteCost(boxes, {first, end}, height);
            if (cost < best[end].cost) best[end] = {cost, first};
        }
    }
    QList<PageRange> pages;
    for (qsizetype end = boxes.size(); end > 0; end = best[end].from)
        pages.prepend({best[end].from, end});
    return pages;
}

QList<int> crowdedNotes(const QList<Box>& boxes, qreal height)
{
    QList<int> crowded;
    for (const PageRange& page : breakPages(boxes, height)) {
        const PagePlaces at = places(boxes, page, height);
        qsizetype note = 0;
        int lowest = 0;
        int last = 0;
        bool isAbove = false; // what it belongs to
        for (qsizetype i = page.first; i < page.end; ++i)
            for (const Box::Note& beside : boxes[i].notes) {
                last = beside.number;
                const qreal down = at.notes[note++] - at.boxes[i - page.first];
                if (lowest == 0 && down > furthestNote) lowest = last;
                isAbove = isAbove || down + beside.height < betweenNotes;
            }
        if (lowest > 0) crowded.append(lowest);
        else if (!at.areNotesInside || isAbove) crowded.append(last);
    }
    return crowded;
}

} // namespace publish

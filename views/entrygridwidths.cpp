// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// How wide the columns of an EntryGrid are.

#include "entrygrid.h"

#include "theme.h"

#include "items/columns.h"
#include "story/fields.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>
#include <functional>
#include <numeric>

namespace views {

namespace {

constexpr int narrowestInCharacters = 8;
constexpr int wordInCharacters = 14; ///< a choice or a date, before there is one
constexpr int widestInCharacters = 28;
constexpr int widestNameInCharacters = 48;
constexpr int fewestColumns = 2;
constexpr int fewestRows = 5;

const story::Field* fieldOf(const QModelIndex& index)
{
    return static_cast<const story::Field*>(index.data(items::FieldRole).value<const void*>());
}

/// How wide a heading is that stands in two lines, with what stands around it.
int foldedHeading(const QString& heading, const QFont& font, int whole)
{
    const QFontMetrics metrics(font);
    const int wide = metrics.horizontalAdvance(heading);
    int narrowest = wide;
    for (qsizetype blank = heading.indexOf(u' '); blank >= 0; blank = heading.indexOf(u' ', blank + 1))
        narrowest = std::min(narrowest,
                             std::max(metrics.horizontalAdvance(heading.first(blank)),
                                      metrics.horizontalAdvance(heading.sliced(blank + 1))));
    constexpr int rounding = 2; // a line is as wide as the sum of its letters, which are no whole pixels
    return whole - wide + std::min(wide, narrowest + rounding);
}

/// Gives what there is to spare, or is wanting, to the chosen columns in equal parts, as far as they can give. Returns
/// what is left of it.
int share(int spare, QList<int>& widths, const QList<int>& least, const std::function<bool(int)>& isChosen)
{
    const auto canTake = [&](int column) { return isChosen(column) && (spare > 0 || widths[column] > least[column]); };
    while (spare != 0) {
        int taking = 0;
        for (int column = 0; column < widths.size(); ++column)
            taking += canTake(column) ? 1 : 0;
        if (taking == 0) return spare;
        for (int column = 0; column < widths.size() && spare != 0; ++column) {
            if (!canTake(column)) continue;
            const int part = spare / taking--;
            const int width = spare > 0 ? widths[column] + part : std::max(widths[column] + part, least[column]);
            spare -= width - widths[column];
            widths[column] = width;
        }
    }
    return spare;
}

} // namespace

/// Columns of words give way and take what is left.
bool EntryGrid::isElastic(int column) const
{
    const story::Field* field = fieldOf(model()->index(0, column));
    using story::Kind;
    return field
        && (field->kind == Kind::Line || field->kind == Kind::Lines || field->kind == Kind::Prose
            || field->kind == Kind::Choices || field->kind == Kind::References || field->kind == Kind::Reference);
}

/// Once more where a scroll bar came or went by it, which gives or takes room.
void EntryGrid::fitColumns()
{
    if (m_isFitting || !model() || model()->columnCount() == 0) return;
    const QScopedValueRollback fitting(m_isFitting, true);
    int room = -1;
    for (int i = 0; i < 2 && room != viewport()->width(); ++i) {
        room = viewport()->width();
        fitInto();
    }
}

void EntryGrid::fitInto()
{
    setWordWrap(false); // what is asked is how wide they are in one line
    for (int column = 0; column < model()->columnCount(); ++column)
        if (isColumnHidden(column)) showColumn(column); // one that is hidden has no width to ask for
    QList<int> shown(model()->columnCount());
    std::iota(shown.begin(), shown.end(), 0);
    Fit fit = fitFor(shown);
    while (m_leavesOut && fit.spare < 0 && shown.size() > fewestColumns) {
        shown.removeAt(leastNeeded(shown));
        fit = fitFor(shown);
    }
    if (fit.spare > 0) fit.widths.last() += fit.spare;
    const bool isLeftOut = currentIndex().isValid() && !shown.contains(currentIndex().column());
    if (isLeftOut) setCurrentIndex(currentIndex().siblingAtColumn(0));
    for (int column = 0; column < model()->columnCount(); ++column) {
        const qsizetype at = shown.indexOf(column);
        if (at >= 0) setColumnWidth(column, fit.widths[at]);
        else hideColumn(column);
    }
    fitHeadings();
    fitRows();
}

/// Where names may be short, one that has no room in a line stands in two, if rows enough stay in sight.
void EntryGrid::fitRows()
{
    const int folded = 2 * fontMetrics().height() + space::s; // less than a third line needs
    const bool isHigh = viewport()->height() >= folded * std::min(model()->rowCount(), fewestRows);
    const bool isFolded = m_names == ShortNames && isHigh && sizeHintForColumn(0) > columnWidth(0);
    setWordWrap(isFolded);
    const int height = isFolded ? folded : fontMetrics().height() + space::l;
    if (verticalHeader()->defaultSectionSize() != height) verticalHeader()->setDefaultSectionSize(height);
}

/// Where the column is in which least stands; of several such, the last. The first names the rows.
qsizetype EntryGrid::leastNeeded(const QList<int>& columns) const
{
    for (const int column : m_leftOutFirst)
        if (columns.contains(column)) return columns.indexOf(column);
    const auto filled = [this](int column) {
        int cells = 0;
        for (int row = 0; row < model()->rowCount(); ++row) {
            const QModelIndex cell = model()->index(row, column);
            cells += !cell.data().toString().isEmpty() || cell.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        }
        return cells;
    };
    qsizetype least = columns.size() - 1;
    for (qsizetype at = least - 1; at > 0; --at)
        if (filled(columns[at]) < filled(columns[least])) least = at;
    return least;
}

EntryGrid::Wish EntryGrid::wishOf(int column) const
{
    using story::Kind;
    const int character = fontMetrics().averageCharWidth();
    const story::Field* field = fieldOf(model()->index(0, column));
    const bool isWord = field && (field->kind == Kind::Choice || field->kind == Kind::Date);
    const bool isMark = field && field->kind == Kind::Flag;
    const bool isName = column == 0;
    const int most = character * (isName ? widestNameInCharacters : widestInCharacters);
    const int heading = horizontalHeader()->sectionSizeHint(column);
    const QString name = model()->headerData(column, Qt::Horizontal).toString();
    const int filled =
        std::clamp(sizeHintForColumn(column) + space::xs, isMark ? 0 : character * narrowestInCharacters, most);
    const int content = std::max(filled, isWord ? character * wordInCharacters : 0);
    const int line = std::min(heading, most);
    Wish wish{.whole = std::max(content, line), .filled = std::max(filled, line), .folded = 0, .least = 0};
    if (!isElastic(column)) {
        wish.folded = std::max(filled, foldedHeading(name, horizontalHeader()->font(), heading));
        wish.folded = wish.least = std::min(wish.folded, wish.filled);
        return wish;
    }
    const int legible = m_leavesOut ? std::min(content, character * wordInCharacters) : 0; // rather fewer columns
    const int floor = isName ? character * m_names : std::max(heading, legible);
    wish.folded = wish.filled = wish.whole;
    wish.least = std::min(wish.whole, floor);
    return wish;
}

/// What stands in the columns comes before room for what may come, and words before headings in one line.
EntryGrid::Fit EntryGrid::fitFor(const QList<int>& columns) const
{
    QList<int> widths;
    QList<int> filled;
    QList<int> folded;
    QList<int> least;
    for (const int column : columns) {
        const Wish wish = wishOf(column);
        widths.append(wish.whole);
        filled.append(wish.filled);
        folded.append(wish.folded);
        least.append(wish.least);
    }
    const auto isElastic = [&](int at) { return this->isElastic(columns[at]); };
    const auto isAny = [](int) { return true; };
    int spare = viewport()->width() - std::accumulate(widths.cbegin(), widths.cend(), 0);
    if (spare >= 0) {
        spare = share(spare, widths, least, isElastic);
        return {widths, spare};
    }
    for (const QList<int>& narrower : {filled, folded, least})
        spare = share(spare, widths, narrower, isAny);
    // Where nothing can be left out, names give way once more.
    const int character = fontMetrics().averageCharWidth();
    if (!m_leavesOut || columns.size() <= fewestColumns)
        least.first() = std::min(least.first(), character * wordInCharacters);
    spare = share(spare, widths, least, isAny);
    return {widths, spare};
}

void EntryGrid::fitHeadings()
{
    QHeaderView* headings = horizontalHeader();
    const QFontMetrics metrics(headings->font());
    int lines = 1;
    for (int column = 0; column < headings->count(); ++column) {
        const int wanted = headings->sectionSizeHint(column);
        if (wanted <= headings->sectionSize(column)) continue; // and what is hidden wants nothing
        const QString name = model()->headerData(column, Qt::Horizontal).toString();
        const int room = headings->sectionSize(column) - (wanted - metrics.horizontalAdvance(name));
        const QRect needed = metrics.boundingRect(QRect(0, 0, room, 0), Qt::TextWordWrap, name);
        lines = std::max(lines, (needed.height() + metrics.leading()) / metrics.lineSpacing());
    }
    const int height = lines == 1 ? 0 : headings->sizeHint().height() + (lines - 1) * metrics.lineSpacing();
    if (headings->minimumHeight() == height) return;
    headings->setMinimumHeight(height);
    updateGeometries(); // QTableView (Qt 6.8) does not hear of it by itself
}

} // namespace views

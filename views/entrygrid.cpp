// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entrygrid.h"

#include "entrydelegate.h"

#include "theme.h"

#include "items/columns.h"
#include "story/fields.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <functional>
#include <numeric>

namespace views {

namespace {

constexpr int narrowestInCharacters = 8;
constexpr int wordInCharacters = 14; ///< a choice or a date, before there is one
constexpr int widestInCharacters = 28;
constexpr int nameInCharacters = 24; ///< the first column has at least so many, if it has use for them

const story::Field* fieldOf(const QModelIndex& index)
{
    return static_cast<const story::Field*>(index.data(items::FieldRole).value<const void*>());
}

/// A heading may stand in two lines, and so be as narrow as its widest word with what stands around it.
int narrowestHeading(const QString& heading, const QFont& font, int whole)
{
    const QFontMetrics metrics(font);
    int widest = 0;
    for (const QString& word : heading.split(u' '))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return whole - metrics.horizontalAdvance(heading) + widest;
}

/// Gives what there is to spare, or is wanting, to the chosen columns in equal parts. Returns what is left of it.
int share(int spare, QList<int>& widths, const QList<int>& least, const std::function<bool(int)>& isChosen)
{
    int chosen = 0;
    for (int column = 0; column < widths.size(); ++column)
        chosen += isChosen(column) ? 1 : 0;
    for (int column = 0; column < widths.size(); ++column) {
        if (!isChosen(column)) continue;
        const int width = std::max(widths[column] + spare / chosen--, least[column]);
        spare -= width - widths[column];
        widths[column] = width;
    }
    return spare;
}

} // namespace

EntryGrid::EntryGrid(QWidget* parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space::l);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultAlignment(Qt::AlignCenter);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setHighlightSections(false);
    horizontalHeader()->setFont(Theme::strong());
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 4);
}

/// An entry in whose columns nothing stands.
bool EntryGrid::isEmptyRow(int row) const
{
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QModelIndex cell = model()->index(row, column);
        if (!cell.data().toString().isEmpty() || cell.data(Qt::CheckStateRole).toInt() == Qt::Checked) return false;
    }
    return true;
}

void EntryGrid::editRow(int row)
{
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QModelIndex cell = model()->index(row, column);
        if (!EntryDelegate::canEdit(cell)) continue;
        setFocus(Qt::OtherFocusReason);
        setCurrentIndex(cell);
        QTableView::edit(cell);
        return;
    }
}

/// To the next cell that can be edited, or the one before it; at either end of the table the walk ends.
void EntryGrid::walk(int by)
{
    const int columns = model()->columnCount();
    const int cells = model()->rowCount() * columns;
    for (int at = currentIndex().row() * columns + currentIndex().column() + by; at >= 0 && at < cells; at += by) {
        const QModelIndex cell = model()->index(at / columns, at % columns);
        if (!EntryDelegate::canEdit(cell)) continue;
        const QScopedValueRollback walking(m_isWalking, true);
        setCurrentIndex(cell);
        QTableView::edit(cell);
        return;
    }
}

/// To the row below, where the walk along this one began; behind the last a new one, unless nothing stands in that yet.
void EntryGrid::goDown()
{
    const int row = currentIndex().row();
    if (row + 1 < model()->rowCount()) setCurrentIndex(model()->index(row + 1, m_firstColumn));
    else if (row >= 0 && !isEmptyRow(row)) emit rowWanted();
}

void EntryGrid::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool isKey = hint != QAbstractItemDelegate::NoHint && hint != QAbstractItemDelegate::RevertModelCache;
    QTableView::closeEditor(editor, isKey ? QAbstractItemDelegate::NoHint : hint);
    if (hint == QAbstractItemDelegate::EditNextItem) walk(1);
    if (hint == QAbstractItemDelegate::EditPreviousItem) walk(-1);
    if (hint == QAbstractItemDelegate::SubmitModelCache) goDown();
}

bool EntryGrid::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    if (!m_isWalking && trigger != NoEditTriggers && trigger != CurrentChanged && index.isValid())
        m_firstColumn = index.column();
    return QTableView::edit(index, trigger, event);
}

void EntryGrid::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (EntryDelegate::canEdit(currentIndex())) QTableView::edit(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

/// Columns of words give way and take what is left.
bool EntryGrid::isElastic(int column) const
{
    const story::Field* field = fieldOf(model()->index(0, column));
    using story::Kind;
    return field
        && (field->kind == Kind::Line || field->kind == Kind::Lines || field->kind == Kind::Prose
            || field->kind == Kind::Choices || field->kind == Kind::References || field->kind == Kind::Reference);
}

void EntryGrid::fitColumns()
{
    if (!model() || model()->columnCount() == 0) return;
    const int character = fontMetrics().averageCharWidth();
    QList<int> widths;
    QList<int> least; ///< how narrow a column may become where there is little room
    for (int column = 0; column < model()->columnCount(); ++column) {
        const int heading = horizontalHeader()->sectionSizeHint(column);
        const story::Field* field = fieldOf(model()->index(0, column));
        const bool isWord = field && (field->kind == story::Kind::Choice || field->kind == story::Kind::Date);
        const int content =
            std::clamp(sizeHintForColumn(column) + space::xs,
                       character * (isWord ? wordInCharacters : narrowestInCharacters), character * widestInCharacters);
        widths.append(std::max(content, std::min(heading, character * widestInCharacters)));
        const int floor = column == 0 ? character * nameInCharacters : heading;
        const QString name = model()->headerData(column, Qt::Horizontal).toString();
        const int narrow = std::max(content, narrowestHeading(name, horizontalHeader()->font(), heading));
        least.append(std::min(widths.last(), isElastic(column) ? floor : narrow));
    }
    int spare = viewport()->width() - std::accumulate(widths.cbegin(), widths.cend(), 0);
    spare = share(spare, widths, least, [this](int column) { return isElastic(column); });
    // Then the headings over numbers give way, and names once more, if that is enough.
    QList<int> narrower = widths;
    least.first() = std::min(least.first(), character * wordInCharacters);
    const auto isName = [](int column) { return column == 0; };
    const auto isStiff = [this](int column) { return !isElastic(column); };
    if (spare < 0 && share(share(spare, narrower, least, isStiff), narrower, least, isName) >= 0) {
        widths = narrower;
        spare = 0;
    }
    if (spare > 0) widths.last() += spare;
    for (int column = 0; column < widths.size(); ++column)
        setColumnWidth(column, widths[column]);
    fitHeadings();
}

void EntryGrid::fitHeadings()
{
    QHeaderView* headings = horizontalHeader();
    bool isOneLine = true;
    for (int column = 0; column < headings->count(); ++column)
        isOneLine = isOneLine && headings->sectionSizeHint(column) <= headings->sectionSize(column);
    const int line = QFontMetrics(headings->font()).lineSpacing();
    headings->setMinimumHeight(isOneLine ? 0 : headings->sizeHint().height() + line);
}

int EntryGrid::headingHeight() const
{
    return std::max(horizontalHeader()->sizeHint().height(), horizontalHeader()->minimumHeight());
}

/// Wherever it stands, two rows are in sight.
QSize EntryGrid::minimumSizeHint() const
{
    const int rows = 2 * verticalHeader()->defaultSectionSize() + horizontalScrollBar()->sizeHint().height();
    return {QTableView::minimumSizeHint().width(), headingHeight() + rows};
}

/// With all its rows, and the scroll bar where the columns need one.
int EntryGrid::wholeHeight() const
{
    const int bar = horizontalHeader()->length() > viewport()->width() ? horizontalScrollBar()->sizeHint().height() : 0;
    return headingHeight() + verticalHeader()->length() + bar + 2 * frameWidth();
}

void EntryGrid::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() == event->oldSize().width()) return;
    fitColumns();
    emit fitted();
}

} // namespace views

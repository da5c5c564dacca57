// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entrygrid.h"

#include "entrydelegate.h"

#include "theme.h"

#include "items/columns.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace views {

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
    connect(this, &QTableView::clicked, this, &EntryGrid::followLink);
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
        if (isColumnHidden(column) || !EntryDelegate::canEdit(cell)) continue;
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
        if (isColumnHidden(cell.column()) || !EntryDelegate::canEdit(cell)) continue;
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
    else emit rowDone();
}

/// By the mouse, or because its row goes: an editor that is open is closed as if by Return.
void EntryGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    const QScopedValueRollback left(m_isLeft, true);
    QTableView::currentChanged(current, previous);
}

void EntryGrid::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    if (m_isLeft) hint = QAbstractItemDelegate::NoHint; // no key did it
    const bool isKey = hint != QAbstractItemDelegate::NoHint && hint != QAbstractItemDelegate::RevertModelCache;
    QTableView::closeEditor(editor, isKey ? QAbstractItemDelegate::NoHint : hint);
    if (hint == QAbstractItemDelegate::EditNextItem) walk(1);
    if (hint == QAbstractItemDelegate::EditPreviousItem) walk(-1);
    if (hint == QAbstractItemDelegate::SubmitModelCache) goDown();
    if (hint == QAbstractItemDelegate::RevertModelCache) emit rowDone();
    fitSoon();
}

/// What stands in the cells has changed, and with it the widths that suit it.
void EntryGrid::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::dataChanged, this, &EntryGrid::fitSoon);
}

void EntryGrid::fitSoon() { m_fitting.start(0, this); }

/// Not while a cell is being typed in, which would move about: closing its editor comes back here. Nor out of sight.
void EntryGrid::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_fitting.timerId()) return QTableView::timerEvent(event);
    m_fitting.stop();
    m_isStale = !isVisible();
    if (m_isStale || state() == EditingState) return;
    fitColumns();
    emit fitted();
}

void EntryGrid::showEvent(QShowEvent* event)
{
    QTableView::showEvent(event);
    if (m_isStale) fitSoon();
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
        if (followLink(currentIndex())) return;
        if (EntryDelegate::canEdit(currentIndex())) QTableView::edit(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

bool EntryGrid::followLink(const QModelIndex& index)
{
    const QString path = index.data(items::LinkRole).toString();
    if (path.isEmpty()) return false;
    emit linkFollowed(path);
    return true;
}

int EntryGrid::headingHeight() const
{
    return std::max(horizontalHeader()->sizeHint().height(), horizontalHeader()->minimumHeight());
}

/// Wherever it stands, two rows are in sight, if there are two.
QSize EntryGrid::minimumSizeHint() const
{
    const int rows = (model() && model()->rowCount() < 2 ? 1 : 2) * verticalHeader()->defaultSectionSize()
        + horizontalScrollBar()->sizeHint().height();
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

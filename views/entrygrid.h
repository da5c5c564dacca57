// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBasicTimer>
#include <QTableView>

namespace views {

/// The table of an EntryTable, with the keys of a spreadsheet: Tab and Return walk the cells that are being edited, Return
/// on the last row asks for another. Tab without editing leaves it.
class EntryGrid : public QTableView
{
    Q_OBJECT

public:
    explicit EntryGrid(QWidget* parent);
    using QTableView::edit;

    /// The widths that suit what stands in the columns: numbers and choices as they need, names share what is left.
    void fitColumns();
    /// Columns are left out where there is no room for them, those first in which least stands, instead of being scrolled
    /// to: the form has them.
    void setLeavesOut(bool leavesOut) { m_leavesOut = leavesOut; }
    /// These instead, the first of them first.
    void setLeftOutFirst(const QList<int>& columns) { m_leftOutFirst = columns; }
    /// How much of a long name is in sight at least, in characters: where the whole stands beside, a part will do.
    enum Names { ShortNames = 20, LongNames = 30 };
    void setNamesFrom(Names least) { m_names = least; }
    [[nodiscard]] int wholeHeight() const;
    void setModel(QAbstractItemModel* model) override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Puts the keyboard into the first cell of a row that can be typed into.
    void editRow(int row);

signals:
    void rowWanted();
    /// A cell that names a field of the story was clicked, or Return was pressed on it.
    void linkFollowed(const QString& path);
    /// Esc or Return ended what was typed in the current row, and the keyboard goes nowhere else.
    void rowDone();
    /// The columns have got other widths with that of the table.
    void fitted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    /// How wide a column would be, and what it gives up, one after the other, where there is little room.
    struct Wish
    {
        int whole;
        int filled; ///< with what stands in it, and no room for what may come
        int folded; ///< its heading in two lines
        int least;
    };
    struct Fit
    {
        QList<int> widths;
        int spare; ///< below 0: there is not enough room
    };
    [[nodiscard]] Wish wishOf(int column) const;
    [[nodiscard]] Fit fitFor(const QList<int>& columns) const;
    [[nodiscard]] qsizetype leastNeeded(const QList<int>& columns) const;
    void fitSoon();
    void walk(int by);
    void goDown();
    bool followLink(const QModelIndex& index);
    [[nodiscard]] bool isEmptyRow(int row) const;
    [[nodiscard]] bool isElastic(int column) const;
    void fitInto();
    void fitHeadings();
    void fitRows();
    [[nodiscard]] int headingHeight() const;

    int m_firstColumn = 0; ///< where the walk along the row began
    bool m_isWalking = false;
    bool m_isLeft = false; ///< the current cell, for another one
    QBasicTimer m_fitting;
    bool m_isStale = false; ///< something changed while it was not in sight
    bool m_isFitting = false;
    bool m_leavesOut = false;
    QList<int> m_leftOutFirst;
    Names m_names = LongNames;
};

} // namespace views

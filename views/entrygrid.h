// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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
    [[nodiscard]] int wholeHeight() const;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Puts the keyboard into the first cell of a row that can be typed into.
    void editRow(int row);

signals:
    void rowWanted();
    /// The columns have got other widths with that of the table.
    void fitted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void walk(int by);
    void goDown();
    [[nodiscard]] bool isEmptyRow(int row) const;
    [[nodiscard]] bool isElastic(int column) const;
    void fitHeadings();
    [[nodiscard]] int headingHeight() const;

    int m_firstColumn = 0; ///< where the walk along the row began
    bool m_isWalking = false;
};

} // namespace views

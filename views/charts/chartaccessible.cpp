// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartaccessible.h"

#include "qtchartview.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>
#include <QWindow>

namespace views {

namespace {

constexpr int headRow = -1;

/// A cell of the table that a chart is read out as, or the head of a column.
class ChartCell : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    ChartCell(QtChartView* chart, int row, int column)
        : m_chart(chart)
        , m_row(row)
        , m_column(column)
    {
    }

    [[nodiscard]] bool isValid() const override
    {
        return m_chart && m_column < m_chart->spec().tableHead.size() && m_row < m_chart->spec().table.size();
    }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return m_chart ? m_chart->window()->windowHandle() : nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return m_chart ? QAccessible::queryAccessibleInterface(m_chart) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QRect rect() const override { return m_chart ? parent()->rect() : QRect(); }
    [[nodiscard]] QAccessible::Role role() const override
    {
        return m_row == headRow ? QAccessible::ColumnHeader : QAccessible::Cell;
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.invisible = !m_chart || !m_chart->isVisible();
        state.readOnly = true;
        return state;
    }
    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        if (what != QAccessible::Name || !isValid()) return {};
        const analysis::ChartSpec& spec = m_chart->spec();
        return m_row == headRow ? spec.tableHead[m_column] : spec.table[m_row].value(m_column);
    }
    void setText(QAccessible::Text, const QString&) override { }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface*>(this) : nullptr;
    }

    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] int columnIndex() const override { return m_column; }
    [[nodiscard]] int rowIndex() const override { return m_row; }
    [[nodiscard]] bool isSelected() const override { return false; }
    [[nodiscard]] QAccessibleInterface* table() const override { return parent(); }
    [[nodiscard]] QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    [[nodiscard]] QList<QAccessibleInterface*> columnHeaderCells() const override
    {
        QAccessibleInterface* head = m_chart && m_row != headRow ? parent()->child(m_column) : nullptr;
        return head ? QList{head} : QList<QAccessibleInterface*>();
    }

private:
    QPointer<QtChartView> m_chart;
    int m_row;
    int m_column;
};

/// A chart, with its data as a table below it. Nothing in it is chosen here: the keys of the chart do that.
class ChartAccessible : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit ChartAccessible(QtChartView* chart)
        : QAccessibleWidget(chart, QAccessible::Chart)
        , m_chart(chart)
    {
    }
    ~ChartAccessible() override { forgetCells(); }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableInterface) return static_cast<QAccessibleTableInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    /// The heads, then row by row; the graphics view inside says nothing.
    [[nodiscard]] int childCount() const override { return (rowCount() + 1) * columnCount(); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount()) return nullptr;
        return cell(index / columnCount() - 1, index % columnCount());
    }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        auto* cell = const_cast<QAccessibleInterface*>(child)->tableCellInterface();
        return cell ? (cell->rowIndex() + 1) * columnCount() + cell->columnIndex() : -1;
    }

    [[nodiscard]] int rowCount() const override { return m_chart ? int(m_chart->spec().table.size()) : 0; }
    [[nodiscard]] int columnCount() const override { return m_chart ? int(m_chart->spec().tableHead.size()) : 0; }
    [[nodiscard]] QAccessibleInterface* caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* cellAt(int row, int column) const override
    {
        const bool isThere = row >= 0 && row < rowCount() && column >= 0 && column < columnCount();
        return isThere ? cell(row, column) : nullptr;
    }
    [[nodiscard]] QString columnDescription(int column) const override
    {
        return m_chart ? m_chart->spec().tableHead.value(column) : QString();
    }
    [[nodiscard]] QString rowDescription(int) const override { return {}; }
    [[nodiscard]] int selectedCellCount() const override { return 0; }
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override { return 0; }
    [[nodiscard]] QList<QAccessibleInterface*> selectedCells() const override { return {}; }
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override { return {}; }
    [[nodiscard]] bool isColumnSelected(int) const override { return false; }
    [[nodiscard]] bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent*) override { forgetCells(); }

private:
    [[nodiscard]] QAccessibleInterface* cell(int row, int column) const
    {
        const std::pair place(row, column);
        if (!m_cells.contains(place))
            m_cells.insert(place, QAccessible::registerAccessibleInterface(new ChartCell(m_chart, row, column)));
        return QAccessible::accessibleInterface(m_cells.value(place));
    }
    void forgetCells()
    {
        for (const QAccessible::Id id : std::exchange(m_cells, {}))
            QAccessible::deleteAccessibleInterface(id);
    }

    QPointer<QtChartView> m_chart;
    mutable QHash<std::pair<int, int>, QAccessible::Id> m_cells; ///< made when they are asked for
};

QAccessibleInterface* accessibleOf(const QString&, QObject* object)
{
    auto* chart = qobject_cast<QtChartView*>(object);
    return chart ? new ChartAccessible(chart) : nullptr; // QAccessible's cache owns it
}

} // namespace

void makeChartsAccessible() { QAccessible::installFactory(accessibleOf); }

} // namespace views

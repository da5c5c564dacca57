// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formview.h"

#include "items/entrymodel.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QTableView;
class QVBoxLayout;

namespace views {

class AnnotationLine;
class EntryDelegate;
class EntryGrid;
class RecordForm;

/// A list of entries: a table with the fields that say most, edited where they stand, and below it the chosen entry
/// whole. Add, duplicate, delete and move by button, by key and by menu; Delete empties a cell.
class EntryTable : public QWidget
{
    Q_OBJECT

public:
    enum class Detail { Below, Elsewhere };

    EntryTable(document::Document& document, const story::Field& list, QWidget* parent = nullptr,
               Detail detail = Detail::Below);

    void setPlace(const Place& place);
    [[nodiscard]] const Place& place() const { return m_place; }
    /// Another one than the usual, for cells that are drawn in their own way.
    void setDelegate(EntryDelegate* delegate);
    void setColumns(const QList<items::Column>& columns);
    [[nodiscard]] QString currentEntry() const;
    void setCurrentEntry(const QString& id);
    bool focusField(const story::FieldPath& path);
    /// The buttons below the name, and one field a row in the form.
    void setNarrow(bool narrow);
    /// Columns and fields that the kind of story asks for: see FormView.
    void updateShown(FormView::Fields fields);
    [[nodiscard]] QTableView* table() const;
    [[nodiscard]] QList<QAction*> entryActions() const;

signals:
    void currentEntryChanged(const QString& id);

private:
    void setupTable();
    void setupActions();
    void setupEmpty();
    QAction* addAction(const QString& text, QLatin1StringView iconName, const QKeySequence& keys,
                       const std::function<void()>& run);
    void refresh();
    void fitHeight();
    void showDetail();
    void move(int by);
    void addEntry(int index);
    void deleteEntry();
    void clearCell();
    void paste();
    void showSaid(const QString& text, bool isFault);

    document::Document& m_document;
    const story::Field& m_list;
    Detail m_detailPlace;
    Place m_place;
    items::EntryModel* m_model;
    EntryGrid* m_table;
    QWidget* m_empty;  ///< one sentence and one button, instead of the table
    AnnotationLine* m_annotation;
    QLabel* m_said;    ///< about the cell that is being typed
    QLabel* m_fault;
    RecordForm* m_detail = nullptr;
    QList<QAction*> m_ofEntry; ///< what needs one that is chosen
    bool m_isNarrow = false;
    FormView::Fields m_shown = FormView::Fields::Judge;
    QHBoxLayout* m_head;    ///< the name, and beside or below it the buttons
    QHBoxLayout* m_buttons;
    QVBoxLayout* m_column;
};

} // namespace views

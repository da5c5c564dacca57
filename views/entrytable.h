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
    /// `leftOutFirst`: which of them go first where there is little room: see EntryGrid.
    void setColumns(const QList<items::Column>& columns, const QList<int>& leftOutFirst = {});
    [[nodiscard]] QString currentEntry() const;
    void setCurrentEntry(const QString& id);
    bool focusField(const story::FieldPath& path);
    /// With all rows of the table.
    [[nodiscard]] int wholeHeight() const;
    /// The buttons below the name, and one field a row in the form.
    void setNarrow(bool narrow);
    /// Columns and fields that the kind of story asks for: see FormView.
    void updateShown(FormView::Fields fields);
    [[nodiscard]] QTableView* table() const;
    [[nodiscard]] QList<QAction*> entryActions() const;

signals:
    void currentEntryChanged(const QString& id);
    /// The field that an entry names.
    void fieldWanted(const story::FieldPath& path);

protected:
    void hideEvent(QHideEvent* event) override;

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
    QString addEntry(int index);
    void beginEntry();
    void leaveBegun();
    void leaveTaken(int first, int last);
    void deleteEntry();
    void clearCell();
    void paste();
    void pasteNoText();
    void goToFirstBut(const QStringList& before);
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
    QString m_awaited; ///< to be chosen as soon as the model has it
    QString m_begun; ///< the entry that Return has added, in which nothing may be written yet
    bool m_isNarrow = false;
    FormView::Fields m_shown = FormView::Fields::Judge;
    QHBoxLayout* m_head;    ///< the name, and beside or below it the buttons
    QHBoxLayout* m_buttons;
    QVBoxLayout* m_column;
};

} // namespace views

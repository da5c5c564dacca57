// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fields/fieldeditor.h"

#include "items/entrymodel.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QTableView;
class QVBoxLayout;

namespace views {

class RecordForm;

/// A list of entries: a table with the fields that say most, edited where they stand, and below it the chosen entry
/// whole. Add, duplicate, delete and move by button and by key.
class EntryTable : public QWidget
{
    Q_OBJECT

public:
    enum class Detail { Below, Elsewhere };

    EntryTable(document::Document& document, const story::Field& list, QWidget* parent = nullptr,
               Detail detail = Detail::Below);

    void setPlace(const Place& place);
    [[nodiscard]] const Place& place() const { return m_place; }
    void setColumns(const QList<items::Column>& columns);
    [[nodiscard]] QString currentEntry() const;
    void setCurrentEntry(const QString& id);
    bool focusField(const story::FieldPath& path);
    /// The buttons below the name, and one field a row in the form.
    void setNarrow(bool narrow);
    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] QList<QAction*> entryActions() const;

signals:
    void currentEntryChanged(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setupTable();
    void setupActions();
    QAction* addAction(const QString& text, QLatin1StringView iconName, const QKeySequence& keys,
                       const std::function<void()>& run);
    void refresh();
    void fitHeight();
    void showDetail();
    void move(int by);

    document::Document& m_document;
    const story::Field& m_list;
    Detail m_detailPlace;
    Place m_place;
    items::EntryModel* m_model;
    QTableView* m_table;
    QLabel* m_empty;
    RecordForm* m_detail = nullptr;
    bool m_isNarrow = false;
    QHBoxLayout* m_head;    ///< the name, and beside or below it the buttons
    QHBoxLayout* m_buttons;
    QVBoxLayout* m_column;
};

/// The fields that stand in the table of a type: what names an entry first, no prose.
[[nodiscard]] QList<items::Column> tableColumns(const story::RecordType& type);

} // namespace views

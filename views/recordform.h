// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fields/fieldeditor.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace views {

class EntryTable;
class FiguresEditor;

/// A record as a form: each field in the control that suits its kind, records as groups, lists as tables. Made once for a
/// type and shown for one place after another.
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    /// `keys`: which fields, in this order; all of the type where empty.
    RecordForm(document::Document& document, const story::RecordType& type, const QStringList& keys,
               QWidget* parent = nullptr);

    void setPlace(const Place& place);
    /// One field a row instead of two, where there is little room for the size of the font.
    void setNarrow(bool narrow);
    /// Puts the keyboard into the field, if it is on this form.
    bool focusField(const story::FieldPath& path);

private:
    void addScalar(const story::Field& field);
    void addRecord(const story::Field& field);
    void addList(const story::Field& field);
    void closeRow();
    QWidget* addCard(const QString& title);

    document::Document& m_document;
    QVBoxLayout* m_column;
    QHBoxLayout* m_row = nullptr; ///< of narrow fields, two side by side
    QList<QHBoxLayout*> m_rows;
    Place m_place;
    QList<FieldEditor*> m_editors;
    QList<std::pair<QString, RecordForm*>> m_records;
    QList<std::pair<QString, EntryTable*>> m_lists;
    QList<std::pair<QString, FiguresEditor*>> m_figures;
};

} // namespace views

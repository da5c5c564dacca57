// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formview.h"

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QLayout;
class QVBoxLayout;

namespace views {

class AnnotationLine;
class EntryTable;
class FiguresEditor;

/// A record as a form: each field in the control that suits its kind, records as groups, lists as tables. Made once for a
/// type and shown for one place after another.
class RecordForm : public FormView
{
    Q_OBJECT

public:
    /// `keys`: which fields, in this order; all of the type where empty.
    RecordForm(document::Document& document, const story::RecordType& type, const QStringList& keys,
               QWidget* parent = nullptr);

    void setPlace(const Place& place) override;
    void setNarrow(bool narrow) override;
    bool focusField(const story::FieldPath& path) override;
    bool updateShown(Fields fields) override;
    /// Its controls say which group they belong to: a neighbour has fields of the same name.
    void nameWithin(const QString& group);
    /// What stands above it: see RecordHead.
    [[nodiscard]] QLayout* makeHead(QLabel* name);

private:
    /// What the form is made of, in its order: one of the three.
    struct Part
    {
        QString key;
        FieldEditor* editor = nullptr;
        RecordForm* form = nullptr;
        EntryTable* table = nullptr;
        QWidget* whole = nullptr; ///< what is hidden with it
    };

    void add(const story::Field& field);
    void addScalar(const story::Field& field);
    void addRecord(const story::Field& field);
    void addList(const story::Field& field);
    void closeRow();

    document::Document& m_document;
    AnnotationLine* m_annotation = nullptr; ///< of the whole, where it has a head
    QVBoxLayout* m_column;
    QHBoxLayout* m_row = nullptr; ///< of narrow fields, side by side
    int m_rowLength = 2;
    QList<QHBoxLayout*> m_rows;
    Place m_place;
    Fields m_shown = Fields::Judge;
    QList<Part> m_parts;
    QList<std::pair<QString, FiguresEditor*>> m_figures;
};

} // namespace views

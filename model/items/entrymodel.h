// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "columns.h"

#include "document/document.h"
#include "story/fieldpath.h"

#include <QAbstractTableModel>

namespace items {

/// One list of entries of a project as a table: cycles, metrics, stages, monitors and all the others. A cell is a
/// field; what is typed into it goes through edits. Lives as long as its place: an empty path shows nothing.
class EntryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit EntryModel(document::Document& document, QObject* parent = nullptr);

    void setPlace(const QString& key, const story::FieldPath& list, const QList<Column>& columns);
    void setColumns(const QList<Column>& columns);
    [[nodiscard]] const QList<Column>& columns() const { return m_columns; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    [[nodiscard]] const story::FieldPath& list() const { return m_list; }
    [[nodiscard]] const QString& projectKey() const { return m_key; }
    [[nodiscard]] story::FieldPath entryPath(int row) const { return m_list.entry(m_ids.value(row)); }
    [[nodiscard]] QString idAt(int row) const { return m_ids.value(row); }
    [[nodiscard]] int rowOf(const QString& id) const { return int(m_ids.indexOf(id)); }

private:
    void follow(const document::Snapshot& before, const document::Snapshot& after);
    void reload();
    [[nodiscard]] QStringList idsNow() const;
    [[nodiscard]] story::FieldPath cellPath(const QModelIndex& index) const;
    [[nodiscard]] const story::Field* cellField(int column) const;
    [[nodiscard]] QString linkText(const story::Field& field, const story::FieldPath& path) const;
    [[nodiscard]] QVariant headerAlignment(int section) const;
    [[nodiscard]] QVariant measurementData(const QModelIndex& index, int role) const;
    [[nodiscard]] QVariant fieldData(const QModelIndex& index, int role) const;

    document::Document& m_document;
    QString m_key;
    story::FieldPath m_list;
    QList<Column> m_columns;
    document::Snapshot m_project; ///< what the rows are rows of
    QStringList m_ids;
};

/// A value as a table shows it: choices by their label, references by name, prose by its first paragraph.
[[nodiscard]] QString displayText(const story::Project& project, const story::Field& field, const QVariant& value);
/// Whether what stands in this field is the path of another one.
[[nodiscard]] bool isLink(const story::Field& field);
/// What a reference of this field may point to: id, name, id, name, ...
[[nodiscard]] QStringList referenceOptions(const story::Project& project, const story::Field& field);

} // namespace items

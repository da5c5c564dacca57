// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <QStyledItemDelegate>

namespace views {

/// Edits a cell with the control that suits its field: a list for a choice or a reference, a line for the rest. What is
/// no number or date is not taken.
class EntryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    EntryDelegate(document::Document& document, QObject* parent);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    document::Document& m_document;
};

} // namespace views

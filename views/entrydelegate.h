// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <QStyledItemDelegate>

#include <expected>

class QLineEdit;

namespace views {

class ChipEdit;
struct Place;

/// Edits a cell with the control that suits its field: a list for a choice or a reference, chips for several, a line for
/// the rest. A cell whose text makes no sense is not left by key; by mouse it keeps what it had, and the text goes on
/// in the form (see HalfTyped).
class EntryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    EntryDelegate(document::Document& document, QObject* parent);

    /// Whether there is an editor for the cell: a text of several paragraphs is for the form alone.
    [[nodiscard]] static bool canEdit(const QModelIndex& index);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

signals:
    /// How what is typed is understood, or why it is not taken; empty when there is nothing to say any more.
    void said(const QString& text, bool isFault) const;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    bool eventFilter(QObject* editor, QEvent* event) override;

private:
    struct Typed
    {
        QVariant value;
        QString said;
        QString unit;
    };
    [[nodiscard]] std::expected<Typed, QString> parse(const QString& text, const QModelIndex& index) const;
    [[nodiscard]] QWidget* makeCombo(QWidget* parent, const QModelIndex& index) const;
    [[nodiscard]] QWidget* makeLanguages(QWidget* parent, const QModelIndex& index) const;
    [[nodiscard]] QWidget* makeChips(QWidget* parent, const QModelIndex& index) const;
    [[nodiscard]] QWidget* makeLine(QWidget* parent, const QModelIndex& index) const;
    /// Why what was typed into the editor is not taken; empty where it is.
    [[nodiscard]] QString faultOf(const QObject& editor) const;
    void finish(QWidget* editor) const;
    void storeLine(const QLineEdit& line, QAbstractItemModel* model, const QModelIndex& index) const;

    document::Document& m_document;
};

} // namespace views

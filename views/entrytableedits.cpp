// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the buttons, keys and menu of an EntryTable do.

#include "entrydelegate.h"
#include "entrygrid.h"
#include "entrytable.h"
#include "pastedialog.h"

#include "document/edits.h"
#include "story/fields.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>

namespace views {

namespace edits = document::edits;
using namespace story;

namespace {

/// What a field holds while nothing stands in it.
QVariant nothingIn(const QModelIndex& cell)
{
    const auto* field = static_cast<const Field*>(cell.data(items::FieldRole).value<const void*>());
    if (!field || field->kind == Kind::Real || field->kind == Kind::Whole) return {};
    return QVariant(cell.data(Qt::EditRole).metaType()); // of a choice: Unset
}

} // namespace

/// And the keyboard goes into its first cell.
void EntryTable::addEntry(int index)
{
    const QString id = edits::addEntry(m_document, m_place.key, m_place.path, index);
    setCurrentEntry(id);
    if (isVisible()) m_table->editRow(m_model->rowOf(id));
}

void EntryTable::deleteEntry()
{
    const int row = m_table->currentIndex().row();
    if (row < 0) return;
    const bool hadKeyboard = m_table->hasFocus();
    edits::deleteEntry(m_document, m_place.key, m_place.path.entry(currentEntry()));
    m_table->selectRow(std::min(row, m_model->rowCount() - 1));
    if (hadKeyboard && m_model->rowCount() == 0) m_empty->setFocus(Qt::OtherFocusReason);
}

/// Several cells go through the preview; one goes into the current cell as if it were typed.
void EntryTable::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    const QModelIndex cell = m_table->currentIndex();
    if (m_table->hasFocus() && EntryDelegate::canEdit(cell) && !items::areSeveral(items::cellsFromText(text))) {
        m_table->edit(cell);
        if (auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget())) line->paste();
        return;
    }
    pasteEntries(m_document, m_place.key,
                 {.list = m_place.path,
                  .columns = m_model->columns(),
                  .row = cell.row(),
                  .column = std::max(0, cell.column()),
                  .locale = locale()},
                 this);
}

void EntryTable::clearCell()
{
    const QModelIndex cell = m_table->currentIndex();
    if (cell.flags() & Qt::ItemIsEditable) m_model->setData(cell, nothingIn(cell), Qt::EditRole);
}

void EntryTable::move(int by)
{
    const int row = m_table->currentIndex().row();
    edits::moveEntry(m_document, m_place.key, m_place.path.entry(currentEntry()), row + by);
}

} // namespace views

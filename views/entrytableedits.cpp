// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// What the buttons, keys and menu of an EntryTable do.

#include "entrydelegate.h"
#include "entrygrid.h"
#include "entrytable.h"
#include "figureseditor.h"
#include "pastedialog.h"
#include "picturemime.h"

#include "document/edits.h"
#include "story/fields.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>

#include <utility>

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
QString EntryTable::addEntry(int index)
{
    const QString id = edits::addEntry(m_document, m_place.key, m_place.path, index);
    setCurrentEntry(id);
    if (isVisible()) m_table->editRow(m_model->rowOf(id));
    return id;
}

/// Return behind the last row: what is written in it stays, and else it goes again.
void EntryTable::beginEntry()
{
    m_begun.clear(); // the one before has something in it
    m_begun = addEntry(-1);
}

void EntryTable::leaveBegun()
{
    const QString id = std::exchange(m_begun, {});
    if (!id.isEmpty() && m_model->rowOf(id) >= 0) edits::takeBackEntry(m_document, m_place.key, m_place.path.entry(id));
}

void EntryTable::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    leaveBegun();
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
    const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
    if (text.isEmpty() || (mime && meansPictures(*mime))) return pasteNoText();
    showSaid({}, false);
    const QModelIndex cell = m_table->currentIndex();
    if (m_table->hasFocus() && EntryDelegate::canEdit(cell) && !items::areSeveral(items::cellsFromText(text))) {
        m_table->edit(cell);
        if (auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget())) line->paste();
        return;
    }
    QStringList before;
    for (int row = 0; row < m_model->rowCount(); ++row)
        before.append(m_model->idAt(row));
    const QString fault = pasteEntries(m_document, m_place.key,
                                       {.list = m_place.path,
                                        .columns = m_model->columns(),
                                        .row = cell.row(),
                                        .column = std::max(0, cell.column()),
                                        .locale = locale()},
                                       this);
    showSaid(fault, true);
    goToFirstBut(before);
}

/// To what has come.
void EntryTable::goToFirstBut(const QStringList& before)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (before.contains(m_model->idAt(row))) continue;
        setCurrentEntry(m_model->idAt(row));
        return m_table->setFocus(Qt::OtherFocusReason);
    }
}

/// A picture belongs to the step, where that has pictures.
void EntryTable::pasteNoText()
{
    const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
    const bool isPicture = mime && meansPictures(*mime);
    if (isPicture && PicturePaste::take(*mime, this)) return;
    showSaid(isPicture ? tr("A picture cannot stand in a table, and this page has no place for one.")
                       : tr("There is no text on the clipboard that could be pasted."),
             true);
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

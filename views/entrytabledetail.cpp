// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The chosen entry of an EntryTable whole, and what of the entries the kind of story asks for.

#include "entrycolumns.h"
#include "entrygrid.h"
#include "entrytable.h"
#include "recordform.h"

#include "fields/linkeditor.h"

#include "analysis/shownfields.h"
#include "story/fields.h"

#include <QAction>
#include <QVBoxLayout>

#include <utility>

namespace views {

using namespace story;

void EntryTable::showDetail()
{
    const QString id = currentEntry();
    for (QAction* action : std::as_const(m_ofEntry))
        action->setEnabled(!id.isEmpty());
    emit currentEntryChanged(id);
    if (m_detailPlace == Detail::Elsewhere) return;
    if (!id.isEmpty() && !m_detail) {
        m_detail = new RecordForm(m_document, m_list.type(), {}, this);
        if (m_place.path.segments().size() > 1) m_detail->nameWithin(m_list.type().title());
        m_column->addWidget(m_detail);
        for (const auto* line : m_detail->findChildren<LinkEditor*>())
            connect(line, &LinkEditor::fieldWanted, this, &EntryTable::fieldWanted);
    }
    if (m_detail) m_detail->setVisible(!id.isEmpty());
    if (m_detail && id.isEmpty()) m_detail->setPlace({}); // what is typed in it is left
    if (m_detail) m_detail->setNarrow(m_isNarrow);
    if (m_detail && !id.isEmpty()) {
        m_detail->setPlace({m_place.key, m_place.path.entry(id)});
        m_detail->updateShown(m_shown);
    }
}

void EntryTable::setNarrow(bool narrow)
{
    m_isNarrow = narrow;
    m_head->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (m_detail) m_detail->setNarrow(narrow);
}

bool EntryTable::focusField(const FieldPath& path)
{
    const auto depth = m_place.path.segments().size();
    if (path.segments().size() < depth) return false;
    setCurrentEntry(path.segments()[depth - 1].entry);
    if (path.segments().size() > depth) return m_detail && m_detail->focusField(path);
    // the list itself, or one of its entries: where there is none, what adds one
    QWidget* there = m_model->rowCount() > 0 ? static_cast<QWidget*>(m_table) : m_empty;
    there->setFocus(Qt::OtherFocusReason);
    return true;
}

void EntryTable::updateShown(FormView::Fields fields)
{
    if (fields != FormView::Fields::Reveal) m_shown = fields;
    if (m_detail) m_detail->updateShown(fields);
    const document::Snapshot project = m_document.project(m_place.key);
    if (!project || m_detailPlace == Detail::Elsewhere) return;
    QList<items::Column> columns = tableColumns(m_list.type());
    FieldPath list; // of every entry that has one: the columns stay as they are while one goes from entry to entry
    for (const FieldPath::Segment& segment : m_place.path.segments())
        list = list.field(segment.key);
    if (m_shown != FormView::Fields::All)
        columns.removeIf(
            [&](const items::Column& column) { return !analysis::isShown(*project, list.field(column.field.key())); });
    setColumns(columns);
}

} // namespace views

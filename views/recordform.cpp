// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordform.h"

#include "entrytable.h"
#include "figureseditor.h"
#include "plainlabel.h"
#include "recordhead.h"
#include "theme.h"

#include "fields/annotationline.h"

#include "analysis/shownfields.h"
#include "story/fields.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace views {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// A number and its unit, a metric and its change: so few and so short that one row has room for them.
bool isOneRow(const RecordType& type)
{
    constexpr size_t most = 3;
    return type.fields.size() <= most && std::ranges::all_of(type.fields, [](const Field& field) {
               return field.kind == Kind::Real || field.kind == Kind::Line || field.kind == Kind::Choice
                   || field.kind == Kind::Reference;
           });
}

} // namespace

RecordForm::RecordForm(document::Document& document, const RecordType& type, const QStringList& keys, QWidget* parent)
    : FormView(parent)
    , m_document(document)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::l);
    if (isOneRow(type)) m_rowLength = 3;
    if (keys.isEmpty())
        for (const Field& field : type.fields)
            add(field);
    for (const QString& key : keys)
        if (const Field* field = type.field(key)) add(*field);
    closeRow();
}

void RecordForm::add(const Field& field)
{
    if (field.kind == Kind::Record) addRecord(field);
    else if (field.kind == Kind::List) addList(field);
    else addScalar(field);
}

void RecordForm::addScalar(const Field& field)
{
    FieldEditor* editor = FieldEditor::make(m_document, field, this);
    m_parts.append({.key = field.name(), .editor = editor, .whole = editor});
    if (editor->isWide()) {
        closeRow();
        m_column->addWidget(editor);
        return;
    }
    if (!m_row) {
        m_row = new QHBoxLayout;
        m_row->setSpacing(space::l);
        m_rows.append(m_row);
        m_column->addLayout(m_row);
    }
    m_row->addWidget(editor, 1);
    if (m_row->count() == m_rowLength) m_row = nullptr;
}

/// A row with one field in it keeps the other half free.
void RecordForm::closeRow()
{
    if (m_row) m_row->addStretch(1);
    m_row = nullptr;
}

void RecordForm::nameWithin(const QString& group)
{
    for (const auto* editor : findChildren<FieldEditor*>())
        editor->control()->setAccessibleName(tr("%1, %2").arg(editor->control()->accessibleName(), group));
}

QLayout* RecordForm::makeHead(QLabel* name)
{
    const RecordHead head = makeRecordHead(m_document, name);
    m_annotation = head.annotation;
    return head.layout;
}

void RecordForm::addRecord(const Field& field)
{
    closeRow();
    auto* group = new QWidget(this);
    auto* column = new QVBoxLayout(group);
    column->setContentsMargins(0, space::xs, 0, 0);
    column->setSpacing(space::xs);
    QLabel* label = wrappingLabel(field.title(), group, Theme::strong());
    auto* form = new RecordForm(m_document, field.type(), {}, group);
    column->addLayout(form->makeHead(label));
    form->setAccessibleName(field.title());
    form->nameWithin(field.title());
    column->addWidget(form);
    m_column->addWidget(group);
    m_parts.append({.key = field.name(), .form = form, .whole = group});
}

void RecordForm::addList(const Field& field)
{
    closeRow();
    if (&field.type() == &recordType<Figure>()) {
        auto* figures = new FiguresEditor(m_document, {}, this);
        m_column->addWidget(figures);
        m_figures.append({field.name(), figures});
        return;
    }
    auto* table = new EntryTable(m_document, field, this);
    m_column->addWidget(table);
    m_parts.append({.key = field.name(), .table = table, .whole = table});
}

void RecordForm::setPlace(const Place& place)
{
    m_place = place;
    if (m_annotation) m_annotation->setPlace(place);
    for (const Part& part : std::as_const(m_parts)) {
        const Place inside{place.key, place.path.field(part.key)};
        if (part.editor) part.editor->setPlace(inside);
        if (part.form) part.form->setPlace(inside);
        if (part.table) part.table->setPlace(inside);
    }
    for (const auto& [key, figures] : std::as_const(m_figures))
        figures->setPlace({place.key, place.path.field(key)});
    updateShown(m_shown);
}

void RecordForm::setNarrow(bool narrow)
{
    for (QHBoxLayout* row : std::as_const(m_rows))
        row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (const Part& part : std::as_const(m_parts)) {
        if (part.form) part.form->setNarrow(narrow);
        if (part.table) part.table->setNarrow(narrow);
    }
}

bool RecordForm::focusField(const FieldPath& path)
{
    for (const Part& part : std::as_const(m_parts)) {
        if (part.form && part.form->focusField(path)) return true;
        if (part.table && path.startsWith(part.table->place().path) && part.table->focusField(path)) return true;
        if (!part.editor || part.editor->place().path != path) continue;
        part.whole->show(); // who is sent here wants to see it
        part.editor->control()->setFocus(Qt::OtherFocusReason);
        if (auto* line = qobject_cast<QLineEdit*>(part.editor->control())) line->selectAll();
        return true;
    }
    for (const auto& [key, figures] : std::as_const(m_figures))
        if (figures->focusField(path)) return true;
    return false;
}

bool RecordForm::updateShown(Fields fields)
{
    if (fields != Fields::Reveal) m_shown = fields;
    const document::Snapshot project = m_document.project(m_place.key);
    if (!project) return false;
    bool any = false;
    for (const Part& part : std::as_const(m_parts)) {
        if (part.form) part.form->updateShown(fields);
        if (part.table) part.table->updateShown(fields);
        const bool isShown = m_shown == Fields::All || analysis::isShown(*project, m_place.path.field(part.key))
            || (fields == Fields::Reveal && !part.whole->isHidden());
        if (part.whole->isHidden() == isShown) part.whole->setVisible(isShown);
        any = any || isShown;
    }
    return any;
}

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordform.h"

#include "entrytable.h"
#include "figureseditor.h"
#include "plainlabel.h"
#include "theme.h"

#include "story/fields.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace views {

using namespace story;

RecordForm::RecordForm(document::Document& document, const RecordType& type, const QStringList& keys, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::l);
    for (const Field& field : type.fields) {
        if (!keys.isEmpty() && !keys.contains(field.name())) continue;
        if (field.kind == Kind::Record) addRecord(field);
        else if (field.kind == Kind::List) addList(field);
        else addScalar(field);
    }
    closeRow();
}

void RecordForm::addScalar(const Field& field)
{
    FieldEditor* editor = FieldEditor::make(m_document, field, this);
    m_editors.append(editor);
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
    if (m_row->count() == 2) m_row = nullptr;
}

/// A row with one field in it keeps the other half free.
void RecordForm::closeRow()
{
    if (m_row) m_row->addStretch(1);
    m_row = nullptr;
}

QWidget* RecordForm::addCard(const QString& title)
{
    closeRow();
    auto* card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    QLabel* label = plainLabel(title, card, Theme::strong());
    label->setWordWrap(true);
    column->addWidget(label);
    m_column->addWidget(card);
    return card;
}

void RecordForm::addRecord(const Field& field)
{
    QWidget* card = addCard(field.title());
    auto* form = new RecordForm(m_document, field.type(), {}, card);
    form->setAccessibleName(field.title());
    card->layout()->addWidget(form);
    m_records.append({field.name(), form});
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
    m_lists.append({field.name(), table});
}

void RecordForm::setPlace(const Place& place)
{
    m_place = place;
    for (FieldEditor* editor : std::as_const(m_editors))
        editor->setPlace({place.key, place.path.field(editor->field().name())});
    for (const auto& [key, form] : std::as_const(m_records))
        form->setPlace({place.key, place.path.field(key)});
    for (const auto& [key, table] : std::as_const(m_lists))
        table->setPlace({place.key, place.path.field(key)});
    for (const auto& [key, figures] : std::as_const(m_figures))
        figures->setPlace({place.key, place.path.field(key)});
}

void RecordForm::setNarrow(bool narrow)
{
    for (QHBoxLayout* row : std::as_const(m_rows))
        row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (const auto& [key, form] : std::as_const(m_records))
        form->setNarrow(narrow);
    for (const auto& [key, table] : std::as_const(m_lists))
        table->setNarrow(narrow);
}

bool RecordForm::focusField(const FieldPath& path)
{
    for (FieldEditor* editor : std::as_const(m_editors)) {
        if (editor->place().path != path) continue;
        editor->control()->setFocus(Qt::OtherFocusReason);
        if (auto* line = qobject_cast<QLineEdit*>(editor->control())) line->selectAll();
        return true;
    }
    for (const auto& [key, form] : std::as_const(m_records))
        if (form->focusField(path)) return true;
    for (const auto& [key, table] : std::as_const(m_lists))
        if (path.startsWith(table->place().path) && table->focusField(path)) return true;
    for (const auto& [key, figures] : std::as_const(m_figures))
        if (figures->focusField(path)) return true;
    return false;
}

} // namespace views

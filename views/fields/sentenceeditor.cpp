// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sentenceeditor.h"

#include "writingedit.h"

#include "story/fields.h"
#include "story/project.h"

namespace views {

using document::Document;
using namespace story;

SentenceEditor::SentenceEditor(Document& document, const Field& field, QWidget* parent)
    : FieldEditor(document, field, parent)
    , m_edit(new WritingEdit(this))
{
    m_edit->setOneParagraph();
    setControl(m_edit);
    leaveUndoToDocument(m_edit, document, [this](bool look) { return m_edit->takeBackTypography(look); });
    connect(m_edit, &WritingEdit::edited, this, [this] {
        commit(m_edit->text());
        showFault(m_edit->fault());
    });
}

/// The lines in which numbers of the story may stand.
bool SentenceEditor::suits(const Field& field) { return &field == recordType<Project>().field(u"summary"); }

QWidget* SentenceEditor::control() const { return m_edit; }

void SentenceEditor::showPrompt(const QString& prompt) { m_edit->setPlaceholderText(prompt); }

void SentenceEditor::refresh()
{
    if (const auto current = project())
        m_edit->setStory(StoryNumbers::of(current), FieldPath::fromText(place().path.segments().first().key));
    FieldEditor::refresh();
    showFault(m_edit->fault());
}

void SentenceEditor::show(const QVariant& value)
{
    if (m_edit->text() != value.toString()) m_edit->showText(value.toString());
}

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "proseeditor.h"

#include "writingedit.h"

#include "document/edits.h"
#include "story/fields.h"

namespace views {

using document::Document;
using namespace story;

ProseEditor::ProseEditor(Document& document, const Field& field, QWidget* parent)
    : FieldEditor(document, field, parent)
    , m_writing(field.kind == Kind::Prose ? new WritingEdit(this) : nullptr)
    , m_edit(m_writing ? m_writing : new ProseEdit(this))
{
    setControl(m_edit);
    leaveUndoToDocument(m_edit, document,
                        [this](bool look) { return m_writing && m_writing->takeBackTypography(look); });
    if (field.kind == Kind::Lines) m_usualPrompt = tr("One a line");
    m_edit->setPlaceholderText(m_usualPrompt);
    connect(m_edit, &ProseEdit::edited, this, &ProseEditor::take);
}

QWidget* ProseEditor::control() const { return m_edit; }

void ProseEditor::showPrompt(const QString& prompt)
{
    m_edit->setPlaceholderText(prompt.isEmpty() ? m_usualPrompt : prompt);
}

void ProseEditor::take()
{
    m_shown = Prose::fromText(m_edit->text()).paragraphs;
    document::edits::setField(document(), place().key, place().path, m_shown);
    showBroken();
}

void ProseEditor::refresh()
{
    if (const auto current = project(); current && m_writing) {
        const QList<FieldPath::Segment>& segments = place().path.segments();
        const FieldPath owner = FieldPath::fromText(segments.first().key);
        const QString entry = segments.first().entry;
        m_writing->setStory(StoryNumbers::of(current), entry.isEmpty() ? owner : owner.entry(entry));
    }
    FieldEditor::refresh();
    showBroken();
}

void ProseEditor::show(const QVariant& value)
{
    const QStringList paragraphs = value.toStringList();
    if (paragraphs == m_shown) return;
    m_shown = paragraphs;
    // An empty line that is just being typed is not in the value, and must not be taken from under the cursor.
    if (Prose::fromText(m_edit->text()).paragraphs != paragraphs) m_edit->showText(paragraphs.join(u'\n'));
}

void ProseEditor::showBroken()
{
    if (!m_writing) return;
    const QString fault = m_writing->fault();
    if (fault == m_broken) return;
    m_broken = fault;
    showFault(fault);
}

} // namespace views

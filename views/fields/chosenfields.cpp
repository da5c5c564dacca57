// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chosenfields.h"

#include "chipfields.h"
#include "choicecombo.h"
#include "definemetric.h"
#include "languagecombo.h"

#include "story/fields.h"
#include "story/project.h"

#include <QCheckBox>
#include <QLineEdit>

namespace views {

using document::Document;
using namespace story;

ChoiceEditor::ChoiceEditor(Document& document, const Field& field, QWidget* parent)
    : FieldEditor(document, field, parent)
    , m_combo(new ChoiceCombo(this))
{
    setControl(m_combo);
    const QMetaEnum& choices = field.choice.choices;
    for (int i = 0; i < choices.keyCount(); ++i)
        m_combo->addItem(i == 0 ? QString(QChar(0x2013)) : choiceLabel(choices, choices.value(i)), choices.value(i));
    if (qstrcmp(choices.key(0), "Unset") != 0) m_combo->setItemText(0, choiceLabel(choices, choices.value(0)));
    connect(m_combo, &QComboBox::activated, this, [this] { commit(m_combo->currentData()); });
}

QWidget* ChoiceEditor::control() const { return m_combo; }

void ChoiceEditor::show(const QVariant& value) { m_combo->setCurrentIndex(m_combo->findData(value)); }

FlagEditor::FlagEditor(Document& document, const Field& field, QWidget* parent)
    : FieldEditor(document, field, parent)
    , m_box(new QCheckBox(tr("Yes"), this))
{
    setControl(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this](bool on) { commit(on); });
}

QWidget* FlagEditor::control() const { return m_box; }

void FlagEditor::show(const QVariant& value) { m_box->setChecked(value.toBool()); }

LanguageEditor::LanguageEditor(Document& document, const Field& field, QWidget* parent)
    : FieldEditor(document, field, parent)
    , m_combo(new LanguageCombo(this))
{
    setControl(m_combo);
    m_combo->lineEdit()->setAccessibleName(field.title());
    leaveUndoToDocument(m_combo->lineEdit(), document, [this](bool look) { return dropTyping(look); });
    connect(m_combo, &QComboBox::activated, this, [this](int index) { commit(m_combo->itemData(index)); });
    connect(m_combo->lineEdit(), &QLineEdit::textEdited, this, [this] { showFault({}); });
    connect(m_combo->lineEdit(), &QLineEdit::editingFinished, this, &LanguageEditor::finish);
}

QWidget* LanguageEditor::control() const { return m_combo; }

void LanguageEditor::finish()
{
    if (document().isReadOnly(place().key)) return;
    const auto language = m_combo->language();
    if (!language) return showFault(m_combo->refusal());
    commit(*language);
    refresh();
}

bool LanguageEditor::dropTyping(bool look)
{
    const bool isTyped = m_combo->isTyped();
    if (look || !isTyped) return isTyped;
    showFault({});
    m_combo->dropTyping();
    return true;
}

void LanguageEditor::show(const QVariant& value) { m_combo->showLanguage(value.toString()); }

ReferenceEditor::ReferenceEditor(Document& document, const Field& field, QWidget* parent)
    : FieldEditor(document, field, parent)
    , m_combo(new ChoiceCombo(this))
{
    setControl(m_combo);
    connect(m_combo, &QComboBox::activated, this, [this](int index) {
        if (!m_combo->isDeed(index)) return commit(m_combo->itemData(index));
        refresh();
        defineMetric(this->document(), place(), this);
    });
}

QWidget* ReferenceEditor::control() const { return m_combo; }

void ReferenceEditor::show(const QVariant& value)
{
    m_combo->clear();
    m_combo->addItem(QChar(0x2013), QString());
    const FieldPath entry = place().path.parent();
    const bool isOfSameKind = locate(*project(), entry).type == &field().type(); // another list may have the same ids
    const QString self = isOfSameKind ? entry.entryId() : QString(); // nothing follows itself
    for (const ChipEdit::Value& option : referenceOptions(*project(), field()))
        if (self.isEmpty() || option.value != self || option.value == value)
            m_combo->addItem(option.text, option.value);
    if (m_combo->findData(value) < 0) m_combo->addItem(tr("%1 (missing)").arg(value.toString()), value);
    if (refersToMetrics(field())) m_combo->addDeed(defineMetricText());
    m_combo->setCurrentIndex(m_combo->findData(value));
}

} // namespace views

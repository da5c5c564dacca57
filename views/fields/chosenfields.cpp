// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chosenfields.h"

#include "chipfields.h"
#include "choicecombo.h"
#include "codeedit.h"
#include "definemetric.h"

#include "story/fields.h"
#include "story/project.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
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
    , m_combo(new QComboBox(this))
{
    setControl(m_combo);
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->setFocusPolicy(Qt::StrongFocus);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(8);
    m_combo->addItem(tr("By the file name"), QString());
    for (const QString& language : CodeEdit::languages())
        m_combo->addItem(language, language);
    m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_combo->completer()->setFilterMode(Qt::MatchContains);
    m_combo->lineEdit()->setAccessibleName(field.title());
    leaveUndoToDocument(m_combo->lineEdit(), document, [this](bool look) { return dropTyping(look); });
    connect(m_combo, &QComboBox::activated, this, [this](int index) { commit(m_combo->itemData(index)); });
    connect(m_combo->lineEdit(), &QLineEdit::textEdited, this, [this] { showFault({}); });
    connect(m_combo->lineEdit(), &QLineEdit::editingFinished, this, &LanguageEditor::finish);
}

QWidget* LanguageEditor::control() const { return m_combo; }

void LanguageEditor::finish()
{
    const QString typed = m_combo->lineEdit()->text().trimmed();
    const int index = typed.isEmpty() ? 0 : m_combo->findText(typed, Qt::MatchFixedString);
    if (index < 0) return showFault(tr("“%1” is no language that can be highlighted").arg(typed));
    commit(m_combo->itemData(index));
    refresh();
}

bool LanguageEditor::dropTyping(bool look)
{
    const bool isTyped = m_combo->lineEdit()->text() != m_combo->itemText(m_combo->currentIndex());
    if (look || !isTyped) return isTyped;
    showFault({});
    m_combo->setEditText(m_combo->itemText(m_combo->currentIndex()));
    return true;
}

void LanguageEditor::show(const QVariant& value)
{
    if (m_combo->findData(value) < 0) m_combo->addItem(value.toString(), value);
    const int index = m_combo->findData(value);
    if (m_combo->currentIndex() != index) m_combo->setCurrentIndex(index);
    if (!m_combo->lineEdit()->hasFocus()) m_combo->setEditText(m_combo->itemText(index));
}

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
    const QString self = place().path.parent().entryId(); // nothing follows itself
    for (const ChipEdit::Value& option : referenceOptions(*project(), field()))
        if (option.value != self || option.value == value) m_combo->addItem(option.text, option.value);
    if (m_combo->findData(value) < 0) m_combo->addItem(tr("%1 (missing)").arg(value.toString()), value);
    if (refersToMetrics(field())) m_combo->addDeed(defineMetricText());
    m_combo->setCurrentIndex(m_combo->findData(value));
}

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chipfields.h"

#include "definemetric.h"

#include "document/edits.h"
#include "items/entrymodel.h"
#include "story/fields.h"
#include "story/project.h"

#include <algorithm>
#include <array>

namespace views {

using document::Document;
using namespace story;

QList<ChipEdit::Value> choiceOptions(const Field& field)
{
    QList<ChipEdit::Value> options;
    const QMetaEnum& choices = field.choice.choices;
    for (int i = 0; i < choices.keyCount(); ++i)
        if (qstrcmp(choices.key(i), "Unset") != 0)
            options.append({choices.value(i), choiceLabel(choices, choices.value(i))});
    return options;
}

QList<ChipEdit::Value> referenceOptions(const Project& project, const Field& field)
{
    const QStringList names = items::referenceOptions(project, field);
    QList<ChipEdit::Value> options;
    for (qsizetype i = 0; i + 1 < names.size(); i += 2)
        options.append({names[i], names[i + 1]});
    return options;
}

ChipsEditor::ChipsEditor(Document& document, const Field& field, QWidget* parent)
    : FieldEditor(document, field, parent)
    , m_chips(new ChipEdit(this))
{
    setControl(m_chips);
    m_chips->input()->setAccessibleName(field.title());
    leaveUndoToDocument(m_chips->input(), document, [this](bool look) { return dropTyping(look); });
    connect(m_chips, &ChipEdit::edited, this, &ChipsEditor::store);
    connect(m_chips, &ChipEdit::refused, this, &ChipsEditor::showFault);
}

/// Each chip is a step of its own: texts would merge like keystrokes.
void ChipsEditor::store(const QList<ChipEdit::Value>& chips)
{
    if (!isThere()) return;
    document::edits::setFields(document(), place().key, tr("Change %1").arg(placeName(*project(), place().path)),
                               {{place().path, valueOf(chips)}});
    if (document().isTelling())
        QMetaObject::invokeMethod(this, &ChipsEditor::refresh, Qt::QueuedConnection); // as commit()
}

QWidget* ChipsEditor::control() const { return m_chips->input(); }

void ChipsEditor::show(const QVariant& value)
{
    offer();
    m_chips->setChips(chipsOf(value));
}

void ChipsEditor::goOnTyping(const QString& text)
{
    m_chips->input()->setText(text);
    showFault(m_chips->whyNot(text));
}

bool TagsEditor::suits(const Field& field)
{
    static constexpr std::array<std::string_view, 3> names{"tags", "stakeholders", "bins"};
    return field.kind == Kind::Lines && std::ranges::contains(names, field.key);
}

TagsEditor::TagsEditor(Document& document, const Field& field, QWidget* parent)
    : ChipsEditor(document, field, parent)
{
    m_chips->input()->setPlaceholderText(tr("Type, then Return"));
}

QList<ChipEdit::Value> TagsEditor::chipsOf(const QVariant& value) const
{
    QList<ChipEdit::Value> chips;
    for (const QString& text : value.toStringList())
        chips.append({text, text});
    return chips;
}

QVariant TagsEditor::valueOf(const QList<ChipEdit::Value>& chips) const
{
    QStringList texts;
    for (const ChipEdit::Value& chip : chips)
        texts.append(chip.text);
    return texts;
}

void TagsEditor::offer()
{
    QStringList known;
    if (place().path.segments().size() == 1) // of the story itself
        for (const QString& key : document().keys())
            if (const auto other = document().project(key)) known << fieldValue(*other, place().path).toStringList();
    known.removeDuplicates();
    known.sort(Qt::CaseInsensitive);
    m_chips->setOptions(chipsOf(known), false);
}

ChoicesEditor::ChoicesEditor(Document& document, const Field& field, QWidget* parent)
    : ChipsEditor(document, field, parent)
{
    m_chips->setOptions(choiceOptions(field), true);
    m_chips->input()->setPlaceholderText(tr("Choose…"));
}

QList<ChipEdit::Value> ChoicesEditor::chipsOf(const QVariant& value) const
{
    QList<ChipEdit::Value> chips;
    for (int choice : value.value<QList<int>>())
        chips.append({choice, choiceLabel(field().choice.choices, choice)});
    return chips;
}

QVariant ChoicesEditor::valueOf(const QList<ChipEdit::Value>& chips) const
{
    QList<int> choices;
    for (const ChipEdit::Value& chip : chips)
        choices.append(chip.value.toInt());
    return QVariant::fromValue(choices);
}

ReferencesEditor::ReferencesEditor(Document& document, const Field& field, QWidget* parent)
    : ChipsEditor(document, field, parent)
{
    m_chips->input()->setPlaceholderText(tr("Choose…"));
    if (refersToMetrics(field)) m_chips->setDeed(defineMetricText());
    connect(m_chips, &ChipEdit::deedWanted, this, [this] { defineMetric(this->document(), place(), this); });
}

QList<ChipEdit::Value> ReferencesEditor::chipsOf(const QVariant& value) const
{
    const auto options = referenceOptions(*project(), field());
    QList<ChipEdit::Value> chips;
    for (const QString& id : value.toStringList()) {
        const auto found = std::ranges::find(options, QVariant(id), &ChipEdit::Value::value);
        chips.append({id, found == options.end() ? tr("%1 (missing)").arg(id) : found->text});
    }
    return chips;
}

QVariant ReferencesEditor::valueOf(const QList<ChipEdit::Value>& chips) const
{
    QStringList ids;
    for (const ChipEdit::Value& chip : chips)
        ids.append(chip.value.toString());
    return ids;
}

void ReferencesEditor::offer() { m_chips->setOptions(referenceOptions(*project(), field()), true); }

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chosenfields.h"

#include "codeedit.h"

#include "../shortened.h"

#include "items/entrymodel.h"
#include "items/plaintip.h"
#include "story/fields.h"
#include "story/project.h"

#include <QCheckBox>
#include <QComboBox>
#include <QMenu>
#include <QPushButton>
#include <QWheelEvent>

namespace views {

using document::Document;
using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// A combo box that the wheel changes only while it has the focus: scrolling a form must not edit it.
class CalmComboBox : public ShortenedComboBox
{
public:
    explicit CalmComboBox(QWidget* parent)
        : ShortenedComboBox(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
        setMinimumContentsLength(8);
    }

protected:
    void wheelEvent(QWheelEvent* event) override
    {
        if (hasFocus()) QComboBox::wheelEvent(event);
        else event->ignore();
    }
};

} // namespace

ChoiceEditor::ChoiceEditor(Document& document, const Field& field, QWidget* parent)
    : FieldEditor(document, field, parent)
    , m_combo(new CalmComboBox(this))
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

ChoicesEditor::ChoicesEditor(Document& document, const Field& field, QWidget* parent)
    : FieldEditor(document, field, parent)
    , m_button(new ShortenedButton(this))
    , m_menu(new QMenu(m_button))
{
    setControl(m_button);
    m_button->setObjectName(u"choices"_s);
    m_button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_button->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        m_menu->clear();
        const QVariantList now = chosen(fieldValue(*project(), place().path));
        for (const Option& option : options()) {
            QAction* action = m_menu->addAction(option.name);
            action->setCheckable(true);
            action->setChecked(now.contains(option.value));
            action->setData(option.value);
        }
        if (m_menu->isEmpty()) m_menu->addAction(tr("Nothing to choose from yet"))->setEnabled(false);
    });
    connect(m_menu, &QMenu::triggered, this, [this] {
        QVariantList values;
        for (const QAction* action : m_menu->actions())
            if (action->isChecked()) values.append(action->data());
        commit(collected(values));
    });
}

QWidget* ChoicesEditor::control() const { return m_button; }

QList<ChoicesEditor::Option> ChoicesEditor::options() const
{
    QList<Option> all;
    const QMetaEnum& choices = field().choice.choices;
    for (int i = 0; i < choices.keyCount(); ++i)
        if (qstrcmp(choices.key(i), "Unset") != 0)
            all.append({choices.value(i), choiceLabel(choices, choices.value(i))});
    return all;
}

QVariantList ChoicesEditor::chosen(const QVariant& value) const
{
    QVariantList values;
    for (int choice : value.value<QList<int>>())
        values.append(choice);
    return values;
}

QVariant ChoicesEditor::collected(const QVariantList& values) const
{
    QList<int> choices;
    for (const QVariant& value : values)
        choices.append(value.toInt());
    return QVariant::fromValue(choices);
}

void ChoicesEditor::show(const QVariant& value)
{
    const QString text = items::displayText(*project(), field(), value);
    m_button->setText(text.isEmpty() ? tr("Choose…") : text);
    m_button->setToolTip(items::plainTip(text));
}

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
    , m_combo(new CalmComboBox(this))
{
    setControl(m_combo);
    m_combo->addItem(tr("By the file name"), QString());
    for (const QString& language : CodeEdit::languages())
        m_combo->addItem(language, language);
    connect(m_combo, &QComboBox::activated, this, [this] { commit(m_combo->currentData()); });
}

QWidget* LanguageEditor::control() const { return m_combo; }

void LanguageEditor::show(const QVariant& value)
{
    if (m_combo->findData(value) < 0) m_combo->addItem(value.toString(), value);
    m_combo->setCurrentIndex(m_combo->findData(value));
}

ReferenceEditor::ReferenceEditor(Document& document, const Field& field, QWidget* parent)
    : FieldEditor(document, field, parent)
    , m_combo(new CalmComboBox(this))
{
    setControl(m_combo);
    connect(m_combo, &QComboBox::activated, this, [this] { commit(m_combo->currentData()); });
}

QWidget* ReferenceEditor::control() const { return m_combo; }

void ReferenceEditor::show(const QVariant& value)
{
    const QStringList options = items::referenceOptions(*project(), field());
    m_combo->clear();
    m_combo->addItem(QChar(0x2013), QString());
    for (qsizetype i = 0; i + 1 < options.size(); i += 2)
        m_combo->addItem(options[i + 1], options[i]);
    if (m_combo->findData(value) < 0) m_combo->addItem(tr("%1 (missing)").arg(value.toString()), value);
    m_combo->setCurrentIndex(m_combo->findData(value));
}

QList<ChoicesEditor::Option> ReferencesEditor::options() const
{
    const QStringList names = items::referenceOptions(*project(), field());
    QList<Option> all;
    for (qsizetype i = 0; i + 1 < names.size(); i += 2)
        all.append({names[i], names[i + 1]});
    return all;
}

QVariantList ReferencesEditor::chosen(const QVariant& value) const
{
    QVariantList values;
    for (const QString& id : value.toStringList())
        values.append(id);
    return values;
}

QVariant ReferencesEditor::collected(const QVariantList& values) const
{
    QStringList ids;
    for (const QVariant& value : values)
        ids.append(value.toString());
    return ids;
}

} // namespace views

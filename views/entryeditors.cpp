// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// The editors of an EntryDelegate.

#include "entrycell.h"
#include "entrydelegate.h"
#include "theme.h"

#include "fields/chipfields.h"
#include "fields/choicecombo.h"
#include "fields/dateline.h"
#include "fields/definemetric.h"
#include "fields/languagecombo.h"

#include "items/columns.h"

#include <QAbstractItemView>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTimer>

namespace views {

using namespace story;

const Field* fieldOf(const QModelIndex& index)
{
    return static_cast<const Field*>(index.data(items::FieldRole).value<const void*>());
}

Place placeOf(const QModelIndex& index)
{
    return {index.data(items::ProjectRole).toString(), FieldPath::fromText(index.data(items::PathRole).toString())};
}

/// What a cell's list offers.
QList<ChipEdit::Value> optionsOf(const Field& field, const QModelIndex& index)
{
    if (field.kind == Kind::Choice || field.kind == Kind::Choices) return choiceOptions(field);
    QList<ChipEdit::Value> options;
    const QStringList names = index.data(items::OptionsRole).toStringList();
    for (qsizetype i = 0; i + 1 < names.size(); i += 2)
        options.append({names[i], names[i + 1]});
    return options;
}

QPersistentModelIndex indexOf(const QObject& editor) { return editor.property("index").value<QPersistentModelIndex>(); }

void EntryDelegate::finish(QWidget* editor) const
{
    auto* self = const_cast<EntryDelegate*>(this); // these two signals are not const
    emit self->commitData(editor);
    emit self->closeEditor(editor);
}

QWidget* EntryDelegate::makeCombo(QWidget* parent, const QModelIndex& index) const
{
    const Field& field = *fieldOf(index);
    auto* combo = new ChoiceCombo(parent);
    combo->setWaits(true);
    if (field.kind == Kind::Reference) combo->addItem(QChar(0x2013), QString());
    else if (qstrcmp(field.choice.choices.key(0), "Unset") == 0) combo->addItem(QChar(0x2013), 0);
    for (const ChipEdit::Value& option : optionsOf(field, index))
        combo->addItem(option.text, option.value);
    if (refersToMetrics(field)) combo->addDeed(defineMetricText());
    connect(combo, &QComboBox::activated, this, [this, combo](int chosen) {
        if (!combo->isDeed(chosen)) return finish(combo);
        const Place place = placeOf(indexOf(*combo));
        QWidget* table = combo->parentWidget();
        emit const_cast<EntryDelegate*>(this)->closeEditor(combo);
        defineMetric(m_document, place, table);
    });
    if (QGuiApplication::mouseButtons() != Qt::NoButton) QTimer::singleShot(0, combo, &QComboBox::showPopup);
    return combo;
}

QWidget* EntryDelegate::makeLanguages(QWidget* parent, const QModelIndex& index) const
{
    auto* combo = new LanguageCombo(parent);
    combo->lineEdit()->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    leaveUndoToDocument(combo->lineEdit(), m_document, [this, combo](bool look) {
        const bool isTyped = combo->isTyped();
        if (look || !isTyped) return isTyped;
        combo->dropTyping();
        emit said({}, false);
        return true;
    });
    connect(combo, &QComboBox::editTextChanged, this, [this] { emit said({}, false); });
    connect(combo, &QComboBox::activated, this, [this, combo] { finish(combo); });
    return combo;
}

QWidget* EntryDelegate::makeChips(QWidget* parent, const QModelIndex& index) const
{
    const Field& field = *fieldOf(index);
    auto* chips = new ChipEdit(parent);
    chips->setAutoFillBackground(true);
    chips->setInCell();
    chips->input()->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    chips->setOptions(optionsOf(field, index), field.kind != Kind::Lines);
    leaveUndoToDocument(chips->input(), m_document, [chips](bool look) { return chips->dropTyping(look); });
    connect(chips, &ChipEdit::refused, this, [this](const QString& why) { emit said(why, true); });
    connect(chips, &ChipEdit::edited, chips,
            [chips] { chips->resize(chips->width(), chips->heightForWidth(chips->width())); });
    connect(chips, &ChipEdit::left, this, [this, chips] {
        const auto* view = qobject_cast<QAbstractItemView*>(chips->parentWidget()->parentWidget());
        const bool isOpen =
            view && view->indexWidget(indexOf(*chips)) == chips; // it also loses the keyboard by closing
        if (isOpen) finish(chips);
    });
    return chips;
}

QWidget* EntryDelegate::makeLine(QWidget* parent, const QModelIndex& index) const
{
    const bool isDate = fieldOf(index)->kind == Kind::Date;
    auto* line = isDate ? new DateLine(parent) : new QLineEdit(parent);
    line->setFrame(false);
    line->setTextMargins(space::xs, 0, space::xs, 0); // where the cell has its text
    leaveUndoToDocument(line, m_document, [this, line](bool look) {
        const bool isTyped = line->isModified();
        if (look || !isTyped) return isTyped;
        line->setText(line->property("before").toString());
        emit said({}, false);
        return true;
    });
    connect(line, &QLineEdit::textEdited, this, [this, line](const QString& text) {
        const auto typed = parse(text, indexOf(*line));
        emit said(typed ? typed->said : typed.error(), false); // not a fault before the cell is left
    });
    if (isDate) connect(static_cast<DateLine*>(line), &DateLine::picked, this, [this, line] { finish(line); });
    return line;
}

} // namespace views

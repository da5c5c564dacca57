// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entrydelegate.h"

#include "fields/typedfields.h"

#include "items/columns.h"
#include "items/plaintip.h"
#include "story/fields.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QToolTip>

namespace views {

using namespace story;

namespace {

const Field* fieldOf(const QModelIndex& index)
{
    return static_cast<const Field*>(index.data(items::FieldRole).value<const void*>());
}

/// What a cell's list offers: value and name.
QList<std::pair<QVariant, QString>> optionsOf(const Field& field, const QModelIndex& index)
{
    QList<std::pair<QVariant, QString>> options;
    if (field.kind == Kind::Choice || field.kind == Kind::Choices) {
        const QMetaEnum& choices = field.choice.choices;
        for (int i = 0; i < choices.keyCount(); ++i) {
            const bool isUnset = qstrcmp(choices.key(i), "Unset") == 0;
            if (!isUnset) options.append({choices.value(i), choiceLabel(choices, choices.value(i))});
            else if (field.kind == Kind::Choice) options.append({0, QString(QChar(0x2013))});
        }
        return options;
    }
    if (field.kind == Kind::Reference) options.append({QString(), QString(QChar(0x2013))});
    const QStringList names = index.data(items::OptionsRole).toStringList();
    for (qsizetype i = 0; i + 1 < names.size(); i += 2)
        options.append({names[i], names[i + 1]});
    return options;
}

bool isMany(const Field& field) { return field.kind == Kind::Choices || field.kind == Kind::References; }

bool isOne(const Field& field) { return field.kind == Kind::Choice || field.kind == Kind::Reference; }

/// What a line of text means for the field; nothing where it means nothing.
std::optional<QVariant> valueFromText(const Field& field, const QString& text)
{
    switch (field.kind) {
    case Kind::Real:
    case Kind::Whole:
        if (auto number = numberFromText(text, field.kind == Kind::Whole)) return *number;
        return {};
    case Kind::Date:
        if (text.trimmed().isEmpty()) return QVariant::fromValue(Date());
        if (auto date = Date::fromText(text.trimmed())) return QVariant::fromValue(*date);
        return {};
    case Kind::Lines: {
        QStringList lines = text.split(u',', Qt::SkipEmptyParts);
        for (QString& line : lines)
            line = line.trimmed();
        return QVariant(lines);
    }
    default: return QVariant(text);
    }
}

QString whyNot(const Field& field, const QString& text)
{
    const auto number = numberFromText(text, field.kind == Kind::Whole);
    const bool isDate = field.kind == Kind::Date;
    return items::plainTip(isDate || number ? EntryDelegate::tr("“%1” is not a date and was not taken").arg(text)
                                            : number.error());
}

} // namespace

EntryDelegate::EntryDelegate(document::Document& document, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_document(document)
{
}

QWidget* EntryDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const Field* field = fieldOf(index);
    if (!field) return nullptr;
    if (isOne(*field)) {
        auto* combo = new QComboBox(parent);
        for (const auto& [value, name] : optionsOf(*field, index))
            combo->addItem(name, value);
        connect(combo, &QComboBox::activated, this, [this, combo] {
            emit const_cast<EntryDelegate*>(this)->commitData(combo);
            emit const_cast<EntryDelegate*>(this)->closeEditor(combo);
        });
        return combo;
    }
    if (isMany(*field)) {
        auto* list = new QListWidget(parent);
        list->setAutoFillBackground(true);
        for (const auto& [value, name] : optionsOf(*field, index)) {
            auto* item = new QListWidgetItem(name, list);
            item->setData(Qt::UserRole, value);
            item->setCheckState(Qt::Unchecked);
        }
        return list;
    }
    auto* line = new QLineEdit(parent);
    line->setFrame(false);
    leaveUndoToDocument(line, m_document, [line](bool look) {
        const bool isTyped = line->isModified();
        if (!look && isTyped) line->setText(line->property("before").toString());
        return isTyped;
    });
    return line;
}

void EntryDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto* combo = qobject_cast<QComboBox*>(editor)) {
        combo->setCurrentIndex(std::max(0, combo->findData(value)));
    } else if (auto* list = qobject_cast<QListWidget*>(editor)) {
        QVariantList chosen;
        for (int choice : value.value<QList<int>>())
            chosen.append(choice);
        if (value.typeId() == QMetaType::QStringList)
            for (const QString& id : value.toStringList())
                chosen.append(id);
        for (int i = 0; i < list->count(); ++i)
            list->item(i)->setCheckState(chosen.contains(list->item(i)->data(Qt::UserRole)) ? Qt::Checked
                                                                                            : Qt::Unchecked);
    } else if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        const Field* field = fieldOf(index);
        const bool isNumber = field->kind == Kind::Real || field->kind == Kind::Whole;
        line->setText(isNumber && value.isValid()
                          ? QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest)
                          : index.data(Qt::DisplayRole).toString());
        line->setProperty("before", line->text());
    }
}

void EntryDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    const Field* field = fieldOf(index);
    if (auto* combo = qobject_cast<QComboBox*>(editor)) {
        model->setData(index, combo->currentData());
    } else if (auto* list = qobject_cast<QListWidget*>(editor)) {
        QList<int> choices;
        QStringList ids;
        for (int i = 0; i < list->count(); ++i) {
            if (list->item(i)->checkState() != Qt::Checked) continue;
            choices.append(list->item(i)->data(Qt::UserRole).toInt());
            ids.append(list->item(i)->data(Qt::UserRole).toString());
        }
        model->setData(index, field->kind == Kind::Choices ? QVariant::fromValue(choices) : QVariant(ids));
    } else if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        if (const auto value = valueFromText(*field, line->text())) model->setData(index, *value);
        else
            QToolTip::showText(line->mapToGlobal(QPoint(0, line->height())), whyNot(*field, line->text()),
                               line->parentWidget());
    }
}

void EntryDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex& index) const
{
    QStyledItemDelegate::updateEditorGeometry(editor, option, index);
    auto* list = qobject_cast<QListWidget*>(editor);
    if (!list) return;
    QRect room = option.rect;
    room.setHeight(std::min(list->sizeHintForRow(0) * list->count() + 2 * list->frameWidth(), 260));
    room.setWidth(std::max(room.width(), list->sizeHintForColumn(0) + 40));
    const QRect table = editor->parentWidget()->rect();
    if (room.bottom() > table.bottom()) room.moveBottom(table.bottom());
    if (room.top() < 0) room.moveTop(0);
    editor->setGeometry(room);
}

} // namespace views

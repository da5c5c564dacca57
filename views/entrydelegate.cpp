// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entrydelegate.h"

#include "fields/chipfields.h"
#include "fields/choicecombo.h"
#include "fields/dateline.h"
#include "fields/definemetric.h"
#include "theme.h"

#include "document/edits.h"
#include "items/columns.h"
#include "items/plaintip.h"
#include "items/units.h"
#include "story/fields.h"
#include "story/project.h"

#include <QAbstractItemView>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QTimer>
#include <QToolTip>

namespace views {

using namespace story;

namespace {

const Field* fieldOf(const QModelIndex& index)
{
    return static_cast<const Field*>(index.data(items::FieldRole).value<const void*>());
}

bool isNumber(const Field& field) { return field.kind == Kind::Real || field.kind == Kind::Whole; }

bool isOne(const Field& field) { return field.kind == Kind::Choice || field.kind == Kind::Reference; }

bool isSeveral(const Field& field)
{
    return field.kind == Kind::Choices || field.kind == Kind::References || field.kind == Kind::Lines;
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

Place placeOf(const QModelIndex& index)
{
    return {index.data(items::ProjectRole).toString(), FieldPath::fromText(index.data(items::PathRole).toString())};
}

QPersistentModelIndex indexOf(const QObject& editor) { return editor.property("index").value<QPersistentModelIndex>(); }

} // namespace

EntryDelegate::EntryDelegate(document::Document& document, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_document(document)
{
}

bool EntryDelegate::canEdit(const QModelIndex& index)
{
    const Field* field = fieldOf(index);
    const bool isLong = field && field->kind == Kind::Prose && index.data(Qt::EditRole).toStringList().size() > 1;
    return field && !isLong && (index.flags() & Qt::ItemIsEditable);
}

QWidget* EntryDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    if (!canEdit(index)) return nullptr;
    const Field* field = fieldOf(index);
    emit said({}, false); // about the cell before
    QWidget* editor = isOne(*field) ? makeCombo(parent, index)
        : isSeveral(*field)         ? makeChips(parent, index)
                                    : makeLine(parent, index);
    editor->setProperty("index", QVariant::fromValue(QPersistentModelIndex(index)));
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

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

void EntryDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QVariant value = index.data(Qt::EditRole);
    const Field& field = *fieldOf(index);
    if (auto* combo = qobject_cast<ChoiceCombo*>(editor)) {
        combo->setCurrentIndex(std::max(0, combo->findData(value)));
    } else if (auto* chips = qobject_cast<ChipEdit*>(editor)) {
        QList<ChipEdit::Value> chosen;
        const auto options = optionsOf(field, index);
        const auto add = [&](const QVariant& one) {
            const auto found = std::ranges::find(options, one, &ChipEdit::Value::value);
            chosen.append(found == options.end() ? ChipEdit::Value{one, one.toString()} : *found);
        };
        for (int choice : value.value<QList<int>>())
            add(choice);
        if (value.typeId() == QMetaType::QStringList)
            for (const QString& text : value.toStringList())
                add(text);
        chips->setChips(chosen);
    } else if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        if (line->isModified()) return; // the project changed meanwhile
        line->setText(isNumber(field) ? (value.isValid() ? items::plainNumber(value.toDouble()) : QString())
                                      : index.data(Qt::DisplayRole).toString());
        line->setProperty("before", line->text());
    }
}

std::expected<EntryDelegate::Typed, QString> EntryDelegate::parse(const QString& text, const QModelIndex& index) const
{
    const Field* field = fieldOf(index);
    if (!field) return Typed{};
    if (field->kind == Kind::Date) {
        const auto read = items::readDate(text, QLocale());
        if (!read) return std::unexpected(read.error());
        return Typed{QVariant::fromValue(read->value), read->said, {}};
    }
    if (field->kind == Kind::Prose) return Typed{Prose::fromText(text).paragraphs, {}, {}};
    if (!isNumber(*field)) return Typed{text, {}, {}};
    items::NumberWanted wanted{.isWhole = field->kind == Kind::Whole, .unit = index.data(items::UnitRole).toString()};
    const Place place = placeOf(index);
    const auto project = m_document.project(place.key);
    if (project && !place.path.isEmpty()) wanted = items::numberWanted(*project, place.path);
    const auto read = items::readNumber(text, QLocale(), wanted);
    if (!read) return std::unexpected(read.error());
    return Typed{read->value ? QVariant(*read->value) : QVariant(), read->said, read->unit};
}

/// A unit that was typed along, where there was none, goes into its own field in the same step.
void EntryDelegate::storeLine(const QLineEdit& line, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (!line.isModified() && line.text() == line.property("before").toString()) return;
    const auto typed = parse(line.text(), index);
    emit said(typed ? typed->said : typed.error(), !typed);
    if (!typed) return;
    const Place place = placeOf(index);
    const auto project = m_document.project(place.key);
    const FieldPath unit = project ? items::unitField(*project, place.path) : FieldPath();
    const auto at = unit.isEmpty() ? Located<const void*>() : locate(*project, unit);
    if (typed->unit.isEmpty() || !at) {
        model->setData(index, typed->value);
        return;
    }
    document::edits::setFields(m_document, place.key, tr("Change %1").arg(placeName(*project, place.path)),
                               {{place.path, typed->value}, {unit, items::unitValue(*at.field, typed->unit)}});
}

void EntryDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    const Field& field = *fieldOf(index);
    if (auto* combo = qobject_cast<ChoiceCombo*>(editor)) {
        if (!combo->isDeed(combo->currentIndex())) model->setData(index, combo->currentData());
    } else if (auto* chips = qobject_cast<ChipEdit*>(editor)) {
        QList<int> choices;
        QStringList texts;
        for (const ChipEdit::Value& chip : chips->chips()) {
            choices.append(chip.value.toInt());
            texts.append(chip.value.toString());
        }
        model->setData(index, field.kind == Kind::Choices ? QVariant::fromValue(choices) : QVariant(texts));
    } else if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        storeLine(*line, model, index);
    }
}

/// Return is taken at once: QStyledItemDelegate (Qt 6.8) puts it off to the next round of events, and the next key of a fast
/// typist would go to a cell that is about to close.
bool EntryDelegate::eventFilter(QObject* editor, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) return QStyledItemDelegate::eventFilter(editor, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool isReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_Escape) emit said({}, false);
    const auto* line = qobject_cast<QLineEdit*>(editor);
    if (line && line->isModified() && (isReturn || key == Qt::Key_Tab || key == Qt::Key_Backtab)) {
        if (const auto typed = parse(line->text(), indexOf(*line)); !typed) {
            emit said(typed.error(), true);
            return true;
        }
    }
    if (!isReturn) return QStyledItemDelegate::eventFilter(editor, event);
    auto* control = static_cast<QWidget*>(editor);
    emit commitData(control);
    emit closeEditor(control, SubmitModelCache);
    return true;
}

/// A text keeps its own direction where the window is read the other way.
void EntryDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (option->direction == Qt::RightToLeft && !option->text.isEmpty()) option->text.prepend(QChar(0x2068));
}

void EntryDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex& index) const
{
    QStyledItemDelegate::updateEditorGeometry(editor, option, index);
    if (!qobject_cast<ChipEdit*>(editor)) return;
    const QRect table = editor->parentWidget()->rect();
    QRect room = option.rect;
    room.setWidth(std::min(table.width(), std::max(room.width(), option.fontMetrics.averageCharWidth() * 40)));
    room.setHeight(std::max(room.height(), editor->heightForWidth(room.width())));
    if (room.right() > table.right()) room.moveRight(table.right());
    if (room.left() < table.left()) room.moveLeft(table.left());
    if (room.bottom() > table.bottom()) room.moveBottom(table.bottom());
    editor->setGeometry(room);
}

/// The whole of a text that has no room in its cell.
bool EntryDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                              const QModelIndex& index)
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const bool isCut = event->type() == QEvent::ToolTip && index.data(Qt::ToolTipRole).isNull()
        && sizeHint(option, index).width() > option.rect.width();
    if (!isCut) return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), items::plainTip(text), view);
    return true;
}

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entrydelegate.h"

#include "entrycell.h"
#include "theme.h"

#include "fields/chipfields.h"
#include "fields/choicecombo.h"
#include "fields/halftyped.h"
#include "fields/languagecombo.h"

#include "document/edits.h"
#include "items/columns.h"
#include "items/plaintip.h"
#include "items/units.h"
#include "story/cycle.h"
#include "story/fields.h"
#include "story/project.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QToolTip>

namespace views {

using namespace story;

namespace {

/// What an editor has at least, however narrow its cell is.
constexpr int chipsInCharacters = 40;
constexpr int listInCharacters = 16;
constexpr int lineInCharacters = 14; ///< a number with its unit

bool isNumber(const Field& field) { return field.kind == Kind::Real || field.kind == Kind::Whole; }

bool isLanguage(const Field& field) { return &field == recordType<Snippet>().field(u"language"); }

bool isOne(const Field& field) { return field.kind == Kind::Choice || field.kind == Kind::Reference; }

bool isSeveral(const Field& field)
{
    return field.kind == Kind::Choices || field.kind == Kind::References || field.kind == Kind::Lines;
}

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
        : isLanguage(*field)        ? makeLanguages(parent, index)
                                    : makeLine(parent, index);
    editor->setProperty("index", QVariant::fromValue(QPersistentModelIndex(index)));
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

void EntryDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QVariant value = index.data(Qt::EditRole);
    const Field& field = *fieldOf(index);
    if (auto* combo = qobject_cast<ChoiceCombo*>(editor)) {
        combo->setCurrentIndex(std::max(0, combo->findData(value)));
    } else if (auto* languages = qobject_cast<LanguageCombo*>(editor)) {
        if (languages->isTyped()) return; // the project changed meanwhile
        languages->showLanguage(value.toString());
        languages->lineEdit()->selectAll();
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
        const QString link = index.data(items::LinkRole).toString();
        line->setText(isNumber(field)      ? (value.isValid() ? items::plainNumber(value.toDouble()) : QString())
                          : link.isEmpty() ? index.data(Qt::DisplayRole).toString()
                                           : link);
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

/// A cell without a field of its own says whose it was: nothing of it is shown again.
QString textFor(const QModelIndex& index, const QString& typed)
{
    if (!placeOf(index).path.isEmpty()) return typed;
    const QString column = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    return EntryDelegate::tr("%1: %2").arg(column.simplified(), typed);
}

/// A unit that was typed along, where there was none, goes into its own field in the same step.
void EntryDelegate::storeLine(const QLineEdit& line, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (!line.isModified() && line.text() == line.property("before").toString()) return;
    const auto typed = parse(line.text(), index);
    emit said(typed ? typed->said : typed.error(), !typed);
    const Place place = placeOf(index);
    if (!typed) HalfTyped::of(m_document).keep(place, textFor(index, line.text()), typed.error());
    if (!typed) return;
    const auto project = m_document.project(place.key);
    const FieldPath unit = project ? items::typedUnitField(*project, place.path) : FieldPath();
    const auto at = unit.isEmpty() ? Located<const void*>() : locate(*project, unit);
    if (typed->unit.isEmpty() || !at) {
        model->setData(index, typed->value);
        return;
    }
    document::edits::setFields(m_document, place.key, tr("Change %1").arg(placeName(*project, place.path)),
                               {{place.path, typed->value}, {unit, items::unitValue(*at.field, typed->unit)}});
}

QString typedIn(const QWidget& editor)
{
    if (const auto* chips = qobject_cast<const ChipEdit*>(&editor)) return chips->input()->text();
    if (const auto* languages = qobject_cast<const LanguageCombo*>(&editor))
        return languages->isTyped() ? languages->currentText() : QString();
    const auto* line = qobject_cast<const QLineEdit*>(&editor);
    return line && line->isModified() ? line->text() : QString();
}

void keepTyped(document::Document& document, const QWidget& editor)
{
    const QPersistentModelIndex index = indexOf(editor);
    const QString typed = index.isValid() ? typedIn(editor) : QString();
    if (!typed.isEmpty()) HalfTyped::of(document).keep(placeOf(index), textFor(index, typed), {});
}

void EntryDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (m_document.isReadOnly(placeOf(index).key)) return keepTyped(m_document, *editor);
    const Field& field = *fieldOf(index);
    if (auto* combo = qobject_cast<ChoiceCombo*>(editor)) {
        if (!combo->isDeed(combo->currentIndex())) model->setData(index, combo->currentData());
    } else if (auto* languages = qobject_cast<LanguageCombo*>(editor)) {
        if (const auto language = languages->language()) model->setData(index, *language);
        else emit said(languages->refusal(), true);
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

QString EntryDelegate::faultOf(const QObject& editor) const
{
    if (const auto* languages = qobject_cast<const LanguageCombo*>(&editor)) return languages->refusal();
    const auto* line = qobject_cast<const QLineEdit*>(&editor);
    if (!line || !line->isModified()) return {};
    const auto typed = parse(line->text(), indexOf(*line));
    return typed ? QString() : typed.error();
}

/// Return is taken at once: QStyledItemDelegate (Qt 6.8) puts it off to the next round of events, and the next key of a fast
/// typist would go to a cell that is about to close.
bool EntryDelegate::eventFilter(QObject* editor, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) return QStyledItemDelegate::eventFilter(editor, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool isReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_Escape) emit said({}, false);
    if (isReturn || key == Qt::Key_Tab || key == Qt::Key_Backtab) {
        if (const QString fault = faultOf(*editor); !fault.isEmpty()) {
            emit said(fault, true);
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
    if (index.data(items::LinkRole).toString().isEmpty()) return;
    for (const auto role : {QPalette::Text, QPalette::HighlightedText})
        option->palette.setColor(role, Theme::tokens().link);
    option->font.setUnderline(true);
}

void EntryDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex& index) const
{
    QStyledItemDelegate::updateEditorGeometry(editor, option, index);
    const bool isChips = qobject_cast<ChipEdit*>(editor);
    const bool isLine = qobject_cast<QLineEdit*>(editor);
    if (!isChips && !isLine && !qobject_cast<QComboBox*>(editor)) return;
    const QRect table = editor->parentWidget()->rect();
    QRect room = option.rect;
    const int characters = isChips ? chipsInCharacters : isLine ? lineInCharacters : listInCharacters;
    const int wanted = option.fontMetrics.averageCharWidth() * characters;
    room.setWidth(std::min(table.width(), std::max(room.width(), wanted)));
    if (isChips) room.setHeight(std::max(room.height(), editor->heightForWidth(room.width())));
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

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opentyping.h"

#include "chipedit.h"
#include "halftyped.h"
#include "languagecombo.h"

#include "../entrycell.h"

#include "items/columns.h"
#include "story/cycle.h"
#include "story/fields.h"
#include "story/project.h"

#include <QAbstractItemDelegate>
#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace views {

using document::Document;
using document::Unfinished;
using namespace story;

namespace {

bool isCell(const QWidget& widget) { return widget.property("index").isValid(); }

/// What the control belongs to: a field on a form, or a cell.
QWidget* hostOf(QWidget* control)
{
    for (QWidget* widget = control; widget && !widget->isWindow(); widget = widget->parentWidget())
        if (isCell(*widget) || qobject_cast<FieldEditor*>(widget)) return widget;
    return nullptr;
}

Place placeAt(const QWidget& host)
{
    if (const auto* editor = qobject_cast<const FieldEditor*>(&host)) return editor->place();
    return placeOf(indexOf(host));
}

/// A measured value may have no field yet, and goes with its cycle.
bool hasPlace(const Project& project, const QWidget& host)
{
    const FieldPath path = placeAt(host).path;
    if (!path.isEmpty()) return bool(locate(project, path));
    const QPersistentModelIndex index = indexOf(host);
    return std::ranges::contains(project.cycles, index.data(items::KeyRole).toString(), &Cycle::id)
        && project.metric({index.data(items::MetricRole).toString()});
}

/// With what is typed behind them as one more.
QVariant valueOf(const Field& field, const ChipEdit& chips)
{
    QList<int> choices;
    QStringList texts;
    for (const ChipEdit::Value& chip : chips.chips()) {
        choices.append(chip.value.toInt());
        texts.append(chip.value.toString());
    }
    const QString typed = chips.input()->text().simplified();
    if (field.kind == Kind::Lines && !typed.isEmpty() && !texts.contains(typed)) texts.append(typed);
    return field.kind == Kind::Choices ? QVariant::fromValue(choices) : QVariant(texts);
}

/// A number or a date is to be read first, and half of it is another one.
QVariant valueOf(const Field& field, const QString& text)
{
    if (field.kind == Kind::Line) return text;
    return field.kind == Kind::Prose ? QVariant(Prose::fromText(text).paragraphs) : QVariant();
}

} // namespace

OpenTyping::OpenTyping(Document& document, QWidget* window)
    : QObject(window)
    , m_document(document)
    , m_window(window)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
    connect(&HalfTyped::of(document), &HalfTyped::changed, this, &OpenTyping::lookEverywhere);
    connect(&document, &Document::aboutToTake, this, &OpenTyping::rescue);
}

/// Of an editor whose entry is about to go: an edit counts more. What is typed elsewhere is left alone.
void OpenTyping::rescue(const QString& key, const document::Snapshot& next)
{
    const auto hosts = m_hosts; // each edit looks at them
    for (const QPointer<QWidget>& host : hosts) {
        if (!host || placeAt(*host).key != key || hasPlace(*next, *host)) continue;
        if (auto* editor = qobject_cast<FieldEditor*>(host)) editor->takeTyping();
        else rescueCell(*host, *next);
    }
}

/// Of a metric that goes there is no value to be had.
void OpenTyping::rescueCell(QWidget& cell, const Project& next)
{
    const QString metric = indexOf(cell).data(items::MetricRole).toString();
    if (!metric.isEmpty() && !next.metric({metric})) return keepTyped(m_document, cell);
    auto* chips = qobject_cast<ChipEdit*>(&cell);
    if (chips) chips->leaveTyped();
    if (auto* table = qobject_cast<QAbstractItemView*>(cell.parentWidget()->parentWidget()))
        emit table->itemDelegate()->commitData(&cell);
    const auto* languages = qobject_cast<const LanguageCombo*>(&cell);
    if (chips || (languages && !languages->language())) keepTyped(m_document, cell);
}

void OpenTyping::follow(QWidget* control)
{
    if (!control || !m_window->isAncestorOf(control) || !hostOf(control)) return;
    if (auto* line = qobject_cast<QLineEdit*>(control))
        connect(line, &QLineEdit::textChanged, this, &OpenTyping::look, Qt::UniqueConnection);
    else if (auto* combo = qobject_cast<LanguageCombo*>(control))
        connect(combo, &QComboBox::editTextChanged, this, &OpenTyping::look, Qt::UniqueConnection);
    else if (auto* text = qobject_cast<QPlainTextEdit*>(control))
        connect(text, &QPlainTextEdit::textChanged, this, &OpenTyping::look, Qt::UniqueConnection);
}

void OpenTyping::look()
{
    if (QWidget* host = hostOf(qobject_cast<QWidget*>(sender()))) lookAt(host);
}

/// Later: the control may tell it before it is taken, or taken back.
void OpenTyping::lookAt(QWidget* host)
{
    const auto look = [this, found = QPointer(host)] {
        if (!found) return;
        const QString key = placeAt(*found).key;
        const bool isOpen = textIn(found).has_value();
        const bool wasOpen = m_hosts.removeAll(found) > 0;
        m_hosts.removeAll(nullptr);
        if (!isOpen && !wasOpen) return;
        if (isOpen) m_hosts.append(found);
        if (isOpen && !wasOpen && isCell(*found))
            connect(found, &QObject::destroyed, this, [this, key] { emit changed(key); });
        emit changed(key);
    };
    QMetaObject::invokeMethod(this, look, Qt::QueuedConnection);
}

/// A field goes on with what was typed before another place was shown, or before the program ended.
void OpenTyping::lookEverywhere()
{
    for (auto* editor : m_window->findChildren<FieldEditor*>()) {
        if (editor->typing().isEmpty()) continue;
        if (!m_hosts.contains(editor)) m_hosts.append(editor);
        emit changed(editor->place().key);
    }
    const QSet<QString> before = std::exchange(m_waiting, {});
    for (const HalfTyped::Kept& kept : HalfTyped::of(m_document).all())
        m_waiting.insert(kept.place.key);
    for (const QString& key : before + m_waiting)
        emit changed(key);
}

std::optional<OpenTyping::Text> OpenTyping::textIn(QWidget* host) const
{
    if (auto* editor = qobject_cast<FieldEditor*>(host)) {
        const QString typed = editor->typing();
        const auto* chips = editor->findChild<ChipEdit*>();
        if (typed.isEmpty()) return {};
        if (chips && editor->field().kind == Kind::Lines)
            return Text{editor->place(), valueOf(editor->field(), *chips), {}};
        return Text{editor->place(), {}, typed};
    }
    const QPersistentModelIndex index = indexOf(*host);
    const Field* field = index.isValid() && !host->isHidden() ? fieldOf(index) : nullptr; // hidden: it is left already
    if (!field) return {};
    const Place place = placeOf(index);
    if (const auto* chips = qobject_cast<const ChipEdit*>(host))
        return Text{place, valueOf(*field, *chips), field->kind == Kind::Lines ? QString() : chips->input()->text()};
    if (const auto* languages = qobject_cast<const LanguageCombo*>(host))
        return languages->isTyped() ? std::optional(Text{place, {}, languages->currentText()}) : std::nullopt;
    const auto* line = qobject_cast<const QLineEdit*>(host);
    if (!line || !line->isModified()) return {};
    const QVariant value = valueOf(*field, line->text());
    return Text{place, value, value.isValid() ? QString() : line->text()};
}

bool OpenTyping::isInStory(const Text& text) const
{
    const auto project = m_document.project(text.place.key);
    if (!project) return true; // there is none any more
    const bool isThere = !text.value.isValid() || fieldValue(*project, text.place.path) == text.value;
    return isThere && text.unread.isEmpty();
}

QList<OpenTyping::Text> OpenTyping::all() const
{
    QList<Text> texts;
    for (const HalfTyped::Kept& kept : HalfTyped::of(m_document).all())
        texts.append({kept.place, {}, kept.text});
    for (const QPointer<QWidget>& host : m_hosts)
        if (const auto text = host ? textIn(host) : std::nullopt) texts.append(*text);
    texts.removeIf([this](const Text& text) { return isInStory(text); });
    return texts;
}

Unfinished OpenTyping::of(const QString& key) const
{
    Unfinished unfinished;
    const auto now = m_document.project(key);
    if (!now) return unfinished;
    auto story = std::make_shared<Project>(*now);
    for (const Text& text : all()) {
        if (text.place.key != key) continue;
        const bool isTaken = text.value.isValid() && setFieldValue(*story, text.place.path, text.value);
        if (isTaken) unfinished.story = story;
        const QString rest =
            isTaken || !text.value.isValid() ? text.unread : text.value.toStringList().join(QStringLiteral(", "));
        if (!rest.isEmpty()) unfinished.texts.append({text.place.path.text(), rest});
    }
    return unfinished;
}

} // namespace views

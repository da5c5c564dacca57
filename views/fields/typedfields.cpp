// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typedfields.h"

#include "codeedit.h"
#include "dateline.h"
#include "proseedit.h"

#include "../plainlabel.h"
#include "../shortened.h"

#include "document/edits.h"
#include "items/units.h"
#include "story/fields.h"
#include "story/project.h"

#include <QLineEdit>

#include <algorithm>
#include <array>

namespace views {

using document::Document;
using namespace story;

namespace {

/// The field beside a number that a typed unit goes into.
const Field& unitIn(const Project& project, const FieldPath& number)
{
    return *locate(project, items::typedUnitField(project, number)).field;
}

} // namespace

LineEditor::LineEditor(Document& document, const Field& field, QWidget* parent)
    : LineEditor(document, field, new ShortenedLineEdit, nullptr, parent)
{
}

LineEditor::LineEditor(Document& document, const Field& field, QLineEdit* line, QWidget* beside, QWidget* parent)
    : FieldEditor(document, field, parent)
    , m_line(line)
{
    setControl(m_line, beside);
    leaveUndoToDocument(m_line, document, [this](bool look) { return dropTyping(look); });
    connect(m_line, &QLineEdit::textEdited, this, &LineEditor::take);
    connect(m_line, &QLineEdit::editingFinished, this, &LineEditor::takeTyping);
    // What was left while the story could not be changed. Later: this is told in the middle of a change.
    connect(&document, &Document::stateChanged, this, [this](const QString& key) {
        if (m_isPending && key == place().key && !m_line->hasFocus())
            QMetaObject::invokeMethod(this, &LineEditor::takeTyping, Qt::QueuedConnection);
    });
}

/// What is read when the field is left is not called wrong before.
void LineEditor::take(const QString& text)
{
    showFault({});
    if (field().kind == Kind::Line && isThere() && !document().isReadOnly(place().key)) return commit(text);
    m_isPending = true;
    if (!isThere()) return;
    const auto typed = parse(text);
    showSaid(typed ? typed->said : typed.error());
}

void LineEditor::takeTyping()
{
    if (!m_isPending || !isThere() || document().isReadOnly(place().key)) return;
    const auto typed = parse(m_line->text());
    showSaid({});
    if (!typed) return showFault(typed.error()); // it stays, with the reason, until it is mended or taken back
    m_isPending = false;
    store(*typed);
    refresh(); // in its usual spelling
    showSaid(typed->said);
}

bool LineEditor::dropTyping(bool look)
{
    if (look || !m_isPending) return m_isPending;
    m_isPending = false;
    showFault({});
    showSaid({});
    refresh();
    return true;
}

QString LineEditor::typing() const { return m_isPending ? m_line->text() : QString(); }

void LineEditor::goOnTyping(const QString& text)
{
    m_line->setText(text);
    take(text);
    const auto typed = parse(text);
    if (typed) return;
    showSaid({});
    showFault(typed.error());
}

bool LineEditor::isWide() const
{
    static constexpr std::array<std::string_view, 5> sentences{"title", "team", "caption", "mitigation", "effect"};
    return std::ranges::contains(sentences, field().key);
}

QWidget* LineEditor::control() const { return m_line; }

void LineEditor::showPrompt(const QString& prompt)
{
    m_line->setPlaceholderText(prompt.isEmpty() ? m_usualPrompt : prompt);
}

std::expected<LineEditor::Typed, QString> LineEditor::parse(const QString& text) const
{
    return Typed{.value = text, .said = {}, .unit = {}};
}

QString LineEditor::format(const QVariant& value) const { return value.toString(); }

void LineEditor::show(const QVariant& value)
{
    if (m_isPending || m_line->text() == format(value)) return;
    const int cursor = m_line->cursorPosition();
    m_line->setText(format(value));
    m_line->setCursorPosition(m_line->hasFocus() ? cursor : 0);
    showSaid({});
}

NumberEditor::NumberEditor(Document& document, const Field& field, QWidget* parent)
    : NumberEditor(document, field, quietLabel({}, nullptr), parent)
{
}

NumberEditor::NumberEditor(Document& document, const Field& field, QLabel* unit, QWidget* parent)
    : LineEditor(document, field, new QLineEdit, unit, parent)
    , m_unit(unit)
{
    m_unit->setWordWrap(false);
    m_unit->hide();
}

void NumberEditor::show(const QVariant& value)
{
    LineEditor::show(value);
    const bool hasOwn = !items::unitField(*project(), place().path).isEmpty();
    m_unit->setText(hasOwn ? QString() : items::unitOf(*project(), place().path));
    m_unit->setVisible(!m_unit->text().isEmpty());
}

std::expected<LineEditor::Typed, QString> NumberEditor::parse(const QString& text) const
{
    const auto read = items::readNumber(text, locale(), items::numberWanted(*project(), place().path));
    if (!read) return std::unexpected(read.error());
    const QVariant value = read->value ? QVariant(*read->value) : QVariant();
    if (!read->unit.isEmpty() && !items::unitValue(unitIn(*project(), place().path), read->unit).isValid())
        return std::unexpected(tr("“%1” is no unit of time").arg(read->unit));
    return Typed{.value = value, .said = read->said, .unit = read->unit};
}

QString NumberEditor::format(const QVariant& value) const
{
    return value.isValid() ? items::plainNumber(value.toDouble()) : QString();
}

/// A unit that was typed along, where there was none, goes into its own field in the same step.
void NumberEditor::store(const Typed& typed)
{
    if (typed.unit.isEmpty()) return commit(typed.value);
    const FieldPath beside = items::typedUnitField(*project(), place().path);
    document::edits::setFields(document(), place().key, tr("Change %1").arg(placeName(*project(), place().path)),
                               {{place().path, typed.value},
                                {beside, items::unitValue(unitIn(*project(), place().path), typed.unit)}});
}

DateEditor::DateEditor(Document& document, const Field& field, QWidget* parent)
    : LineEditor(document, field, new DateLine(nullptr), nullptr, parent)
{
    m_usualPrompt = tr("2026-11-22, 2026-11 or 2026-Q4");
    m_line->setPlaceholderText(m_usualPrompt);
    connect(static_cast<DateLine*>(m_line), &DateLine::picked, this, [this] {
        take(m_line->text());
        takeTyping();
    });
}

std::expected<LineEditor::Typed, QString> DateEditor::parse(const QString& text) const
{
    const auto read = items::readDate(text, locale());
    if (!read) return std::unexpected(read.error());
    return Typed{.value = QVariant::fromValue(read->value), .said = read->said, .unit = {}};
}

QString DateEditor::format(const QVariant& value) const { return value.value<Date>().text(); }

SnippetEditor::SnippetEditor(Document& document, const Field& field, QWidget* parent)
    : FieldEditor(document, field, parent)
    , m_edit(new CodeEdit(this))
{
    setControl(m_edit);
    leaveUndoToDocument(m_edit, document);
    connect(m_edit, &CodeEdit::edited, this, [this] { commit(m_edit->toPlainText()); });
}

QWidget* SnippetEditor::control() const { return m_edit; }

void SnippetEditor::show(const QVariant& value)
{
    const FieldPath snippet = place().path.parent();
    m_edit->setLanguage(fieldValue(*project(), snippet.field(u"language")).toString(),
                        fieldValue(*project(), snippet.field(u"name")).toString());
    if (m_edit->toPlainText() != value.toString()) m_edit->showText(value.toString());
}

} // namespace views

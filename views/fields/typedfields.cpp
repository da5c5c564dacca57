// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typedfields.h"

#include "codeedit.h"
#include "proseedit.h"

#include "story/fields.h"

#include <QEvent>
#include <QLineEdit>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace views {

using document::Document;
using namespace story;

std::expected<QVariant, QString> numberFromText(const QString& text, bool whole)
{
    QString plain = text.trimmed();
    plain.replace(QChar(0x2212), u'-').replace(u',', u'.');
    if (plain.isEmpty()) return QVariant();
    bool ok = false;
    const double number = QLocale::c().toDouble(plain, &ok);
    if (!ok || !std::isfinite(number))
        return std::unexpected(FieldEditor::tr("“%1” is not a number: write it like 31.4").arg(text.trimmed()));
    if (!whole) return number;
    if (number != std::floor(number) || std::abs(number) > std::numeric_limits<int>::max())
        return std::unexpected(FieldEditor::tr("“%1” is not a whole number").arg(text.trimmed()));
    return int(number);
}

LineEditor::LineEditor(Document& document, const Field& field, QWidget* parent)
    : FieldEditor(document, field, parent)
    , m_line(new QLineEdit(this))
{
    setControl(m_line);
    leaveUndoToDocument(m_line, document);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (auto value = parse(text)) commit(*value);
        else showFault(value.error());
    });
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (parse(m_line->text())) refresh(); // in its usual spelling
    });
}

bool LineEditor::isWide() const
{
    static constexpr std::array<std::string_view, 5> sentences{"summary", "team", "caption", "mitigation", "effect"};
    return std::ranges::contains(sentences, field().key);
}

QWidget* LineEditor::control() const { return m_line; }

std::expected<QVariant, QString> LineEditor::parse(const QString& text) const { return text; }

QString LineEditor::format(const QVariant& value) const { return value.toString(); }

void LineEditor::show(const QVariant& value)
{
    // What is being typed may be spelled otherwise than it is shown ("3." for 3): leave it until the field is left.
    const auto typed = parse(m_line->text());
    if (m_line->hasFocus() && typed && *typed == value && m_line->isModified()) return;
    if (m_line->text() == format(value)) return;
    const int cursor = m_line->cursorPosition();
    m_line->setText(format(value));
    m_line->setCursorPosition(m_line->hasFocus() ? cursor : 0);
}

NumberEditor::NumberEditor(Document& document, const Field& field, QWidget* parent)
    : LineEditor(document, field, parent)
{
    m_line->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
}

std::expected<QVariant, QString> NumberEditor::parse(const QString& text) const
{
    return numberFromText(text, field().kind == Kind::Whole);
}

QString NumberEditor::format(const QVariant& value) const
{
    return value.isValid() ? QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest) : QString();
}

DateEditor::DateEditor(Document& document, const Field& field, QWidget* parent)
    : LineEditor(document, field, parent)
{
    m_line->setPlaceholderText(tr("2026-11-22, 2026-11 or 2026-Q4"));
}

std::expected<QVariant, QString> DateEditor::parse(const QString& text) const
{
    const QString plain = text.trimmed();
    if (plain.isEmpty()) return QVariant::fromValue(Date());
    if (const auto date = Date::fromText(plain)) return QVariant::fromValue(*date);
    return std::unexpected(tr("“%1” is not a date yet: write 2026-11-22, 2026-11, 2026-Q4 or 2026").arg(plain));
}

QString DateEditor::format(const QVariant& value) const { return value.value<Date>().text(); }

ProseEditor::ProseEditor(Document& document, const Field& field, QWidget* parent)
    : FieldEditor(document, field, parent)
    , m_edit(new ProseEdit(this))
{
    setControl(m_edit);
    leaveUndoToDocument(m_edit, document);
    if (field.kind == Kind::Lines) m_edit->setPlaceholderText(tr("One a line"));
    connect(m_edit, &ProseEdit::edited, this, [this] { commit(Prose::fromText(m_edit->toPlainText()).paragraphs); });
}

QWidget* ProseEditor::control() const { return m_edit; }

void ProseEditor::show(const QVariant& value)
{
    // An empty line that is just being typed is not in the value, and must not be taken from under the cursor.
    if (Prose::fromText(m_edit->toPlainText()).paragraphs != value.toStringList())
        m_edit->showText(value.toStringList().join(u'\n'));
}

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

SeriesEditor::SeriesEditor(Document& document, const Field& field, QWidget* parent)
    : FieldEditor(document, field, parent)
    , m_edit(new ProseEdit(this))
{
    setControl(m_edit);
    leaveUndoToDocument(m_edit, document);
    m_edit->setMostLines(8);
    m_edit->setPlaceholderText(field.kind == Kind::Points ? tr("A date and a number a line: 2026-11-22 3.28")
                                                          : tr("A number a line"));
    m_edit->installEventFilter(this);
}

QWidget* SeriesEditor::control() const { return m_edit; }

void SeriesEditor::show(const QVariant& value)
{
    QStringList lines;
    for (const Point& point : value.value<Series>())
        lines.append(point.date.text() + u' ' + QString::number(point.value, 'g', QLocale::FloatingPointShortest));
    for (double number : value.value<QList<double>>())
        lines.append(QString::number(number, 'g', QLocale::FloatingPointShortest));
    if (m_edit->toPlainText() != lines.join(u'\n')) m_edit->showText(lines.join(u'\n'));
}

namespace {

/// Every line as a pair of a date and a number, in order of time.
std::expected<Series, QString> seriesFromText(const QString& text)
{
    Series series;
    for (const QString& line : Prose::fromText(text).paragraphs) {
        const QStringList parts = line.simplified().split(u' ');
        const auto date = Date::fromText(parts.first());
        const auto number = numberFromText(parts.value(1), false);
        if (parts.size() != 2 || !date || !number || !number->isValid())
            return std::unexpected(FieldEditor::tr("“%1” is not a date and a number").arg(line));
        if (!series.isEmpty() && date->first() <= series.last().date.first())
            return std::unexpected(
                FieldEditor::tr("%1 does not come after %2").arg(date->text(), series.last().date.text()));
        series.append({*date, number->toDouble()});
    }
    return series;
}

std::expected<QList<double>, QString> numbersFromText(const QString& text)
{
    QList<double> numbers;
    for (const QString& line : Prose::fromText(text).paragraphs) {
        const auto number = numberFromText(line, false);
        if (!number) return std::unexpected(number.error());
        numbers.append(number->toDouble());
    }
    return numbers;
}

} // namespace

bool SeriesEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut && project()) {
        const QString text = m_edit->toPlainText();
        if (field().kind == Kind::Points) {
            if (const auto series = seriesFromText(text)) commit(QVariant::fromValue(*series));
            else showFault(series.error());
        } else {
            if (const auto numbers = numbersFromText(text)) commit(QVariant::fromValue(*numbers));
            else showFault(numbers.error());
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace views

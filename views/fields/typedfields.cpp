// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typedfields.h"

#include "codeedit.h"
#include "proseedit.h"

#include "story/fields.h"

#include <QLineEdit>
#include <QRegularExpression>

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
    if (plain.isEmpty()) return QVariant();
    static const QRegularExpression thousandsOrThousandths(QStringLiteral("^[-\\x{2212}]?[0-9]{1,3},[0-9]{3}$"));
    if (thousandsOrThousandths.match(plain).hasMatch())
        return std::unexpected(FieldEditor::tr("“%1” may be %2 or %3: write one of these")
                                   .arg(plain, QString(plain).remove(u','), QString(plain).replace(u',', u'.')));
    plain.replace(QChar(0x2212), u'-').replace(u',', u'.');
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
    leaveUndoToDocument(m_line, document, [this](bool look) { return dropTyping(look); });
    connect(m_line, &QLineEdit::textEdited, this, &LineEditor::take);
    connect(m_line, &QLineEdit::editingFinished, this, &LineEditor::finish);
}

void LineEditor::take(const QString& text)
{
    const auto value = parse(text);
    showFault(value ? QString() : value.error());
    m_isPending = !value || field().kind != Kind::Line;
    if (!m_isPending) commit(*value);
}

void LineEditor::finish()
{
    const auto value = parse(m_line->text());
    if (!value || !m_isPending) return; // what makes no sense stays, with the reason, until it is mended or taken back
    m_isPending = false;
    commit(*value);
    refresh(); // in its usual spelling
}

bool LineEditor::dropTyping(bool look)
{
    if (look || !m_isPending) return m_isPending;
    m_isPending = false;
    showFault({});
    refresh();
    return true;
}

bool LineEditor::isWide() const
{
    static constexpr std::array<std::string_view, 6> sentences{"title",   "summary",    "team",
                                                               "caption", "mitigation", "effect"};
    return std::ranges::contains(sentences, field().key);
}

QWidget* LineEditor::control() const { return m_line; }

std::expected<QVariant, QString> LineEditor::parse(const QString& text) const { return text; }

QString LineEditor::format(const QVariant& value) const { return value.toString(); }

void LineEditor::show(const QVariant& value)
{
    if (m_isPending) return;
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
    leaveUndoToDocument(m_edit, document, [this](bool look) { return dropTyping(look); });
    m_edit->setMostLines(8);
    m_edit->setPlaceholderText(field.kind == Kind::Points ? tr("A date and a number a line: 2026-11-22 3.28")
                                                          : tr("A number a line"));
    connect(m_edit, &ProseEdit::edited, this, [this] { take(m_edit->toPlainText()); });
}

QWidget* SeriesEditor::control() const { return m_edit; }

void SeriesEditor::show(const QVariant& value)
{
    if (m_isPending || m_isTaking) return;
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

void SeriesEditor::take(const QString& text)
{
    QVariant value;
    QString fault;
    if (field().kind == Kind::Points) {
        if (const auto series = seriesFromText(text)) value = QVariant::fromValue(*series);
        else fault = series.error();
    } else {
        if (const auto numbers = numbersFromText(text)) value = QVariant::fromValue(*numbers);
        else fault = numbers.error();
    }
    m_isPending = !fault.isEmpty();
    m_isTaking = true; // the text stays as it is being typed
    if (!m_isPending) commit(value);
    m_isTaking = false;
    showFault(fault);
}

bool SeriesEditor::dropTyping(bool look)
{
    if (look || !m_isPending) return m_isPending;
    m_isPending = false;
    showFault({});
    refresh();
    return true;
}

} // namespace views

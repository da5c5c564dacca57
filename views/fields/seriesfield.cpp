// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "seriesfield.h"

#include "proseedit.h"

#include "../icons.h"
#include "../pastedialog.h"

#include "items/typedvalues.h"
#include "story/fields.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QToolButton>

#include <expected>

namespace views {

using document::Document;
using namespace story;
using namespace Qt::StringLiterals;

SeriesEditor::SeriesEditor(Document& document, const Field& field, QWidget* parent)
    : FieldEditor(document, field, parent)
    , m_edit(new ProseEdit(this))
{
    setControl(m_edit, field.kind == Kind::Points ? pasteButton() : nullptr);
    leaveUndoToDocument(m_edit, document, [this](bool look) { return dropTyping(look); });
    m_edit->setMostLines(8);
    m_edit->setPlaceholderText(field.kind == Kind::Points ? tr("A date and a number a line: 2026-11-22 3.28")
                                                          : tr("A number a line"));
    connect(m_edit, &ProseEdit::edited, this, [this] { take(m_edit->toPlainText()); });
}

/// Several cells of a spreadsheet go through the preview, by the button and by Ctrl+V; other text is pasted as text.
QWidget* SeriesEditor::pasteButton()
{
    auto* button = new QToolButton(this);
    button->setIcon(icon("edit-paste"_L1));
    button->setToolTip(tr("Paste dates and numbers from a spreadsheet (Ctrl+V)"));
    button->setAccessibleName(tr("Paste %1 from a spreadsheet").arg(field().title()));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, &SeriesEditor::pasteCells);
    m_edit->installEventFilter(this);
    return button;
}

bool SeriesEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress) return FieldEditor::eventFilter(watched, event);
    const bool isPaste = static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste);
    if (!isPaste || !items::areSeveral(items::cellsFromText(QGuiApplication::clipboard()->text()))) return false;
    pasteCells();
    return true;
}

void SeriesEditor::pasteCells() { showFault(pasteSeries(document(), place(), this)); }

QWidget* SeriesEditor::control() const { return m_edit; }

void SeriesEditor::show(const QVariant& value)
{
    if (m_isPending || m_isTaking) return;
    QStringList lines;
    for (const Point& point : value.value<Series>())
        lines.append(point.date.text() + u' ' + items::plainNumber(point.value));
    for (double number : value.value<QList<double>>())
        lines.append(items::plainNumber(number));
    if (m_edit->toPlainText() != lines.join(u'\n')) m_edit->showText(lines.join(u'\n'));
}

namespace {

/// Every line as a date and, behind its last blank, a number; in order of time.
std::expected<Series, QString> seriesFromText(const QString& text, const QLocale& locale)
{
    Series series;
    for (const QString& line : Prose::fromText(text).paragraphs) {
        const QString pair = line.simplified();
        const auto blank = pair.lastIndexOf(u' ');
        const auto date = items::readDate(pair.first(std::max<qsizetype>(0, blank)), locale);
        const auto number = items::readNumber(pair.sliced(blank + 1), locale);
        if (blank < 0 || !date || !number || !number->value)
            return std::unexpected(SeriesEditor::tr("“%1” is not a date and a number").arg(line));
        if (!series.isEmpty() && date->value.first() <= series.last().date.first())
            return std::unexpected(
                SeriesEditor::tr("%1 does not come after %2").arg(date->value.text(), series.last().date.text()));
        series.append({date->value, *number->value});
    }
    return series;
}

std::expected<QList<double>, QString> numbersFromText(const QString& text, const QLocale& locale)
{
    QList<double> numbers;
    const QString lines = QString(text).replace(u'\t', u'\n'); // a row of cells is as good as a column
    for (const QString& line : Prose::fromText(lines).paragraphs) {
        const auto number = items::readNumber(line, locale);
        if (!number) return std::unexpected(number.error());
        numbers.append(*number->value);
    }
    return numbers;
}

} // namespace

void SeriesEditor::take(const QString& text)
{
    QVariant value;
    QString fault;
    if (field().kind == Kind::Points) {
        if (const auto series = seriesFromText(text, locale())) value = QVariant::fromValue(*series);
        else fault = series.error();
    } else {
        if (const auto numbers = numbersFromText(text, locale())) value = QVariant::fromValue(*numbers);
        else fault = numbers.error();
    }
    m_isPending = !fault.isEmpty() || document().isReadOnly(place().key);
    m_isTaking = true; // the text stays as it is being typed
    if (!m_isPending) commit(value);
    m_isTaking = false;
    showFault(fault);
}

QString SeriesEditor::typing() const { return m_isPending ? m_edit->toPlainText() : QString(); }

void SeriesEditor::goOnTyping(const QString& text)
{
    m_edit->showText(text);
    take(text);
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

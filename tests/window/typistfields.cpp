// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typist.h"

#include "items/entrymodel.h"
#include "story/fields.h"
#include "views/fields/fieldeditor.h"
#include "views/figureseditor.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextEdit>
#include <QTimer>

/// How a value of each kind is typed.
namespace window {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

QString numberAsTyped(double number) { return QString::number(number, 'f', QLocale::FloatingPointShortest); }

QString seriesAsTyped(const Field& field, const QVariant& value)
{
    QStringList lines;
    for (const Point& point : value.value<Series>())
        lines.append(point.date.text() + u' ' + numberAsTyped(point.value));
    if (field.kind == Kind::Numbers)
        for (const double number : value.value<QList<double>>())
            lines.append(numberAsTyped(number));
    return lines.join(u'\n');
}

/// The line in which the cursor stands, as far as it.
QString lineBefore(const QWidget* control)
{
    QTextCursor cursor;
    if (const auto* edit = qobject_cast<const QTextEdit*>(control)) cursor = edit->textCursor();
    if (const auto* edit = qobject_cast<const QPlainTextEdit*>(control)) cursor = edit->textCursor();
    return cursor.isNull() ? QString() : cursor.block().text().first(cursor.positionInBlock());
}

Annotation aboutIn(const Project& project, const FieldPath& path)
{
    const auto at = locate(project, path);
    return at ? at.ownerType->base(at.owner)->about.value(path.key()) : Annotation();
}

} // namespace

bool Typist::typeField(const views::FieldEditor& editor)
{
    const FieldPath path = editor.place().path;
    const auto paper = locate(m_paper, path);
    const auto now = locate(typed(), path);
    if (!paper || !now || paper.field->kind != editor.field().kind) return false;
    const Field& field = *paper.field;
    const bool isDifferent = !field.equal(paper.member, now.member);
    if (isDifferent && !field.empty(paper.member)) typeValue(field, memberValue(field, paper.member));
    return annotate(path) || (isDifferent && !field.empty(paper.member));
}

void Typist::typeValue(const Field& field, const QVariant& value)
{
    const bool isCode = field.kind == Kind::Code;
    const bool isCombo = qobject_cast<QComboBox*>(m_keyboard.focus());
    const bool isClear = field.kind == Kind::Flag || field.kind == Kind::Choices || field.kind == Kind::References;
    const auto clear = [&] { m_keyboard.press(Qt::Key_A, Qt::ControlModifier); };
    if (!isCombo && !isClear && !isCode) clear();
    switch (field.kind) {
    case Kind::Line: m_keyboard.type(value.toString()); break;
    case Kind::Code: typeCode(value.toString()); break;
    case Kind::Prose: typeProse(value.toStringList()); break;
    case Kind::Lines:
        if (qobject_cast<QLineEdit*>(m_keyboard.focus())) typeChips(field, value);
        else typeProse(value.toStringList());
        break;
    case Kind::Real:
    case Kind::Whole: m_keyboard.type(numberAsTyped(value.toDouble())); break;
    case Kind::Flag: m_keyboard.press(Qt::Key_Space); break;
    case Kind::Date: m_keyboard.type(value.value<Date>().text()); break;
    case Kind::Choice: typeChoice(choiceLabel(field.choice.choices, value.toInt())); break;
    case Kind::Reference: typeChoice(nameOf(field, value.toString())); break;
    case Kind::Choices:
    case Kind::References: typeChips(field, value); break;
    case Kind::Numbers:
    case Kind::Points: m_keyboard.type(seriesAsTyped(field, value)); break;
    case Kind::Record:
    case Kind::List: break;
    }
}

/// An editor that goes on with a list types its mark by itself, so that it is not typed again.
void Typist::typeProse(const QStringList& paragraphs)
{
    for (const QString& paragraph : paragraphs) {
        if (&paragraph != &paragraphs.first()) m_keyboard.press(Qt::Key_Return);
        QString offered = lineBefore(m_keyboard.focus());
        for (; !offered.isEmpty() && !paragraph.startsWith(offered); offered = lineBefore(m_keyboard.focus()))
            m_keyboard.press(Qt::Key_Backspace);
        m_keyboard.type(paragraph.sliced(offered.size()));
    }
}

/// An editor that indents does so too.
void Typist::typeCode(const QString& code)
{
    m_keyboard.press(Qt::Key_A, Qt::ControlModifier);
    const QStringList lines = code.split(u'\n');
    for (const QString& line : lines) {
        if (&line != &lines.first()) m_keyboard.press(Qt::Key_Return);
        QString offered = lineBefore(m_keyboard.focus());
        for (; !offered.isEmpty() && !line.startsWith(offered); offered = lineBefore(m_keyboard.focus()))
            m_keyboard.press(Qt::Key_Backspace);
        m_keyboard.type(line.sliced(offered.size()));
    }
}

/// By its first letters where they find it, else by the arrows.
void Typist::typeChoice(const QString& label)
{
    const auto* combo = qobject_cast<const QComboBox*>(m_keyboard.focus());
    if (!combo) return;
    const int wanted = combo->findText(label);
    if (wanted < 0) return;
    m_keyboard.type(label);
    if (combo->currentIndex() == wanted) return m_keyboard.press(Qt::Key_Return);
    m_keyboard.press(Qt::Key_Home);
    for (int i = 0; i < combo->count() && combo->currentIndex() != wanted; ++i)
        m_keyboard.press(Qt::Key_Down);
}

void Typist::typeChips(const Field& field, const QVariant& value)
{
    QStringList chips;
    if (field.kind == Kind::Choices)
        for (const int choice : value.value<QList<int>>())
            chips.append(choiceLabel(field.choice.choices, choice));
    else
        for (const QString& text : value.toStringList())
            chips.append(field.kind == Kind::References ? nameOf(field, text) : text);
    for (const QString& chip : chips) {
        m_keyboard.type(chip);
        m_keyboard.press(Qt::Key_Return);
    }
}

QString Typist::nameOf(const Field& field, const QString& id) const
{
    const QStringList names = items::referenceOptions(typed(), field);
    for (qsizetype i = 0; i + 1 < names.size(); i += 2)
        if (names[i] == id) return names[i + 1];
    return {};
}

/// Not known by key; a source by key, and in the dialog that asks for it. False where nothing is wanting.
bool Typist::annotate(const FieldPath& path)
{
    const Annotation wanted = aboutIn(m_paper, path);
    if (wanted == aboutIn(typed(), path)) return false;
    if (wanted.notKnown != aboutIn(typed(), path).notKnown)
        m_keyboard.press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    if (wanted.source == aboutIn(typed(), path).source) return true;
    QTimer::singleShot(0, &m_window, [this, wanted] {
        if (!qobject_cast<QDialog*>(m_keyboard.front())) return;
        m_keyboard.press(Qt::Key_A, Qt::ControlModifier);
        m_keyboard.type(wanted.source);
        m_keyboard.press(Qt::Key_Return);
    });
    m_keyboard.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    return true;
}

/// What the paper has here and the story has not; their captions are fields like others.
bool Typist::addPictures(const views::FiguresEditor& figures)
{
    const FieldPath list = figures.place().path;
    const auto paper = locate(m_paper, list);
    if (!paper) return false;
    bool isChanged = false;
    for (const Figure& figure : as<QList<Figure>>(paper.member)) {
        if ((figures.step() && figure.step != *figures.step()) || locate(typed(), list.entry(figure.id))) continue;
        QWidget* button = m_keyboard.focus();
        m_ids = {figure.id};
        chooseFile(QDir(m_pictures).filePath(figure.file));
        m_ids.clear();
        isChanged = true;
        for (int stop = 0; stop < 10 && m_keyboard.focus() != button; ++stop) // out of the caption
            tab(true);
    }
    return isChanged;
}

/// In the dialog that a button opens.
void Typist::chooseFile(const QString& path)
{
    const auto isOpen = [] { return qobject_cast<QFileDialog*>(QApplication::activeModalWidget()) != nullptr; };
    QTimer waiting;
    QObject::connect(&waiting, &QTimer::timeout, &waiting, [&] {
        if (!isOpen()) return;
        waiting.stop();
        m_keyboard.type(path);
        for (int i = 0; i < 3 && isOpen(); ++i)
            m_keyboard.press(Qt::Key_Return); // the first may only close the list of what is in the folder
        while (isOpen())
            m_keyboard.press(Qt::Key_Escape);
    });
    waiting.start(10);
    m_keyboard.press(Qt::Key_Space);
}

} // namespace window

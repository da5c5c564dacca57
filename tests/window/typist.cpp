// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typist.h"

#include "story/fields.h"
#include "views/entrytable.h"
#include "views/fields/annotationline.h"
#include "views/fields/codeedit.h"
#include "views/fields/fieldeditor.h"
#include "views/figureseditor.h"

#include <QPushButton>
#include <QTableView>
#include <QToolButton>

namespace window {

using namespace story;
using namespace views;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostPages = 12;
constexpr int mostStops = 500; ///< of Tab on a page
constexpr int mostRounds = 60; ///< through a page

template <typename T> T* around(QWidget* widget)
{
    for (; widget; widget = widget->parentWidget())
        if (auto* found = qobject_cast<T*>(widget)) return found;
    return nullptr;
}

QStringList idsOf(const Project& project, const FieldPath& list)
{
    const auto at = locate(project, list);
    QStringList ids;
    for (int i = 0; at && i < at.field->list.size(at.member); ++i)
        ids.append(at.field->list.entry(at.field->list.at(at.member, i))->id);
    return ids;
}

/// Two records differ: in which fields, and down to the entries.
void addDifferences(const RecordType& type, const void* paper, const void* typed, const QString& here,
                    QStringList& lines)
{
    for (const Field& field : type.fields) {
        const void* wanted = field.member(paper);
        const void* found = field.member(typed);
        if (field.equal(wanted, found)) continue;
        const QString place = here + field.name();
        if (field.kind == Kind::Record) {
            addDifferences(field.type(), wanted, found, place + u'.', lines);
        } else if (field.kind == Kind::List) {
            const int size = field.list.size(wanted);
            if (size != field.list.size(found))
                lines.append(u"%1: %2 entries, not %3"_s.arg(place).arg(field.list.size(found)).arg(size));
            for (int i = 0; i < std::min(size, field.list.size(found)); ++i)
                addDifferences(field.type(), field.list.at(wanted, i), field.list.at(found, i),
                               u"%1[%2]."_s.arg(place).arg(i), lines);
        } else {
            QString line;
            QDebug(&line).noquote() << place << ":" << memberValue(field, found) << "instead of"
                                    << memberValue(field, wanted);
            lines.append(line);
        }
    }
    if (type.base(paper)->about != type.base(typed)->about) lines.append(here + u"about"_s);
}

bool isSame(const Project& paper, const Project& typed, const FieldPath& entry)
{
    const auto wanted = locate(paper, entry);
    const auto found = locate(typed, entry);
    QStringList lines;
    if (wanted && found) addDifferences(*wanted.type, wanted.member, found.member, {}, lines);
    return wanted && found && lines.isEmpty();
}

} // namespace

Typist::Typist(app::MainWindow& window, const Project& paper, const QString& pictures)
    : m_window(window)
    , m_keyboard(window)
    , m_paper(paper)
    , m_pictures(pictures)
{
    window.document().setIds([this](const QString& prefix) { return idFor(prefix); });
}

/// The paper says what the next entry is called, so that the files can be compared to the byte.
QString Typist::idFor(const QString& prefix)
{
    return m_ids.isEmpty() ? u"%1-%2"_s.arg(prefix).arg(++m_made) : m_ids.takeFirst();
}

QStringList Typist::differences() const
{
    QStringList lines;
    addDifferences(recordType<Project>(), &m_paper, &typed(), {}, lines);
    return lines;
}

void Typist::makeStory()
{
    m_ids = {m_paper.id};
    m_keyboard.press(Qt::Key_N, Qt::ControlModifier);
    m_key = m_window.currentProject();
    m_ids.clear();
    m_paper.rank = typed().rank;
}

/// Again where something was typed: a later page has names that an earlier one refers to.
void Typist::typeAll()
{
    makeStory();
    for (int pass = 0; pass < 3 && !differences().isEmpty(); ++pass) {
        m_isAgain = pass > 0;
        for (int i = 0; i < mostPages; ++i)
            m_keyboard.press(Qt::Key_PageUp, Qt::ControlModifier);
        for (int page = 0; page < mostPages; ++page) {
            m_tried.clear();
            for (int round = 0; round < mostRounds && typePage(); ++round) { }
            m_keyboard.press(Qt::Key_PageDown, Qt::ControlModifier);
        }
    }
    tab(); // what is typed in the last field is taken
}

/// Once round with Tab. True where something was typed.
bool Typist::typePage()
{
    bool isChanged = false;
    const QWidget* first = nullptr;
    for (int stop = 0; stop < mostStops; ++stop) {
        tab();
        QWidget* control = m_keyboard.focus();
        if (control && control == first) return isChanged;
        if (!first) first = control;
        isChanged |= control && handle(control);
    }
    return isChanged;
}

void Typist::tab(bool back)
{
    if (around<CodeEdit>(m_keyboard.focus())) m_keyboard.press(Qt::Key_Escape);
    if (back) m_keyboard.press(Qt::Key_Backtab, Qt::ShiftModifier);
    else m_keyboard.press(Qt::Key_Tab);
}

bool Typist::handle(QWidget* control)
{
    if (m_isAgain && showHidden(control)) return true;
    auto* table = around<EntryTable>(control);
    auto* editor = around<FieldEditor>(control);
    if (editor && (!table || table->isAncestorOf(editor))) return typeField(*editor);
    if (table && (control == table->table() || qobject_cast<QPushButton*>(control)))
        return annotate(table->place().path) | typeTable(*table);
    const auto* figures = around<FiguresEditor>(control);
    if (figures && qobject_cast<QPushButton*>(control)) return addPictures(*figures);
    // The button beside the name of a group.
    const auto* group = qobject_cast<QToolButton*>(control)
        ? control->parentWidget()->findChild<AnnotationLine*>(Qt::FindDirectChildrenOnly)
        : nullptr;
    return group && !control->actions().isEmpty() && annotate(group->place().path);
}

/// The link to the fields that a story of its kind does not need; the paper may have something there all the same.
bool Typist::showHidden(const QWidget* control)
{
    if (control->accessibleName() != "Show the fields that are not needed"_L1) return false;
    m_keyboard.press(Qt::Key_Space);
    return true;
}

/// The entries that the paper has and the table has not, and those that are not whole. True where something was typed.
bool Typist::typeTable(EntryTable& table)
{
    const FieldPath list = table.place().path;
    const QStringList wanted = idsOf(m_paper, list);
    bool isChanged = false;
    for (const QString& id : wanted) {
        const bool isThere = idsOf(typed(), list).contains(id);
        const QString entry = list.entry(id).text();
        if (isThere && (m_tried.contains(entry) || isSame(m_paper, typed(), list.entry(id)))) continue;
        if (m_tried.contains(list.text())) return isChanged;
        if (!(isThere ? goToEntry(table, id) : addEntry(table, id))) {
            m_tried.insert(list.text()); // once is enough: the next try would add another
            return isChanged;
        }
        m_tried.insert(entry);
        isChanged = true;
        if (typeEntry(table)) continue;
        if (m_keyboard.focus()) handle(m_keyboard.focus());
        return true; // it stands elsewhere on the page, and Tab leads on through it
    }
    return isChanged;
}

bool Typist::addEntry(EntryTable& table, const QString& id)
{
    m_ids = {id};
    const QStringList before = idsOf(typed(), table.place().path);
    if (!before.isEmpty()) goToEntry(table, before.last());
    if (before.isEmpty()) m_keyboard.press(Qt::Key_Space); // on the button that stands there instead
    else m_keyboard.press(Qt::Key_Insert);
    m_ids.clear();
    if (m_keyboard.focus() != table.table()) m_keyboard.press(Qt::Key_Escape); // out of the first cell
    return m_keyboard.focus() == table.table() && table.currentEntry() == id;
}

bool Typist::goToEntry(EntryTable& table, const QString& id)
{
    const QStringList ids = idsOf(typed(), table.place().path);
    for (qsizetype i = 0; i < ids.size() && table.currentEntry() != id; ++i)
        m_keyboard.press(ids.indexOf(table.currentEntry()) < ids.indexOf(id) ? Qt::Key_Down : Qt::Key_Up);
    return table.currentEntry() == id;
}

/// Through the form below the table, and back to the table. False where there is no form below.
bool Typist::typeEntry(EntryTable& table)
{
    bool isBelow = false;
    for (int stop = 0; stop < mostStops; ++stop) {
        tab();
        QWidget* control = m_keyboard.focus();
        if (!control || !table.isAncestorOf(control)) break;
        isBelow |= around<FieldEditor>(control) != nullptr;
        handle(control);
    }
    if (!isBelow) return false;
    for (int stop = 0; stop < mostStops && m_keyboard.focus() != table.table(); ++stop)
        tab(true);
    return true;
}

} // namespace window

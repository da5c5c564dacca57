// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guidancepanel.h"

#include "entrytable.h"
#include "fields/fieldeditor.h"
#include "noteview.h"
#include "plainlabel.h"
#include "section.h"
#include "theme.h"

#include "story/fields.h"

#include <QApplication>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

namespace views {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// Whoever holds Tab down passes many fields, and wants to read about the last one.
constexpr int pauseMs = 60;

const EntryTable* tableOf(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget())
        if (const auto* table = qobject_cast<const EntryTable*>(widget)) return table;
    return nullptr;
}

} // namespace

GuidancePanel::GuidancePanel(const coach::Guidance& guidance, QWidget* parent)
    : QScrollArea(parent)
    , m_guidance(guidance)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Guidance"));
    auto* content = new QWidget(viewport()); // where it stays: a new parent styles all its children again
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(space::l, space::l, space::l, space::l);
    m_column->setSpacing(space::m);
    setupSections(m_column);
    setWidget(content);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &GuidancePanel::refresh);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { followFocus(now); });
}

void GuidancePanel::setupSections(QVBoxLayout* column)
{
    QWidget* content = column->parentWidget();
    m_meaning = new Section(tr("What this step is for"), content);
    m_others = new Section(tr("Notes on this step"), content);
    m_frequent = new Section(tr("Frequent questions"), content);
    m_meaning->setObjectName(u"meaning"_s);
    m_others->setObjectName(u"others"_s);
    m_frequent->setObjectName(u"frequent"_s);
    for (Section* section : {m_meaning, m_others, m_frequent})
        column->addWidget(section);
    auto* glossary = new QPushButton(tr("Glossary"), content);
    connect(glossary, &QPushButton::clicked, this, &GuidancePanel::glossaryWanted);
    column->addWidget(glossary, 0, Qt::AlignLeading);
    column->addStretch();
}

QStringList GuidancePanel::openSections() const
{
    QStringList names;
    for (const Section* section : {m_meaning, m_others, m_frequent})
        if (section->isOpen()) names.append(section->objectName());
    return names;
}

void GuidancePanel::setOpenSections(const QStringList& names)
{
    for (Section* section : {m_meaning, m_others, m_frequent})
        section->setOpen(names.contains(section->objectName()));
}

const coach::StepGuidance& GuidancePanel::stepGuidance() const
{
    return m_step ? m_guidance.step(*m_step) : m_guidance.project();
}

void GuidancePanel::setStep(std::optional<Step> step, bool isLlm)
{
    if (m_hasStep && step == m_step && isLlm == m_isLlm) return;
    m_step = step;
    m_isLlm = isLlm;
    m_hasStep = true;
    m_wanted = {};
    setUpdatesEnabled(false);
    fillSections();
    refresh();
    setUpdatesEnabled(true);
}

void GuidancePanel::fillSections()
{
    m_meaning->setFill([this](QVBoxLayout* column, QWidget* parent) {
        QLabel* lead = wrappingLabel(stepGuidance().lead, parent, Theme::strong());
        column->addWidget(lead);
        column->addWidget(quietLabel(stepGuidance().meaning, parent));
        column->addWidget(quietLabel(tr("Told well, it shows %1.").arg(stepGuidance().signal), parent));
    });
    m_others->setFill([this](QVBoxLayout* column, QWidget* parent) {
        QList<coach::Note> notes = stepGuidance().notes;
        if (!m_step && m_isLlm) notes += m_guidance.llm().notes;
        for (const coach::Note& note : notes) {
            if (!note.isBeside) continue;
            auto* title = new WrappingButton(note.title, WrappingButton::Arrow::None, parent);
            connect(title, &QAbstractButton::clicked, this, [this, path = note.field] {
                setFocus(Qt::OtherFocusReason); // the title itself goes
                m_wanted = {path, {}};
                refresh();
            });
            column->addWidget(title);
        }
    });
    m_frequent->setFill([this](QVBoxLayout* column, QWidget* parent) {
        for (const coach::FrequentQuestion* question : m_guidance.questions(m_step))
            column->addWidget(foldedText(question->question, question->answer, parent));
    });
    m_frequent->setVisible(!m_guidance.questions(m_step).isEmpty());
}

/// Elsewhere in this window means that no field is meant any more; another window, a menu and this panel mean nothing.
void GuidancePanel::followFocus(QWidget* now)
{
    if (!now || now->window() != window() || now == this || isAncestorOf(now)) return;
    for (QWidget* around = parentWidget(); around && around != window(); around = around->parentWidget())
        if (around->objectName() == "sidePanel"_L1 && around->isAncestorOf(now)) return;
    want(fieldOf(now));
}

GuidancePanel::Shown GuidancePanel::fieldOf(QWidget* widget)
{
    followCells(nullptr);
    if (const FieldEditor* editor = FieldEditor::of(widget)) return {editor->place().path, editor->field().title()};
    const EntryTable* table = tableOf(widget);
    if (!table) return {};
    const FieldPath list = table->place().path;
    const bool isInCells = widget == table->table() || table->table()->isAncestorOf(widget);
    if (isInCells) followCells(table->table()->selectionModel());
    const QModelIndex cell = isInCells ? table->table()->currentIndex() : QModelIndex();
    const auto* field = static_cast<const Field*>(cell.data(items::FieldRole).value<const void*>());
    if (field) return {list.field(field->name()), field->title()};
    return {list, table->table()->accessibleName()};
}

/// In a table the arrow keys go from field to field, and the keyboard stays where it is.
void GuidancePanel::followCells(QItemSelectionModel* cells)
{
    if (cells == m_cells) return;
    if (m_cells) disconnect(m_cells, nullptr, this, nullptr);
    m_cells = cells;
    if (cells)
        connect(cells, &QItemSelectionModel::currentChanged, this,
                [this] { followFocus(QApplication::focusWidget()); });
}

void GuidancePanel::want(const Shown& field)
{
    m_wanted = field;
    if (isVisible()) m_pause.start();
}

void GuidancePanel::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    refresh();
}

void GuidancePanel::refresh()
{
    m_pause.stop();
    if (m_wanted == m_shown) return;
    const QList<const coach::Note*> notes = m_guidance.notes(m_wanted.path);
    m_shown = m_wanted;
    setUpdatesEnabled(false);
    showNotes(notes, m_wanted.name);
    showQuestions(notes.isEmpty() ? FieldPath() : m_wanted.path);
    m_meaning->setPinned(notes.isEmpty());
    m_others->setPinned(notes.isEmpty());
    verticalScrollBar()->setValue(0);
    setUpdatesEnabled(true);
}

void GuidancePanel::showNotes(const QList<const coach::Note*>& notes, const QString& name)
{
    const auto showIn = [this](NoteView*& view, const coach::Note* note, int place, const QString& fieldName) {
        if (note && !view) {
            view = new NoteView(widget());
            m_column->insertWidget(place, view);
        }
        if (note) view->show(*note, fieldName);
        if (view) view->setVisible(note);
    };
    showIn(m_note, notes.value(0), 0, name);
    showIn(m_around, notes.value(1), 1, {});
}

/// The frequent questions and the terms that belong to a field.
void GuidancePanel::showQuestions(const FieldPath& field)
{
    delete m_questions;
    m_questions = nullptr;
    const int place = m_column->indexOf(m_meaning);
    const auto terms = m_guidance.terms(field);
    if (!m_terms && !terms.isEmpty()) {
        m_terms = new TermList(widget());
        m_column->insertWidget(place, m_terms);
    }
    if (m_terms) m_terms->show(terms);
    const auto questions = m_guidance.questions(field);
    if (questions.isEmpty()) return;
    m_questions = new QWidget(widget());
    auto* column = new QVBoxLayout(m_questions);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(quietLabel(tr("Often asked here"), m_questions, Theme::caption()));
    for (const coach::FrequentQuestion* question : questions)
        column->addWidget(foldedText(question->question, question->answer, m_questions));
    m_column->insertWidget(m_column->indexOf(m_meaning), m_questions);
}

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steppage.h"

#include "entrytable.h"
#include "figureseditor.h"
#include "plainlabel.h"
#include "recordform.h"
#include "theme.h"

#include "analysis/progresschart.h"
#include "coach/guidance.h"
#include "story/fields.h"
#include "story/project.h"

#include <QCoreApplication>
#include <QResizeEvent>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace views {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// 60 to 85 characters of the editor's font.
constexpr int measureInCharacters = 85;
/// From here on the detail stands beside the table.
constexpr int wideEnough = 980;

/// Two fields stand side by side from this width on, in characters.
constexpr int twoColumnsFrom = 64;

/// Scrolls its forms up and down, and never sideways: where it is narrow, they have one field a row.
class FormScroll : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        const bool isNarrow = viewport()->width() < fontMetrics().averageCharWidth() * twoColumnsFrom;
        for (auto* form : widget()->findChildren<RecordForm*>(Qt::FindDirectChildrenOnly))
            form->setNarrow(isNarrow);
        QScrollArea::resizeEvent(event);
    }
};

QScrollArea* scrolling(QWidget* content, QWidget* parent)
{
    auto* scroll = new FormScroll(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void addHeading(QVBoxLayout* column, const QString& title, const QString& lead, QWidget* parent)
{
    column->addWidget(headingLabel(title, parent));
    column->addWidget(quietLabel(lead, parent));
}

} // namespace

FormPage::FormPage(document::Document& document, const QString& title, const QString& lead, const QList<Part>& parts,
                   std::optional<Step> step, QWidget* parent)
    : StepPage(parent)
{
    auto* content = new QWidget(this);
    auto* around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(scrolling(content, this)); // while it is empty: a new parent styles all its children again
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    column->setSpacing(space::l);
    addHeading(column, title, lead, content);
    for (const Part& part : parts) {
        auto* form = new RecordForm(document, *part.type, part.keys, content);
        column->addWidget(form);
        m_forms.append({part.path, form});
    }
    if (step) {
        m_figures = new FiguresEditor(document, step, content);
        column->addWidget(m_figures);
        new PicturePaste(this);
    }
    column->addStretch();
    content->setMaximumWidth(QFontMetrics(Theme::editor()).averageCharWidth() * measureInCharacters + 2 * space::xl);
}

void FormPage::setProject(const QString& key)
{
    for (const auto& [path, form] : std::as_const(m_forms))
        form->setPlace({key, path});
    if (m_figures) m_figures->setPlace({key, FieldPath("figures"_L1)});
}

bool FormPage::focusField(const FieldPath& path)
{
    for (const auto& [base, form] : std::as_const(m_forms))
        if (form->focusField(path)) return true;
    return m_figures && m_figures->focusField(path);
}

CyclesPage::CyclesPage(document::Document& document, const QString& lead, QWidget* parent)
    : StepPage(parent)
    , m_document(document)
    , m_table(new EntryTable(document, *recordType<Project>().field(u"cycles"), this, EntryTable::Detail::Elsewhere))
    , m_form(new RecordForm(document, recordType<Cycle>(), {}, nullptr))
    , m_notes(FieldEditor::make(document, *recordType<Project>().field(u"notes")->type().field(u"cycles"), this))
    , m_figures(new FiguresEditor(document, Step::Cycles, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, 0);
    column->setSpacing(space::s);
    addHeading(column, choiceLabel(Step::Cycles), lead, this);
    auto* detail = new QWidget(this);
    auto* detailColumn = new QVBoxLayout(detail);
    detailColumn->setContentsMargins(0, space::m, space::m, space::xl);
    detailColumn->setSpacing(space::l);
    detailColumn->addWidget(m_form);
    detailColumn->addWidget(m_notes);
    detailColumn->addWidget(m_figures);
    new PicturePaste(this);
    m_scroll = scrolling(detail, this);
    m_table->setObjectName(u"cyclesTable"_s);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_scroll);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(space::s);
    m_splitter->setSizes({300, 400});
    column->addWidget(m_splitter, 1);
    connect(m_table, &EntryTable::currentEntryChanged, this, &CyclesPage::showEntry);
    connect(&document, &document::Document::changed, this, [this](const QString& key) {
        if (key == m_key) updateColumns();
    });
}

void CyclesPage::setProject(const QString& key)
{
    m_key = key;
    m_table->setPlace({key, FieldPath("cycles"_L1)});
    m_notes->setPlace({key, FieldPath("notes.cycles"_L1)});
    m_figures->setPlace({key, FieldPath("figures"_L1)});
    updateColumns();
    const document::Snapshot project = m_document.project(key);
    if (project && !project->cycles.isEmpty()) m_table->setCurrentEntry(project->cycles.first().id);
}

/// What names a cycle, what it measured for the main metrics, and what was decided.
void CyclesPage::updateColumns()
{
    constexpr qsizetype mostMetrics = 2;
    const document::Snapshot project = m_document.project(m_key);
    if (!project) return;
    QList<items::Column> columns{{.field = "title"_L1}, {.field = "endDate"_L1}};
    QStringList metrics = analysis::chartableMetrics(*project);
    if (metrics.isEmpty() && !project->metrics.isEmpty()) metrics.append(project->metrics.first().id);
    const QString main = analysis::mainMetric(*project);
    if (metrics.removeOne(main)) metrics.prepend(main);
    for (const QString& id : metrics.first(std::min(mostMetrics, metrics.size())))
        columns.append({.metricId = id});
    columns.append({.field = "decision"_L1});
    columns.append({.field = "levers"_L1});
    m_table->setColumns(columns);
}

void CyclesPage::showEntry(const QString& id)
{
    m_scroll->setVisible(!id.isEmpty());
    if (!id.isEmpty()) m_form->setPlace({m_key, FieldPath("cycles"_L1).entry(id)});
    emit currentEntryChanged(id);
}

void CyclesPage::setCurrentEntry(const QString& id) { m_table->setCurrentEntry(id); }

bool CyclesPage::focusField(const FieldPath& path)
{
    if (path == m_notes->place().path) {
        m_notes->control()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (m_figures->focusField(path)) return true;
    if (path.isEmpty() || path.segments().first().key != "cycles"_L1) return false;
    m_table->setCurrentEntry(path.segments().first().entry);
    return m_form->focusField(path);
}

void CyclesPage::resizeEvent(QResizeEvent* event)
{
    StepPage::resizeEvent(event);
    m_splitter->setOrientation(width() >= wideEnough ? Qt::Horizontal : Qt::Vertical);
}

namespace {

/// What stands around the steps, on a page of its own.
const QStringList& storyFields()
{
    static const QStringList keys{u"title"_s,
                                  u"summary"_s,
                                  u"domain"_s,
                                  u"role"_s,
                                  u"team"_s,
                                  u"startDate"_s,
                                  u"endDate"_s,
                                  u"type"_s,
                                  u"setting"_s,
                                  u"level"_s,
                                  u"provenance"_s,
                                  u"owned"_s,
                                  u"ownedAfterLaunch"_s,
                                  u"stakeholders"_s,
                                  u"tags"_s,
                                  u"provenanceNote"_s,
                                  u"language"_s,
                                  u"archived"_s,
                                  u"metrics"_s,
                                  u"llm"_s,
                                  u"aliases"_s,
                                  u"tellings"_s};
    return keys;
}

QList<FormPage::Part> partsOf(Step step)
{
    const RecordType& project = recordType<Project>();
    const auto record = [&](const QString& key) {
        return FormPage::Part{FieldPath().field(key), &project.field(key)->type(), {}};
    };
    QList<FormPage::Part> parts;
    if (step == Step::Constraints) parts = {{{}, &project, {u"constraints"_s, u"system"_s}}};
    else parts = {record(choiceKey(step))};
    parts.append({"notes"_L1, &project.field(u"notes")->type(), {choiceKey(step)}});
    return parts;
}

} // namespace

StepPage* makeStepPage(document::Document& document, const coach::Guidance& guidance, std::optional<Step> step,
                       QWidget* parent)
{
    if (!step)
        return new FormPage(document, QCoreApplication::translate("StepPage", "About the story"),
                            guidance.project().lead, {{{}, &recordType<Project>(), storyFields()}}, {}, parent);
    const QString lead = guidance.step(*step).lead;
    if (*step == Step::Cycles) return new CyclesPage(document, lead, parent);
    return new FormPage(document, choiceLabel(*step), lead, partsOf(*step), step, parent);
}

} // namespace views

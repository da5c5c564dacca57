// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cyclespage.h"

#include "card.h"
#include "cycledelegate.h"
#include "cycledetail.h"
#include "entrytable.h"
#include "figureseditor.h"
#include "formpage.h"
#include "plainlabel.h"
#include "theme.h"

#include "analysis/progresschart.h"
#include "document/edits.h"
#include "document/typingpause.h"
#include "story/fields.h"
#include "story/project.h"

#include <QFrame>
#include <QHeaderView>
#include <QResizeEvent>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace views {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// From here on the detail stands beside the table.
constexpr int wideEnough = 980;
/// In lines of text: where there is less room, the name of the table is heading enough.
constexpr int headingFrom = 24;

} // namespace

CyclesPage::CyclesPage(document::Document& document, const QString& lead, QWidget* parent)
    : StepPage(parent)
    , m_document(document)
    , m_table(new EntryTable(document, *recordType<Project>().field(u"cycles"), this, EntryTable::Detail::Elsewhere))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, 0);
    column->setSpacing(space::s);
    m_heading = {headingLabel(choiceLabel(Step::Cycles), this), quietLabel(lead, this)};
    for (QWidget* line : m_heading)
        column->addWidget(line);
    m_table->setObjectName(u"cyclesTable"_s);
    m_table->setDelegate(new CycleDelegate(document, m_table));
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(makeDetail());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(space::s);
    m_splitter->setSizes({240, 460});
    column->addWidget(m_splitter, 1);
    connect(m_table, &EntryTable::currentEntryChanged, this, &CyclesPage::showEntry);
    connect(m_detail, &CycleDetail::cycleWanted, this, &CyclesPage::setCurrentEntry);
    document::whenSettled(document, this, [this](const QString& key) {
        if (key != m_key) return;
        m_isStale = !isVisible();
        if (m_isStale) return;
        updateColumns();
        m_detail->updateShown(FormView::Fields::Reveal);
    });
    connect(&document, &document::Document::opened, this, [this] { m_key.clear(); }); // its keys may be the same
}

QWidget* CyclesPage::makeDetail()
{
    auto* content = new QWidget(this);
    m_scroll = scrollingForms(content, this); // while it is empty: a new parent styles all its children again
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, space::m, space::m, space::xl);
    column->setSpacing(space::l);
    m_detail = new CycleDetail(m_document, content);
    column->addWidget(m_detail);
    QFrame* notes = makeCard(tr("Private"), content);
    notes->setObjectName(u"privateCard"_s);
    notes->layout()->addWidget(
        quietLabel(tr("For you alone: they are left out of everything that is exported."), notes));
    m_notes = FieldEditor::make(m_document, *recordType<Project>().field(u"notes")->type().field(u"cycles"), notes);
    notes->layout()->addWidget(m_notes);
    column->addWidget(notes);
    m_figures = new FiguresEditor(m_document, Step::Cycles, content);
    column->addWidget(m_figures);
    new PicturePaste(this);
    return m_scroll;
}

void CyclesPage::setProject(const QString& key)
{
    if (key == m_key) return;
    m_key = key;
    m_table->setPlace({key, FieldPath("cycles"_L1)});
    m_notes->setPlace({key, FieldPath("notes.cycles"_L1)});
    m_figures->setPlace({key, FieldPath("figures"_L1)});
    updateColumns();
    const document::Snapshot project = m_document.project(key);
    if (project && !project->cycles.isEmpty()) m_table->setCurrentEntry(project->cycles.first().id);
}

/// As many as have room beside the name: the table is not to scroll sideways.
int CyclesPage::mostMetrics() const
{
    constexpr int most = 2;
    constexpr int others = 50; // in characters
    constexpr int eachMetric = 13;
    if (m_splitter->orientation() == Qt::Horizontal) return most;
    return std::clamp((width() / fontMetrics().averageCharWidth() - others) / eachMetric, 0, most);
}

/// What names a cycle, what was decided, what it measured for the main metrics, and the star.
void CyclesPage::updateColumns()
{
    const document::Snapshot project = m_document.project(m_key);
    if (!project) return;
    QList<items::Column> columns{{.field = "title"_L1}, {.field = "decision"_L1}};
    QStringList metrics = analysis::chartableMetrics(*project);
    if (metrics.isEmpty() && !project->metrics.isEmpty()) metrics.append(project->metrics.first().id);
    const QString main = analysis::mainMetric(*project);
    if (metrics.removeOne(main)) metrics.prepend(main);
    for (const QString& id : metrics.first(std::min<qsizetype>(mostMetrics(), metrics.size())))
        columns.append({.metricId = id});
    columns.append({.field = "starred"_L1});
    m_table->setColumns(columns);
}

void CyclesPage::showEntry(const QString& id)
{
    m_detail->setVisible(!id.isEmpty());
    if (!id.isEmpty()) m_detail->setPlace({m_key, FieldPath("cycles"_L1).entry(id)});
    emit currentEntryChanged(id);
}

void CyclesPage::setCurrentEntry(const QString& id)
{
    m_table->setCurrentEntry(id);
    m_scroll->ensureVisible(0, 0);
}

QString CyclesPage::currentEntry() const { return m_table->currentEntry(); }

void CyclesPage::addCycle()
{
    const FieldPath list("cycles"_L1);
    const int row = m_table->table()->currentIndex().row();
    const QString id = document::edits::addEntry(m_document, m_key, list, row < 0 ? -1 : row + 1);
    if (!id.isEmpty()) focusField(list.entry(id).field(u"title"));
}

void CyclesPage::moveCycle(int by)
{
    const int row = m_table->table()->currentIndex().row();
    if (row >= 0) document::edits::moveEntry(m_document, m_key, FieldPath("cycles"_L1).entry(currentEntry()), row + by);
}

/// A field of no cycle in particular is that of the chosen one.
bool CyclesPage::focusField(const FieldPath& path)
{
    if (path == m_notes->place().path) {
        m_notes->control()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (m_figures->focusField(path)) return true;
    if (path.isEmpty() || path.segments().first().key != "cycles"_L1) return false;
    const QString id = path.segments().first().entry;
    if (path.segments().size() == 1 || (id.isEmpty() && currentEntry().isEmpty()))
        return m_table->focusField(id.isEmpty() ? FieldPath("cycles"_L1) : path);
    if (!id.isEmpty()) m_table->setCurrentEntry(id);
    FieldPath inside = FieldPath("cycles"_L1).entry(currentEntry());
    for (const FieldPath::Segment& segment : path.segments().mid(1))
        inside = segment.entry.isEmpty() ? inside.field(segment.key) : inside.field(segment.key).entry(segment.entry);
    return m_detail->focusField(inside);
}

void CyclesPage::resizeEvent(QResizeEvent* event)
{
    StepPage::resizeEvent(event);
    for (QWidget* line : m_heading)
        line->setVisible(height() >= headingFrom * fontMetrics().lineSpacing());
    m_splitter->setOrientation(width() >= wideEnough ? Qt::Horizontal : Qt::Vertical);
    updateColumns();
}

void CyclesPage::showEvent(QShowEvent* event)
{
    StepPage::showEvent(event);
    if (!std::exchange(m_isStale, false)) return;
    updateColumns();
    m_detail->updateShown(FormView::Fields::Judge);
}

} // namespace views

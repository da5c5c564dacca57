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
#include "readingmargins.h"
#include "theme.h"

#include "analysis/progresschart.h"
#include "document/edits.h"
#include "document/typingpause.h"
#include "story/fields.h"
#include "story/project.h"

#include <QFrame>
#include <QHash>
#include <QHeaderView>
#include <QResizeEvent>
#include <QSet>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace views {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// From here on the detail stands beside the table: in pixels, for a font whose letters are so wide.
constexpr int besideFrom = 640;
constexpr double usualLetter = 8;
/// The table and the detail, in hundredths: QSplitter (Qt 6.8) takes any size below a widget's least for that least.
QList<int> beside(int width) { return {width * 44 / 100, width * 56 / 100}; }
/// Of the page, in hundredths, where it stands above.
constexpr int mostOfTable = 40;
/// In lines of text: where there is less room, the name of the table is heading enough.
constexpr int headingFrom = 24;

/// The part of the users or data that most cycles measured the metric for: empty for all of them, nothing where there is no
/// such part.
std::optional<QString> segmentOf(const Project& project, const QString& metricId)
{
    QStringList segments; // in the order in which they came
    QHash<QString, int> cycles;
    int measuring = 0;
    for (const Cycle& cycle : project.cycles) {
        QSet<QString> ofCycle;
        for (const Measurement& measured : cycle.measurements) {
            if (measured.metric.id != metricId || !measured.value || ofCycle.contains(measured.segment)) continue;
            ofCycle.insert(measured.segment);
            if (++cycles[measured.segment] == 1) segments.append(measured.segment);
        }
        measuring += ofCycle.isEmpty() ? 0 : 1;
    }
    if (segments.isEmpty() || cycles.contains(QString())) return QString();
    const auto most = std::ranges::max_element(segments, {}, [&](const QString& segment) { return cycles[segment]; });
    return 2 * cycles[*most] > measuring ? std::optional(*most) : std::nullopt;
}

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
    column->addWidget(m_splitter, 1);
    connect(m_table, &EntryTable::currentEntryChanged, this, &CyclesPage::showEntry);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_isMoved = true; // by hand
        updateColumns();
    });
    const QAbstractItemModel* rows = m_table->table()->model();
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(rows, signal, this, &CyclesPage::divide, Qt::QueuedConnection);
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
    column->setContentsMargins(readingMargins(*this, 0, space::m, space::m, space::xl));
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
    column->addStretch(1); // on a tall window there is room below, not within
    new PicturePaste(this);
    return m_scroll;
}

void CyclesPage::setProject(const QString& key)
{
    if (key == m_key) return;
    m_key = key;
    scrollToTop();
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
    const bool isBeside = m_splitter->orientation() == Qt::Horizontal;
    const int room = isBeside ? m_table->width() : width();
    return std::clamp((room / fontMetrics().averageCharWidth() - others) / eachMetric, isBeside ? 1 : 0, most);
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
    for (const QString& id : std::as_const(metrics))
        if (const auto segment = segmentOf(*project, id); segment && columns.size() < 2 + mostMetrics())
            columns.append({.metricId = id, .segment = *segment});
    columns.append({.field = "starred"_L1});
    // What the main metric became comes before the word for the decision, whose mark the title has then.
    const int last = int(columns.size()) - 1;
    m_table->setColumns(columns, last > 3 ? QList<int>{last, 3, 1} : QList<int>{last, 1});
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
    const bool isWide = width() >= besideFrom * std::max(1.0, fontMetrics().averageCharWidth() / usualLetter);
    const Qt::Orientation wanted = isWide ? Qt::Horizontal : Qt::Vertical;
    if (wanted != m_splitter->orientation()) {
        m_splitter->setOrientation(wanted);
        m_isMoved = false;
    }
    divide();
    updateColumns();
}

/// Where the table stands above, it has no more room than its rows need.
void CyclesPage::divide()
{
    if (m_isMoved) return;
    const int height = m_splitter->height();
    const int needed = std::min(m_table->wholeHeight(), height * mostOfTable / 100);
    const bool isBeside = m_splitter->orientation() == Qt::Horizontal;
    m_splitter->setSizes(isBeside ? beside(width()) : QList<int>{needed, height - needed});
}

void CyclesPage::showEvent(QShowEvent* event)
{
    StepPage::showEvent(event);
    divide();
    if (!std::exchange(m_isStale, false)) return;
    updateColumns();
    m_detail->updateShown(FormView::Fields::Judge);
}

} // namespace views

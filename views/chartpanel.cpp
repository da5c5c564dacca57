// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpanel.h"

#include "chartmenu.h"
#include "charttable.h"
#include "chartview.h"
#include "chartwindow.h"
#include "icons.h"
#include "plainlabel.h"
#include "theme.h"

#include "document/typingpause.h"
#include "items/plaintip.h"

#include <QAccessible>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShowEvent>
#include <QStyle>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace views {

using analysis::ChartSpec;
using document::Document;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Above it a chart only gets steeper.
constexpr int tallestSmallChart = 420;
constexpr auto saidFor = 6s;

bool hasObjective(const ChartSpec& spec)
{
    for (const ChartSpec::Panel& panel : spec.panels)
        if (std::ranges::contains(panel.lines, ChartSpec::Role::Objective, &ChartSpec::Line::role)) return true;
    return false;
}

} // namespace

ChartPanel::ChartPanel(Document& document, const ChartFolders& folders, Size size, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_folders(folders)
    , m_size(size)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    setupChoice(column);
    setupParts(column);
    m_menu = new ChartMenu(*this, *m_chooser);
    m_more->setMenu(m_menu);
    connect(m_table, &ChartTable::copyWanted, m_menu, &ChartMenu::copyData);
    connect(m_menu, &ChartMenu::largeWanted, this, &ChartPanel::showLarge);
    connect(m_menu, &ChartMenu::said, this, &ChartPanel::say);
    document::whenSettled(document, this, [this](const QString& key) {
        if (key == m_key) update();
    });
}

void ChartPanel::setupChoice(QVBoxLayout* column)
{
    m_chooser = new ChartChooser(m_size == Size::Large ? Qt::Horizontal : Qt::Vertical, this);
    m_more = new QToolButton(this);
    m_more->setIcon(icon("overflow-menu"_L1));
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setAccessibleName(tr("What can be done with the chart"));
    m_more->setToolTip(items::plainTip(m_more->accessibleName()));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::xs);
    row->addWidget(m_chooser, 1);
    row->addWidget(m_more, 0, Qt::AlignTop);
    column->addLayout(row);
    connect(m_chooser, &ChartChooser::chosen, this, [this] {
        startAgain();
        update();
    });
}

/// Another chart: nothing of it is hidden, and its limit is the story's.
void ChartPanel::startAgain()
{
    m_objective.reset();
    if (m_view) m_view->showWhole();
}

void ChartPanel::setupParts(QVBoxLayout* column)
{
    m_finding = wrappingLabel({}, this, Theme::strong());
    m_table = new ChartTable(this);
    m_hint = quietLabel({}, this, Theme::caption());
    m_noChart = quietLabel({}, this);
    m_said = quietLabel({}, this, Theme::caption());
    m_said->hide();
    m_asTable = new QCheckBox(tr("Show as &table"), this);
    m_try = new QPushButton(tr("Try a &limit"), this);
    m_try->setCheckable(true);
    m_try->setToolTip(items::plainTip(tr("See which cycles would have shipped under a limit")));
    m_whole = new QPushButton(tr("&Whole chart"), this);
    m_whole->setToolTip(items::plainTip(tr("Show all of the chart again (0)")));
    m_whole->hide();
    auto* row = new QHBoxLayout;
    row->addWidget(m_asTable);
    row->addStretch();
    row->addWidget(m_try);
    row->addWidget(m_whole);
    column->addWidget(m_finding);
    column->addWidget(m_table, 1);
    column->addWidget(m_noChart);
    column->addWidget(m_hint);
    column->addLayout(row);
    column->addWidget(m_said);
    column->addStretch();
    connect(m_asTable, &QCheckBox::toggled, this, &ChartPanel::showParts);
    connect(m_try, &QPushButton::clicked, this, &ChartPanel::tryLimit);
    connect(m_whole, &QPushButton::clicked, this, [this] {
        m_view->setFocus(Qt::OtherFocusReason); // before the button goes, which would pass the keyboard on
        m_view->showWhole();
        moveObjective({});
    });
}

void ChartPanel::setCurrent(const QString& projectKey, std::optional<story::Step> step)
{
    const bool isOther = projectKey != m_key;
    m_key = projectKey;
    if (isOther) startAgain();
    if (!m_isTelling || isOther) m_shownStep = step;
    update();
    if (m_large) m_large->panel().setCurrent(projectKey, m_shownStep);
}

bool ChartPanel::showKind(const QString& kind)
{
    ChartChooser::Choice choice = m_chooser->choice();
    choice.kind = kind;
    m_chooser->setChoice(choice);
    return m_chooser->kind() == kind;
}

void ChartPanel::select(const story::FieldPath& place)
{
    m_selected = place;
    if (m_view) m_view->select(place);
    if (m_large) m_large->panel().select(place);
}

/// Qt Charts is loaded when a chart is first looked at.
void ChartPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    update();
}

void ChartPanel::update()
{
    if (!isVisible()) return;
    m_chooser->show(m_document.project(m_key), m_shownStep);
    if (std::exchange(m_shownKind, m_chooser->kind()) != m_chooser->kind()) startAgain();
    showSpec();
}

void ChartPanel::showSpec()
{
    m_spec = m_chooser->spec(m_objective);
    if (!m_view && !m_spec.isEmpty()) setupView();
    if (m_view) m_view->show(m_spec);
    m_finding->setText(m_spec.title);
    if (m_size == Size::Large) window()->setWindowTitle(m_spec.isEmpty() ? tr("Chart") : m_spec.title);
    m_table->show(m_asTable->isChecked() ? m_spec : ChartSpec());
    showParts();
}

void ChartPanel::showParts()
{
    const bool hasChart = m_view && !m_spec.isEmpty();
    const bool isTable = m_asTable->isChecked();
    const analysis::ChartKind* kind = analysis::chartKind(m_chooser->kind());
    m_chooser->setVisible(kind);
    for (QWidget* part : QList<QWidget*>{m_more, m_finding, m_asTable})
        part->setVisible(hasChart);
    m_noChart->setVisible(!hasChart);
    m_noChart->setText(kind ? tr("These have no chart together. It needs %1.").arg(analysis::chartNeeds(*kind))
                            : tr("A chart appears here once a cycle has measured a metric. Define the metric on “About "
                                 "the story”, then enter its value in a cycle."));
    if (m_table->rowCount() == 0 && isTable) m_table->show(m_spec);
    m_table->setVisible(hasChart && isTable);
    if (m_view) m_view->setVisible(hasChart && !isTable);
    m_hint->setVisible(hasChart && !isTable && hasObjective(m_spec));
    m_hint->setText(m_spec.limitToTry
                        ? tr("Pull the limit, or press Ctrl with an arrow key; Esc takes it away.")
                        : tr("Pull the limit, or press Ctrl with an arrow key; Esc takes it back to the story's own."));
    m_try->setVisible(hasChart && !isTable && m_spec.limitToTry);
    m_try->setChecked(m_objective.has_value());
    m_whole->setVisible(hasChart && !isTable && !m_view->isWhole());
}

QString ChartPanel::title() const
{
    const document::Snapshot project = m_document.project(m_key);
    const analysis::ChartKind* kind = analysis::chartKind(m_chooser->kind());
    QStringList parts{project ? project->title : QString(), kind ? analysis::chartTitle(*kind) : QString()};
    parts.removeAll(QString());
    return parts.join(u" - "_s);
}

void ChartPanel::setupView()
{
    m_view = makeChartView(m_folders.modules, this);
    if (!m_view) return;
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->indexOf(m_table), m_view, 1);
    if (m_size == Size::Small) m_view->setMaximumHeight(tallestSmallChart);
    m_view->setWheelStretches(m_size == Size::Large);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->select(m_selected);
    setTabOrder(m_more, m_view);
    setTabOrder(m_view, m_table);
    connect(m_view, &ChartView::pointClicked, this, &ChartPanel::tell);
    connect(m_view, &ChartView::placeWanted, this, &ChartPanel::placeWanted);
    connect(m_view, &ChartView::objectiveMoved, this, [this](double to) { moveObjective(to); });
    connect(m_view, &ChartView::objectiveReset, this, [this] { moveObjective({}); });
    connect(m_view, &ChartView::stretched, this, &ChartPanel::showParts);
    connect(m_view, &QWidget::customContextMenuRequested, this,
            [this](QPoint at) { m_menu->popup(m_view->mapToGlobal(at)); });
    connect(m_view, &ChartView::copyWanted, m_menu, &ChartMenu::copyPicture);
    if (m_size == Size::Small) connect(m_view, &ChartView::largeWanted, this, &ChartPanel::showLarge);
}

void ChartPanel::moveObjective(std::optional<double> to)
{
    if (to == m_objective) return;
    m_objective = to;
    showSpec();
}

void ChartPanel::tryLimit(bool on)
{
    moveObjective(on ? m_spec.limitToTry : std::nullopt);
    m_view->setFocus(Qt::OtherFocusReason); // where it is moved
}

/// How a copy or a file went.
void ChartPanel::say(const QString& text, bool isFault)
{
    m_said->setObjectName(isFault ? u"fault"_s : u"muted"_s);
    m_said->style()->polish(m_said); // asks for the colour of the new name
    m_said->setText(text);
    m_said->setVisible(!text.isEmpty());
    QAccessibleAnnouncementEvent told(m_said, text);
    QAccessible::updateAccessibility(&told);
    if (isFault) return;
    QTimer::singleShot(saidFor, m_said, [this, text] {
        if (m_said->text() == text) m_said->hide();
    });
}

/// Whoever hears of it may go to the page of the place: that is no reason for the chart of another step.
void ChartPanel::tell(const story::FieldPath& place)
{
    const QScopedValueRollback telling(m_isTelling, true);
    emit placeChosen(place);
}

void ChartPanel::showLarge()
{
    if (!m_large) {
        m_large = new ChartWindow(m_document, m_folders, window());
        connect(&m_large->panel(), &ChartPanel::placeChosen, this, &ChartPanel::tell);
        connect(&m_large->panel(), &ChartPanel::placeWanted, this, &ChartPanel::placeWanted);
    }
    m_large->panel().setCurrent(m_key, m_shownStep);
    m_large->panel().m_chooser->setChoice(m_chooser->choice());
    m_large->panel().select(m_selected);
    m_large->show();
    m_large->raise();
    m_large->activateWindow();
}

} // namespace views

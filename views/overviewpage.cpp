// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overviewpage.h"

#include "card.h"
#include "linkbutton.h"
#include "loopview.h"
#include "phaseoutline.h"
#include "plainlabel.h"
#include "readoutcard.h"
#include "theme.h"
#include "windowlanguage.h"

#include "analysis/completeness.h"
#include "analysis/dates.h"
#include "analysis/phases.h"
#include "analysis/readouts.h"
#include "document/typingpause.h"
#include "story/project.h"

#include <QLabel>
#include <QResizeEvent>
#include <QTabBar>
#include <QVBoxLayout>

namespace views {

using namespace story;
using namespace Qt::StringLiterals;
using items::Page;

namespace {

/// As many things to write as one looks at.
constexpr qsizetype mostToWrite = 5;
/// The three read-outs stand side by side from this width on, in characters.
constexpr int threeColumnsFrom = 84;

} // namespace

OverviewPage::OverviewPage(document::Document& document, QWidget* parent)
    : StepPage(parent)
    , m_document(document)
{
    auto* content = new QWidget(this);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(scroll);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    m_column->setSpacing(space::l);
    m_column->addWidget(headingLabel(items::pageName(Page::Overview), content));
    m_summary = quietLabel({}, content);
    m_column->addWidget(m_summary);
    addReadouts();
    addOutlines();
    addNext();
    m_column->addStretch();
    document::whenSettled(document, this, [this](const QString& key) {
        if (key != m_key) return;
        m_isStale = true;
        if (isVisible()) refresh();
    });
    connect(&document, &document::Document::opened, this, [this] { m_key.clear(); }); // its keys may be the same
}

void OverviewPage::addReadouts()
{
    m_readoutRow = new QBoxLayout(QBoxLayout::LeftToRight);
    m_readoutRow->setSpacing(space::m);
    m_column->addLayout(m_readoutRow);
    for (int speed = 0; speed < analysis::speedCount; ++speed) {
        auto* card = new ReadoutCard(analysis::Speed(speed), m_column->parentWidget());
        connect(card, &ReadoutCard::fieldWanted, this, &OverviewPage::fieldWanted);
        m_readoutRow->addWidget(card, 1);
        m_readouts.append(card);
    }
}

/// The same story as the steps of a loop, and as the phases that a team lives through.
void OverviewPage::addOutlines()
{
    auto* room = addCard(m_column, {}, m_column->parentWidget());
    QWidget* card = room->parentWidget();
    m_outline = new QTabBar(card);
    m_outline->setAccessibleName(tr("Outline of the story"));
    m_outline->setDrawBase(false);
    m_outline->setExpanding(false);
    m_outline->addTab(tr("Steps"));
    m_outline->addTab(tr("Phases"));
    m_loop = new LoopView(card);
    m_phases = new PhaseOutline(card);
    m_phases->hide();
    room->addWidget(m_outline, 0, Qt::AlignLeading);
    room->addWidget(m_loop);
    room->addWidget(m_phases);
    connect(m_outline, &QTabBar::currentChanged, this, [this](int tab) {
        m_loop->setVisible(tab == 0);
        m_phases->setVisible(tab == 1);
    });
    connect(m_loop, &LoopView::stepChosen, this, [this](Step step) { emit pageWanted(items::pageOf(step)); });
    connect(m_phases, &PhaseOutline::fieldWanted, this, &OverviewPage::fieldWanted);
}

void OverviewPage::addNext()
{
    auto* room = addCard(m_column, tr("Next to write"), m_column->parentWidget());
    m_next = new QVBoxLayout;
    m_next->setSpacing(space::xs);
    room->addLayout(m_next);
}

void OverviewPage::setProject(const QString& key)
{
    if (key == m_key) return;
    m_key = key;
    m_isStale = true;
    if (isVisible()) refresh();
}

bool OverviewPage::focusField(const FieldPath&) { return false; } // it has none to write in

void OverviewPage::showEvent(QShowEvent* event)
{
    StepPage::showEvent(event);
    refresh();
}

void OverviewPage::resizeEvent(QResizeEvent* event)
{
    StepPage::resizeEvent(event);
    const bool isWide = width() >= fontMetrics().averageCharWidth() * threeColumnsFrom;
    m_readoutRow->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void OverviewPage::refresh()
{
    const document::Snapshot project = m_document.project(m_key);
    if (!project || !m_isStale) return;
    m_isStale = false;
    const auto readouts = analysis::readouts(*project);
    for (size_t i = 0; i < readouts.size(); ++i)
        m_readouts[qsizetype(i)]->show(*project, readouts[i]);
    refreshSummary(*project);
    refreshLoop(*project);
    m_phases->show(*project);
    refreshNext(*project);
}

/// "7 cycles: 4 shipped, 2 rolled back, 1 refuted · last told on 3 May 2026 to Example".
void OverviewPage::refreshSummary(const Project& project)
{
    QStringList counts;
    for (const auto& [decision, count] : analysis::cyclesByDecision(project))
        counts.append(tr("%1 %2").arg(count).arg(decision == Decision::Unset ? tr("not decided yet")
                                                                             : choiceLabel(decision).toLower()));
    QStringList said;
    said.append(counts.isEmpty()
                    ? tr("No cycle yet")
                    : tr("%n cycle(s): %1", nullptr, int(project.cycles.size())).arg(counts.join(tr(", "))));
    const Telling* told = analysis::lastTelling(project);
    if (!told) said.append(tr("not told yet"));
    else if (told->audience.isEmpty())
        said.append(tr("last told on %1").arg(analysis::dateIn(languageOfWindow(), told->date)));
    else said.append(tr("last told on %1 to %2").arg(analysis::dateIn(languageOfWindow(), told->date), told->audience));
    m_summary->setText(said.join(u" · "_s));
}

void OverviewPage::refreshLoop(const Project& project)
{
    for (int step = 0; step < stepCount; ++step) {
        const analysis::Completeness completeness =
            analysis::completeness(project, Step(step), m_document.beginning(project));
        if (completeness.isWhole()) m_loop->setCompleteness(Step(step), 2, tr("complete"));
        else if (completeness.isEmpty()) m_loop->setCompleteness(Step(step), 0, tr("nothing yet"));
        else
            m_loop->setCompleteness(Step(step), 1,
                                    tr("%1 of %2 answered").arg(completeness.filled.size()).arg(completeness.asked()));
    }
}

void OverviewPage::refreshNext(const Project& project)
{
    clearLayout(m_next);
    QWidget* card = m_next->parentWidget();
    const Project& beginning = m_document.beginning(project);
    QList<FieldPath> missing = analysis::aboutCompleteness(project, beginning).missing;
    for (int step = 0; step < stepCount && missing.size() < mostToWrite; ++step)
        missing += analysis::completeness(project, Step(step), beginning).missing;
    if (missing.isEmpty()) m_next->addWidget(quietLabel(tr("Everything that is asked first is answered."), card));
    for (const FieldPath& path : missing.first(std::min(mostToWrite, missing.size()))) {
        const QString page = items::pageName(items::pageOf(project, path));
        const QString place = placeName(project, path);
        auto* link = new LinkButton(page == place ? place : tr("%1: %2").arg(page, place), card);
        connect(link, &LinkButton::clicked, this, [this, path] { emit fieldWanted(path); });
        m_next->addWidget(link);
    }
}

} // namespace views

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidepanel.h"

#include "chartpanel.h"
#include "glossaryview.h"
#include "guidancepanel.h"

#include "coach/guidance.h"

#include <QStackedWidget>
#include <QTabBar>

namespace views {

using document::Document;
using namespace Qt::StringLiterals;

SidePanel::SidePanel(Document& document, const coach::Guidance& guidance, const ChartFolders& folders, QWidget* parent)
    : QTabWidget(parent)
    , m_document(document)
    , m_guidance(guidance)
{
    setObjectName(u"sidePanel"_s);
    setDocumentMode(true);
    tabBar()->setAccessibleName(tr("Help for the step"));
    addTab(makeGuidancePage(), tr("Guidance"));
    m_chart = new ChartPanel(document, folders, ChartPanel::Size::Small, this);
    addTab(m_chart, tr("Chart"));
    tabBar()->setUsesScrollButtons(false); // both stay in sight, and are shortened where they must
    setElideMode(Qt::ElideRight);
    for (int tab = 0; tab < count(); ++tab)
        setTabToolTip(tab, tabText(tab));
    connect(m_chart, &ChartPanel::placeChosen, this, &SidePanel::placeChosen);
    connect(m_chart, &ChartPanel::placeWanted, this, &SidePanel::placeWanted);
}

QWidget* SidePanel::makeGuidancePage()
{
    m_helpPages = new QStackedWidget(this);
    m_help = new GuidancePanel(m_guidance, m_helpPages);
    m_helpPages->addWidget(m_help);
    connect(m_help, &GuidancePanel::glossaryWanted, this, &SidePanel::showGlossary);
    return m_helpPages;
}

void SidePanel::showGlossary()
{
    if (!m_glossary) {
        m_glossary = new GlossaryView(m_guidance, m_helpPages);
        m_helpPages->addWidget(m_glossary);
        connect(m_glossary, &GlossaryView::left, this, &SidePanel::leaveGlossary);
    }
    setCurrentWidget(m_helpPages);
    m_helpPages->setCurrentWidget(m_glossary);
    m_glossary->setFocus(Qt::OtherFocusReason);
}

void SidePanel::leaveGlossary()
{
    m_helpPages->setCurrentWidget(m_help);
    m_help->setFocus(Qt::OtherFocusReason);
}

QByteArray SidePanel::saveState() const { return m_help->openSections().join(u' ').toUtf8(); }

void SidePanel::restoreState(const QByteArray& state)
{
    m_help->setOpenSections(QString::fromUtf8(state).split(u' ', Qt::SkipEmptyParts));
}

void SidePanel::setCurrent(const QString& projectKey, std::optional<story::Step> step)
{
    const document::Snapshot project = m_document.project(projectKey);
    m_help->setStep(step, project && project->type == story::ProjectType::LlmSystem);
    m_chart->setCurrent(projectKey, step);
}

void SidePanel::selectCycle(const QString& id)
{
    m_chart->select(id.isEmpty() ? story::FieldPath() : story::FieldPath("cycles"_L1).entry(id));
}

} // namespace views

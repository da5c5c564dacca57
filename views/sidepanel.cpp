// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidepanel.h"

#include "chartview.h"
#include "glossaryview.h"
#include "guidancepanel.h"
#include "plainlabel.h"
#include "shortened.h"
#include "theme.h"

#include "analysis/progresschart.h"
#include "coach/guidance.h"
#include "document/typingpause.h"
#include "items/plaintip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableWidget>
#include <QVBoxLayout>

namespace views {

using document::Document;
using namespace Qt::StringLiterals;

namespace {

/// Above it a chart only gets steeper.
constexpr int tallestChart = 420;

QString meaningsText(const analysis::ChartSpec& spec)
{
    using Marker = analysis::ChartSpec::Marker;
    static const QHash<Marker, QChar> signs{{Marker::Circle, QChar(0x25CF)},
                                            {Marker::Square, QChar(0x25A0)},
                                            {Marker::Triangle, QChar(0x25B2)},
                                            {Marker::Cross, QChar(0x2715)},
                                            {Marker::Diamond, QChar(0x25C6)}};
    QStringList meanings;
    for (const auto& meaning : spec.meanings)
        meanings.append(signs.value(meaning.marker) + u' ' + meaning.meaning);
    return meanings.join(u"   "_s);
}

} // namespace

SidePanel::SidePanel(Document& document, const coach::Guidance& guidance, const QString& moduleFolder, QWidget* parent)
    : QTabWidget(parent)
    , m_document(document)
    , m_guidance(guidance)
    , m_moduleFolder(moduleFolder)
{
    setObjectName(u"sidePanel"_s);
    setDocumentMode(true);
    tabBar()->setAccessibleName(tr("Help for the step"));
    addTab(makeGuidancePage(), tr("Guidance"));
    addTab(makeChartPage(), tr("Chart"));
    tabBar()->setUsesScrollButtons(false); // both stay in sight, and are shortened where they must
    setElideMode(Qt::ElideRight);
    for (int tab = 0; tab < count(); ++tab)
        setTabToolTip(tab, tabText(tab));
    connect(this, &QTabWidget::currentChanged, this, &SidePanel::showChart);
    document::whenSettled(document, this, [this](const QString& key) {
        if (key != m_key) return;
        fillMetrics();
        showChart();
    });
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

QWidget* SidePanel::makeChartPage()
{
    m_chartPage = new QWidget(this);
    auto* column = new QVBoxLayout(m_chartPage);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    m_metric = new ShortenedComboBox(m_chartPage);
    m_metric->setAccessibleName(tr("Metric"));
    m_metric->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_finding = wrappingLabel({}, m_chartPage, Theme::strong());
    m_meanings = quietLabel({}, m_chartPage, Theme::caption());
    m_noChart =
        quietLabel(tr("A chart appears here once a cycle has measured a metric. Define the metric on “About the "
                      "story”, then enter its value in a cycle."),
                   m_chartPage);
    column->addWidget(m_metric);
    column->addWidget(m_finding);
    column->addWidget(m_meanings);
    column->addWidget(m_noChart);
    m_asTable = new QCheckBox(tr("Show as &table"), m_chartPage);
    column->addWidget(m_asTable);
    connect(m_asTable, &QCheckBox::toggled, this, &SidePanel::showChart);
    column->addStretch();
    connect(m_metric, &QComboBox::currentIndexChanged, this, &SidePanel::showChart);
    return m_chartPage;
}

void SidePanel::setCurrent(const QString& projectKey, std::optional<story::Step> step)
{
    const bool isOther = projectKey != m_key;
    m_key = projectKey;
    m_help->setStep(step);
    if (isOther) fillMetrics();
    showChart();
}

void SidePanel::fillMetrics()
{
    const document::Snapshot project = m_document.project(m_key);
    const QSignalBlocker quiet(m_metric);
    const QString chosen = m_metric->currentText();
    m_metric->clear();
    if (!project) return;
    for (const analysis::MeasuredSeries& series : analysis::measuredSeries(*project))
        m_metric->addItem(analysis::name(*project, series), QStringList{series.metricId, series.segment});
    const int again = m_metric->findText(chosen);
    const int main = m_metric->findText(analysis::name(*project, analysis::mainSeries(*project)));
    m_metric->setCurrentIndex(again >= 0 ? again : main);
    m_metric->setToolTip(items::plainTip(m_metric->currentText())); // its signals are quiet
}

void SidePanel::showChart()
{
    if (currentWidget() != m_chartPage) return; // Qt Charts is loaded when a chart is first looked at
    const document::Snapshot project = m_document.project(m_key);
    const QStringList series = m_metric->currentData().toStringList();
    const analysis::ChartSpec spec =
        project ? analysis::progressChart(*project, series.value(0), series.value(1)) : analysis::ChartSpec();
    if (!m_chart && !spec.isEmpty()) {
        m_chart = makeChartView(m_moduleFolder, m_chartPage);
        if (m_chart) {
            auto* column = static_cast<QVBoxLayout*>(m_chartPage->layout());
            column->insertWidget(column->indexOf(m_meanings), m_chart, 1);
            m_chart->setMaximumHeight(tallestChart);
            connect(m_chart, &ChartView::pointClicked, this, &SidePanel::cycleChosen);
        }
    }
    const bool hasChart = m_chart && !spec.isEmpty();
    const bool isTable = hasChart && m_asTable->isChecked();
    for (QWidget* part : QList<QWidget*>{m_metric, m_finding, m_meanings, m_asTable})
        part->setVisible(hasChart);
    m_noChart->setVisible(!hasChart);
    if (m_chart) m_chart->setVisible(hasChart && !isTable);
    if (m_table || isTable) showTable(isTable ? spec : analysis::ChartSpec());
    if (!hasChart) return;
    m_finding->setText(spec.title);
    m_meanings->setText(spec.y.title + u'\n' + meaningsText(spec));
    m_chart->show(spec);
    m_chart->select(m_cycle);
}

/// The numbers of the chart, to read one by one.
void SidePanel::showTable(const analysis::ChartSpec& spec)
{
    if (!m_table) {
        m_table = new QTableWidget(m_chartPage);
        m_table->setAccessibleName(tr("The chart as a table"));
        m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
        m_table->setTabKeyNavigation(false);
        m_table->setFrameShape(QFrame::NoFrame);
        m_table->verticalHeader()->hide();
        auto* column = static_cast<QVBoxLayout*>(m_chartPage->layout());
        column->insertWidget(column->indexOf(m_meanings), m_table, 1);
    }
    m_table->setVisible(!spec.isEmpty());
    m_table->setColumnCount(int(spec.tableHead.size()));
    m_table->setHorizontalHeaderLabels(spec.tableHead);
    m_table->setRowCount(int(spec.table.size()));
    for (int row = 0; row < spec.table.size(); ++row)
        for (int cell = 0; cell < spec.table[row].size(); ++cell)
            m_table->setItem(row, cell, new QTableWidgetItem(spec.table[row][cell]));
    m_table->resizeColumnsToContents();
}

void SidePanel::selectCycle(const QString& id)
{
    m_cycle = id;
    if (m_chart) m_chart->select(id);
}

} // namespace views

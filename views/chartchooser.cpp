// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartchooser.h"

#include "shortened.h"
#include "theme.h"

#include "analysis/compoundingchart.h"
#include "analysis/ladderchart.h"
#include "analysis/monitoringchart.h"
#include "analysis/tradeoffchart.h"
#include "items/plaintip.h"

#include <QBoxLayout>
#include <QSignalBlocker>

namespace views {

using analysis::ChartChoice;
using analysis::ChartKind;
using analysis::MeasuredSeries;
using story::Step;
using namespace Qt::StringLiterals;

namespace {

constexpr auto usual = "progress"_L1;
constexpr auto tradeOff = "tradeoff"_L1;

QLatin1StringView kindOf(std::optional<Step> step)
{
    if (!step) return "velocity"_L1;
    switch (*step) {
    case Step::Objective: return "bridge"_L1;
    case Step::Constraints: return tradeOff;
    case Step::Rollout: return "rollout"_L1;
    case Step::Monitoring: return "monitoring"_L1;
    case Step::NextIteration: return "roadmap"_L1;
    case Step::Baseline:
    case Step::Cycles: break;
    }
    return usual;
}

QStringList dataOf(const MeasuredSeries& series) { return {series.metricId, series.segment}; }

MeasuredSeries seriesIn(const QComboBox* box)
{
    const QStringList data = box->currentData().toStringList();
    return {data.value(0), data.value(1)};
}

/// What the story itself would show of it.
ChartChoice ownChoice(const story::Project& project, const QString& kind)
{
    if (kind == "compounding"_L1) return {.first = analysis::mainCompounding(project)};
    if (kind == "ladder"_L1) return {.first = analysis::mainLadder(project)};
    if (kind != tradeOff) return {.first = analysis::mainSeries(project)};
    const analysis::TradePair pair = analysis::mainTradePair(project);
    return {.first = {pair.gained, {}}, .second = {pair.paid, {}}};
}

void choose(QComboBox* box, const MeasuredSeries& series)
{
    box->setCurrentIndex(std::max(0, box->findData(dataOf(series))));
    box->setToolTip(items::plainTip(box->currentText())); // its signals are quiet
}

void fillRecordings(QComboBox* box, const story::Project& project)
{
    for (const analysis::Recording& recording : analysis::recordings(project))
        box->addItem(recording.name, QStringList{recording.id, QString()});
}

/// A trade-off is between metrics, whatever segments they were measured for.
void fill(QComboBox* box, const story::Project& project, const QString& kind)
{
    for (MeasuredSeries series : analysis::measuredSeries(project)) {
        if (kind == tradeOff) series.segment.clear();
        if (box->findData(dataOf(series)) < 0) box->addItem(analysis::name(project, series), dataOf(series));
    }
}

} // namespace

ChartChooser::ChartChooser(Qt::Orientation orientation, QWidget* parent)
    : QWidget(parent)
    , m_kind(new ShortenedComboBox(this))
    , m_first(new ShortenedComboBox(this))
    , m_second(new ShortenedComboBox(this))
{
    m_kind->setAccessibleName(tr("Chart"));
    m_second->setAccessibleName(tr("Second metric"));
    const bool isRow = orientation == Qt::Horizontal;
    auto* boxes = new QBoxLayout(isRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
    boxes->setContentsMargins(0, 0, 0, 0);
    boxes->setSpacing(space::s);
    for (QComboBox* box : {m_kind, m_first, m_second}) {
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        boxes->addWidget(box);
    }
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_choice.kind = m_kind->currentData().toString();
        fillMetrics();
        emit chosen();
    });
    for (QComboBox* box : {m_first, m_second})
        connect(box, &QComboBox::activated, this, &ChartChooser::takeMetrics);
}

QString ChartChooser::kind() const { return m_kind->currentData().toString(); }

void ChartChooser::show(const document::Snapshot& project, std::optional<Step> step)
{
    if (project && m_project && project->id != m_project->id) m_choice.metrics.clear();
    if (project != m_project) findKinds(project);
    m_project = project;
    m_step = step;
    fillKinds();
    fillMetrics();
}

void ChartChooser::setChoice(const Choice& choice)
{
    m_choice = choice;
    show(m_project, m_step);
    emit chosen();
}

void ChartChooser::setByHand(bool on)
{
    Choice choice = m_choice;
    choice.kind = on ? kind() : QString();
    setChoice(choice);
}

void ChartChooser::setByDate(bool on)
{
    ChartChoice now = metrics();
    now.isByDate = on;
    m_choice.metrics[kind()] = now;
    emit chosen();
}

/// Those that the story has data for. Asked when it has changed, and not at every step.
void ChartChooser::findKinds(const document::Snapshot& project)
{
    m_kinds.clear();
    for (const ChartKind& kind : analysis::chartKinds())
        if (project && !kind.draw(*project, {}).isEmpty()) m_kinds.append(&kind);
}

/// The one chosen by hand, else that of the step, else the usual one.
void ChartChooser::fillKinds()
{
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    for (const ChartKind* kind : std::as_const(m_kinds))
        m_kind->addItem(analysis::chartTitle(*kind), QString(kind->name));
    for (const QString& wanted : {QString(usual), QString(kindOf(m_step)), m_choice.kind})
        if (const int at = m_kind->findData(wanted); at >= 0) m_kind->setCurrentIndex(at);
    m_kind->setVisible(m_kind->count() > 1);
    m_kind->setToolTip(items::plainTip(m_kind->currentText()));
}

void ChartChooser::fillMetrics()
{
    const QSignalBlocker quiet(m_first);
    const ChartKind* kind = analysis::chartKind(this->kind());
    m_first->clear();
    m_second->clear();
    if (kind && kind->metrics > 0) {
        fill(m_first, *m_project, kind->name);
        if (m_first->findData(dataOf(metrics().first)) < 0) m_choice.metrics.remove(this->kind()); // it is gone
        choose(m_first, metrics().first);
        fillSecond(*kind);
    } else if (kind && kind->isOfRecording) {
        fillRecordings(m_first, *m_project);
        choose(m_first, {metrics().recording, {}});
    }
    m_first->setAccessibleName(kind && kind->isOfRecording ? tr("Recorded values") : tr("Metric"));
    m_first->setVisible(kind && (kind->metrics > 0 || m_first->count() > 1));
    m_second->setVisible(kind && kind->metrics > 1 && m_first->count() > 1);
}

/// Beside the first there may be none, unless the two are weighed against each other.
void ChartChooser::fillSecond(const ChartKind& kind)
{
    const QSignalBlocker quiet(m_second);
    if (kind.name != tradeOff) m_second->addItem(tr("No second metric"), dataOf({}));
    fill(m_second, *m_project, kind.name);
    choose(m_second, metrics().second);
}

void ChartChooser::takeMetrics()
{
    ChartChoice now = metrics();
    const ChartKind* shown = analysis::chartKind(kind());
    if (shown && shown->isOfRecording) {
        now.recording = seriesIn(m_first).metricId;
    } else {
        now.first = seriesIn(m_first);
        now.second = seriesIn(m_second);
    }
    m_choice.metrics[kind()] = now;
    emit chosen();
}

ChartChoice ChartChooser::metrics() const
{
    const auto chosen = m_choice.metrics.constFind(kind());
    if (chosen != m_choice.metrics.cend()) return *chosen;
    return m_project ? ownChoice(*m_project, kind()) : ChartChoice();
}

analysis::ChartSpec ChartChooser::spec(std::optional<double> limit) const
{
    const ChartKind* kind = analysis::chartKind(this->kind());
    if (!kind || !m_project) return {};
    ChartChoice choice = metrics();
    choice.limit = limit;
    return kind->draw(*m_project, choice);
}

} // namespace views

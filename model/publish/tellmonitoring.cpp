// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teller.h"

#include "analysis/figures.h"
#include "analysis/monitoringchart.h"

#include <algorithm>

namespace publish {

using namespace story;
using namespace analysis;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBins = 8;
constexpr qsizetype mostWindows = 12;

QString seriesText(const RecordedSeries& series)
{
    const auto [low, high] = std::ranges::minmax_element(series.points, {}, &Point::value);
    return Publish::tr("%1 values from %2 to %3, between %4 and %5; the last is %6.")
        .arg(QString::number(series.points.size()), date(series.points.first().date), date(series.points.last().date),
             number(low->value), quantity(high->value, series.unit), quantity(series.points.last().value, series.unit));
}

QString signalOf(const Project& project, const Ref<Monitor>& reference)
{
    const auto found = std::ranges::find(project.monitoring.monitors, reference.id, &Monitor::id);
    return found == project.monitoring.monitors.end() ? QString() : found->signal;
}

} // namespace

void Teller::tellMonitoring()
{
    const Monitoring& m = m_project.monitoring;
    step(Step::Monitoring);
    if (m.status == ClaimStatus::Designed)
        paragraph(StyledText(Publish::tr("Designed, not run: this is the plan.")), Paragraph::Kind::Quiet);
    if (m.status != ClaimStatus::Unset) advise("monitoring.status"_L1);
    prose("monitoring.summary"_L1, {});
    facts({{Publish::tr("Life of the system"), choiceLabel(m.lifecycle)},
           {Publish::tr("Last checked"), date(m.lastChecked)},
           {Publish::tr("What makes it change"), choicesText(m.changeDrivers)}});
    prose("monitoring.driftDetection"_L1);
    tellMonitors();
    tellMonitoringChart();
    tellSeries();
    tellDistributions();
    tellDrift();
    prose("monitoring.retraining.trigger"_L1);
    prose("monitoring.retraining.cadence"_L1);
    prose("monitoring.retraining.fallback"_L1);
    prose("monitoring.featureValidation"_L1);
    prose("monitoring.versionTracking"_L1);
    prose("monitoring.sixMonthsLater"_L1);
    tellLlm();
    closeStep(Step::Monitoring);
}

void Teller::tellMonitors()
{
    Table monitors{.caption = {},
                   .columns = {{Publish::tr("Monitor")},
                               {Publish::tr("Kind")},
                               {Publish::tr("Alarm when")},
                               {Publish::tr("Action")},
                               {Publish::tr("Owner")},
                               {Publish::tr("Governance")}},
                   .rows = {}};
    for (const Monitor& m : m_project.monitoring.monitors) {
        const QString metric = metricName(m_project, m.metric);
        const QString name = metric.isEmpty() || m.signal.contains(metric, Qt::CaseInsensitive) ? m.signal
            : m.signal.isEmpty()                                                                ? metric
                                 : m.signal + u" ("_s + metric + u')';
        monitors.rows.append({withMarks(StyledText(name), marks(m)), StyledText(choiceLabel(m.kind)),
                              StyledText(alarmText(m)), markdown(joined(m.action)), StyledText(m.owner),
                              StyledText(m.governance)});
    }
    table(monitors);
    if (!monitors.rows.isEmpty()) advise("monitoring.monitors"_L1);
}

void Teller::tellMonitoringChart()
{
    if (const QList<Recording> all = recordings(m_project); !all.isEmpty())
        add(Chart{monitoringChart(m_project, all.first().id)});
}

void Teller::tellSeries()
{
    QList<StyledText> told;
    for (const RecordedSeries& series : m_project.monitoring.series) {
        if (series.points.isEmpty()) continue;
        StyledText text(series.name + u": "_s, Style::Label);
        text.append(typeset(seriesText(series)));
        told.append(withMarks(text, marks(series)));
    }
    items(Publish::tr("Recorded"), told);
}

void Teller::tellDistributions()
{
    for (const Distribution& d : m_project.monitoring.distributions) {
        if (d.bins.isEmpty() || d.bins.size() > mostBins) {
            labelled(d.signal,
                     Publish::tr("%1 of counts in %2.")
                         .arg(Publish::tr("%n window(s)", nullptr, int(d.windows.size())),
                              Publish::tr("%n bin(s)", nullptr, int(d.bins.size()))),
                     marks(d));
            continue;
        }
        const QString watched = signalOf(m_project, d.monitor);
        const QString of =
            watched.isEmpty() || watched == d.signal ? QString() : Publish::tr(", for the monitor “%1”").arg(watched);
        Table counts{.caption = Publish::tr("Counts of %1 by bin%2.").arg(d.signal, of),
                     .columns = {{Publish::tr("Window")}},
                     .rows = {}};
        for (const QString& bin : d.bins)
            counts.columns.append({bin, true});
        const auto row = [&](const QString& name, const QList<double>& values, const QString& marked) {
            QList<StyledText> cells{withMarks(StyledText(name), marked)};
            for (qsizetype i = 0; i < d.bins.size(); ++i)
                cells.append(StyledText(i < values.size() ? number(values[i]) : QString()));
            counts.rows.append(cells);
        };
        if (!d.reference.isEmpty()) row(Publish::tr("Reference"), d.reference, marks(d));
        for (const CountWindow& window : d.windows.last(std::min(d.windows.size(), mostWindows)))
            row(shortPeriod(window.startDate, window.endDate), window.counts, marks(window));
        table(counts);
    }
    if (!m_project.monitoring.distributions.isEmpty()) advise("monitoring.distributions"_L1);
}

void Teller::tellDrift()
{
    const Monitoring& m = m_project.monitoring;
    Table events{.caption = {},
                 .columns = {{Publish::tr("Drift event")},
                             {Publish::tr("Started")},
                             {Publish::tr("Seen")},
                             {Publish::tr("Seen by")},
                             {Publish::tr("Time to detect")},
                             {Publish::tr("Response")},
                             {Publish::tr("Resolved")}},
                 .rows = {}};
    for (const DriftEvent& e : m.driftEvents) {
        const QString monitor = signalOf(m_project, e.monitor);
        QStringList by{e.seenBy, monitor == e.seenBy ? QString() : monitor};
        by.removeAll(QString());
        events.rows.append({withMarks(StyledText(e.title), marks(e)), StyledText(e.startedOn.text()),
                            StyledText(e.seenOn.text()), StyledText(by.join(u", "_s)),
                            StyledText(durationText(e.timeToDetect)), markdown(joined(e.response)),
                            StyledText(e.resolvedOn.text())});
    }
    table(events);
    if (!m.driftEvents.isEmpty()) advise("monitoring.driftEvents"_L1);

    const ExpectedDecay& decay = m.expectedDecay;
    QString text;
    if (decay.perMonth) {
        const Metric* found = m_project.metric(decay.metric);
        const Metric metric = found ? *found : Metric();
        const QString sign = *decay.perMonth > 0 ? u"+"_s : QString();
        text = Publish::tr("%1 a month").arg(sign + quantity(*decay.perMonth, metric));
        if (found) text += u' ' + Publish::tr("on %1").arg(midSentence(metric.name));
        text = sentence(text);
    }
    labelled(Publish::tr("Expected decay"), together({text, joined(decay.note)}), marks(decay));
    if (decay != ExpectedDecay()) advise("monitoring.expectedDecay"_L1);

    QList<StyledText> edges;
    for (const QString& edge : m.edgeCases)
        edges.append(markdown(edge));
    items(Publish::tr("Edge cases"), edges);
    Table modes{.caption = {},
                .columns = {{Publish::tr("How it can fail")},
                            {Publish::tr("What shows it")},
                            {Publish::tr("What is done")}},
                .rows = {}};
    for (const FailureMode& mode : m.failureModes)
        modes.rows.append(
            {withMarks(markdown(mode.mode), marks(mode)), markdown(mode.signal), markdown(mode.response)});
    table(modes);
    if (!m.failureModes.isEmpty()) advise("monitoring.failureModes"_L1);
}

void Teller::tellLlm()
{
    if (m_project.llm == LlmSystem()) return;
    part(Publish::tr("What an LLM system has to answer"));
    for (const QLatin1StringView key :
         {"promptIterations"_L1, "evaluationDrift"_L1, "safetyMonitoring"_L1, "latencyCost"_L1, "humanFeedback"_L1})
        prose(FieldPath("llm"_L1).field(QString(key)));
}

} // namespace publish

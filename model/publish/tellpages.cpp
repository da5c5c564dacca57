// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teller.h"

#include "shift.h"

#include "analysis/figures.h"
#include "analysis/payback.h"
#include "analysis/velocity.h"

#include <algorithm>

namespace publish {

using namespace story;
using namespace analysis;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLines = 2; ///< of figures in the margin

QList<int> sections(int count)
{
    QList<int> all;
    for (int i = 0; i < count; ++i)
        all.append(i);
    return all;
}

/// "Scoring time, p99: 74 ms, from 18 ms"
QString measured(const Project& project, const Cycle& cycle, const Reference& reference)
{
    const Metric* metric = project.metric(reference);
    const Measurement* after = metric ? measurement(cycle.measurements, metric->id) : nullptr;
    if (!after || !after->value) return {};
    const Number from = baselineValue(project, metric->id);
    const QString value = quantity(*after->value, *metric);
    return from ? Publish::tr("%1: %2, baseline %3").arg(metric->name, value, quantity(*from, *metric))
                : Publish::tr("%1: %2").arg(metric->name, value);
}

QStringList tradeFigures(const Project& project)
{
    for (const Cycle* cycle : cyclesToTell(project)) {
        QStringList lines{measured(project, *cycle, cycle->tradeOff.gained),
                          measured(project, *cycle, cycle->tradeOff.paid)};
        lines.removeAll(QString());
        if (!lines.isEmpty()) return lines;
    }
    return {};
}

QStringList guardrailBounds(const Project& project)
{
    QStringList lines;
    for (const Guardrail& guardrail : project.rollout.guardrails) {
        const Metric* metric = project.metric(guardrail.metric);
        if (!metric || !guardrail.limit || guardrail.comparison == Comparison::Unset) continue;
        lines.append(Publish::tr("%1 %2").arg(metric->name,
                                              boundText(guardrail.comparison, *guardrail.limit, metric->unit,
                                                        metric->decimals)));
    }
    return lines;
}

QStringList alarms(const Project& project)
{
    QStringList lines;
    for (const Monitor& monitor : project.monitoring.monitors)
        if (const QString alarm = alarmText(monitor); !alarm.isEmpty() && !monitor.signal.isEmpty())
            lines.append(Publish::tr("%1: %2").arg(monitor.signal, alarm));
    return lines;
}

QStringList furtherExperiments(const Project& project)
{
    QStringList lines;
    for (const NextExperiment& experiment : project.nextIteration.experiments)
        if (!experiment.title.isEmpty())
            lines.append(experiment.quarter.isNull()
                             ? experiment.title
                             : Publish::tr("%1: %2").arg(date(experiment.quarter), experiment.title));
    return lines.sliced(std::min<qsizetype>(1, lines.size()));
}

QStringList velocityFigures(const Project& project)
{
    QStringList lines;
    if (const auto aQuarter = pace(project).aQuarter)
        lines.append(Publish::tr("Iterations a quarter: %1").arg(number(*aQuarter, 1)));
    if (const Metric* metric = businessMetric(project))
        if (const auto rate = gainRate(project, metric->id); rate && rate->perCycle)
            lines.append(Publish::tr("Gain an iteration on %1: %2")
                             .arg(midSentence(metric->name),
                                  quantity(*rate->perCycle, rate->kind == ChangeKind::Relative ? u"%"_s : u"pp"_s, 1)));
    return lines;
}

/// Figures for the margin of an executive page.
SideNote executiveFigures(const Project& project, ExecutiveSection section)
{
    SideNote note{{}, {}, {}, SideNote::Kind::Facts};
    const Metric* metric = businessMetric(project);
    switch (section) {
    case ExecutiveSection::Outcome:
        note.title = Publish::tr("Target");
        if (metric && metric->target)
            note.paragraphs = {Publish::tr("%1: %2").arg(metric->name, quantity(*metric->target, *metric))};
        break;
    case ExecutiveSection::Velocity:
        note.title = Publish::tr("In figures");
        note.paragraphs = velocityFigures(project);
        break;
    case ExecutiveSection::Decision:
        note.title = Publish::tr("Guardrails");
        note.paragraphs = guardrailBounds(project);
        break;
    case ExecutiveSection::Cost:
        note.title = Publish::tr("Return");
        if (const auto back = payback(project.objective); back && back->monthsAPeriod)
            note.paragraphs = {Publish::tr("In a year %1 times what it cost").arg(number(back->ratio, 1))};
        break;
    case ExecutiveSection::Next: break;
    }
    note.paragraphs = note.paragraphs.first(std::min(mostLines, note.paragraphs.size()));
    return note;
}

/// Figures for the margin of a card, which its sentences leave out.
SideNote cardFigures(const Project& project, CardSection section)
{
    SideNote note{{}, {}, {}, SideNote::Kind::Facts};
    switch (section) {
    case CardSection::Objective: break;
    case CardSection::TradeOff:
        note.title = Publish::tr("In figures");
        note.paragraphs = tradeFigures(project);
        break;
    case CardSection::Rollback:
        note.title = Publish::tr("Guardrails");
        note.paragraphs = guardrailBounds(project);
        break;
    case CardSection::Drift:
        note.title = Publish::tr("Alarms");
        note.paragraphs = alarms(project);
        break;
    case CardSection::Next:
        note.title = Publish::tr("After that");
        note.paragraphs = furtherExperiments(project);
        break;
    }
    note.paragraphs = note.paragraphs.first(std::min(mostLines, note.paragraphs.size()));
    return note;
}

} // namespace

QList<Block> Teller::tellCard(int words)
{
    tellTitle(Length::TenMinutes);
    Gatherer gatherer(m_project, {m_project.level, m_project.setting});
    gatherer.gatherCard(words);
    const QList<QString> titles{Publish::tr("Objective"), Publish::tr("Trade-off"), Publish::tr("Rollback"),
                                Publish::tr("Drift"), Publish::tr("Next")};
    tellSections(gatherer.take(), titles, words,
                 [this](int section) { return cardFigures(m_project, CardSection(section)); });
    return std::move(m_blocks);
}

QList<Block> Teller::tellExecutive(int words)
{
    tellTitle(Length::TenMinutes);
    Gatherer gatherer(m_project, {m_project.level, m_project.setting});
    gatherer.gatherExecutive(words);
    const QList<QString> titles{Publish::tr("Outcome"), Publish::tr("Learning velocity"), Publish::tr("Decision"),
                                Publish::tr("Cost and return"), Publish::tr("Next")};
    tellSections(gatherer.take(), titles, words,
                 [this](int section) { return executiveFigures(m_project, ExecutiveSection(section)); });
    return std::move(m_blocks);
}

void Teller::tellSections(const QList<Candidate>& candidates, const QStringList& titles, int words,
                          const std::function<SideNote(int section)>& beside)
{
    const Cut chosen = cut(candidates, words, sections(int(titles.size())));
    for (int section = 0; section < titles.size(); ++section) {
        const qsizetype first = m_blocks.size();
        part(titles[section]);
        tellSaid(candidates, chosen, section, section);
        if (m_blocks.size() == first + 1) m_blocks.removeLast(); // nothing to say
        if (m_blocks.size() == first || !beside) continue;
        if (const SideNote note = beside(section); !note.paragraphs.isEmpty()) m_blocks[first + 1].notes.append(note);
    }
}

} // namespace publish

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison.h"

#include "shift.h"
#include "wording.h"

#include "analysis/exposure.h"
#include "analysis/figures.h"

#include <algorithm>

namespace publish {

using namespace story;
using namespace analysis;
using namespace Qt::StringLiterals;

namespace {

/// "Fraud loss, from 412 to 285 kEUR a month"; without measurements the metric, without a metric the kind of outcome.
QString moved(const Project& project)
{
    const Metric* metric = businessMetric(project);
    if (!metric) return choiceLabel(project.objective.outcome);
    const Number from = baselineValue(project, metric->id);
    const Number to = latestValue(project, metric->id);
    if (from && to)
        return Publish::tr("%1, from %2 to %3")
            .arg(metric->name, number(*from, metric->decimals), quantity(*to, *metric));
    return to ? Publish::tr("%1, now %2").arg(metric->name, quantity(*to, *metric)) : metric->name;
}

QString kept(const Project& project)
{
    const Constraint* constraint = keptConstraint(project);
    if (!constraint) return {};
    return Publish::tr("%1 %2").arg(project.metric(constraint->metric)->name, boundText(project, *constraint));
}

/// "4: 3 shipped, 1 refuted"
QString iterations(const Project& project)
{
    if (project.cycles.isEmpty()) return {};
    QStringList counts;
    for (const Decision decision : {Decision::Shipped, Decision::RolledBack, Decision::Refuted, Decision::Parked})
        if (const auto count = std::ranges::count(project.cycles, decision, &Cycle::decision); count > 0)
            counts.append(Publish::tr("%1 %2").arg(QString::number(count), midSentence(choiceLabel(decision))));
    const QString all = QString::number(project.cycles.size());
    if (counts.size() == 1 && counts.first().startsWith(all + u' ')) return counts.first();
    return counts.isEmpty() ? all : Publish::tr("%1: %2").arg(all, counts.join(u", "_s));
}

/// The last stage that was begun.
QString reached(const Project& project)
{
    const Rollout& rollout = project.rollout;
    if (rollout.status == ClaimStatus::Designed) return choiceLabel(ClaimStatus::Designed);
    QString text;
    for (const Stage& stage : rollout.stages) {
        if (!isBegun(rollout, stage)) continue;
        const QString kind = choiceLabel(stage.kind);
        if (stage.share && !kind.isEmpty()) text = kind + u", "_s + quantity(*stage.share, u"%"_s);
        else text = stage.title.isEmpty() ? kind : stage.title;
    }
    return text;
}

QString watched(const Project& project)
{
    QStringList parts;
    if (const auto count = project.monitoring.monitors.size(); count > 0)
        parts.append(Publish::tr("%n monitor(s)", nullptr, int(count)));
    if (const auto count = project.monitoring.driftEvents.size(); count > 0)
        parts.append(Publish::tr("%n drift event(s)", nullptr, int(count)));
    return parts.join(u", "_s);
}

QString next(const Project& project)
{
    const QList<NextExperiment>& experiments = project.nextIteration.experiments;
    return experiments.isEmpty() ? QString() : experiments.first().title;
}

} // namespace

QList<Block> contentsBlocks(const QString& title, const QList<ContentsLine>& lines)
{
    Table contents{.caption = {}, .columns = {{Publish::tr("Story")}, {Publish::tr("Page"), true}}, .rows = {}};
    for (const ContentsLine& line : lines) {
        StyledText text(line.title, Style::Strong);
        if (!line.summary.isEmpty()) text.append(u". "_s + line.summary, Style::Quiet);
        contents.rows.append({text, StyledText(QString::number(line.page))});
    }
    return {{Head{title, {}, {}, {}}, {}}, {contents, {}}};
}

QString comparisonTitle() { return Publish::tr("The stories side by side"); }

QList<Block> comparisonBlocks(const QList<Project>& projects)
{
    Table table{.caption = {},
                .columns = {{Publish::tr("Story")},
                            {Publish::tr("Business metric")},
                            {Publish::tr("Constraint kept")},
                            {Publish::tr("Iterations")},
                            {Publish::tr("Rollout reached")},
                            {Publish::tr("Monitoring")},
                            {Publish::tr("Next iteration")}},
                .rows = {}};
    for (const Project& project : projects)
        table.rows.append({StyledText(project.title), StyledText(typeset(moved(project))), StyledText(kept(project)),
                           StyledText(iterations(project)), StyledText(reached(project)), StyledText(watched(project)),
                           StyledText(next(project))});
    return {{Head{comparisonTitle(), {}, {}, {}}, {}}, {withoutEmptyColumns(std::move(table)), {}}};
}

} // namespace publish

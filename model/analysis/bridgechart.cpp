// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bridgechart.h"

#include "chartparts.h"
#include "figures.h"
#include "payback.h"

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// "91 → 94 % (+3.0 pp)"; what is known of it.
QString movedText(const Project& project, const Metric& metric)
{
    const Number from = baselineValue(project, metric.id);
    const Number to = latestValue(project, metric.id);
    if (!from && !to) return {};
    if (!from || !to) return quantity(from ? *from : *to, metric);
    const auto moved = change(metric, *from, *to);
    const QString both = Chart::tr("%1 → %2").arg(number(*from, metric.decimals), quantity(*to, metric));
    return moved ? Chart::tr("%1 (%2)").arg(both, text(*moved)) : both;
}

ChartSpec::Box boxOf(const Project& project, const QString& title, const Reference& reference, const QRectF& area,
                     QLatin1StringView field)
{
    const Metric* metric = project.metric(reference);
    const QString moved = movedText(project, *metric);
    return {.area = area,
            .title = title,
            .text = moved.isEmpty() ? metric->name : metric->name + u'\n' + moved,
            .place = FieldPath("objective.bridge"_L1).field(field.toString())};
}

QString gradeText(EvidenceGrade grade)
{
    return grade == EvidenceGrade::Unset ? Chart::tr("evidence not graded")
                                         : Chart::tr("evidence: %1").arg(inSentence(choiceLabel(grade)));
}

QString finding(const Project& project, const Bridge& bridge)
{
    const QString technical = project.metric(bridge.technicalMetric)->name;
    const QString business = project.metric(bridge.businessMetric)->name;
    switch (bridge.grade) {
    case EvidenceGrade::Unset:
    case EvidenceGrade::NoEvidence: return Chart::tr("That %1 moves %2 is not shown yet").arg(technical, business);
    case EvidenceGrade::Estimate: return Chart::tr("That %1 moves %2 is an estimate").arg(technical, business);
    default: break;
    }
    return Chart::tr("%1 moves %2 (%3)").arg(technical, business, choiceLabel(bridge.grade));
}

/// "the investment of 120 k€ comes back in 4.8 months"; empty where the story does not say both.
QString paybackText(const Objective& objective)
{
    const auto found = payback(objective);
    if (!found) return {};
    const QString put = Chart::tr("the investment of %1").arg(quantity(found->investment, found->unit));
    return found->months ? Chart::tr("%1 is to come back in %2 months").arg(put, number(rounded(*found->months, 1)))
                         : Chart::tr("%1 is to come back %2 times").arg(put, number(rounded(found->ratio, 1)));
}

void fillTable(ChartSpec& spec, const Objective& objective)
{
    spec.tableHead = {Chart::tr("Part"), Chart::tr("What it is")};
    const ChartSpec::Panel& panel = spec.panels.constFirst();
    for (const ChartSpec::Box& box : panel.boxes)
        spec.table.append({box.title, QString(box.text).replace(u'\n', u": "_s)});
    for (const ChartSpec::Arrow& arrow : panel.arrows)
        spec.table.append(
            {Chart::tr("%1 to %2").arg(panel.boxes[arrow.from].title, panel.boxes[arrow.to].title), arrow.label});
    for (const auto& [name, said] : {std::pair(Chart::tr("Investment"), &objective.investment),
                                     std::pair(Chart::tr("Return"), &objective.expectedReturn)})
        if (said->value) spec.table.append({name, quantity(*said->value, said->unit)});
}

/// One below the other, the goal on top and what lifts it below: so each arrow goes to a neighbour, also that to the
/// counter-metric, which comes last.
void stack(ChartSpec::Panel& panel, int business)
{
    constexpr double gap = 0.35;
    constexpr double ofMechanism = 1.7; ///< it has most to say
    QList<int> order;
    for (int i = business; i >= 0; --i)
        order.append(i);
    for (int i = business + 1; i < panel.boxes.size(); ++i)
        order.append(i);
    const auto height = [&](int box) { return business == 2 && box == 1 ? ofMechanism : 1; };
    double all = -gap;
    for (const int box : std::as_const(order))
        all += height(box) + gap;
    double top = 0;
    for (const int box : std::as_const(order)) {
        panel.boxes[box].narrow = {0, top / all, 1, height(box) / all};
        top += height(box) + gap;
    }
}

} // namespace

ChartSpec bridgeChart(const Project& project)
{
    const Bridge& bridge = project.objective.bridge;
    if (!project.metric(bridge.technicalMetric) || !project.metric(bridge.businessMetric)) return {};
    const bool hasCounter = project.metric(bridge.counterMetric) != nullptr;
    const double height = hasCounter ? 0.52 : 0.8;
    const double top = hasCounter ? 0.02 : 0.1;
    ChartSpec::Panel panel;
    panel.boxes = {boxOf(project, Chart::tr("Technical metric"), bridge.technicalMetric, {0.0, top, 0.24, height},
                         "technicalMetric"_L1)};
    if (!bridge.mechanism.isEmpty())
        panel.boxes.append({.area = {0.38, top, 0.24, height},
                            .title = Chart::tr("Mechanism"),
                            .text = bridge.mechanism.paragraphs.first(),
                            .place = "objective.bridge.mechanism"_L1});
    panel.boxes.append(boxOf(project, Chart::tr("Business metric"), bridge.businessMetric, {0.76, top, 0.24, height},
                             "businessMetric"_L1));
    const int business = int(panel.boxes.size()) - 1;
    for (int i = 0; i < business; ++i)
        panel.arrows.append({.from = i, .to = i + 1, .label = i + 1 == business ? gradeText(bridge.grade) : QString()});
    if (hasCounter) {
        panel.boxes.append(boxOf(project, Chart::tr("Counter-metric"), bridge.counterMetric, {0.37, 0.68, 0.26, 0.3},
                                 "counterMetric"_L1));
        panel.arrows.append({.from = 0,
                             .to = business + 1,
                             .label = Chart::tr("if pushed blindly"),
                             .role = ChartSpec::Role::Guardrail});
    }
    stack(panel, business);
    ChartSpec spec;
    spec.panels = {panel};
    spec.title = finding(project, bridge);
    if (const QString back = paybackText(project.objective); !back.isEmpty()) spec.title += u"; "_s + back;
    spec.description = Chart::tr("Diagram from the technical to the business metric. %1.").arg(spec.title);
    fillTable(spec, project.objective);
    return spec;
}

} // namespace analysis

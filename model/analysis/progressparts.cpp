// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progressparts.h"

#include "change.h"
#include "confidence.h"
#include "figures.h"

#include <algorithm>
#include <cmath>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

QString intervalText(const Measurement& measurement, const Metric& metric)
{
    if (!measurement.low || !measurement.high) return {};
    return Chart::tr("%1 to %2")
        .arg(number(*measurement.low, metric.decimals), number(*measurement.high, metric.decimals));
}

QString certaintyText(const Metric& metric, const Measurement& before, const Measurement& after)
{
    const Certainty certainty = confidence(metric, before, after).certainty;
    return certainty == Certainty::Unknown ? QString() : text(certainty);
}

namespace {

/// "2 pp": without a sign, in the decimals of what it lies between.
QString distance(const Metric& metric, double margin, double value, double line)
{
    const QString unit = metric.unit == "%"_L1 ? u"pp"_s : metric.unit;
    const double by = std::abs(margin);
    return quantity(metric.decimals ? by : rounded(by, decimalsOf({value, line})), unit, metric.decimals);
}

} // namespace

QStringList marginTexts(const Metric& metric, double value)
{
    QStringList said;
    if (const auto margin = targetMargin(metric, value)) {
        const QString by = distance(metric, *margin, value, *metric.target);
        said.append(*margin == 0      ? Chart::tr("on the target")
                        : *margin > 0 ? Chart::tr("%1 beyond the target").arg(by)
                                      : Chart::tr("%1 short of the target").arg(by));
    }
    if (const auto margin = guardrailMargin(metric, value)) {
        const QString by = distance(metric, *margin, value, *metric.guardrail);
        said.append(*margin < 0 ? Chart::tr("guardrail broken, by %1").arg(by)
                                : Chart::tr("guardrail kept, by %1").arg(by));
    }
    return said;
}

namespace {

/// What happened meanwhile, where the axis has its day. By number it stands between the cycles around it.
class Meanwhile
{
public:
    explicit Meanwhile(const Progress& progress)
        : m_progress(progress)
    {
    }

    void add(ChartSpec::Panel& panel, const Date& on, const QString& label, const FieldPath& place) const
    {
        const std::optional<double> x = on.isNull() ? std::nullopt : xOf(dayOf(on));
        if (!x || *x < panel.x.min || *x > panel.x.max) return;
        if (addToOther(panel, *x, label, on)) return;
        panel.lines.append({.role = ChartSpec::Role::Event,
                            .at = *x,
                            .label = label,
                            .orientation = Qt::Vertical,
                            .tip = label + u'\n' + date(on),
                            .place = place});
    }

private:
    /// What happened after the last cycle stands at one place, and has one name together.
    static bool addToOther(ChartSpec::Panel& panel, double x, const QString& label, const Date& on)
    {
        for (ChartSpec::Line& line : panel.lines) {
            if (line.role != ChartSpec::Role::Event || line.at != x) continue;
            line.label += u", "_s + label;
            line.tip += u'\n' + label + u'\n' + date(on);
            return true;
        }
        return false;
    }

    [[nodiscard]] std::optional<double> xOf(double day) const
    {
        if (m_progress.isByDate) return day;
        const MeasuredCycle* before = nullptr;
        for (const MeasuredCycle& m : m_progress.measured) {
            if (when(*m.cycle).isNull()) continue;
            const double here = dayOf(when(*m.cycle));
            if (here >= day && !before) return {};
            if (here >= day) {
                const double there = dayOf(when(*before->cycle));
                return before->number + (m.number - before->number) * (day - there) / (here - there);
            }
            before = &m;
        }
        return before ? std::optional(before->number + 0.5) : std::nullopt;
    }

    const Progress& m_progress;
};

} // namespace

void addEvents(ChartSpec::Panel& panel, const Progress& progress)
{
    const Meanwhile meanwhile(progress);
    for (const Stage& stage : progress.project.rollout.stages)
        if (stage.kind != StageKind::Shadow)
            meanwhile.add(panel, stage.startDate, stage.title.isEmpty() ? choiceLabel(stage.kind) : stage.title,
                          FieldPath("rollout.stages"_L1).entry(stage.id));
    for (const DriftEvent& event : progress.project.monitoring.driftEvents)
        meanwhile.add(panel, event.startedOn.isNull() ? event.seenOn : event.startedOn,
                      event.title.isEmpty() ? Chart::tr("drift") : event.title,
                      FieldPath("monitoring.driftEvents"_L1).entry(event.id));
}

namespace {

/// What a line of the chart is, as a row of the table.
QStringList rowOf(const ChartSpec::Line& line, const Metric& metric)
{
    using Role = ChartSpec::Role;
    const QString name = line.role == Role::Baseline ? Chart::tr("Baseline")
        : line.role == Role::Target                  ? Chart::tr("Target")
                                                     : Chart::tr("Guardrail");
    return {QString(), name, QString(), number(line.at, metric.decimals), QString()};
}

} // namespace

void fillTable(ChartSpec& spec, const Progress& progress, const Progress* second)
{
    const Metric& metric = progress.metric;
    const auto any = [&](const auto& has) {
        return std::ranges::any_of(progress.measured, [&](const MeasuredCycle& m) { return has(*m.measurement); });
    };
    const bool hasIntervals = any([](const Measurement& m) { return m.low && m.high; });
    const bool hasCounts = any([](const Measurement& m) { return m.n.has_value(); });
    spec.tableHead = {Chart::tr("Cycle"), Chart::tr("Title"), Chart::tr("Date"), axisTitle(metric),
                      Chart::tr("Decision")};
    if (hasIntervals) spec.tableHead.append(Chart::tr("Interval"));
    if (hasCounts) spec.tableHead.append(Chart::tr("n"));
    const bool hasMargins = metric.direction != Direction::Unset && (metric.target || metric.guardrail);
    if (hasMargins) spec.tableHead.append(Chart::tr("Margin"));
    if (second) spec.tableHead.append(axisTitle(second->metric));
    for (const MeasuredCycle& m : progress.measured) {
        QStringList row{QString::number(m.number), m.cycle->title, when(*m.cycle).text(),
                        number(*m.measurement->value, metric.decimals), decisionText(m.cycle->decision)};
        if (hasIntervals) row.append(intervalText(*m.measurement, metric));
        if (hasCounts) row.append(m.measurement->n ? QString::number(*m.measurement->n) : QString());
        if (hasMargins) row.append(marginTexts(metric, *m.measurement->value).join(u"; "_s));
        if (second) {
            const auto* other = measurement(m.cycle->measurements, second->metric.id, second->series.segment);
            row.append(other ? number(*other->value, second->metric.decimals) : QString());
        }
        spec.table.append(row);
    }
    for (const ChartSpec::Line& line : spec.panels.constFirst().lines) {
        if (line.role == ChartSpec::Role::Baseline) spec.table.prepend(rowOf(line, metric));
        else if (line.role == ChartSpec::Role::Event)
            spec.table.append({QString(), line.tip.section(u'\n', 0, 0), line.tip.section(u'\n', 1)});
        else spec.table.append(rowOf(line, metric));
    }
}

} // namespace analysis

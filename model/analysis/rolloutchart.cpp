// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rolloutchart.h"

#include "chartparts.h"
#include "exposure.h"
#include "figures.h"
#include "rolloutfinding.h"

#include <algorithm>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

using Marker = ChartSpec::Marker;
constexpr qsizetype mostGuardrails = 3;

QString nameOf(const Stage& stage)
{
    if (!stage.title.isEmpty()) return stage.title;
    return stage.kind == StageKind::Unset ? Chart::tr("Stage") : choiceLabel(stage.kind);
}

FieldPath placeOf(const Stage& stage) { return FieldPath("rollout.stages"_L1).entry(stage.id); }

/// Where the stages and the readings stand on the x axis: by day, or one after the other.
class Course
{
public:
    explicit Course(const Rollout& rollout)
        : m_stages(rollout.stages)
        , m_isByDate(std::ranges::none_of(m_stages, [](const Stage& s) { return s.startDate.isNull(); }))
    {
        if (m_isByDate) coverDays(rollout);
    }

    [[nodiscard]] std::pair<double, double> of(qsizetype index) const
    {
        if (!m_isByDate) return {double(index), double(index) + 0.86};
        const double from = double(m_stages[index].startDate.first().toJulianDay());
        const Date& said = m_stages[index].endDate;
        double to = said.isNull() ? m_days.high() : double(said.last().toJulianDay() + 1);
        if (said.isNull() && index + 1 < m_stages.size())
            to = double(m_stages[index + 1].startDate.first().toJulianDay());
        return {from, std::max(to, from + 1)};
    }
    /// Of a reading: its day, or the middle of its stage.
    [[nodiscard]] std::optional<double> of(const Reading& reading) const
    {
        if (m_isByDate && !reading.date.isNull()) return dayOf(reading.date) + 0.5;
        const auto stage = std::ranges::find(m_stages, reading.stage.id, &Stage::id);
        if (stage == m_stages.end()) return {};
        const auto [from, to] = of(stage - m_stages.begin());
        return (from + to) / 2;
    }
    [[nodiscard]] ChartSpec::Axis axis() const
    {
        if (m_isByDate) return dateAxis(m_days.low(), m_days.high());
        ChartSpec::Axis axis{.min = -0.1, .max = double(m_stages.size()) - 0.04};
        for (qsizetype i = 0; i < m_stages.size(); ++i)
            axis.ticks.append({double(i) + 0.43, nameOf(m_stages[i])});
        return axis;
    }
    [[nodiscard]] bool isByDate() const { return m_isByDate; }

private:
    void coverDays(const Rollout& rollout)
    {
        for (const Stage& stage : m_stages) {
            m_days.cover(double(stage.startDate.first().toJulianDay()));
            for (const Date& date : {stage.startDate, stage.endDate})
                if (!date.isNull()) m_days.cover(double(date.last().toJulianDay() + 1));
        }
        for (const Guardrail& guardrail : rollout.guardrails)
            for (const Reading& reading : guardrail.readings)
                if (!reading.date.isNull()) m_days.cover(dayOf(reading.date) + 0.5);
        if (m_stages.last().endDate.isNull()) m_days.cover(m_days.high() + (m_days.high() - m_days.low()) * 0.15 + 1);
    }

    const QList<Stage>& m_stages;
    bool m_isByDate;
    Extent m_days;
};

Marker markerOf(GateOutcome outcome)
{
    switch (outcome) {
    case GateOutcome::Failed: return Marker::Cross;
    case GateOutcome::Stopped: return Marker::Triangle;
    case GateOutcome::Unset: return Marker::Diamond;
    case GateOutcome::Passed: break;
    }
    return Marker::Circle;
}

QString gateText(const Stage& stage)
{
    return stage.outcome == GateOutcome::Unset ? Chart::tr("gate open") : choiceLabel(stage.outcome);
}

QString usersText(const StageExposure& exposed, bool isBegun)
{
    if (!exposed.users) return {};
    if (!isBegun) return Chart::tr("would put %1 users at risk").arg(number(*exposed.users, 0));
    return exposed.isEstimated ? Chart::tr("some %1 users at risk").arg(number(*exposed.users, 0))
                               : Chart::tr("%1 users at risk").arg(number(*exposed.users, 0));
}

QString tipOf(const Stage& stage, const StageExposure& exposed, bool isBegun)
{
    QStringList tip{isBegun ? nameOf(stage) : Chart::tr("%1 (planned)").arg(nameOf(stage))};
    if (stage.kind != StageKind::Unset && choiceLabel(stage.kind) != nameOf(stage)) tip.append(choiceLabel(stage.kind));
    tip.append(Chart::tr("%1 of traffic").arg(quantity(*stage.share, u"%"_s)));
    if (const QString when = period(stage.startDate, stage.endDate); !when.isEmpty()) tip.append(when);
    if (const QString users = usersText(exposed, isBegun); !users.isEmpty()) tip.append(users);
    if (!stage.gate.isEmpty()) tip.append(Chart::tr("Gate: %1").arg(stage.gate.paragraphs.first()));
    if (hasGate(stage)) tip.append(gateText(stage));
    return tip.join(u'\n');
}

ChartSpec::Panel stagesPanel(const Rollout& rollout, const Course& course)
{
    ChartSpec::Panel panel{.x = course.axis()};
    const QList<StageExposure> exposed = exposure(rollout);
    for (qsizetype i = 0; i < rollout.stages.size(); ++i) {
        const Stage& stage = rollout.stages[i];
        if (!stage.share) continue;
        const auto [from, to] = course.of(i);
        const bool hasBegun = isBegun(rollout, stage);
        const bool hasAnswered = hasBegun && stage.kind != StageKind::Shadow;
        const QString share = quantity(*stage.share, u"%"_s);
        const QString label = course.isByDate() ? nameOf(stage) + u'\n' + share : share;
        panel.bars.append({.role = hasAnswered ? ChartSpec::Role::Data : ChartSpec::Role::Dominated,
                           .area = QRectF(QPointF(from, 0), QPointF(to, *stage.share)),
                           .label = hasBegun ? label : Chart::tr("%1 (planned)").arg(label),
                           .tip = tipOf(stage, exposed[i], hasBegun),
                           .place = placeOf(stage)});
        if (!hasGate(stage)) continue;
        panel.points.append({.x = to,
                             .y = *stage.share,
                             .label = {},
                             .tip = tipOf(stage, exposed[i], hasBegun),
                             .place = placeOf(stage),
                             .marker = markerOf(stage.outcome),
                             .role = ChartSpec::Role::Event,
                             .isKept = stage.outcome == GateOutcome::Passed});
    }
    const Extent shares = valuesOf(panel);
    panel.y = niceAxis(shares.low(), shares.high(), 5, 0);
    panel.y.title = Chart::tr("Share of traffic, %");
    return panel;
}

QString limitText(const Guardrail& guardrail, const Metric& metric)
{
    const QString value = quantity(*guardrail.limit, metric);
    return guardrail.comparison == Comparison::Unset
        ? Chart::tr("limit %1").arg(value)
        : Chart::tr("%1 %2").arg(choiceLabel(guardrail.comparison).toLower(), value);
}

std::optional<ChartSpec::Panel> guardrailPanel(const Project& project, const Guardrail& guardrail, const Course& course)
{
    const Metric* metric = project.metric(guardrail.metric);
    ChartSpec::Panel panel{.x = course.axis(), .height = 0.45};
    const FieldPath place = FieldPath("rollout.guardrails"_L1).entry(guardrail.id);
    for (const Reading& reading : guardrail.readings) {
        const std::optional<double> x = course.of(reading);
        if (!metric || !reading.value || !x) continue;
        const bool isHeld = !guardrail.limit || holds(*reading.value, guardrail.comparison, *guardrail.limit);
        QStringList tip{metric->name, quantity(*reading.value, *metric)};
        if (!reading.date.isNull()) tip.append(date(reading.date));
        if (!isHeld) tip.append(Chart::tr("guardrail broken"));
        panel.points.append({.x = *x,
                             .y = *reading.value,
                             .label = isHeld ? QString() : quantity(*reading.value, *metric),
                             .tip = tip.join(u'\n'),
                             .place = place,
                             .marker = isHeld ? Marker::Circle : Marker::Cross,
                             .isKept = isHeld});
    }
    if (panel.points.isEmpty()) return {};
    std::ranges::stable_sort(panel.points, {}, &ChartSpec::Point::x);
    ChartSpec::Curve path;
    for (const ChartSpec::Point& point : std::as_const(panel.points))
        path.points.append({point.x, point.y});
    panel.curves = {path};
    if (guardrail.limit)
        panel.lines = {{.role = ChartSpec::Role::Guardrail,
                        .at = *guardrail.limit,
                        .label = limitText(guardrail, *metric),
                        .place = place}};
    panel.y = valueAxis(valuesOf(panel), *metric, 3);
    return panel;
}

void fillTable(ChartSpec& spec, const Project& project)
{
    spec.tableHead = {Chart::tr("Stage"),  Chart::tr("Kind"),          Chart::tr("Share of traffic, %"),
                      Chart::tr("Period"), Chart::tr("Users at risk"), Chart::tr("Gate"),
                      Chart::tr("Reading")};
    const Rollout& rollout = project.rollout;
    const QList<StageExposure> exposed = exposure(rollout);
    for (qsizetype i = 0; i < rollout.stages.size(); ++i) {
        const Stage& stage = rollout.stages[i];
        const QString when = period(stage.startDate, stage.endDate);
        const bool hasBegun = isBegun(rollout, stage);
        spec.table.append({nameOf(stage), stage.kind == StageKind::Unset ? QString() : choiceLabel(stage.kind),
                           stage.share ? number(*stage.share) : QString(), hasBegun ? when : Chart::tr("planned"),
                           exposed[i].users && hasBegun ? number(*exposed[i].users, 0) : QString(),
                           hasGate(stage) ? gateText(stage) : QString(), QString()});
    }
    for (const Guardrail& guardrail : rollout.guardrails) {
        const Metric* metric = project.metric(guardrail.metric);
        for (const Reading& reading : guardrail.readings)
            if (metric && reading.value)
                spec.table.append({metric->name, QString(), QString(), date(reading.date), QString(),
                                   guardrail.limit ? limitText(guardrail, *metric) : QString(),
                                   quantity(*reading.value, *metric)});
    }
}

QList<ChartSpec::MarkerMeaning> gateMeanings(const QList<Stage>& stages)
{
    QList<ChartSpec::MarkerMeaning> meanings;
    for (const GateOutcome outcome :
         {GateOutcome::Passed, GateOutcome::Failed, GateOutcome::Stopped, GateOutcome::Unset}) {
        const auto found =
            std::ranges::find_if(stages, [&](const Stage& s) { return hasGate(s) && s.outcome == outcome; });
        if (found != stages.end())
            meanings.append({markerOf(outcome), Chart::tr("Gate: %1").arg(gateText(*found).toLower()),
                             outcome == GateOutcome::Passed});
    }
    return meanings;
}

} // namespace

ChartSpec rolloutChart(const Project& project)
{
    const Rollout& rollout = project.rollout;
    if (std::ranges::none_of(rollout.stages, [](const Stage& stage) { return stage.share.has_value(); })) return {};
    const Course course(rollout);
    ChartSpec spec;
    spec.panels = {stagesPanel(rollout, course)};
    for (const Guardrail& guardrail : rollout.guardrails)
        if (spec.panels.size() <= mostGuardrails)
            if (const auto panel = guardrailPanel(project, guardrail, course)) spec.panels.append(*panel);
    spec.title = rolloutFinding(project);
    spec.description = Chart::tr("Rollout by share of traffic. %1.").arg(spec.title);
    spec.meanings = gateMeanings(rollout.stages);
    fillTable(spec, project);
    return spec;
}

} // namespace analysis

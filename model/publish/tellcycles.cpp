// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teller.h"

#include "analysis/figures.h"
#include "analysis/progresschart.h"
#include "analysis/tradeoffchart.h"

#include <algorithm>

namespace publish {

using namespace story;
using namespace analysis;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostMetricColumns = 3;
constexpr qsizetype fewCycles = 3;
constexpr qsizetype lastCycles = 2;

/// The cycles to tell in full: those that are starred, by their rank; of few cycles all; else the last two.
QList<qsizetype> toldInFull(const QList<Cycle>& cycles)
{
    QList<qsizetype> told;
    for (qsizetype i = 0; i < cycles.size(); ++i)
        if (cycles[i].starred) told.append(i);
    std::ranges::stable_sort(told, {}, [&](qsizetype i) { return cycles[i].tellRank.value_or(1000); });
    if (!told.isEmpty()) return told;
    const qsizetype first = cycles.size() <= fewCycles ? 0 : cycles.size() - lastCycles;
    for (qsizetype i = first; i < cycles.size(); ++i)
        told.append(i);
    return told;
}

/// What the metric was before a cycle: of the last cycle before it that stayed, else of the baseline.
Number before(const Project& project, qsizetype index, const QString& metricId)
{
    for (qsizetype i = index - 1; i >= 0; --i)
        if (isKept(project.cycles[i]))
            if (const Measurement* found = measurement(project.cycles[i].measurements, metricId)) return found->value;
    return baselineValue(project, metricId);
}

StyledText changeText(const Metric& metric, Number from, Number to)
{
    const auto moved = from && to ? change(metric, *from, *to) : std::nullopt;
    if (!moved) return {};
    if (*from == *to) return StyledText(u"0"_s);
    const Styles style = metric.direction == Direction::Unset ? Styles() : moved->isBetter ? Style::Good : Style::Bad;
    return {text(*moved), style};
}

/// The main series, or the one measured most where the main one has no line to draw.
MeasuredSeries chartedSeries(const Project& project)
{
    const auto count = [&](const MeasuredSeries& series) {
        return std::ranges::count_if(project.cycles, [&](const Cycle& c) {
            return measurement(c.measurements, series.metricId, series.segment) != nullptr;
        });
    };
    const MeasuredSeries main = mainSeries(project);
    if (main.metricId.isEmpty() || count(main) > 2) return main;
    const QList<MeasuredSeries> all = measuredSeries(project);
    return *std::ranges::max_element(all, {}, count);
}

QString when(const Cycle& cycle) { return (cycle.endDate.isNull() ? cycle.startDate : cycle.endDate).text(); }

QString effectName(const Project& project, const Effect& effect)
{
    return effect == Effect() ? QString() : effectText(project, effect);
}

} // namespace

void Teller::tellCycles()
{
    step(Step::Cycles);
    if (m_project.cycles.isEmpty()) return closeStep(Step::Cycles);
    tellProgress();
    tellTradeOffChart();
    tellAllCycles();
    for (qsizetype index : toldInFull(m_project.cycles))
        tellCycle(index);
    closeStep(Step::Cycles);
}

void Teller::tellProgress()
{
    if (const ChartSpec chart = progressChart(m_project, chartedSeries(m_project));
        !chart.isEmpty() && chart.panels.constFirst().points.size() > 1)
        add(Chart{chart});
}

void Teller::tellTradeOffChart()
{
    if (const ChartSpec chart = tradeOffChart(m_project, mainTradePair(m_project)); !chart.isEmpty()) add(Chart{chart});
}

void Teller::tellAllCycles()
{
    if (m_project.cycles.size() < 2) return;
    QStringList metrics = chartableMetrics(m_project);
    const MeasuredSeries main = chartedSeries(m_project);
    if (main.segment.isEmpty() && metrics.removeAll(main.metricId) > 0) metrics.prepend(main.metricId);
    metrics = metrics.first(std::min(metrics.size(), mostMetricColumns));
    Table cycles{
        .caption = Publish::tr("All %n cycle(s). The change is against the cycle before that stayed, or the baseline.",
                               nullptr, int(m_project.cycles.size())),
        .columns = {{u"#"_s, true}, {Publish::tr("Cycle")}, {Publish::tr("Date")}},
        .rows = {}};
    for (const QString& id : metrics) {
        const Metric& metric = *m_project.metric({id});
        cycles.columns.append({withUnit(metric), true});
        if (id == metrics.first()) cycles.columns.append({Publish::tr("Change"), true});
    }
    cycles.columns.append({Publish::tr("Decision")});
    for (qsizetype i = 0; i < m_project.cycles.size(); ++i) {
        const Cycle& cycle = m_project.cycles[i];
        QStringList sources;
        for (const QString& id : metrics)
            if (const Measurement* found = measurement(cycle.measurements, id))
                for (const Annotation& annotation : found->about)
                    sources.append(annotation.source);
        QList<StyledText> row{StyledText(QString::number(i + 1)), withMarks(StyledText(cycle.title), markOf(sources)),
                              StyledText(when(cycle))};
        for (const QString& id : metrics) {
            const Metric& metric = *m_project.metric({id});
            const Measurement* found = measurement(cycle.measurements, id);
            row.append(found ? StyledText(number(*found->value, metric.decimals)) : StyledText());
            if (id == metrics.first())
                row.append(changeText(metric, before(m_project, i, id), found ? found->value : Number()));
        }
        row.append(StyledText(choiceLabel(cycle.decision)));
        cycles.rows.append(row);
    }
    table(cycles);
}

void Teller::tellCycle(qsizetype index)
{
    const Cycle& cycle = m_project.cycles[index];
    const FieldPath path = FieldPath("cycles"_L1).entry(cycle.id);
    const QString name = Publish::tr("Cycle %1").arg(index + 1);
    part(cycle.title.isEmpty() ? name : name + u" · "_s + cycle.title);
    tellCycleFacts(cycle, path);
    tellChain(cycle, path);
    tellDecision(cycle, path);
    tellPrice(cycle, path);
    tellMeasurements(index);
    tellEvidence(cycle);
}

/// One quiet line: when, by which lever, with what kind of model, for whom, and what became of it.
void Teller::tellCycleFacts(const Cycle& cycle, const FieldPath& path)
{
    QStringList words{period(cycle.startDate, cycle.endDate), choicesText(cycle.levers), choiceLabel(cycle.modelFamily),
                      cycle.segment, choiceLabel(cycle.decision)};
    words.removeAll(QString());
    paragraph(withMarks(StyledText(words.join(u" · "_s)), mark(path.field(u"endDate"))), Paragraph::Kind::Quiet);
    if (!cycle.endDate.isNull()) advise(path.field(u"endDate"));
    if (!cycle.levers.isEmpty()) advise(path.field(u"levers"));
    if (cycle.starred) advise(path.field(u"starred"));
    const Priority& priority = cycle.priority;
    if (priority == Priority()) return;
    QStringList grades;
    if (priority.impact != Grading::Unset)
        grades.append(Publish::tr("impact %1").arg(midSentence(choiceLabel(priority.impact))));
    if (priority.effort != Grading::Unset)
        grades.append(Publish::tr("effort %1").arg(midSentence(choiceLabel(priority.effort))));
    const QString graded = sentence(capitalised(grades.join(u", "_s)));
    labelled(Publish::tr("Why this first"), together({graded, joined(priority.whyNow)}), marks(priority));
    advise(path.field(u"priority"));
}

void Teller::tellChain(const Cycle& cycle, const FieldPath& path)
{
    const auto dated = [](const QString& label, const Date& on) {
        return on.isNull() ? label : label + u" ("_s + date(on) + u')';
    };
    const auto title = [](QStringView key) { return recordType<Cycle>().field(key)->title(); };
    prose(path.field(u"observation"));
    prose(path.field(u"hypothesis"));
    prose(path.field(u"because"));
    prose(path.field(u"experiment"), dated(title(u"experiment"), cycle.experimentOn));
    prose(path.field(u"successMeasure"), dated(title(u"successMeasure"), cycle.measureFixedOn));
    prose(path.field(u"whatIDid"),
          cycle.contribution == Contribution::Unset
              ? title(u"whatIDid")
              : Publish::tr("My part: %1").arg(midSentence(choiceLabel(cycle.contribution)).replace(u"i "_s, u"I "_s)));
    prose(path.field(u"result"), dated(title(u"result"), cycle.resultOn));
    facts({{Publish::tr("Expected effect"), effectName(m_project, cycle.expectedEffect)},
           {Publish::tr("Measured effect"), effectName(m_project, cycle.measuredEffect)},
           {Publish::tr("Evidence"), choiceLabel(cycle.evidence)}});
    if (cycle.measuredEffect != Effect()) advise(path.field(u"measuredEffect"));
    prose(path.field(u"failed"));
    prose(path.field(u"learning"));
    prose(path.field(u"uncertaintyRemoved"));
}

void Teller::tellDecision(const Cycle& cycle, const FieldPath& path)
{
    QString text = joined(cycle.decisionReason);
    const QString next = cycleName(cycle.successor);
    if (!next.isEmpty()) text = together({sentence(text), Publish::tr("What followed: %1.").arg(next)});
    if (text.isEmpty()) return;
    const QString label = cycle.decision == Decision::Unset ? Publish::tr("Decision") : choiceLabel(cycle.decision);
    labelled(label, text, mark(path.field(u"decisionReason")));
    advise(path.field(u"decision"));
}

/// What the gain was paid with: trade-off, complexity, side effects.
void Teller::tellPrice(const Cycle& cycle, const FieldPath& path)
{
    const TradeOff& trade = cycle.tradeOff;
    if (trade != TradeOff()) {
        QStringList sides;
        if (const QString gained = metricName(m_project, trade.gained); !gained.isEmpty())
            sides.append(Publish::tr("gained on %1").arg(midSentence(gained)));
        if (const QString paid = metricName(m_project, trade.paid); !paid.isEmpty())
            sides.append(Publish::tr("paid on %1").arg(midSentence(paid)));
        const QString moved = sentence(capitalised(sides.join(u", "_s)));
        labelled(Publish::tr("Trade-off accepted"), together({moved, joined(trade.why)}), marks(trade));
        advise(path.field(u"tradeOff"));
    }
    const ComplexityReceipt& receipt = cycle.receipt;
    if (receipt != ComplexityReceipt()) {
        QString binding;
        for (const Constraint& constraint : m_project.constraints)
            if (constraint.id == receipt.bindingConstraint.id) binding = constraint.title;
        facts({{Publish::tr("What the complexity was for"), joined(receipt.need)},
               {Publish::tr("Binding constraint"), binding},
               {Publish::tr("Marginal gain"), joined(receipt.marginalGain)},
               {Publish::tr("Added cost"), joined(receipt.addedCost)},
               {Publish::tr("Kind"), listed(receipt.tags)}});
        advise(path.field(u"receipt"));
    }
    QList<StyledText> effects;
    for (const SideEffect& side : cycle.sideEffects) {
        QString text = sentence(side.effect);
        if (!side.mitigation.isEmpty()) text += u' ' + Publish::tr("Mitigation: %1").arg(side.mitigation);
        effects.append(withMarks(markdown(text), marks(side)));
    }
    items(Publish::tr("Side effects"), effects);
    if (!effects.isEmpty()) advise(path.field(u"sideEffects"));
    prose(path.field(u"surroundings"));
    prose(path.field(u"repeatability"));
}

void Teller::tellMeasurements(qsizetype index)
{
    const Cycle& cycle = m_project.cycles[index];
    Table measured{.caption = {},
                   .columns = {{Publish::tr("Measured")},
                               {Publish::tr("Before"), true},
                               {Publish::tr("After"), true},
                               {Publish::tr("Change"), true},
                               {Publish::tr("Interval"), true},
                               {Publish::tr("n"), true}},
                   .rows = {}};
    for (const Measurement& m : tellSegments(cycle.measurements, Publish::tr("Measured by segment."))) {
        const Metric* found = m_project.metric(m.metric);
        const Metric metric = found ? *found : Metric();
        const Number old = m.segment.isEmpty() ? before(m_project, index, m.metric.id) : Number();
        measured.rows.append(
            {withMarks(StyledText(withSegment(metric, m)), marks(m)),
             StyledText(old ? quantity(*old, metric) : QString()),
             StyledText(m.value ? quantity(*m.value, metric) : QString()), changeText(metric, old, m.value),
             StyledText(intervalText(m.low, m.high, metric.decimals)), StyledText(m.n ? number(*m.n) : QString())});
    }
    table(measured);
}

void Teller::tellEvidence(const Cycle& cycle)
{
    for (const Snippet& snippet : cycle.snippets)
        if (!snippet.code.text.trimmed().isEmpty())
            add(CodeListing{snippet.code.text, snippet.language, snippet.name, snippet.caption});
    StyledText links;
    for (const Link& link : cycle.evidenceLinks) {
        links.append(links.isEmpty() ? StyledText(Publish::tr("Evidence") + u". "_s, Style::Label)
                                     : StyledText(u"; "_s));
        links.append(link.title, {}, link.url);
        links.append(link.title.isEmpty() ? link.url : u" ("_s + link.url + u')', Style::Quiet, link.url);
    }
    paragraph(links, Paragraph::Kind::Quiet);
    for (const Figure& figure : cycle.figures)
        tellFigure(figure);
}

} // namespace publish

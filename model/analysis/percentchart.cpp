// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "percentchart.h"

#include "chartparts.h"
#include "figures.h"

#include <algorithm>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// A metric in percent of its baseline.
struct Share
{
    const Metric* metric = nullptr;
    double baseline = 0;
    QList<MeasuredCycle> measured;

    [[nodiscard]] double of(double value) const { return 100 * value / baseline; }
    [[nodiscard]] double of(const MeasuredCycle& m) const { return of(*m.measurement->value); }
    [[nodiscard]] QString valueText(double value) const
    {
        const auto moved = change(*metric, baseline, value);
        const QString said = quantity(value, *metric);
        return moved ? Chart::tr("%1 (%2 against the baseline)").arg(said, text(*moved)) : said;
    }
    [[nodiscard]] QString textOf(double value) const { return quantity(of(value), u"%"_s, 0); }
    [[nodiscard]] QString textOf(const MeasuredCycle& m) const { return textOf(*m.measurement->value); }
};

/// A metric is told by colour, dash and shape: here a shape says nothing of a decision.
struct Look
{
    ChartSpec::Role role;
    ChartSpec::Marker marker;
};
constexpr Look looks[] = {{ChartSpec::Role::Data, ChartSpec::Marker::Circle},
                          {ChartSpec::Role::Second, ChartSpec::Marker::Square},
                          {ChartSpec::Role::Third, ChartSpec::Marker::Triangle},
                          {ChartSpec::Role::Fourth, ChartSpec::Marker::Diamond}};

QList<Share> sharesOf(const Project& project, const MeasuredSeries& first)
{
    constexpr auto most = qsizetype(std::size(looks));
    QStringList ids = chartableMetrics(project);
    if (ids.removeAll(first.metricId) > 0) ids.prepend(first.metricId);
    QList<Share> shares;
    for (const QString& id : std::as_const(ids)) {
        const Number baseline = baselineValue(project, id);
        if (!baseline || *baseline <= 0 || shares.size() == most)
            continue; // of less than nothing more percent is worse
        shares.append({project.metric({id}), *baseline, measuredCycles(project, {id, {}})});
    }
    return shares;
}

/// What the points of a cycle have alike: put together once, and not for each metric.
struct CycleWords
{
    QString name;
    QString decision; ///< and the hypothesis above it
    FieldPath place;
};

QList<CycleWords> wordsOf(const QList<Cycle>& cycles)
{
    QList<CycleWords> words;
    words.reserve(cycles.size());
    for (const Cycle& cycle : cycles) {
        const QString hypothesis = hypothesisText(cycle);
        const QString decision = decisionText(cycle.decision);
        words.append({cycleName(int(words.size()) + 1, cycle),
                      hypothesis.isEmpty() ? decision : hypothesis + u'\n' + decision, cyclePlace(cycle)});
    }
    return words;
}

void addShare(ChartSpec::Panel& panel, const QList<CycleWords>& words, const Share& share, const Look& look)
{
    ChartSpec::Curve curve{.role = look.role, .label = share.metric->name};
    const QString ofBaseline = Chart::tr("%1: %2 of the baseline");
    for (const MeasuredCycle& m : share.measured) {
        const CycleWords& cycle = words[m.number - 1];
        curve.points.append({double(m.number), share.of(m)});
        const QStringList tip{cycle.name, ofBaseline.arg(share.metric->name, share.textOf(m)),
                              share.valueText(*m.measurement->value), cycle.decision};
        panel.points.append({.x = double(m.number),
                             .y = share.of(m),
                             .label = {},
                             .tip = tip.join(u'\n'),
                             .place = cycle.place,
                             .marker = look.marker,
                             .role = look.role,
                             .isKept = isKept(*m.cycle)});
    }
    panel.curves.append(curve);
}

/// Where each metric is now: what was not kept is no part of it.
QString finding(const Project& project, const QList<Share>& shares)
{
    QStringList said;
    for (const Share& share : shares)
        if (const Number latest = latestValue(project, share.metric->id))
            said.append(Chart::tr("%1 at %2").arg(share.metric->name, share.textOf(*latest)));
    if (said.isEmpty()) return Chart::tr("No cycle was kept: everything is where the baseline was");
    return Chart::tr("%1 of the baseline").arg(said.join(u", "_s));
}

/// Names of metrics that found no place at their curves, and what a hollow marker is.
QList<ChartSpec::MarkerMeaning> meaningsOf(const QList<Share>& shares)
{
    QList<ChartSpec::MarkerMeaning> meanings;
    bool isAllKept = true;
    for (qsizetype i = 0; i < shares.size(); ++i) {
        meanings.append(
            {.marker = looks[i].marker, .meaning = shares[i].metric->name, .role = looks[i].role, .isOfCurve = true});
        isAllKept &= std::ranges::all_of(shares[i].measured, [](const MeasuredCycle& m) { return isKept(*m.cycle); });
    }
    if (isAllKept) return meanings;
    meanings.append({.meaning = Chart::tr("Kept"), .role = ChartSpec::Role::Event});
    meanings.append({.meaning = Chart::tr("Not kept"), .isKept = false, .role = ChartSpec::Role::Event});
    return meanings;
}

void fillTable(ChartSpec& spec, const Project& project, const QList<Share>& shares, int first, int last)
{
    spec.tableHead = {Chart::tr("Cycle"), Chart::tr("Title")};
    for (const Share& share : shares)
        spec.tableHead.append(Chart::tr("%1, % of the baseline").arg(share.metric->name));
    QList<qsizetype> next(shares.size(), 0);
    for (int n = first; n <= last; ++n) {
        QStringList row{QString::number(n), project.cycles[n - 1].title};
        for (qsizetype i = 0; i < shares.size(); ++i) {
            const QList<MeasuredCycle>& measured = shares[i].measured;
            const bool isMeasured = next[i] < measured.size() && measured[next[i]].number == n;
            row.append(isMeasured ? number(shares[i].of(measured[next[i]++]), 1) : QString());
        }
        spec.table.append(row);
    }
}

} // namespace

ChartSpec percentChart(const Project& project, const MeasuredSeries& first)
{
    const QList<Share> shares = sharesOf(project, first);
    if (shares.isEmpty()) return {};
    ChartSpec::Panel panel;
    Extent cycles;
    const QList<CycleWords> words = wordsOf(project.cycles);
    for (qsizetype i = 0; i < shares.size(); ++i) {
        addShare(panel, words, shares[i], looks[i]);
        cycles.cover(shares[i].measured.first().number);
        cycles.cover(shares[i].measured.last().number);
    }
    panel.x = cycleAxis(project, int(cycles.low()), int(cycles.high()));
    panel.lines = {{.role = ChartSpec::Role::Baseline, .at = 100, .label = Chart::tr("baseline")}};
    const Extent values = valuesOf(panel);
    panel.y = niceAxis(values.low(), values.high());
    panel.y.title = Chart::tr("%1 of the baseline").arg(unitTimes(panel.y.exponent, u"%"_s));

    ChartSpec spec;
    spec.title = finding(project, shares);
    spec.description =
        Chart::tr("Line chart of %n metric(s) in percent of the baseline, by cycle. %1.", nullptr, int(shares.size()))
            .arg(spec.title);
    spec.panels = {panel};
    spec.meanings = meaningsOf(shares);
    fillTable(spec, project, shares, int(cycles.low()), int(cycles.high()));
    return spec;
}

} // namespace analysis

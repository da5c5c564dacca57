// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch.h"

#include "chartparts.h"
#include "figures.h"

#include <algorithm>

namespace analysis {

using namespace story;
using namespace Qt::StringLiterals;

namespace {

/// Up to three: an estimate and what was reported later are one picture.
QList<Watch::Beside> besideOf(const Project& project, const RecordedSeries& series, const QString& unit)
{
    constexpr qsizetype most = 3;
    QList<Watch::Beside> others;
    for (const RecordedSeries& other : project.monitoring.series)
        if (other.id != series.id && other.points.size() > 1 && other.unit == unit && !other.name.isEmpty()
            && others.size() < most)
            others.append({other.name, other.points});
    return others;
}

} // namespace

QString Watch::text(double value) const { return quantity(value, unit, decimals); }

qsizetype Watch::beyond() const
{
    qsizetype count = 0;
    for (const AlarmRun& run : runs)
        count += run.last - run.first + 1;
    return count;
}

Watch watchOf(const Project& project, const RecordedSeries& series)
{
    Watch watch{.name = series.name,
                .unit = series.unit,
                .place = FieldPath("monitoring.series"_L1).entry(series.id),
                .monitorId = series.monitor.id,
                .points = series.points};
    if (const Metric* metric = project.metric(series.metric)) {
        if (watch.unit.isEmpty()) watch.unit = metric->unit;
        watch.decimals = metric->decimals;
        if (watch.name.isEmpty()) watch.name = metric->name;
    }
    if (const auto replay = seriesReplay(project, series)) {
        watch.rule = replay->rule;
        watch.runs = replay->runs;
    }
    return watch;
}

Watch watchOf(const Project& project, const Distribution& distribution)
{
    const PsiReplay replay = psiReplay(project, distribution);
    Watch watch{.name = Chart::tr("Drift of %1").arg(distribution.signal),
                .decimals = 2,
                .place = FieldPath("monitoring.distributions"_L1).entry(distribution.id),
                .monitorId = distribution.monitor.id,
                .rule = replay.rule,
                .runs = replay.runs,
                .isDrift = true};
    Series chance;
    for (qsizetype i = 0; i < replay.windows.size(); ++i) {
        const CountWindow& window = distribution.windows[i];
        const Date& on = window.endDate.isNull() ? window.startDate : window.endDate;
        const std::optional<Psi>& psi = replay.windows[i].psi;
        if (!psi || on.isNull()) continue;
        watch.points.append({on, psi->value});
        if (psi->chance) chance.append({on, *psi->chance});
    }
    for (Series* series : {&watch.points, &chance})
        std::ranges::stable_sort(*series, {}, [](const story::Point& point) { return dayOf(point.date); });
    if (chance.size() > 1) watch.beside = {{Chart::tr("chance alone, at most"), chance}};
    return watch;
}

std::optional<Watch> watchOf(const Project& project, const QString& id)
{
    for (const RecordedSeries& series : project.monitoring.series)
        if (series.id == id && series.points.size() > 1) {
            Watch watch = watchOf(project, series);
            watch.beside = besideOf(project, series, watch.unit);
            return watch;
        }
    for (const Distribution& distribution : project.monitoring.distributions)
        if (distribution.id == id)
            if (const Watch watch = watchOf(project, distribution); watch.points.size() > 1) return watch;
    return {};
}

} // namespace analysis

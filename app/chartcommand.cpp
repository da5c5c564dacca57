// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartcommand.h"

#include "commandline.h"
#include "terminal.h"

#include "analysis/boundnumbers.h"
#include "analysis/charts.h"
#include "analysis/monitoringchart.h"
#include "publish/chartpicture.h"
#include "store/save.h"

#include <algorithm>

namespace app {

using namespace Qt::StringLiterals;
using analysis::ChartKind;
using analysis::MeasuredSeries;
using story::Error;
using story::Project;

namespace {

QString measuredNames(const Project& project)
{
    QStringList names;
    for (const MeasuredSeries& series : analysis::measuredSeries(project))
        names.append(analysis::name(project, series));
    return names.isEmpty() ? u"no cycle has measured any"_s : u"measured are "_s + names.join(u", "_s);
}

/// Names are for people, so they are taken in any case.
std::expected<MeasuredSeries, QString> seriesOf(const Project& project, const QString& name)
{
    const auto isSame = [&](const MeasuredSeries& series) {
        return series.metricId == name || analysis::name(project, series).compare(name, Qt::CaseInsensitive) == 0;
    };
    const QList<MeasuredSeries> all = analysis::measuredSeries(project);
    const auto found = std::ranges::find_if(all, isSame);
    if (found != all.end()) return *found;
    const bool isThere =
        std::ranges::any_of(project.metrics, [&](const story::Metric& metric) { return isSame({metric.id, {}}); });
    return std::unexpected(
        (isThere ? u"no cycle has measured the metric “%1”; "_s : u"there is no metric “%1”; "_s).arg(name)
        + measuredNames(project));
}

std::expected<QString, QString> recordingOf(const Project& project, const QString& name)
{
    QStringList names;
    for (const analysis::Recording& recording : analysis::recordings(project)) {
        if (recording.id == name || recording.name.compare(name, Qt::CaseInsensitive) == 0) return recording.id;
        names.append(recording.name);
    }
    const QString there = names.isEmpty() ? u"there are none"_s : u"there are "_s + names.join(u", "_s);
    return std::unexpected(u"there is no recording “%1”; "_s.arg(name) + there);
}

/// At most as many names as the chart takes.
std::expected<analysis::ChartChoice, QString> choiceOf(const Project& project, const ChartKind& kind,
                                                       const QStringList& names)
{
    analysis::ChartChoice choice;
    if (kind.isOfRecording && !names.isEmpty()) {
        const auto recording = recordingOf(project, names.first());
        if (!recording) return std::unexpected(recording.error());
        choice.recording = *recording;
        return choice;
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto series = seriesOf(project, names[i]);
        if (!series) return std::unexpected(series.error());
        (i == 0 ? choice.first : choice.second) = *series;
    }
    return choice;
}

} // namespace

QString chartNames()
{
    QStringList names;
    for (const ChartKind& kind : analysis::chartKinds())
        names.append(kind.name);
    return names.join(u", "_s);
}

QString faultOf(const ChartOrder& order)
{
    const ChartKind* kind = analysis::chartKind(order.chart);
    if (!kind) return u"--chart takes one of "_s + chartNames();
    const int most = kind->isOfRecording ? 1 : kind->metrics;
    if (order.metrics.size() <= most) return {};
    if (most == 0) return u"the chart %1 takes no --metric"_s.arg(kind->name);
    return u"the chart %1 takes --metric %2"_s.arg(kind->name, most == 1 ? u"once"_s : u"twice"_s);
}

int exportChart(const Project& project, const QString& file, const ChartOrder& order, const ProgramPaths& paths)
{
    const auto refuse = [&](const QString& why) { return fail({{Error::Kind::NotValid, file, 0, {}, why}}); };
    const ChartKind* kind = analysis::chartKind(order.chart);
    const auto choice = choiceOf(project, *kind, order.metrics);
    if (!choice) return refuse(choice.error());
    const analysis::ChartSpec spec = kind->draw(analysis::withNumbers(project), *choice);
    if (spec.isEmpty())
        return refuse(
            u"there is nothing to draw the chart %1 of: it needs %2"_s.arg(kind->name, analysis::chartNeeds(*kind)));
    const bool isSvg = order.target.endsWith(".svg"_L1, Qt::CaseInsensitive);
    const auto bytes =
        publish::chartPicture(spec, isSvg ? publish::PictureFormat::Svg : publish::PictureFormat::Png, paths.data);
    if (!bytes) return fail({bytes.error()});
    const auto written = store::replace(order.target, *bytes);
    return written ? Done : fail({written.error()});
}

} // namespace app

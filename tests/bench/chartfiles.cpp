// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartfiles.h"

#include "longstory.h"
#include "measure.h"
#include "report.h"

#include "analysis/chartlayout.h"
#include "analysis/charts.h"
#include "publish/chartpicture.h"
#include "publish/fonts.h"

#include <QTemporaryDir>

#include <cmath>

namespace bench {

using namespace Qt::StringLiterals;
using analysis::ChartSpec;

namespace {

constexpr int pointCount = 100'000;
constexpr int runs = 30;

ChartSpec longCurve()
{
    ChartSpec::Panel panel{.x = analysis::niceAxis(0, pointCount), .y = analysis::niceAxis(-2, 2)};
    ChartSpec::Curve curve;
    for (int i = 0; i < pointCount; ++i)
        curve.points.append({double(i), std::sin(i * 0.001) + std::sin(i * 1.7)});
    panel.curves = {curve};
    ChartSpec spec;
    spec.title = u"A long one"_s;
    spec.panels = {panel};
    return spec;
}

/// How long each of several times took.
QList<Milliseconds> timesOf(const std::function<void()>& work)
{
    work(); // warms up
    QList<Milliseconds> times;
    for (int run = 0; run < runs; ++run)
        times.append(timeOf(work));
    return times;
}

} // namespace

void measureChartFiles(const story::Project& sample, const QString& file)
{
    if (!publish::loadFonts(QStringLiteral(STORYLOOP_BINARY_DIR "/share/storyloop"))) return;
    const story::Project project = storyOfManyCycles(sample);
    for (const analysis::ChartKind& kind : analysis::chartKinds()) {
        const bool isDrawn = !kind.draw(project, {}).isEmpty(); // or nothing would be measured
        const auto times = isDrawn ? timesOf([&] { (void)kind.draw(project, {}); }) : QList<Milliseconds>{-1};
        row(u"chart %1 of %2 cycles as a value"_s.arg(kind.name, QString::number(manyCycles)), times, 1);
    }
    const auto measure = [](const QString& line, analysis::ChartText) { return QSizeF(7.0 * double(line.size()), 15); };
    for (const QString& name : {u"progress"_s, u"tradeoff"_s}) {
        const ChartSpec spec = analysis::chartKind(name)->draw(project, {});
        row(u"its layout, %1"_s.arg(name), timesOf([&] { (void)analysis::layOut(spec, {1000, 600}, measure); }), 4);
        row(u"its SVG, %1"_s.arg(name), timesOf([&] { (void)publish::chartSvg(spec); }), 20);
    }
    const ChartSpec curve = longCurve();
    row(u"SVG of a curve of %1 points"_s.arg(pointCount), timesOf([&] { (void)publish::chartSvg(curve); }), 20);

    QTemporaryDir home;
    const QProcessEnvironment environment = environmentIn(home.path(), u"offscreen"_s);
    const QStringList command{QStringLiteral(STORYLOOP_PROGRAM), u"export"_s, file, u"-o"_s,
                              home.filePath(u"out.svg"_s)};
    row(u"chart of a story to SVG, a whole process"_s,
        inTurns(
            15, [&] { return processTime(command, environment); },
            [&] { return processTime({QStringLiteral(BARE_GUI)}, environment); }),
        3);
}

} // namespace bench

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts.h"

#include "longstory.h"
#include "measure.h"
#include "report.h"

#include "views/chartspecs.h"

#include "analysis/charts.h"
#include "views/chartview.h"

#include <QApplication>
#include <QTest>

#include <memory>

namespace bench {

using analysis::ChartSpec;
using namespace Qt::StringLiterals;

namespace {

constexpr int turns = 20;
constexpr QSize size(640, 420);

void paint(QWidget& widget)
{
    QCoreApplication::sendPostedEvents();
    widget.repaint();
    QGuiApplication::sync();
}

std::unique_ptr<views::ChartView> makeView()
{
    std::unique_ptr<views::ChartView> view(
        views::makeChartView(QStringLiteral(STORYLOOP_BINARY_DIR "/lib/storyloop"), nullptr));
    view->resize(size);
    view->QWidget::show();
    (void)QTest::qWaitForWindowExposed(view.get());
    return view;
}

/// Into a window that stands there already: a window's own first paint is the server's.
void measureFirst(const QString& what, const std::function<ChartSpec()>& spec, Milliseconds goal)
{
    QList<Milliseconds> times;
    for (int i = 0; i < turns; ++i) {
        const std::unique_ptr<views::ChartView> view = makeView();
        times.append(timeOf([&] {
            view->show(spec());
            paint(*view);
        }));
    }
    row(what, times, goal);
}

void measureDrag(const story::Project& project)
{
    const analysis::ChartKind* kind = analysis::chartKind(u"tradeoff"_s);
    const std::unique_ptr<views::ChartView> view = makeView();
    const auto step = [&](double limit) {
        view->show(kind->draw(project, {.limit = limit}));
        paint(*view);
    };
    step(10);
    QList<Milliseconds> times;
    for (int i = 0; i < 5 * turns; ++i)
        times.append(timeOf([&] { step(10 + i * 0.3); }));
    row(u"a step of dragging the limit, 200 cycles, to painted"_s, times, 8);
}

void measureSpecs(const story::Project& project)
{
    for (const analysis::ChartKind& kind : analysis::chartKinds()) {
        QList<Milliseconds> times;
        for (int i = 0; i < turns; ++i)
            times.append(timeOf([&] { (void)kind.draw(project, {}); }));
        row(u"the ChartSpec of 200 cycles: "_s + kind.name, times, 1);
    }
}

void measureStretch(const ChartSpec& spec)
{
    const std::unique_ptr<views::ChartView> view = makeView();
    view->show(spec);
    paint(*view);
    QList<Milliseconds> times;
    for (int i = 0; i < 5 * turns; ++i)
        times.append(timeOf([&] {
            QTest::keyClick(view.get(), i % 10 < 5 ? Qt::Key_Plus : Qt::Key_Minus);
            paint(*view);
        }));
    row(u"stretching it, key to painted"_s, times, 16);
}

} // namespace

void measureCharts(const story::Project& sample)
{
    const story::Project many = storyOfManyCycles(sample);
    measureSpecs(many);
    const analysis::ChartKind* progress = analysis::chartKind(u"progress"_s);
    measureFirst(u"the progress chart of 200 cycles, first painted"_s, [&] { return progress->draw(many, {}); }, 30);
    measureDrag(many);
    const ChartSpec monitoring = chartspecs::monitoring(100'000);
    measureFirst(u"a series of 100,000 points, first painted"_s, [&] { return monitoring; }, 100);
    measureStretch(monitoring);
}

} // namespace bench

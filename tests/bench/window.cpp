// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts.h"
#include "measure.h"
#include "portfolio.h"
#include "preview.h"
#include "report.h"
#include "screen.h"

#include "window/realwindow.h"

#include "analysis/words.h"
#include "store/folder.h"
#include "store/json.h"
#include "views/fields/fieldeditor.h"
#include "views/sidebar.h"
#include "views/steppage.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QListView>
#include <QTest>
#include <QThread>

#include <algorithm>

using namespace bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int keys = 400;
constexpr int pace = 50; ///< ms between two keys: a fast typist
constexpr int keysBetweenPauses = 100;
constexpr int turns = 10;
constexpr int look = 2500; ///< ms that somebody looks at the first page, before going on to others

/// Until all that was asked for is painted and the X server has it.
void paint()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QGuiApplication::sync();
}

Milliseconds untilPainted(const std::function<void()>& what)
{
    return timeOf([&] {
        what();
        paint();
    });
}

void write(const QString& folder, const QString& name, const story::Project& project)
{
    if (!store::save(QDir(folder).filePath(name + u".story.json"_s), store::toJson(project), {}))
        out() << "could not write to " << folder << Qt::endl;
}

/// A folder of its own, with the stories under their names.
QString portfolio(const QTemporaryDir& home, const QString& name, const QList<story::Project>& projects)
{
    const QString folder = home.filePath(name);
    QDir().mkpath(folder);
    for (qsizetype i = 0; i < projects.size(); ++i)
        write(folder, u"story-%1"_s.arg(i), projects[i]);
    return folder;
}

/// Keys at the pace of a typist, each timed from the moment when it was due: what holds it up counts. Beside that, what the
/// window itself has worked for it, whatever else keeps the machine busy.
void measureTyping(const QString& what, const QString& folder)
{
    window::RealWindow window;
    if (!window.show({1280, 800}, folder)) return row(what, QList<Milliseconds>());
    const story::FieldPath path("cycles[c1].observation"_L1);
    window->showStep(story::Step::Cycles);
    for (auto* page : window->findChildren<views::StepPage*>())
        page->focusField(path);
    QTest::qWait(500);
    if (!QApplication::focusWidget()) return row(what, QList<Milliseconds>());
    QTest::keyClick(window->windowHandle(), Qt::Key_End, Qt::ControlModifier);
    const int stepsBefore = window->document().undoStack().count();
    QList<Milliseconds> times;
    QList<Milliseconds> worked;
    Milliseconds longest = 0; // of what may be under way when a key comes
    QElapsedTimer clock;
    clock.start();
    qint64 due = 0;
    const QString typed = u"precision rose by 4 points; "_s;
    for (int i = 0; i < keys; ++i) {
        due += i % keysBetweenPauses == 0 ? 2500 : pace; // a pause long enough to save
        while (clock.elapsed() < due) {
            const Milliseconds begin = processorTime();
            QCoreApplication::processEvents();
            longest = std::max(longest, processorTime() - begin);
            QThread::usleep(200); // the window waits here, and does not turn in circles
        }
        const Milliseconds before = processorTime();
        const QChar key = typed[i % typed.size()];
        QTest::sendKeyEvent(QTest::Click, window->windowHandle(), Qt::Key_unknown, QString(key), Qt::NoModifier, -1);
        paint();
        times.append(double(clock.nsecsElapsed()) / 1e6 - double(due));
        worked.append(processorTime() - before);
    }
    if (window->document().undoStack().count() == stepsBefore) out() << "nothing was typed: ";
    row(what, times, 4, 16);
    row(u"  of that the window's own work"_s, worked, 4, 16);
    row(u"  the longest work that a key may find under way"_s, QList<Milliseconds>{longest}, 16);
}

void measureOpening(const QString& folder)
{
    window::RealWindow window;
    if (!window.show({1280, 800}, folder)) return;
    QListView* list = window->findChild<views::Sidebar*>()->projects();
    const auto click = [&](int rowNumber) {
        const QPoint place =
            list->viewport()->mapTo(window.get(), list->visualRect(list->model()->index(rowNumber, 0)).center());
        return untilPainted([&] { QTest::mouseClick(window->windowHandle(), Qt::LeftButton, Qt::NoModifier, place); });
    };
    window->showStep(story::Step::Cycles);
    paint();
    QList<Milliseconds> times;
    for (int i = 0; i < turns; ++i) {
        times.append(click(1));
        click(0);
    }
    row(u"opening a project of 100 cycles, click to painted"_s, times, 100, 100);
}

/// To each step once, which makes it, and then again.
void measureSteps(const QString& folder, int wait, const QString& when)
{
    window::RealWindow window;
    if (!window.show({1280, 800}, folder)) return;
    QTest::qWait(wait);
    QList<Milliseconds> first;
    QList<Milliseconds> again;
    for (int turn = 0; turn < turns; ++turn)
        for (int step = 0; step < story::stepCount; ++step) {
            const Milliseconds time = untilPainted([&] { window->showStep(story::Step(step)); });
            (turn == 0 ? first : again).append(time);
            QTest::qWait(5);
        }
    if (wait > 0) row(u"switching to a step, the first time, %1"_s.arg(when), first, 16, 16);
    else row(u"switching to a step, the first time, %1"_s.arg(when), first);
    row(u"switching to a step, later"_s, again, 16, 16);
}

void measurePortfolio(const QString& folder)
{
    window::RealWindow window;
    if (!window.show({1280, 800})) return;
    QList<Milliseconds> times;
    for (int i = 0; i < 3; ++i)
        times.append(untilPainted([&] { window->open(folder); }));
    row(u"opening a portfolio of %1 projects, to painted"_s.arg(projectCount), times);
}

void measureAll(const story::Project& sample)
{
    const QTemporaryDir home;
    story::Project many = usualProject(sample, 2);
    const QList<story::Cycle> some = many.cycles;
    while (many.cycles.size() < 100) {
        story::Cycle cycle = some[many.cycles.size() % some.size()];
        cycle.id = u"c%1"_s.arg(many.cycles.size() + 1);
        many.cycles.append(cycle);
    }
    story::Project longText = usualProject(sample, 1);
    longText.cycles.first().observation.paragraphs = QStringList(100, u"measured "_s.repeated(100).trimmed());
    measureTyping(u"key to painted, in a story of 10,000 words"_s,
                  portfolio(home, u"long"_s, {longProject(sample, 10'000)}));
    measureTyping(u"key to painted, in a text of 10,000 words"_s, portfolio(home, u"text"_s, {longText}));
    const QString folder = portfolio(home, u"many"_s, {usualProject(sample, 1), many});
    measureOpening(folder);
    const QString one = portfolio(home, u"one"_s, {sample});
    measureSteps(one, look, u"after a look at the page"_s);
    measureSteps(one, 0, u"at once"_s);
    const story::Project tenMinutes = longProject(sample, 10 * analysis::usualWordsPerMinute);
    measurePreview(tenMinutes, portfolio(home, u"ten"_s, {tenMinutes}));
    QDir().mkpath(home.filePath(u"thousand"_s));
    if (writePortfolio(sample, home.filePath(u"thousand"_s), projectCount) > 0)
        measurePortfolio(home.filePath(u"thousand"_s));
}

} // namespace

int main(int argc, char* argv[])
{
    const Screen screen;
    if (!screen.missing().isEmpty()) {
        out() << "The window from inside: SKIPPED, " << screen.missing() << Qt::endl;
        return 0;
    }
    const window::Home home;
    qputenv("DISPLAY", screen.name().toLatin1());
    qputenv("QT_QPA_PLATFORM", "xcb");
    QApplication application(argc, argv);
    const store::ProjectFile sample = store::openProject(QStringLiteral(SAMPLES "/nanogpt-speedrun.story.json"));
    if (!sample.project) return 1;
    out() << "\nThe window from inside, medians, built as " BUILD_TYPE ":\n\n";
    measureCharts(*sample.project);
    measureAll(*sample.project);
    return 0;
}

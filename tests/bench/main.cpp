// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartfiles.h"
#include "keeping.h"
#include "measure.h"
#include "portfolio.h"
#include "publishing.h"
#include "report.h"
#include "screen.h"

#include "analysis/search.h"
#include "document/document.h"
#include "document/edits.h"
#include "merge/merge.h"
#include "store/folder.h"
#include "store/json.h"

#include <QDir>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <algorithm>

using namespace bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int processRuns = 15;
constexpr int undoSteps = 10'000;

void measureWindows(const QString& story)
{
    Screen screen;
    if (!screen.missing().isEmpty()) {
        out() << "First windows: SKIPPED, " << screen.missing() << Qt::endl;
        return;
    }
    QTemporaryDir home;
    const auto time = [&](const QStringList& command) {
        return screen.firstPaint(command, environmentIn(home.path(), u"xcb"_s));
    };
    const auto bare = [&] { return time({QStringLiteral(BARE_WINDOW)}); };
    // The settings are emptied, or the second start would open what the first has opened; and the state, or starts that
    // were killed would be taken for failed ones.
    const auto ours = [&](const QStringList& arguments) {
        for (const QString& folder : {u"CONFIG_HOME"_s, u"STATE_HOME"_s})
            QDir(home.filePath(folder)).removeRecursively();
        return time(QStringList{QStringLiteral(STORYLOOP_PROGRAM)} + arguments);
    };
    row(u"start to first painted window, welcome page"_s, inTurns(processRuns, [&] { return ours({}); }, bare), 1.5);
    row(u"start to first painted window, a story open"_s,
        inTurns(processRuns, [&] { return ours({story}); }, bare), 2.5);
    const QProcessEnvironment environment = environmentIn(home.path(), u"xcb"_s);
    row(u"memory (PSS) with a story open in Write"_s,
        screen.memory({QStringLiteral(STORYLOOP_PROGRAM), story}, environment), 80);
    row(u"memory (PSS) of a bare QMainWindow"_s, screen.memory({QStringLiteral(BARE_WINDOW)}, environment), 0);
}

void measureLoad(const story::Project& sample)
{
    QTemporaryDir folder;
    const qint64 bytes = writePortfolio(sample, folder.path(), projectCount);
    qsizetype loaded = 0;
    const auto ours = [&] {
        return timeOf([&] {
            const auto opened = store::openPortfolio(folder.path());
            loaded = opened
                ? std::ranges::count_if(opened->projects, [](const auto& file) { return file.project.has_value(); })
                : 0;
        });
    };
    const auto bare = [&] { return timeOf([&] { loaded = std::min(loaded, parseAll(folder.path())); }); };
    const Pair times = inTurns(loadRuns, ours, bare);
    row(u"load of %1 projects of %2 kB"_s.arg(projectCount).arg(bytes / projectCount / 1000),
        loaded == projectCount ? times : Pair{}, 3);
}

/// The document that a portfolio of this one project would be.
void openAlone(document::Document& document, const story::Project& project, const QString& path)
{
    store::PortfolioFolder folder{.path = QFileInfo(path).path()};
    folder.projects.append({path, {}, project});
    document.open(folder);
}

void measureTyping(const story::Project& sample)
{
    document::Document document;
    openAlone(document, longProject(sample, 10'000), u"/nowhere/long.story.json"_s);
    const QString key = document.keys().first();
    const story::FieldPath path("cycles[c1].observation"_L1);
    QStringList paragraphs = story::fieldValue(*document.project(key), path).toStringList();
    QList<Milliseconds> times;
    for (int i = 0; i < keystrokes; ++i) {
        paragraphs.last() += u'x';
        times.append(timeOf([&] { document::edits::setField(document, key, path, paragraphs); }));
    }
    row(u"one keystroke in a story of 10,000 words, no window"_s, times);
}

/// A long day: every step changes another paragraph of a long story, and all of them are taken back and done again.
void measureUndo(const story::Project& sample)
{
    document::Document document;
    qint64 now = 0;
    document.setClock([&] { return now += 10'000; }); // so that no step merges into the one before
    openAlone(document, longProject(sample, 10'000), u"/nowhere/long.story.json"_s);
    const QString key = document.keys().first();
    const double before = megabytesOf(QCoreApplication::applicationPid());
    const QList<story::Cycle> cycles = document.project(key)->cycles;
    const Milliseconds doing = timeOf([&] {
        for (int i = 0; i < undoSteps; ++i) {
            const story::Cycle& cycle = cycles[i % cycles.size()];
            QStringList paragraphs = cycle.observation.paragraphs;
            paragraphs[i % paragraphs.size()] += QString::number(i);
            document::edits::setField(document, key,
                                      story::FieldPath("cycles"_L1).entry(cycle.id).field(u"observation"), paragraphs);
        }
    });
    const double after = megabytesOf(QCoreApplication::applicationPid());
    QUndoStack& stack = document.undoStack();
    const int steps = stack.count();
    const Milliseconds undoing = timeOf([&] { stack.setIndex(0); });
    const Milliseconds redoing = timeOf([&] { stack.setIndex(steps); });
    out() << u"%1 undo steps in a story of 10,000 words: done in %2 ms, undone in %3 ms, done again in %4 ms"_s
                 .arg(steps)
                 .arg(doing, 0, 'f', 0)
                 .arg(undoing, 0, 'f', 0)
                 .arg(redoing, 0, 'f', 0)
          << Qt::endl;
    row(u"memory of these steps"_s, after - before, 64);
}

/// What the list of a whole portfolio does while somebody types; the window asks it for a few projects at a time.
void measureSearch(const story::Project& sample)
{
    QList<story::Project> projects;
    for (int i = 0; i < projectCount; ++i)
        projects.append(usualProject(sample, i));
    QList<Milliseconds> times;
    qsizetype found = 0;
    for (int run = 0; run < loadRuns; ++run)
        times.append(timeOf([&] {
            for (const story::Project& project : projects)
                found += analysis::search(project, {u"learning rate"_s}).size();
        }));
    row(u"search of %1 projects, %2 matches"_s.arg(projectCount).arg(found / loadRuns), times);
}

/// A megabyte of text, edited on two sides. The three are read from bytes, so that they share nothing, as from three files.
void measureMerge(const story::Project& sample)
{
    const auto read = [](const story::Project& project) {
        return store::projectFromJson(store::toJson(project), {}).value_or(story::Project());
    };
    const story::Project base = longProject(sample, 115'000);
    story::Project mine = base;
    story::Project theirs = base;
    for (qsizetype i = 0; i < base.cycles.size(); ++i) {
        QStringList& paragraphs = (i % 2 == 0 ? mine : theirs).cycles[i].observation.paragraphs;
        paragraphs[paragraphs.size() / 2] += u" again"_s;
        theirs.cycles[i].title += u'!';
    }
    const QList<story::Project> versions{read(base), read(mine), read(theirs)};
    QList<Milliseconds> times;
    qsizetype clashes = 0;
    for (int run = 0; run < loadRuns; ++run)
        times.append(timeOf([&] { clashes += merge::merge(versions[0], versions[1], versions[2]).clashes.size(); }));
    row(u"merge of three versions of %1 kB, %2 clashes"_s.arg(store::toJson(base).size() / 1000).arg(clashes), times,
        100);
}

} // namespace

int main(int argc, char* argv[])
{
    const QGuiApplication application(argc, argv);
    const QString story = QStringLiteral(SAMPLES "/nanogpt-speedrun.story.json");
    const store::ProjectFile sample = store::openProject(story);
    if (!sample.project) return 1;
    out() << "Storyloop and the least that the same work costs with Qt " << qVersion() << ", built as " BUILD_TYPE
          << ":\nmedians of " << processRuns << " runs of a process and " << loadRuns
          << " of a load, in turns, after a warm-up.\n\n";
    head();
    measureUndo(*sample.project); // first: what others have freed would hide what it takes
    measureWindows(story);
    measureExport(story);
    measurePortfolioExport(*sample.project);
    measureChartFiles(*sample.project, story);
    measureLoad(*sample.project);
    measureOpenWithHistory(*sample.project);
    measureTyping(*sample.project);
    measureSave(*sample.project);
    measureSaver(*sample.project);
    measureSearch(*sample.project);
    measureMerge(*sample.project);
    return 0;
}

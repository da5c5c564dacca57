// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictures.h"

#include "keepingpictures.h"
#include "walk.h"

#include "window/realwindow.h"

#include "analysis/charts.h"
#include "story/choices.h"
#include "views/chartmenu.h"
#include "views/chartpanel.h"
#include "views/chartwindow.h"
#include "views/publishing/publishpage.h"
#include "views/section.h"
#include "views/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QTabWidget>

namespace screens {

using namespace Qt::StringLiterals;

namespace {

QString copyOfSamples()
{
    const QDir from(QStringLiteral(STORYLOOP_SOURCE_DIR "/resources/samples"));
    const QString to = QDir::current().filePath(u"samples"_s);
    QDir().mkpath(to);
    for (const QString& name : from.entryList({u"*.json"_s}, QDir::Files))
        QFile::copy(from.filePath(name), QDir(to).filePath(name));
    return to;
}

void setLook(const Look& look)
{
    QFont font = QApplication::font();
    font.setPointSize(look.points);
    QApplication::setFont(font);
    QApplication::setLayoutDirection(look.isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
    views::Theme::apply(*qApp, look.isDark ? views::Appearance::Dark : views::Appearance::Light);
}

/// Every chart that the story has data for, beside its story and in a window of its own.
void takeCharts(Walk& walk, app::MainWindow& window)
{
    window.showStep(story::Step::Cycles);
    auto* panel = window.findChild<views::ChartPanel*>();
    auto* side = window.findChild<QTabWidget*>(u"sidePanel"_s);
    if (!panel || !side) return;
    side->setCurrentWidget(panel);
    for (const analysis::ChartKind& kind : analysis::chartKinds())
        if (panel->showKind(kind.name)) walk.take(u"5-chart-"_s + kind.name);
    for (auto* menu : panel->findChildren<views::ChartMenu*>())
        emit menu->largeWanted();
    auto* large = window.findChild<views::ChartWindow*>();
    const QString first = window.currentProject();
    for (const QString& key : window.document().keys()) {
        window.showProject(key);
        for (const analysis::ChartKind& kind : analysis::chartKinds())
            if (large && large->panel().showKind(kind.name))
                walk.takeWidget(*large, u"5-large-%1-"_s.arg(window.document().keys().indexOf(key) + 1) + kind.name);
    }
    window.showProject(first);
    delete large;
}

/// Each edition, with its pages beside it.
void takePublish(Walk& walk, app::MainWindow& window)
{
    auto* page = window.findChild<views::PublishPage*>();
    auto* edition = page->findChild<QComboBox*>(u"edition"_s);
    for (int i = 0; i < edition->count(); ++i) {
        edition->setCurrentIndex(i);
        walk.take(u"4-publish-%1"_s.arg(i + 1));
    }
    edition->setCurrentIndex(1);
    page->findChild<QComboBox*>(u"length"_s)->setCurrentIndex(1);
    page->findChild<views::Section*>(u"parts"_s)->setOpen(true);
    walk.takeScrolled(u"4-publish-5-parts"_s);
}

/// What the actions open or show.
void takeActions(Walk& walk, app::MainWindow& window)
{
    static const QStringList shown{u"palette"_s,     u"find"_s,     u"replace"_s,        u"findEverywhere"_s,
                                   u"preferences"_s, u"settings"_s, u"shortcuts"_s,      u"about"_s,
                                   u"focusMode"_s,   u"glossary"_s, u"newFromTemplate"_s};
    for (QAction* action : window.actions())
        if (shown.contains(action->objectName())) walk.takeAction(action, u"6-action-"_s + action->objectName());
}

} // namespace

int takePictures(const Look& look, const QString& folder)
{
    setLook(look);
    window::RealWindow window;
    setLook(look); // the settings of the window have their own idea
    if (!window.show(look.size)) return 0;
    Walk walk(*window, folder);
    walk.take(u"0-welcome"_s);
    window->open(copyOfSamples());
    for (int step = -1; step < story::stepCount; ++step) {
        window->showStep(step < 0 ? std::nullopt : std::optional(story::Step(step)));
        walk.takeScrolled(step < 0 ? u"1-about"_s : u"2-step-%1"_s.arg(step + 1));
    }
    window->showStep(story::Step::Cycles);
    walk.takeTabs(u"3-panel"_s);
    for (QAction* action : window->actions())
        if (action->shortcut() == QKeySequence(Qt::ALT | Qt::Key_2)) {
            action->trigger();
            takePublish(walk, *window);
        }
    takeCharts(walk, *window);
    window->showStep(story::Step::Objective);
    takeActions(walk, *window);
    takeKeeping(walk, *window);
    walk.take(u"8-welcome-recovered"_s);
    return walk.count();
}

} // namespace screens

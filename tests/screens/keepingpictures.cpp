// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keepingpictures.h"

#include "walk.h"

#include "document/edits.h"
#include "store/json.h"
#include "store/recovery.h"
#include "store/save.h"

#include <QAction>
#include <QFileInfo>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>

namespace screens {

namespace edits = document::edits;
using namespace Qt::StringLiterals;

namespace {

QAction* actionOf(const app::MainWindow& window, const QString& name) { return window.findChild<QAction*>(name); }

void click(const app::MainWindow& window, const QString& text)
{
    for (auto* button : window.findChildren<QPushButton*>())
        if (button->isVisible() && button->text().remove(u'&') == text)
            return QTest::mouseClick(button, Qt::LeftButton);
}

void type(app::MainWindow& window, const QStringList& summary)
{
    edits::setField(window.document(), window.currentProject(), "summary"_L1, summary.join(u' '));
    edits::setField(window.document(), window.currentProject(), "objective.problem"_L1, summary);
    window.goToField("summary"_L1);
}

void takeHistory(Walk& walk, app::MainWindow& window)
{
    for (const QString& words : {u"What was written first."_s, u"What was written then, and a little more."_s}) {
        type(window, {words, u"A second paragraph that stays as it is."_s});
        (void)window.saver().saveAndWait();
    }
    edits::addEntry(window.document(), window.currentProject(), "constraints"_L1);
    walk.takeAction(actionOf(window, u"history"_s), u"7-history"_s);
}

/// Another program writes what is being written here.
void takeConflict(Walk& walk, app::MainWindow& window)
{
    const QString file = window.currentProject();
    story::Project theirs = *window.document().project(file);
    theirs.summary = u"What another program wrote."_s;
    theirs.objective.problem.paragraphs = {u"What another program wrote, at some length, in a paragraph."_s};
    type(window, {u"What is written here."_s});
    if (!store::replace(file, store::toJson(theirs))) return;
    for (int round = 0; round < 3; ++round)
        window.folderWatch().lookAndWait();
    walk.take(u"7-conflict-notice"_s);
    click(window, u"Compare…"_s);
    walk.take(u"7-conflict"_s);
    click(window, u"Use what is chosen"_s);
    (void)window.saver().saveAndWait();
}

void takeTrash(Walk& walk, app::MainWindow& window)
{
    actionOf(window, u"duplicate"_s)->trigger();
    walk.take(u"7-twins"_s);
    actionOf(window, u"remove"_s)->trigger();
    walk.take(u"7-deleted"_s);
    (void)window.saver().saveAndWait();
    walk.takeAction(actionOf(window, u"trash"_s), u"7-trash"_s);
}

/// As sessions leave them that did not end.
void keepTexts(app::MainWindow& window)
{
    const QString file = window.currentProject();
    const story::Project saved = *window.document().project(file);
    int minutes = 0;
    for (const QString& session : {u"one"_s, u"two"_s}) {
        story::Project typed = saved;
        typed.summary += u" And what was typed since then, in the session called "_s + session;
        store::Recovery recovery(QStandardPaths::writableLocation(QStandardPaths::StateLocation), session);
        (void)recovery.keep({.key = file,
                             .path = file,
                             .folder = QFileInfo(file).absolutePath(),
                             .title = typed.title,
                             .takenAt = QDateTime::currentDateTimeUtc().addSecs(-60 * ++minutes),
                             .base = store::toJson(saved),
                             .story = store::toJson(typed)});
    }
}

} // namespace

void takeKeeping(Walk& walk, app::MainWindow& window)
{
    takeHistory(walk, window);
    takeConflict(walk, window);
    takeTrash(walk, window);
    keepTexts(window);
    actionOf(window, u"close"_s)->trigger();
}

} // namespace screens

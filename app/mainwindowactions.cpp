// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "keyguard.h"
#include "places.h"

#include "document/edits.h"
#include "views/cyclespage.h"
#include "views/icons.h"
#include "views/publishing/publishpage.h"
#include "views/sidepanel.h"

#include <QActionGroup>
#include <QFileDialog>

/// Everything that can be done from the menu, by key and from the palette.
namespace app {

namespace edits = document::edits;
using namespace Qt::StringLiterals;
using namespace views;

QAction* MainWindow::addAction(const QString& name, const QString& text, const QString& iconName,
                               const QKeySequence& keys, const std::function<void()>& run)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    if (!iconName.isEmpty()) action->setIcon(icon(QLatin1StringView(iconName.toLatin1())));
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
    QMainWindow::addAction(action);
    return action;
}

void MainWindow::setupActions()
{
    setupStoryActions();
    setupEditActions();
    setupGoActions();
    setupViewActions();
    setupHelpActions();
}

void MainWindow::setupStoryActions()
{
    Actions& a = m_actions;
    a.newStory =
        addAction(u"newStory"_s, tr("&New story"), u"document-new"_s, QKeySequence::New, [this] { newStory(); });
    a.open = addAction(u"open"_s, tr("&Open portfolio…"), u"document-open"_s, QKeySequence::Open,
                       [this] { openByDialog(); });
    a.samples = addAction(u"samples"_s, tr("&Explore the samples"), {}, {}, [this] { openSamples(); });
    a.close =
        addAction(u"close"_s, tr("&Close portfolio"), u"go-home"_s, Qt::CTRL | Qt::Key_W, [this] { closePortfolio(); });
    a.duplicate = addAction(u"duplicate"_s, tr("D&uplicate story"), u"edit-copy"_s, {}, [this] { duplicateStory(); });
    a.remove = addAction(u"remove"_s, tr("&Delete story"), u"edit-delete"_s, {}, [this] { deleteStory(); });
    const auto moveBy = [this](int by) {
        const auto at = m_document.keys().indexOf(m_key);
        edits::moveProject(m_document, m_key, int(at + by));
    };
    a.moveUp = addAction(u"moveUp"_s, tr("Move story u&p"), u"go-up"_s, {}, [moveBy] { moveBy(-1); });
    a.moveDown = addAction(u"moveDown"_s, tr("Move story do&wn"), u"go-down"_s, {}, [moveBy] { moveBy(1); });
    a.save = addAction(u"save"_s, tr("&Save now"), u"document-save"_s, QKeySequence::Save, [this] {
        finishTyping();
        m_saver.saveNow();
    });
    a.exportPdf =
        addAction(u"exportPdf"_s, tr("&Export…"), u"document-export"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_E, [this] {
            finishTyping();
            showPlace(Publish);
            m_publish->exportStories();
        });
    a.print = addAction(u"print"_s, tr("&Print…"), u"document-print"_s, QKeySequence::Print, [this] {
        finishTyping();
        showPlace(Publish);
        m_publish->printStories();
    });
    a.addCycle = addAction(u"addCycle"_s, tr("Add &cycle"), u"list-add"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_A,
                           [this] { addCycle(); });
    a.quit = addAction(u"quit"_s, tr("&Quit"), u"application-exit"_s, QKeySequence::Quit, [this] { close(); });
}

void MainWindow::setupEditActions()
{
    Actions& a = m_actions;
    a.undo = m_document.undoStack().createUndoAction(this, tr("&Undo"));
    a.redo = m_document.undoStack().createRedoAction(this, tr("&Redo"));
    a.undo->setShortcuts(QKeySequence::Undo);
    a.redo->setShortcuts(QKeySequence::Redo);
    a.undo->setIcon(icon("edit-undo"_L1));
    a.redo->setIcon(icon("edit-redo"_L1));
    a.undo->setToolTip(tr("Undo")); // its text names what was changed, and a tip would take that for HTML
    a.redo->setToolTip(tr("Redo"));
    a.undo->setObjectName(u"undo"_s);
    a.redo->setObjectName(u"redo"_s);
    for (QAction* action : {a.undo, a.redo})
        QMainWindow::addAction(action);
    a.find = addAction(u"find"_s, tr("&Find…"), u"edit-find"_s, QKeySequence::Find, [this] { showFind(false); });
    a.replace = addAction(u"replace"_s, tr("Find and re&place…"), u"edit-find-replace"_s, Qt::CTRL | Qt::Key_H,
                          [this] { showFind(true); });
    a.findNext = addAction(u"findNext"_s, tr("Find &next"), {}, Qt::Key_F3, [this] { findBy(1); });
    a.findPrevious =
        addAction(u"findPrevious"_s, tr("Find pre&vious"), {}, Qt::SHIFT | Qt::Key_F3, [this] { findBy(-1); });
    a.findEverywhere = addAction(u"findEverywhere"_s, tr("Find in &all stories…"), u"edit-find"_s,
                                 Qt::CTRL | Qt::ALT | Qt::Key_F, [this] { showPortfolioFind(); });
}

void MainWindow::addCycle()
{
    if (!m_document.project(m_key)) return;
    goToPage(items::Page::Cycles);
    if (auto* cycles = qobject_cast<CyclesPage*>(page(items::Page::Cycles))) cycles->addCycle();
}

void MainWindow::setupGoActions()
{
    Actions& a = m_actions;
    a.palette = addAction(u"palette"_s, tr("Search or run a &command…"), u"edit-find"_s, Qt::CTRL | Qt::Key_K,
                          [this] { showPalette(); });
    a.nextStep = addAction(u"nextStep"_s, tr("Ne&xt step"), {}, Qt::CTRL | Qt::Key_PageDown, [this] { goByStep(1); });
    a.previousStep =
        addAction(u"previousStep"_s, tr("&Previous step"), {}, Qt::CTRL | Qt::Key_PageUp, [this] { goByStep(-1); });
    a.nextPane = addAction(u"nextPane"_s, tr("Next p&art of the window"), {}, Qt::Key_F6, [this] { goToPane(1); });
    a.previousPane = addAction(u"previousPane"_s, tr("Previous par&t of the window"), {}, Qt::SHIFT | Qt::Key_F6,
                               [this] { goToPane(-1); });
    const QStringList names{tr("&Write"), tr("P&ublish")};
    for (int place = 0; place < names.size(); ++place)
        a.places.append(addAction(u"place%1"_s.arg(place + 1), names[place], {},
                                  QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + place)),
                                  [this, place] { showPlace(place); }));
}

void MainWindow::setupViewActions()
{
    Actions& a = m_actions;
    const auto addToggle = [this](const QString& name, const QString& text, const QString& iconName, Qt::Key key) {
        QAction* action = addAction(name, text, iconName, key, [] { });
        action->setCheckable(true);
        action->setChecked(m_settings.isShown(name));
        action->setData(true); // see fitPart()
        connect(action, &QAction::toggled, this, [this, action](bool on) { showPart(action, on); });
        return action;
    };
    a.sidebar = addToggle(u"sidebar"_s, tr("Show the &portfolio"), u"sidebar-expand"_s, Qt::Key_F9);
    a.sidePanel = addToggle(u"sidePanel"_s, tr("Show the &help panel"), u"sidebar-expand-right"_s, Qt::Key_F8);
    a.fullScreen = addAction(u"fullScreen"_s, tr("&Full screen"), u"view-fullscreen"_s, Qt::Key_F11,
                             [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    a.focusMode = addAction(u"focusMode"_s, tr("F&ocus mode"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_F,
                            [this] { setFocusMode(!m_isFocusMode); });
    a.focusMode->setCheckable(true);
    a.leaveFocusMode =
        addAction(u"leaveFocusMode"_s, tr("Lea&ve focus mode"), {}, Qt::Key_Escape, [this] { setFocusMode(false); });
    a.leaveFocusMode->setEnabled(false); // Esc has other work meanwhile
    auto* group = new QActionGroup(this);
    for (const auto& [appearance, name, text] :
         {std::tuple{Appearance::FollowSystem, u"coloursOfSystem"_s, tr("Colours of the &system")},
          std::tuple{Appearance::Light, u"light"_s, tr("&Light")},
          std::tuple{Appearance::Dark, u"dark"_s, tr("&Dark")}}) {
        QAction* action = addAction(name, text, {}, {}, [this, appearance] {
            Preferences preferences = m_settings.preferences();
            preferences.appearance = appearance;
            applyPreferences(preferences);
        });
        action->setCheckable(true);
        action->setData(int(appearance));
        group->addAction(action);
        a.appearances.append(action);
    }
}

void MainWindow::setupHelpActions()
{
    Actions& a = m_actions;
    a.preferences = addAction(u"preferences"_s, tr("Se&ttings"), u"configure"_s, Qt::CTRL | Qt::Key_Comma,
                              [this] { showSettings(SettingsPage::PreferencesTab); });
    a.glossary = addAction(u"glossary"_s, tr("&Glossary"), {}, {}, [this] {
        m_actions.sidePanel->setChecked(true);
        showPlace(Write);
        m_sidePanel->showGlossary();
    });
    a.glossary->setEnabled(false); // until there is a side panel
    a.shortcuts = addAction(u"shortcuts"_s, tr("&Keyboard shortcuts"), u"configure-shortcuts"_s,
                            QKeySequence::HelpContents, [this] { showSettings(SettingsPage::KeyboardTab); });
    a.about = addAction(u"about"_s, tr("&About Storyloop"), {}, {}, [this] { showSettings(SettingsPage::AboutTab); });
}

/// Last, when all actions are there.
void MainWindow::setupShortcuts()
{
    for (QAction* action : actions())
        m_shortcuts.add(action);
    m_shortcuts.reserve(tr("Menu"), Qt::Key_F10);
    m_shortcuts.reserve(tr("Duplicate entry of a table"), Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    m_shortcuts.reserve(tr("Move entry of a table up"), Qt::CTRL | Qt::SHIFT | Qt::Key_Up);
    m_shortcuts.reserve(tr("Move entry of a table down"), Qt::CTRL | Qt::SHIFT | Qt::Key_Down);
    m_shortcuts.reserve(tr("Delete entry of a table"), Qt::CTRL | Qt::SHIFT | Qt::Key_Delete);
    m_shortcuts.reserve(tr("Mark a field as not known"), Qt::CTRL | Qt::SHIFT | Qt::Key_U);
    m_shortcuts.reserve(tr("Say where its value was read"), Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    m_shortcuts.reserve(tr("Cut"), QKeySequence::Cut);
    m_shortcuts.reserve(tr("Copy"), QKeySequence::Copy);
    m_shortcuts.reserve(tr("Show a chart large"), Qt::CTRL | Qt::Key_Return);
    m_shortcuts.reserve(tr("Paste"), QKeySequence::Paste);
    m_shortcuts.reserve(tr("Select all"), QKeySequence::SelectAll);
    new KeyGuard(m_shortcuts, this);
}

void MainWindow::openByDialog()
{
    const QString start = m_document.folder().isEmpty() ? defaultPortfolioPath() : m_document.folder();
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open portfolio"), start);
    if (!folder.isEmpty()) openFolder(folder);
}

void MainWindow::openSamples()
{
    const auto folder = copyOfSamples(m_paths.data);
    if (folder) openFolder(*folder);
    else warn(folder.error().text());
}

} // namespace app

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "places.h"

#include "document/edits.h"
#include "views/icons.h"
#include "views/plainlabel.h"
#include "views/publishpage.h"
#include "views/sidebar.h"
#include "views/sidepanel.h"
#include "views/theme.h"
#include "views/welcomepage.h"

#include <QActionGroup>
#include <QApplication>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QMessageBox>
#include <QTabBar>
#include <QToolButton>

namespace app {

namespace edits = document::edits;
using namespace Qt::StringLiterals;
using namespace views;

QAction* MainWindow::addAction(const QString& name, const QString& text, const QString& iconName, const QKeySequence& keys,
                               const std::function<void()>& run)
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
    Actions& a = m_actions;
    a.newStory = addAction(u"newStory"_s, tr("&New story"), u"document-new"_s, QKeySequence::New, [this] { newStory(); });
    a.open = addAction(u"open"_s, tr("&Open portfolio…"), u"document-open"_s, QKeySequence::Open, [this] { openByDialog(); });
    a.samples = addAction(u"samples"_s, tr("&Explore the samples"), {}, {}, [this] { openSamples(); });
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
        m_autosave.saveNow();
    });
    a.exportPdf = addAction(u"exportPdf"_s, tr("&Export as PDF…"), u"document-export"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_E, [this] {
        finishTyping();
        showPlace(Publish);
        m_publish->exportPdf();
    });
    a.quit = addAction(u"quit"_s, tr("&Quit"), u"application-exit"_s, QKeySequence::Quit, [this] { close(); });
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
    a.nextStep = addAction(u"nextStep"_s, tr("Ne&xt step"), {}, Qt::CTRL | Qt::Key_PageDown, [this] { goByStep(1); });
    a.previousStep = addAction(u"previousStep"_s, tr("&Previous step"), {}, Qt::CTRL | Qt::Key_PageUp, [this] { goByStep(-1); });
    a.fullScreen = addAction(u"fullScreen"_s, tr("&Full screen"), u"view-fullscreen"_s, Qt::Key_F11,
                             [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    a.glossary = addAction(u"glossary"_s, tr("&Glossary"), {}, {}, [this] {
        m_actions.sidePanel->setChecked(true);
        showPlace(Write);
        m_sidePanel->showGlossary();
    });
    a.glossary->setEnabled(false); // until there is a side panel
    a.shortcuts = addAction(u"shortcuts"_s, tr("&Keyboard shortcuts"), u"configure-shortcuts"_s, QKeySequence::HelpContents,
                            [this] { showShortcuts(); });
    a.about = addAction(u"about"_s, tr("&About Storyloop"), {}, {}, [this] { showAbout(); });
    const auto addToggle = [this](const QString& text, const QString& iconName, Qt::Key key, const QString& part) {
        QAction* action = addAction(part, text, iconName, key, [] { });
        action->setCheckable(true);
        action->setChecked(m_settings.isShown(part));
        connect(action, &QAction::toggled, this, [this, part](bool on) {
            m_settings.setShown(part, on);
            if (m_sidebar) m_sidebar->setVisible(m_actions.sidebar->isChecked());
            showPage();
        });
        return action;
    };
    a.sidebar = addToggle(tr("Show the &portfolio"), u"sidebar-expand"_s, Qt::Key_F9, u"sidebar"_s);
    a.sidePanel = addToggle(tr("Show the &help panel"), u"sidebar-expand-right"_s, Qt::Key_F8, u"sidePanel"_s);
    const QStringList names{tr("&Write"), tr("&Publish")};
    for (int place = 0; place < names.size(); ++place)
        a.places.append(addAction(u"place%1"_s.arg(place + 1), names[place], {}, QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + place)),
                                  [this, place] { showPlace(place); }));
    auto* group = new QActionGroup(this);
    for (const auto& [appearance, name, text] :
         {std::tuple{Appearance::FollowSystem, u"coloursOfSystem"_s, tr("Colours of the &system")},
          std::tuple{Appearance::Light, u"light"_s, tr("&Light")},
          std::tuple{Appearance::Dark, u"dark"_s, tr("&Dark")}}) {
        QAction* action = addAction(name, text, {}, {}, [this, appearance] { setAppearance(appearance); });
        action->setCheckable(true);
        action->setChecked(m_settings.appearance() == appearance);
        group->addAction(action);
        a.appearances.append(action);
    }
}

QWidget* MainWindow::makeTopBar()
{
    auto* bar = new QWidget(this);
    bar->setObjectName(u"topBar"_s);
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setFixedHeight(std::max(48, fontMetrics().height() + 24));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::s, 0, space::s, 0);
    row->setSpacing(space::xs);
    const auto addButton = [&](QAction* action) {
        auto* button = new QToolButton(bar);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(action->text().remove(u'&'));
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        row->addWidget(button);
        return button;
    };
    addButton(m_actions.sidebar);
    m_titleLabel = shortenedLabel(bar, Theme::heading());
    m_titleLabel->setObjectName(u"storyTitle"_s);
    row->addWidget(m_titleLabel, 1);
    m_places = new QTabBar(bar);
    m_places->setAccessibleName(tr("Places"));
    m_places->setDrawBase(false);
    m_places->setExpanding(false);
    m_places->addTab(icon("document-edit"_L1), tr("Write"));
    m_places->addTab(icon("document-export"_L1), tr("Publish"));
    connect(m_places, &QTabBar::currentChanged, this, &MainWindow::showPlace);
    row->addWidget(m_places);
    row->addStretch(1);
    for (QAction* action : {m_actions.undo, m_actions.redo, m_actions.sidePanel})
        addButton(action);
    auto* menuButton = new QToolButton(bar);
    setupMenu(menuButton);
    row->addWidget(menuButton);
    return bar;
}

void MainWindow::setupMenu(QToolButton* button)
{
    const Actions& a = m_actions;
    auto* menu = new QMenu(button);
    menu->addActions({a.newStory, a.open, a.samples});
    menu->addSeparator();
    menu->addActions({a.save, a.exportPdf});
    menu->addSeparator();
    menu->addActions({a.undo, a.redo});
    QMenu* story = menu->addMenu(tr("S&tory"));
    story->addActions({a.duplicate, a.moveUp, a.moveDown, a.remove});
    addFileActions(menu, story);
    QMenu* go = menu->addMenu(tr("&Go to"));
    go->addActions(a.places);
    go->addActions({a.previousStep, a.nextStep});
    QMenu* view = menu->addMenu(tr("&View"));
    view->addActions({a.sidebar, a.sidePanel, a.fullScreen});
    view->addSeparator();
    view->addActions(a.appearances);
    QMenu* help = menu->addMenu(tr("&Help"));
    help->addActions({a.glossary, a.shortcuts, a.about});
    menu->addSeparator();
    menu->addAction(a.quit);
    button->setIcon(icon("application-menu"_L1));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(tr("Menu"));
    button->setToolTip(tr("Menu (F10)"));
    button->setShortcut(Qt::Key_F10);
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

void MainWindow::setAppearance(Appearance appearance)
{
    m_settings.setAppearance(appearance);
    Theme::apply(*qApp, appearance);
}

void MainWindow::showShortcuts()
{
    QString rows;
    for (const QAction* action : actions()) {
        if (action->shortcut().isEmpty()) continue;
        rows += QStringLiteral("<tr><td>%1</td><td>&nbsp;&nbsp;</td><td>%2</td></tr>")
                    .arg(action->text().remove(u'&').toHtmlEscaped(),
                         action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped());
    }
    const auto keys = [](int key) {
        return QKeySequence(int(Qt::CTRL | Qt::SHIFT) | key).toString(QKeySequence::NativeText).toHtmlEscaped();
    };
    const QStringList table{tr("Duplicate entry of a table"),
                            keys(Qt::Key_D),
                            tr("Move it up or down"),
                            keys(Qt::Key_Up) + u", "_s + keys(Qt::Key_Down),
                            tr("Delete it"),
                            keys(Qt::Key_Delete),
                            tr("Mark a field as not known"),
                            keys(Qt::Key_U),
                            tr("Say where its value was read"),
                            keys(Qt::Key_S)};
    for (qsizetype i = 0; i + 1 < table.size(); i += 2)
        rows += QStringLiteral("<tr><td>%1</td><td></td><td>%2</td></tr>").arg(table[i], table[i + 1]);
    QMessageBox box(QMessageBox::NoIcon, tr("Keyboard shortcuts"), u"<table>"_s + rows + u"</table>"_s,
                    QMessageBox::Close, this);
    box.exec();
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About Storyloop"),
        tr("<b>Storyloop %1</b><p>Tell your ML project as a loop, not a line.</p><p>Free software under the "
           "GNU General Public License, version 3 or later.</p>")
            .arg(QApplication::applicationVersion()));
}

} // namespace app

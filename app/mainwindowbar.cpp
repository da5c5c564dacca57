// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "views/icons.h"
#include "views/plainlabel.h"
#include "views/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

/// The bar on top, and the menu at its end.
namespace app {

using namespace Qt::StringLiterals;
using namespace views;

namespace {

QToolButton* barButton(QAction* action, QWidget* bar)
{
    auto* button = new QToolButton(bar);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(plainName(action));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    return button;
}

} // namespace

QWidget* MainWindow::makeTopBar(QWidget* parent)
{
    auto* bar = new QWidget(parent);
    bar->setObjectName(u"topBar"_s);
    bar->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::s, 0, space::s, 0);
    row->setSpacing(space::xs);
    row->addWidget(barButton(m_actions.sidebar, bar));
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
    m_search = new QPushButton(icon("edit-find"_L1), {}, bar);
    m_search->setObjectName(u"search"_s);
    m_search->setAccessibleName(tr("Search or run a command"));
    connect(m_search, &QPushButton::clicked, m_actions.palette, &QAction::trigger);
    row->addWidget(m_search);
    for (QAction* action : {m_actions.undo, m_actions.redo, m_actions.sidePanel})
        row->addWidget(barButton(action, bar));
    auto* menuButton = new QToolButton(bar);
    setupMenu(menuButton);
    row->addWidget(menuButton);
    return bar;
}

void MainWindow::setupMenu(QToolButton* button)
{
    const Actions& a = m_actions;
    auto* menu = new QMenu(button);
    menu->addActions({a.newStory, a.open, a.samples, a.close});
    menu->addSeparator();
    menu->addActions({a.save, a.exportPdf, a.print});
    menu->addSeparator();
    QMenu* edit = menu->addMenu(tr("&Edit"));
    edit->addActions({a.undo, a.redo});
    edit->addSeparator();
    edit->addActions({a.find, a.findNext, a.findPrevious, a.replace, a.findEverywhere});
    QMenu* story = menu->addMenu(tr("S&tory"));
    story->addAction(a.addCycle);
    story->addSeparator();
    story->addActions({a.duplicate, a.moveUp, a.moveDown, a.remove});
    addFileActions(menu, story);
    QMenu* go = menu->addMenu(tr("&Go to"));
    go->addAction(a.palette);
    go->addActions(a.places);
    go->addActions({a.previousStep, a.nextStep, a.previousPane, a.nextPane});
    QMenu* view = menu->addMenu(tr("&View"));
    view->addActions({a.sidebar, a.sidePanel, a.focusMode, a.leaveFocusMode, a.fullScreen});
    view->addSeparator();
    view->addActions(a.appearances);
    QMenu* help = menu->addMenu(tr("&Help"));
    help->addActions({a.glossary, a.shortcuts, a.about});
    menu->addSeparator();
    menu->addActions({a.preferences, a.quit});
    button->setIcon(icon("application-menu"_L1));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(tr("Menu"));
    button->setToolTip(tr("Menu (F10)"));
    button->setShortcut(Qt::Key_F10);
}

} // namespace app

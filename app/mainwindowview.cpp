// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "banner.h"
#include "preferencesform.h"

#include "items/plaintip.h"
#include "views/focusorder.h"
#include "views/publishing/publishpage.h"
#include "views/reveal.h"
#include "views/sidebar.h"
#include "views/sidepanel.h"
#include "views/theme.h"

#include <QApplication>
#include <QLayout>
#include <QListView>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QTabBar>

/// What of the window is shown, how large and in which colours, and how the keyboard gets around in it.
namespace app {

using namespace Qt::StringLiterals;
using namespace views;

namespace {

constexpr int smallestBar = 48;
/// The measure of the editor with what stands around it.
constexpr int charactersOfPage = 95;

/// In pixels: below the first the places are icons, below the others the portfolio and the help panel wait to be asked for.
constexpr int searchSaysAllFrom = 1250;
constexpr int placesAreNamedFrom = 1100;
constexpr int sidebarStandsFrom = 900;
constexpr int sidePanelStandsFrom = 840;
/// The portfolio leaves the page so much, and is itself at least so wide.
constexpr int sidebarAndPage = 580;
constexpr int narrowestSidebar = 180;
/// In characters, so that the names of the steps are not shortened.
constexpr int charactersOfSidebar = 26;
/// All that is for a font whose letters are so wide.
constexpr double usualLetter = 8;

} // namespace

void MainWindow::setVisible(bool visible)
{
    if (visible && !isOpen()) welcome();
    QMainWindow::setVisible(visible);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    fitWidth();
}

void MainWindow::fitWidth()
{
    const int character = QFontMetrics(QApplication::font()).averageCharWidth();
    const double larger = std::max(1.0, character / usualLetter);
    const bool areNamed = width() >= placesAreNamedFrom * larger;
    for (int place = 0; place < m_places->count(); ++place) {
        const QString name = plainName(m_actions.places[place]);
        m_places->setTabText(place, areNamed ? name : QString());
        m_places->setTabToolTip(place, areNamed ? QString() : items::plainTip(name));
        m_places->setAccessibleTabName(place, name);
    }
    const QString keys = m_actions.palette->shortcut().toString(QKeySequence::NativeText);
    const bool saysAll = width() >= searchSaysAllFrom * larger;
    const QString said = saysAll ? tr("Search or run a command") : tr("Search");
    m_search->setText(areNamed ? said + u"   "_s + keys : QString());
    m_search->setToolTip(items::plainTip(tr("Search or run a command (%1)").arg(keys)));
    fitPart(m_actions.sidebar, std::max(sidebarStandsFrom, int(sidebarAndPage * larger)));
    fitPart(m_actions.sidePanel, int(sidePanelStandsFrom * larger));
    if (!m_splitter) return;
    m_sidebar->setMinimumWidth(
        std::max({narrowestSidebar, charactersOfSidebar * character, m_sidebar->minimumSizeHint().width()}));
    centrePage();
}

/// Hides a part when the window gets too narrow for it, and brings it back when it is wide again. In between its key still
/// shows it; what the user wants of a wide window is remembered, and nothing else.
void MainWindow::fitPart(QAction* part, int from)
{
    const bool isWide = width() >= from;
    if (part->data().toBool() == isWide) return;
    part->setData(isWide);
    part->setChecked(isWide && m_settings.isShown(part->objectName()));
}

void MainWindow::showPart(QAction* part, bool on)
{
    if (part->data().toBool()) m_settings.setShown(part->objectName(), on);
    showPage();
}

void MainWindow::setFocusMode(bool on)
{
    if (on == m_isFocusMode || (on && !isOpen())) return;
    m_isFocusMode = on;
    m_actions.focusMode->setChecked(on);
    updateEscape();
    m_topBar->setVisible(!on);
    m_statusLine->setVisible(!on);
    for (Banner* banner : {m_banner, m_undo})
        banner->setCalm(on);
    showPage();
    if (QWidget* field = focusWidget()) reveal(field);
}

/// In focus mode the page stands in the middle of the window; a table of cycles takes all the room there is.
void MainWindow::centrePage()
{
    const int measure = QFontMetrics(Theme::editor()).averageCharWidth() * charactersOfPage;
    const bool isCentred = m_isFocusMode && m_page != items::Page::Cycles && m_page != items::Page::Overview;
    const int side = isCentred ? std::max(0, (width() - measure) / 2) : 0;
    m_middle->parentWidget()->layout()->setContentsMargins(side, 0, side, 0);
}

void MainWindow::goToPane(int by)
{
    if (m_stack->currentIndex() != Workspace) return focusPane({m_topBar, m_stack->currentWidget()}, by);
    QWidget* page = m_middle->parentWidget();
    focusPane(QWidgetList{m_topBar, m_sidebar->projects(), m_sidebar->steps(), page, m_sidePanel}, by);
}

/// Tab goes through the window as it is read.
bool MainWindow::focusNextPrevChild(bool next) { return focusNeighbour(this, next); }

void MainWindow::focusPage()
{
    const QWidgetList order = focusOrder(m_middle);
    if (!order.isEmpty()) order.first()->setFocus(Qt::OtherFocusReason);
}

/// Before something takes the place of what is read or written.
void MainWindow::rememberFocus()
{
    if (m_stack->currentIndex() > Workspace) return; // from one such page to another
    const QWidget* layer = m_stack->currentWidget();
    m_before = layer->isAncestorOf(focusWidget()) ? focusWidget() : m_inStory.data();
}

/// To where the keyboard was, in sight.
void MainWindow::returnFocus()
{
    QWidget* before = std::exchange(m_before, nullptr);
    const bool isThere = before && before->isVisible() && m_stack->currentWidget()->isAncestorOf(before);
    if (!isThere) return isOpen() ? focusPage() : focusPane({m_stack->currentWidget()}, 1);
    before->setFocus(Qt::OtherFocusReason);
    reveal(before);
}

/// The colours and fonts belong to the application: see applyPreferences().
void MainWindow::takePreferences(const Preferences& preferences)
{
    setWritingOptions(preferences.writing);
    m_saver.setDelay(preferences.saveAfter);
    if (m_publish) m_publish->setPaper(preferences.paper);
    for (QAction* action : std::as_const(m_actions.appearances))
        action->setChecked(action->data().toInt() == int(preferences.appearance));
    const int line = QFontMetrics(QApplication::font()).height();
    m_topBar->setFixedHeight(std::max(smallestBar, line + 2 * space::m));
}

void MainWindow::applyPreferences(const Preferences& preferences)
{
    m_settings.setPreferences(preferences);
    Theme::apply(*qApp, preferences.appearance, preferences.fontScale);
    takePreferences(preferences);
    updateWords();
    fitWidth();
}

void MainWindow::showSettings(SettingsPage::Tab tab)
{
    finishTyping();
    if (m_stack->currentWidget() != m_settingsPage) rememberFocus();
    if (!m_settingsPage) {
        m_settingsPage = new SettingsPage(m_settings.preferences(), m_shortcuts, m_paths.data + u"/fonts"_s, m_stack);
        m_stack->addWidget(m_settingsPage);
        connect(m_settingsPage->preferences(), &PreferencesForm::chosen, this, &MainWindow::applyPreferences);
        connect(m_settingsPage, &SettingsPage::closed, this, &MainWindow::leaveAside);
    }
    m_settingsPage->preferences()->show(m_settings.preferences());
    setFocusMode(false);
    m_stack->setCurrentWidget(m_settingsPage);
    m_settingsPage->open(tab);
}

} // namespace app

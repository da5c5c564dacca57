// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "palettecommands.h"

#include "items/page.h"
#include "views/fields/fieldeditor.h"
#include "views/figureseditor.h"
#include "views/findbar.h"
#include "views/portfoliofind.h"
#include "views/reveal.h"
#include "views/steppage.h"

#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

/// Finding: words in the story and in the portfolio, and anything by its name. Made when first asked for.
namespace app {

using namespace Qt::StringLiterals;
using namespace views;
using story::FieldPath;

namespace {

/// To the first list of pictures in sight of the page: of a cycle, where one is open.
std::function<void()> addPictureIn(const QWidget& page)
{
    for (auto* figures : page.findChildren<FiguresEditor*>())
        if (figures->isVisible()) return [figures] { figures->chooseFiles(); };
    return {};
}

} // namespace

FindBar* MainWindow::findBar()
{
    if (m_findBar) return m_findBar;
    m_findBar = new FindBar(m_document, m_middle->parentWidget());
    static_cast<QVBoxLayout*>(m_middle->parentWidget()->layout())->insertWidget(0, m_findBar);
    m_findBar->setProject(m_key);
    connect(m_findBar, &FindBar::matchShown, this, &MainWindow::showMatch);
    connect(m_findBar, &FindBar::closed, this, &MainWindow::updateEscape);
    connect(m_findBar, &FindBar::closed, this, [this] {
        if (m_found) m_found->setFocus(Qt::OtherFocusReason);
        else returnFocus();
    });
    // From a field too, where the keyboard stays.
    m_closeFind = new QShortcut(Qt::Key_Escape, m_middle, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(m_closeFind, &QShortcut::activated, this, [this] {
        QWidget* field = focusWidget();
        m_findBar->close();
        if (field) field->setFocus(Qt::OtherFocusReason);
    });
    return m_findBar;
}

/// Leaving the search comes first, leaving focus mode second.
void MainWindow::updateEscape()
{
    const bool isFinding = m_findBar && !m_findBar->isHidden();
    if (m_closeFind) m_closeFind->setEnabled(isFinding);
    m_actions.leaveFocusMode->setEnabled(m_isFocusMode && !isFinding);
}

void MainWindow::showFind(bool withReplace)
{
    if (!isOpen()) return;
    const QString words = selectedWords(focusWidget());
    const FieldEditor* field = focusWidget() ? FieldEditor::of(focusWidget()) : nullptr;
    if (!m_findBar || !m_findBar->isVisible()) {
        rememberFocus();
        m_found = nullptr;
    }
    if (!m_findBar || !m_findBar->isAncestorOf(focusWidget()))
        findBar()->setOrigin(field ? field->place().path : FieldPath(), m_page);
    if (m_places->currentIndex() != Write || m_middle->currentWidget() == m_portfolioFind) showPlace(Write);
    findBar()->open(withReplace,
                    {.text = words,
                     .matchCase = findBar()->terms().matchCase,
                     .wholeWords = findBar()->terms().wholeWords});
    updateEscape();
}

void MainWindow::findBy(int by)
{
    if (!isOpen()) return;
    if (!m_findBar || m_findBar->terms().text.isEmpty()) return showFind(false);
    by > 0 ? m_findBar->findNext() : m_findBar->findPrevious();
}

/// The keyboard stays in the bar where it was there: then Enter goes on to the next.
void MainWindow::showMatch(const story::FieldPath& path, const QString& words, qsizetype start)
{
    QWidget* before = focusWidget();
    const bool isInBar = m_findBar && before && m_findBar->isAncestorOf(before);
    if (m_found) deselectWords(m_found);
    goToField(path);
    m_found = focusWidget() == before ? nullptr : focusWidget();
    QWidget* control = m_found ? m_found.data() : before;
    if (isInBar) before->setFocus(Qt::OtherFocusReason);
    if (!control || m_findBar->isAncestorOf(control)) return;
    selectWords(control, words, start); // a field that loses the keyboard forgets its selection
    reveal(control);
}

PortfolioFind* MainWindow::portfolioFind()
{
    if (m_portfolioFind) return m_portfolioFind;
    m_portfolioFind = new PortfolioFind(m_document, m_middle);
    m_middle->addWidget(m_portfolioFind);
    connect(m_portfolioFind, &PortfolioFind::closed, this, [this] {
        showPage();
        returnFocus();
    });
    connect(m_portfolioFind, &PortfolioFind::matchChosen, this, &MainWindow::showPortfolioMatch);
    return m_portfolioFind;
}

void MainWindow::showPortfolioFind()
{
    if (!isOpen()) return;
    const QString words = selectedWords(focusWidget());
    if (m_middle->currentWidget() != m_portfolioFind) rememberFocus();
    if (m_findBar) m_findBar->hide(); // one search at a time
    updateEscape();
    showPlace(Write);
    m_middle->setCurrentWidget(portfolioFind());
    portfolioFind()->open(words);
}

/// From there on F3 goes through the story.
void MainWindow::showPortfolioMatch(const QString& key, const story::FieldPath& path, const QString& words,
                                    qsizetype start)
{
    showProject(key);
    findBar()->open(false, m_portfolioFind->terms());
    findBar()->setCurrent(path, start);
    updateEscape();
    focusPage();
    showMatch(path, words, start);
}

void MainWindow::showPalette()
{
    if (!m_palette) {
        m_palette = new CommandPalette(this);
        connect(m_palette, &CommandPalette::used, this, [this](const QString& id) { m_settings.addRecentCommand(id); });
    }
    QStringList pages;
    for (int page = 0; page < items::pageCount; ++page)
        pages.append(items::pageName(items::Page(page)));
    m_palette->open(paletteCommands({.actions = m_shortcuts.actions(),
                                     .document = m_document,
                                     .key = m_key,
                                     .recentPaths = m_settings.recentPaths(),
                                     .pages = pages,
                                     .goToPage =
                                         [this](int page) {
                                             goToPage(items::Page(page));
                                             focusPage();
                                         },
                                     .goToStory = [this](const QString& key) { showProject(key); },
                                     .goToField =
                                         [this](const QString& key, const story::FieldPath& path) {
                                             if (key != m_key) showProject(key);
                                             goToField(path);
                                         },
                                     .openPath = [this](const QString& path) { open(path); },
                                     .addPicture = isOpen() ? addPictureIn(*m_middle) : std::function<void()>()}),
                    m_settings.recentCommands());
}

} // namespace app

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "banner.h"

#include "items/page.h"
#include "views/focusorder.h"
#include "views/sidepanel.h"
#include "views/steppage.h"
#include "views/welcomepage.h"

#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>

/// Where one was, kept from one run to the next; and the way back to the welcome page.
namespace app {

using namespace Qt::StringLiterals;
using namespace views;

namespace {

QScrollBar* scrollBarOf(const QWidget* page)
{
    const auto* scroll = page ? page->findChild<QScrollArea*>() : nullptr;
    return scroll ? scroll->verticalScrollBar() : nullptr;
}

} // namespace

bool MainWindow::isOpen() const { return m_splitter && !m_document.folder().isEmpty(); }

void MainWindow::restoreState()
{
    if (!restoreGeometry(m_settings.state(u"window"_s)))
        resize(QSize(1280, 800).boundedTo(screen()->availableSize() - QSize(0, 40))); // the frame wants room, too
    if (m_keeping) m_keeping->offerRecovered();
    updateTitle();
}

void MainWindow::saveState()
{
    m_settings.setState(u"window"_s, saveGeometry());
    if (m_splitter) m_settings.setState(u"splitter"_s, m_splitter->saveState());
    if (m_sidePanel) m_settings.setState(u"guidance"_s, m_sidePanel->saveState());
    m_settings.setSession(session());
}

Session MainWindow::session() const
{
    if (!isOpen()) return {};
    const document::Document::Shelf* shelf = m_document.shelf(m_key);
    const QScrollBar* bar = scrollBarOf(m_middle->currentWidget());
    return {.portfolio = m_document.folder(),
            .file = shelf ? shelf->path : QString(),
            .place = m_places->currentIndex(),
            .page = int(m_page),
            .tab = m_sidePanel->currentIndex(),
            .entry = m_entry,
            .scroll = bar ? bar->value() : 0};
}

void MainWindow::restoreSession()
{
    const auto session = m_settings.session();
    const QString last = m_settings.recentPaths().value(0);
    if (last.isEmpty() || (session && session->portfolio.isEmpty())) return;
    open(last);
    if (!session || session->portfolio != m_document.folder()) return;
    if (m_document.keys().contains(session->file)) showProject(session->file);
    m_sidePanel->setCurrentIndex(session->tab);
    goToPage(items::Page(std::clamp(session->page, 0, items::pageCount - 1)));
    if (!session->entry.isEmpty() && m_document.project(m_key)) page(m_page)->setCurrentEntry(session->entry);
    showPlace(std::clamp(session->place, 0, m_places->count() - 1));
    // A page has no height before it is laid out.
    QTimer::singleShot(0, this, [this, scroll = session->scroll] {
        if (QScrollBar* bar = scrollBarOf(m_middle->currentWidget())) bar->setValue(scroll);
    });
}

void MainWindow::closePortfolio()
{
    finishTyping();
    if (!isOpen() || !mayClose()) return;
    setFocusMode(false);
    m_document.open({});
    m_claim.release();
    m_key.clear();
    m_notices->clear();
    m_stack->setCurrentIndex(Welcome);
    welcome()->setRecent(m_settings.recentPaths());
    if (m_keeping) m_keeping->offerRecovered();
    updateTitle();
    updateSaved();
    focusPane({m_stack->currentWidget()}, 1);
}

} // namespace app

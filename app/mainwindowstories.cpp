// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "banner.h"
#include "places.h"

#include "document/edits.h"
#include "store/folder.h"
#include "views/sidebar.h"
#include "views/sidepanel.h"
#include "views/welcomepage.h"

#include <QCloseEvent>
#include <QDateTime>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>

/// Opening, making and closing: what happens to stories as a whole.
namespace app {

namespace edits = document::edits;
using document::Snapshot;
using namespace Qt::StringLiterals;

namespace {

/// What is archived is not what one comes back to.
QString firstShown(const document::Document& document)
{
    const QStringList keys = document.keys();
    for (const QString& key : keys)
        if (const Snapshot project = document.project(key); !project || !project->archived) return key;
    return keys.value(0);
}

} // namespace

/// Where the program did not end well three times in a row, what it opens may be what ends it.
void MainWindow::start(const QString& path)
{
    const bool isOffered = m_keeping && m_keeping->offerRecovered(m_welcome);
    if (m_keeping && m_keeping->failedStarts() >= store::Starts::tooMany)
        return m_welcome->setNotice(
            tr("The program did not end well %n time(s) in a row, so it opens nothing by itself.", nullptr,
               m_keeping->failedStarts()));
    if (!isOffered || !path.isEmpty()) open(path);
}

void MainWindow::open(const QString& path)
{
    if (path.isEmpty()) return restoreSession();
    const QFileInfo info(path);
    if (!info.exists()) return warn(tr("%1: there is no such file or folder").arg(path));
    if (info.isDir()) openFolder(info.absoluteFilePath());
    else if (path.endsWith(".zip"_L1)) unpack(info.absoluteFilePath());
    else openAlone(info.absoluteFilePath());
}

void MainWindow::openFolder(const QString& folder, const QString& file)
{
    if (!saveBefore() || !mayOpen(folder)) return; // the banner says why, and nothing is lost
    if (showOpened(store::openPortfolio(folder), file)) m_settings.addRecentPath(m_document.folder());
}

/// A file may lie among many that somebody else put there: only the one that was asked for is read, shown and written.
void MainWindow::openAlone(const QString& file)
{
    if (!saveBefore() || !mayOpen(file) || !showOpened(store::openAlone(file), file)) return;
    m_settings.addRecentPath(file);
    if (!m_document.portfolio().id.isEmpty() || store::storyCount(m_document.folder()) > 1)
        m_banner->say(Banner::Kind::Notice, tr("Only this story of its folder is open."), tr("Show them all"),
                      [this, file] { openFolder(m_document.folder(), file); });
}

bool MainWindow::showOpened(const std::expected<store::PortfolioFolder, story::Error>& opened, const QString& file)
{
    if (!opened) {
        m_claim.release(); // of what could not be opened
        if (isOpen()) static_cast<void>(m_claim.claim(m_document.folder()));
        warn(opened.error().text());
        return false;
    }
    if (!m_splitter) m_stack->addWidget(makeWorkspace());
    loadTemplates();
    m_document.open(*opened);
    m_stack->setCurrentIndex(1);
    const QStringList keys = m_document.keys();
    m_savedAt = {};
    m_banner->hide();
    m_trouble->hide();
    if (!opened->portfolioErrors.isEmpty())
        m_banner->say(Banner::Kind::Notice, opened->portfolioErrors.first().text(), tr("Close"), {});
    showProject(keys.contains(file) ? file : firstShown(m_document));
    openReadOnly();
    m_sidebar->steps()->setFocus();
    if (keys.isEmpty()) updateTitle();
    return true;
}

/// Without them a story has no prompts, and everything else: that is said in the terminal and stops nothing.
void MainWindow::loadTemplates()
{
    if (!m_document.templates().isEmpty()) return;
    const auto templates = store::loadTemplates(m_paths.data);
    if (templates) m_document.setTemplates(*templates);
    else qWarning("%s", qPrintable(templates.error().text()));
}

/// The portfolio of those who have chosen none.
void MainWindow::openDefault()
{
    const auto folder = defaultPortfolio();
    if (!folder) return warn(folder.error().text());
    openFolder(*folder);
    if (isOpen())
        m_banner->say(Banner::Kind::Notice, tr("Your stories are kept in %1, a file each.").arg(*folder), tr("Close"),
                      {});
}

void MainWindow::newStory() { newStoryFrom({}); }

void MainWindow::newStoryFrom(const QString& templateName)
{
    if (!isOpen()) openDefault();
    if (!isOpen()) return;
    const store::Template* used = store::templateByName(m_document.templates(), templateName);
    edits::addProject(m_document, used ? used->project : story::Project());
    goToField("title"_L1);
}

void MainWindow::duplicateStory() { edits::duplicateProject(m_document, m_key); }

void MainWindow::deleteStory()
{
    const Snapshot project = m_document.project(m_key);
    if (!project) return;
    edits::deleteProject(m_document, m_key);
    m_banner->say(Banner::Kind::Undo, tr("Deleted “%1”.").arg(project->title), tr("Undo"),
                  [this] { m_document.undoStack().undo(); });
}

void MainWindow::finishTyping()
{
    if (QWidget* field = focusWidget()) field->clearFocus();
}

void MainWindow::warn(const QString& text)
{
    QMessageBox box(QMessageBox::Warning, tr("Storyloop"), text, QMessageBox::Ok, this);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    finishTyping();
    if (!mayClose()) return event->ignore();
    saveState();
    if (m_keeping) m_keeping->endedWell();
    event->accept();
}

} // namespace app

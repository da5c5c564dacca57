// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "banner.h"
#include "places.h"

#include "document/edits.h"
#include "store/folder.h"
#include "views/sidebar.h"
#include "views/steppage.h"

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

void MainWindow::open(const QString& path)
{
    if (path.isEmpty()) {
        const QStringList recent = m_settings.recentFolders();
        if (!recent.isEmpty()) openFolder(recent.first());
        return;
    }
    const QFileInfo info(path);
    if (info.isDir()) openFolder(info.absoluteFilePath());
    else openFolder(info.absolutePath(), info.absoluteFilePath());
}

void MainWindow::openFolder(const QString& folder, const QString& file)
{
    if (!m_autosave.saveNow()) return; // the banner says why, and nothing is lost
    const auto opened = store::openPortfolio(folder);
    if (!opened) {
        QMessageBox::warning(this, tr("Storyloop"), opened.error().text().toHtmlEscaped());
        return;
    }
    if (!m_splitter) m_stack->addWidget(makeWorkspace());
    m_document.open(*opened);
    m_settings.addRecentFolder(opened->path);
    m_stack->setCurrentIndex(1);
    const QStringList keys = m_document.keys();
    m_savedAt = {};
    m_banner->say(opened->portfolioErrors.isEmpty() ? QString() : opened->portfolioErrors.first().text());
    showProject(keys.contains(file) ? file : keys.value(0));
    m_sidebar->steps()->setFocus();
    if (keys.isEmpty()) updateTitle();
}

void MainWindow::newStory()
{
    if (!m_splitter) {
        const auto folder = defaultPortfolio();
        if (!folder) {
            QMessageBox::warning(this, tr("Storyloop"), folder.error().text().toHtmlEscaped());
            return;
        }
        openFolder(*folder);
        if (!m_splitter) return;
        m_banner->say(tr("Your stories are kept in %1, a file each.").arg(*folder));
    }
    edits::addProject(m_document, tr("Untitled story"));
    showStep({});
    page({})->focusField("title"_L1);
}

void MainWindow::duplicateStory() { edits::duplicateProject(m_document, m_key); }

void MainWindow::deleteStory()
{
    const Snapshot project = m_document.project(m_key);
    if (!project) return;
    edits::deleteProject(m_document, m_key);
    m_savedLabel->setText(tr("Deleted “%1”. Undo brings it back.").arg(project->title));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_autosave.saveNow()) {
        const auto answer =
            QMessageBox::question(this, tr("Storyloop"), tr("Some changes could not be saved. Close and lose them?"),
                                  QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Cancel);
        if (answer != QMessageBox::Discard) return event->ignore();
    }
    m_settings.setState(u"window"_s, saveGeometry());
    if (m_splitter) m_settings.setState(u"splitter"_s, m_splitter->saveState());
    event->accept();
}

} // namespace app

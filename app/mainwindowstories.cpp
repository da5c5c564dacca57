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
    if (!info.exists()) return warn(tr("%1: there is no such file or folder").arg(path));
    if (info.isDir()) openFolder(info.absoluteFilePath());
    else openFolder(info.absolutePath(), info.absoluteFilePath());
}

void MainWindow::openFolder(const QString& folder, const QString& file)
{
    finishTyping();
    if (!m_autosave.saveNow()) return; // the banner says why, and nothing is lost
    const auto opened = store::openPortfolio(folder);
    if (!opened) {
        warn(opened.error().text());
        return;
    }
    if (!m_splitter) m_stack->addWidget(makeWorkspace());
    m_document.open(*opened);
    m_settings.addRecentFolder(opened->path);
    m_stack->setCurrentIndex(1);
    const QStringList keys = m_document.keys();
    m_savedAt = {};
    m_banner->hide();
    if (!opened->portfolioErrors.isEmpty())
        m_banner->say(Banner::Kind::Notice, opened->portfolioErrors.first().text(), tr("Close"), {});
    showProject(keys.contains(file) ? file : keys.value(0));
    m_sidebar->steps()->setFocus();
    if (keys.isEmpty()) updateTitle();
}

void MainWindow::newStory()
{
    if (!m_splitter) {
        const auto folder = defaultPortfolio();
        if (!folder) {
            warn(folder.error().text());
            return;
        }
        openFolder(*folder);
        if (!m_splitter) return;
        m_banner->say(Banner::Kind::Notice, tr("Your stories are kept in %1, a file each.").arg(*folder), tr("Close"),
                      {});
    }
    edits::addProject(m_document, QString());
    showStep({});
    page({})->focusField("title"_L1);
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

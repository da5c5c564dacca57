// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "banner.h"
#include "places.h"

#include "document/edits.h"
#include "store/folder.h"
#include "views/fields/opentyping.h"
#include "views/sidebar.h"
#include "views/sidepanel.h"
#include "views/welcomepage.h"

#include <QApplication>
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
using namespace std::chrono_literals;

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
    const bool isOffered = m_keeping && m_keeping->offerRecovered();
    if (m_keeping && m_keeping->failedStarts() >= store::Starts::tooMany)
        return welcome()->setNotice(
            tr("The program did not end well %n time(s) in a row, so it opens nothing by itself.", nullptr,
               m_keeping->failedStarts()));
    if (isOffered && path.isEmpty()) return;
    open(path);
    if (isOffered && isOpen())
        m_notices->tell(u"recovered"_s,
                        {tr("Something was typed and not saved when the program last ended. It is kept apart."),
                         {{tr("Show it"), [this] { closePortfolio(); }}, {tr("Later"), {}}}});
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
    finishTyping();
    if (!mayClose() || !mayOpen(folder)) return;
    readAhead();
    if (showRead([folder] { return store::openPortfolio(folder); }, file))
        m_settings.addRecentPath(m_document.folder());
}

/// A file may lie among many that somebody else put there: only the one that was asked for is read, shown and written.
void MainWindow::openAlone(const QString& file)
{
    finishTyping();
    if (!mayClose() || !mayOpen(file)) return;
    readAhead();
    if (!showRead([file] { return store::openAlone(file); }, file)) return;
    m_settings.addRecentPath(file);
    if (!m_document.portfolio().id.isEmpty() || store::storyCount(m_document.folder()) > 1)
        m_notices->tell(u"alone"_s,
                        {tr("Only this story of its folder is open."),
                         {{tr("Show them all"), [this, file] { openFolder(m_document.folder(), file); }}}});
}

/// The workspace is made while another thread reads what it is to show.
bool MainWindow::showRead(const std::function<Opened()>& read, const QString& file)
{
    auto coming = std::async(std::launch::async, read);
    if (!m_splitter) m_stack->addWidget(makeWorkspace());
    return showOpened(coming.get(), file);
}

bool MainWindow::showOpened(const Opened& opened, const QString& file)
{
    if (!opened) {
        m_claim.release(); // of what could not be opened
        if (isOpen()) static_cast<void>(m_claim.claim(m_document.folder()));
        warn(opened.error().text());
        return false;
    }
    m_document.open(*opened);
    m_stack->setCurrentIndex(1);
    const QStringList keys = m_document.keys();
    m_savedAt = {};
    m_notices->clear();
    if (!opened->portfolioErrors.isEmpty()) tell(u"portfolio"_s, opened->portfolioErrors.first().text());
    showProject(keys.contains(file) ? file : firstShown(m_document));
    openReadOnly();
    if (m_keeping) m_keeping->offerRecovered();
    m_sidebar->steps()->setFocus();
    if (keys.isEmpty()) updateTitle();
    return true;
}

/// The portfolio of those who have chosen none.
void MainWindow::openDefault()
{
    const auto folder = defaultPortfolio();
    if (!folder) return warn(folder.error().text());
    openFolder(*folder);
    if (isOpen()) tell(u"place"_s, tr("Your stories are kept in %1, a file each.").arg(*folder));
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
    offerUndo(tr("Deleted “%1”.").arg(project->title));
}

void MainWindow::finishTyping()
{
    if (QPointer<QWidget> field = focusWidget()) {
        m_typedIn = field;
        field->clearFocus();
        // The editor of a cell is gone with that: its table goes on.
        QWidget* next = field;
        while (next && (!next->isVisible() || !next->isEnabled() || next->focusPolicy() == Qt::NoFocus))
            next = next->parentWidget();
        if (next && next != this) next->setFocus(Qt::OtherFocusReason);
    }
    m_typing->lookEverywhere();
}

void MainWindow::warn(const QString& text)
{
    QMessageBox box(QMessageBox::Warning, tr("Storyloop"), text, QMessageBox::Ok, this);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

void MainWindow::endNow()
{
    finishTyping();
    if (m_recovery) m_recovery->keepNow();
    static_cast<void>(m_saver.saveAndWait(5s));
    if (m_recovery) m_recovery->keepNow(); // what was refused stays kept, beside what is saved now
    saveState();
    if (m_keeping) m_keeping->endedWell();
    QApplication::exit(); // quit() would ask each window
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

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "banner.h"
#include "places.h"
#include "portfoliozip.h"

#include "document/edits.h"
#include "store/folder.h"
#include "views/icons.h"
#include "views/ownerdialog.h"
#include "views/savepath.h"
#include "views/sidebar.h"
#include "views/templatedialog.h"
#include "views/welcomepage.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QListView>
#include <QMenu>

/// Stories as files: names, copies, other portfolios, zips, what is dropped; and whose portfolio it is.
namespace app {

namespace edits = document::edits;
using document::Snapshot;
using namespace Qt::StringLiterals;

namespace {

/// A name as a menu entry: "&" would underline a letter.
QString asEntry(const QString& path)
{
    return QDir::toNativeSeparators(path).replace(QDir::homePath(), u"~"_s).replace(u'&', u"&&"_s);
}

QString shownName(const QString& path) { return QFileInfo(path).fileName(); }

} // namespace

/// What this file adds to the menu, whose first entries are about portfolios, and to that about the open story.
void MainWindow::addFileActions(QMenu* menu, QMenu* story)
{
    FileActions& a = m_fileActions;
    a.fromTemplate = addAction(u"fromTemplate"_s, tr("New story from a &template…"), u"document-new-from-template"_s,
                               Qt::CTRL | Qt::SHIFT | Qt::Key_N, [this] { newFromTemplate(); });
    a.openFile = addAction(u"openFile"_s, tr("Open a single sto&ry…"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_O,
                           [this] { openFileByDialog(); });
    a.pack = addAction(u"pack"_s, tr("Pack portfolio as &zip…"), u"archive-insert"_s, {}, [this] { packPortfolio(); });
    a.unpack = addAction(u"unpack"_s, tr("Unpac&k a portfolio from a zip…"), u"archive-extract"_s, {},
                         [this] { unpackByDialog(); });
    a.owner = addAction(u"owner"_s, tr("&Whose portfolio this is…"), QString(), {}, [this] { editOwner(); });
    a.archive = addAction(u"archive"_s, tr("&Archive story"), u"archive-insert"_s, {}, [this] { toggleArchived(); });
    a.renameFile = addAction(u"renameFile"_s, tr("Rename &file…"), u"edit-rename"_s, {}, [this] { renameFile(); });
    a.saveCopy = addAction(u"saveCopy"_s, tr("Save a &copy…"), u"document-save-as"_s, {}, [this] { saveCopy(); });
    a.moveAway = addAction(u"moveAway"_s, tr("&Move to another portfolio…"), {}, {}, [this] { moveToPortfolio(); });
    a.history = addAction(u"history"_s, tr("Hi&story…"), u"view-history"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_H, [this] {
        finishTyping();
        setFocusMode(false);
        m_keeping->showHistory(m_key);
    });
    a.trash = addAction(u"trash"_s, tr("De&leted stories…"), u"trash-empty"_s, {}, [this] {
        finishTyping();
        setFocusMode(false);
        m_keeping->showTrash();
    });
    auto* recent = new QMenu(tr("Open &recent"), menu);
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(recent); });
    menu->insertAction(m_actions.open, a.fromTemplate);
    menu->insertMenu(m_actions.samples, recent);
    QMenu* portfolio = menu->addMenu(tr("&Portfolio"));
    portfolio->addActions({a.openFile, a.pack, a.unpack, a.trash, a.owner});
    story->addSeparator();
    story->addActions({a.archive, a.history, a.renameFile, a.saveCopy, a.moveAway});
    updateFileActions();
}

void MainWindow::updateFileActions()
{
    const FileActions& a = m_fileActions;
    if (!a.archive) return;
    const Snapshot project = m_document.project(m_key);
    for (QAction* action : {a.archive, a.renameFile, a.saveCopy, a.moveAway})
        action->setEnabled(project != nullptr);
    a.history->setEnabled(project && m_keeping);
    a.trash->setEnabled(m_keeping != nullptr);
    for (QAction* action : {a.pack, a.owner})
        action->setEnabled(isOpen());
    a.archive->setText(project && project->archived ? tr("Take story out of the &archive") : tr("&Archive story"));
}

void MainWindow::fillRecent(QMenu* menu)
{
    menu->clear();
    for (const QString& path : m_settings.recentPaths())
        menu->addAction(asEntry(path), this, [this, path] { open(path); });
    if (menu->isEmpty()) menu->addAction(tr("Nothing yet"))->setEnabled(false);
}

void MainWindow::newFromTemplate()
{
    takeText();
    views::TemplateDialog dialog(m_document.templates(), this);
    if (dialog.exec() == QDialog::Accepted) newStoryFrom(dialog.chosen());
}

void MainWindow::openFileByDialog()
{
    const QString start = m_document.folder().isEmpty() ? defaultPortfolioPath() : m_document.folder();
    const QString file = QFileDialog::getOpenFileName(this, tr("Open a single story"), start,
                                                      tr("Stories (*%1)").arg(store::projectSuffix));
    if (!file.isEmpty()) open(file);
}

void MainWindow::toggleArchived()
{
    const Snapshot project = m_document.project(m_key);
    if (!project) return;
    edits::setArchived(m_document, m_key, !project->archived);
    if (!project->archived) offerUndo(tr("“%1” is in the archive, below the list.").arg(project->title));
}

bool MainWindow::saveBefore()
{
    finishTyping();
    return m_saver.saveAndWait(); // the banner says why not
}

void MainWindow::renameFile()
{
    if (!saveBefore()) return;
    const document::Document::Shelf* shelf = m_document.shelf(m_key);
    if (!shelf || shelf->path.isEmpty())
        return warn(tr("This story has no file yet: it gets one as soon as something is written in it."));
    const QString key = m_key; // another program may change the folder while the question stands there
    const QString old = shownName(shelf->path).chopped(store::projectSuffix.size());
    bool ok = false;
    const QString name =
        QInputDialog::getText(this, tr("Rename file"), tr("Name of the story's file:"), QLineEdit::Normal, old, &ok);
    if (!ok || name.isEmpty() || name == old) return;
    const auto renamed = m_document.renameFile(key, name);
    if (!renamed) return warn(renamed.error().text());
    const QString now = shownName(m_document.shelf(key)->path);
    offerUndo(tr("The file is called %1 now.").arg(now));
}

/// Also, and above all, when the story's own file cannot be written.
void MainWindow::saveCopy()
{
    finishTyping();
    const Snapshot project = m_document.project(m_key);
    if (!project) return;
    const QString suggested = store::freeFileName(m_document.folder(), project->title);
    QString path =
        QFileDialog::getSaveFileName(this, tr("Save a copy"), suggested, tr("Stories (*%1)").arg(store::projectSuffix),
                                     nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty()) return;
    if (!path.endsWith(store::projectSuffix)) path += store::projectSuffix;
    const auto written = m_document.saveCopy(m_key, path);
    if (!written) return warn(written.error().text());
    tellDone(tr("A copy is in %1.").arg(QDir::toNativeSeparators(path)));
}

void MainWindow::moveToPortfolio()
{
    if (!saveBefore()) return;
    const Snapshot project = m_document.project(m_key);
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Move to another portfolio"), m_document.folder());
    if (folder.isEmpty() || !project) return;
    if (QFileInfo(folder) == QFileInfo(m_document.folder())) return warn(tr("The story is in this portfolio already."));
    const auto moved = edits::moveToFolder(m_document, m_key, folder);
    if (!moved) return warn(moved.error().text());
    offerUndo(tr("“%1” stands in %2 now. Undo moves it back.").arg(project->title, QDir::toNativeSeparators(*moved)));
}

void MainWindow::packPortfolio()
{
    if (!saveBefore()) return;
    const QString folder = m_document.folder();
    const QString suggested = QDir(folder).filePath(u"../"_s + QDir(folder).dirName() + u".zip"_s);
    const QString zip = views::askSavePath(this, tr("Pack portfolio as zip"), QDir::cleanPath(suggested),
                                           {{tr("Zip files (*.zip)"), u"zip"_s}});
    if (zip.isEmpty()) return;
    const auto pack = [&](const PortfolioZip* packer) { return packer->pack(folder, zip); };
    const auto packed = portfolioZip(m_paths.modules).and_then(pack);
    if (!packed) return warn(packed.error().text());
    tellDone(tr("Packed into %1.").arg(QDir::toNativeSeparators(zip)));
}

void MainWindow::unpackByDialog()
{
    const QString zip =
        QFileDialog::getOpenFileName(this, tr("Unpack a portfolio"), QDir::homePath(), tr("Zip files (*.zip)"));
    if (!zip.isEmpty()) unpack(zip);
}

/// Beside the zip where that can be written, else among the user's documents; always into a new folder.
void MainWindow::unpack(const QString& zip)
{
    QString parent = QFileInfo(zip).absolutePath();
    if (!QFileInfo(parent).isWritable()) {
        parent = QFileInfo(defaultPortfolioPath()).path();
        QDir().mkpath(parent);
    }
    const auto unpack = [&](const PortfolioZip* packer) { return packer->unpack(zip, parent); };
    const auto unpacked = portfolioZip(m_paths.modules).and_then(unpack);
    if (!unpacked) return warn(unpacked.error().text());
    openFolder(unpacked->folder);
    if (m_document.folder() != unpacked->folder) return;
    QString said = tr("Unpacked into %1.").arg(QDir::toNativeSeparators(unpacked->folder));
    if (!unpacked->leftOut.isEmpty())
        said +=
            u' ' + tr("%n file(s) that belong to no portfolio were left out.", nullptr, int(unpacked->leftOut.size()));
    tellDone(said);
}

/// One at a time: a window shows one portfolio, or one story alone.
void MainWindow::openDropped(const QStringList& paths)
{
    if (paths.size() == 1) return open(paths.first());
    const QString said = tr("Nothing was opened: drop one story, folder or zip at a time.");
    if (isOpen()) tellDone(said);
    else welcome()->setNotice(said);
}

void MainWindow::editOwner()
{
    finishTyping();
    if (!m_document.canEditPortfolio())
        return warn(tr("portfolio.json could not be read, and is left as it is. Mend it first, then open the portfolio "
                       "again."));
    views::OwnerDialog dialog(m_document.portfolio().owner, this);
    if (dialog.exec() != QDialog::Accepted) return;
    edits::setOwner(m_document, dialog.owner());
    m_saver.saveNow(); // recovery keeps stories alone
}

} // namespace app

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "banner.h"

#include "views/focusorder.h"

#include <QDateTime>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QScrollArea>
#include <QStackedWidget>

#include <QTabBar>
#include <algorithm>

/// How the stories stand to their files, in words: in the status line, and across the top what must not be overlooked.
namespace app {

using document::Document;
using document::FileNews;
using document::FileState;
using document::Saver;
using document::Snapshot;
using namespace Qt::StringLiterals;
using views::focusPane;

namespace {

QString fileName(const Document::Shelf& shelf) { return QFileInfo(shelf.path).fileName(); }

} // namespace

void MainWindow::setupSaving()
{
    connect(&m_document, &Document::modifiedChanged, this, &MainWindow::updateSaved);
    connect(&m_document, &Document::stateChanged, this, [this](const QString& key) {
        if (key == m_key) enablePage();
        updateSaved();
    });
    connect(&m_document, &Document::told, this, &MainWindow::showNews);
    connect(&m_saver, &Saver::failed, this, &MainWindow::showFailure);
    connect(&m_saver, &Saver::saved, this, [this] {
        m_savedAt = QDateTime::currentDateTime();
        m_trouble->hide();
        updateSaved();
    });
    setupKeeping();
}

void MainWindow::setupKeeping()
{
    connect(&m_claim, &PortfolioClaim::raiseWanted, this, [this] {
        setWindowState(windowState() & ~Qt::WindowMinimized);
        raise();
        activateWindow();
    });
    if (m_paths.state.isEmpty()) return;
    m_document.setStateFolder(m_paths.state);
    m_recovery = std::make_unique<document::RecoveryKeeper>(m_document, m_paths.state, m_document.newProjectId());
    connect(m_recovery.get(), &document::RecoveryKeeper::failed, this, [this](const story::Error& error) {
        if (m_saidLabel) say(tr("What is not saved yet cannot be kept safe: %1").arg(error.text()));
    });
    m_keeping = std::make_unique<Keeping>(m_document, m_saver, m_paths.state, m_stack);
    connect(m_keeping.get(), &Keeping::pageClosed, this, &MainWindow::leaveAside);
    connect(m_keeping.get(), &Keeping::storyWanted, this, &MainWindow::showProject);
    connect(m_keeping.get(), &Keeping::folderWanted, this, &MainWindow::openFolder);
    connect(m_keeping.get(), &Keeping::anyFolderWanted, this, &MainWindow::openDefault);
    connect(m_keeping.get(), &Keeping::failed, this, &MainWindow::warn);
    updateFileActions();
}

/// A page that stood in the place of the stories is left.
void MainWindow::leaveAside()
{
    m_stack->setCurrentIndex(isOpen() ? Workspace : Welcome);
    isOpen() ? focusPage() : focusPane({m_stack->currentWidget()}, 1);
    offerSides(m_key); // where nothing was chosen yet
}

/// Whoever comes back from another program sees what that has done.
void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) m_folderWatch.lookNow();
}

bool MainWindow::mayOpen(const QString& path)
{
    const PortfolioClaim::Answer answer = m_claim.claim(path);
    m_isReadOnly = answer == PortfolioClaim::Answer::Taken;
    m_isOpenElsewhere = answer == PortfolioClaim::Answer::Raised;
    if (m_isOpenElsewhere && m_saidLabel) say(tr("This portfolio is open in another window."));
    return !m_isOpenElsewhere;
}

void MainWindow::openReadOnly()
{
    if (!m_isReadOnly) return;
    const QString what = tr("is open in another window: here it can only be read");
    m_document.setReadOnly({story::Error::Kind::CannotWrite, m_document.folder(), 0, {}, what});
    m_banner->say(Banner::Kind::Notice, tr("This portfolio is open in another window. Here it can only be read."),
                  tr("Close"), {});
}

/// The text goes to where it can be recovered from before anything else, as nobody knows how long the disk takes.
bool MainWindow::mayClose()
{
    if (m_recovery) m_recovery->keepNow();
    if (m_saver.saveAndWait()) return true;
    const QString question = m_recovery
        ? tr("Some changes could not be saved. They are kept, apart from their files. Close?")
        : tr("Some changes could not be saved. Close and lose them?");
    return QMessageBox::question(this, tr("Storyloop"), question, QMessageBox::Discard | QMessageBox::Cancel,
                                 QMessageBox::Cancel)
        == QMessageBox::Discard;
}

void MainWindow::updateSaved()
{
    setWindowModified(m_document.isModified());
    if (m_trouble && !m_document.isModified()) m_trouble->hide(); // undone, too, is mended
    if (m_savedLabel) m_savedLabel->setText(savedWords());
}

/// Of the story that is shown, if there is anything unusual about it; else of all of them.
QString MainWindow::savedWords() const
{
    const Document::Shelf* shelf = m_document.shelf(m_key);
    switch (shelf ? shelf->state : FileState::Clean) {
    case FileState::Saving: return tr("Saving…");
    case FileState::SaveFailed: return tr("Not saved");
    case FileState::Reload:
    case FileState::Merge: return tr("Changed on disk");
    case FileState::Conflict: return tr("Changed here and on disk: saving waits");
    case FileState::Orphan: return tr("The file is gone: not saved");
    case FileState::Offline: return tr("The folder is gone: saving waits");
    case FileState::ReadOnly: return tr("Read-only");
    case FileState::Clean:
    case FileState::Dirty: break;
    }
    if (!m_saver.errors().isEmpty() && m_document.isModified()) return tr("Not saved");
    if (m_document.isModified()) return tr("Changed");
    if (m_savedAt.isValid()) return tr("Saved %1").arg(QLocale().toString(m_savedAt.time(), QLocale::ShortFormat));
    return tr("No changes");
}

/// What waits for the user or for a folder has its own words; this is about what is tried again.
void MainWindow::showFailure(const story::Errors& errors)
{
    QStringList reasons;
    for (const story::Error& error : errors)
        if (!isInConflict(error.file)) reasons.append(error.text());
    updateSaved();
    if (reasons.isEmpty()) return m_trouble->hide();
    m_trouble->say(Banner::Kind::Failure, tr("Not saved. Your changes are still here: %1").arg(reasons.join(u'\n')),
                   {{tr("Try again"), [this] { m_saver.saveNow(); }},
                    {tr("Save elsewhere…"), [this] { saveElsewhere(); }}});
}

bool MainWindow::isInConflict(const QString& path) const
{
    return std::ranges::any_of(m_document.keys(), [&](const QString& key) {
        const Document::Shelf* shelf = m_document.shelf(key);
        return shelf->path == path && shelf->state == FileState::Conflict;
    });
}

/// A copy of each story that is not in its file, one after the other; the one in sight first.
void MainWindow::saveElsewhere()
{
    if (m_document.shelf(m_key) && m_document.shelf(m_key)->isModified()) return saveCopy();
    for (const QString& key : m_document.keys())
        if (m_document.shelf(key)->isModified()) {
            showProject(key);
            return saveCopy();
        }
}

void MainWindow::showNews(const QString& key, FileNews news)
{
    const Document::Shelf* shelf = m_document.shelf(key);
    if (!shelf || !m_splitter) return;
    const QString name = fileName(*shelf);
    switch (news) {
    case FileNews::Reloaded: return say(tr("%1 was changed by another program, and is shown as it is now.").arg(name));
    case FileNews::Merged: return say(tr("%1 was changed by another program as well: both are in it now.").arg(name));
    case FileNews::Clashed: return offerSides(key);
    case FileNews::Vanished: return offerPutBack(key);
    case FileNews::WentOffline:
        if (QFileInfo(m_document.folder()).isDir()) return offerPutBack(key);
        return say(tr("The folder of %1 is gone. The text is kept.").arg(name));
    case FileNews::CameBack: return say(tr("%1 is back.").arg(name));
    case FileNews::Joined: return say(tr("%1 is new in the folder.").arg(name));
    case FileNews::Renamed: return say(tr("The file is called %1 now.").arg(name));
    case FileNews::CopyFound: return offerMerge(key);
    case FileNews::ReadOnly: return say(shelf->fault ? shelf->fault->text() : tr("%1 is read-only.").arg(name));
    case FileNews::NotInHistory:
        return say(tr("Saved, but not what was there before: %1").arg(m_document.historyFault()->text()));
    case FileNews::Refused: return say(tr("Nothing was changed: %1 is read-only.").arg(name));
    }
}

void MainWindow::offerPutBack(const QString& key)
{
    const Document::Shelf* shelf = m_document.shelf(key);
    m_banner->say(Banner::Kind::Notice, tr("%1 is gone from its folder. The text is kept here.").arg(fileName(*shelf)),
                  tr("Put it back"), [this, key] {
                      m_document.putBack(key);
                      m_saver.saveNow();
                  });
}

/// What a sync program leaves when it cannot decide: both have the id of the story.
void MainWindow::offerMerge(const QString& key)
{
    const QString other = m_document.copiesOf(key).value(0);
    const Document::Shelf* copy = m_document.shelf(key);
    const Document::Shelf* original = m_document.shelf(other);
    if (!m_keeping || !original) return;
    m_banner->say(Banner::Kind::Notice,
                  tr("%1 and %2 are versions of one story.").arg(fileName(*original), fileName(*copy)),
                  QList<Banner::Choice>{{tr("Make them one…"),
                                         [this, key, other] { m_keeping->mergeCopy(other, key); }},
                                        {tr("Keep both"), [this, key] { m_document.keepBoth(key); }}});
}

/// Either way the other side stays to be had: of what is replaced here by undo, and of the file in its history.
void MainWindow::offerSides(const QString& key)
{
    const Document::Shelf* shelf = m_document.shelf(key);
    const Document::Conflict* conflict = m_document.conflict(key);
    if (!conflict) return;
    const Snapshot theirs = conflict->theirs;
    QList<Banner::Choice> choices{{tr("Keep mine"), [this, key] { m_document.resolve(key, m_document.project(key)); }}};
    if (theirs && m_keeping) choices.append({tr("Compare…"), [this, key] { m_keeping->showConflict(key); }});
    const QString text = theirs
        ? tr("%1 was changed here and by another program, and both changed the same. Saving waits for you.")
        : tr("%1 was changed by another program and is no story any more. Saving waits for you.");
    m_banner->say(Banner::Kind::Notice, text.arg(fileName(*shelf)), choices);
}

/// Whoever reads or types is left where he is.
void MainWindow::followDisk(const QString& key, const Snapshot& before, const Snapshot& after)
{
    if (after && !m_document.keys().contains(m_key)) showProject(key); // there was none to show
    else if (key == m_key && !before) showPage();
    m_row = m_document.keys().indexOf(m_key);
    updateTitle();
    updateWords();
}

/// What must not be changed can be read and copied as before, but for what stands in fields.
void MainWindow::enablePage()
{
    const bool isAPage = m_middle && m_places->currentIndex() == Write && m_document.project(m_key);
    if (!isAPage || !m_middle->currentWidget()) return;
    const auto* scroll = m_middle->currentWidget()->findChild<QScrollArea*>();
    if (scroll && scroll->widget()) scroll->widget()->setEnabled(!m_document.isReadOnly(m_key));
}

} // namespace app

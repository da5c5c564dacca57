// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "banner.h"
#include "notices.h"

#include "views/fields/opentyping.h"
#include "views/focusorder.h"

#include <QDateTime>
#include <QEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <QTabBar>
#include <algorithm>

/// How the stories stand to their files, in words: in the status line, and across the top what must not be overlooked.
namespace app {

using document::Document;
using document::FileState;
using document::Saver;
using document::Snapshot;
using namespace Qt::StringLiterals;
using views::focusPane;

void MainWindow::setupSaving()
{
    connect(&m_document, &Document::modifiedChanged, this, &MainWindow::updateSaved);
    connect(&m_document, &Document::stateChanged, this, [this](const QString& key) {
        if (key == m_key) enablePage();
        updateSaved();
    });
    connect(&m_document, &Document::told, this, &MainWindow::showNews);
    connect(&m_folderWatch, &document::FolderWatch::cannotExchange, this, [this] {
        tell(u"disk"_s,
             tr("The disk of this folder can only replace files. Whatever another program writes into a story in the "
                "very moment in which it is saved here would be lost. All else is as safe as ever."));
    });
    connect(&m_saver, &Saver::failed, this, &MainWindow::showTrouble);
    connect(&m_saver, &Saver::saved, this, [this] {
        m_savedAt = QDateTime::currentDateTime();
        updateSaved();
    });
    m_typing = new views::OpenTyping(m_document, this);
    connect(m_typing, &views::OpenTyping::changed, this, &MainWindow::updateSaved);
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
    m_recovery->setUnfinished([this](const QString& key) { return m_typing->of(key); });
    connect(m_typing, &views::OpenTyping::changed, m_recovery.get(), &document::RecoveryKeeper::follow);
    connect(m_recovery.get(), &document::RecoveryKeeper::faultsChanged, this, &MainWindow::showTrouble);
    m_keeping = std::make_unique<Keeping>(m_document, m_saver, m_paths.state, m_stack);
    m_keeping->setUnfinished([this](const QString& key) { return m_typing->of(key).isAny(); });
    connect(m_typing, &views::OpenTyping::changed, m_keeping.get(), &Keeping::forgetSaved);
    connect(m_keeping.get(), &Keeping::pageOpens, this, &MainWindow::rememberFocus);
    connect(m_keeping.get(), &Keeping::pageClosed, this, &MainWindow::leaveAside);
    connect(m_keeping.get(), &Keeping::storyWanted, this, &MainWindow::showProject);
    connect(m_keeping.get(), &Keeping::fieldWanted, this, &MainWindow::goToField);
    connect(m_keeping.get(), &Keeping::folderWanted, this, &MainWindow::openFolder);
    connect(m_keeping.get(), &Keeping::anyFolderWanted, this, &MainWindow::openDefault);
    connect(m_keeping.get(), &Keeping::failed, this, &MainWindow::warn);
    connect(m_keeping.get(), &Keeping::recoveredChanged, this, &MainWindow::tellRecovered);
    updateFileActions();
}

/// A page that stood in the place of the stories is left.
void MainWindow::leaveAside()
{
    m_stack->setCurrentIndex(isOpen() ? Workspace : Welcome);
    returnFocus();
    if (m_notices) m_notices->refresh(); // where nothing was chosen yet
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
    tell(u"elsewhere"_s, tr("This portfolio is open in another window. Here it can only be read."));
}

/// Whether what is open may be closed. The text goes to where it can be recovered from before anything else, as nobody
/// knows how long the disk takes.
bool MainWindow::mayClose()
{
    if (m_recovery) m_recovery->keepNow();
    const bool isSaved = m_saver.saveAndWait();
    const QStringList stories = m_document.inNoFile();
    if (isSaved && stories.isEmpty() && notTaken().isEmpty()) return true;
    const bool isKept = m_recovery && m_recovery->keepNow().isEmpty() && !m_document.isPortfolioModified();
    QMessageBox box(QMessageBox::Question, tr("Storyloop"), closingWords(stories, isKept), QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    const auto* close = isKept ? box.addButton(tr("&Close"), QMessageBox::AcceptRole)
                               : box.addButton(tr("Close and &lose it"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() != close && m_typedIn) m_typedIn->setFocus(Qt::OtherFocusReason);
    return box.clickedButton() == close;
}

/// What stands in fields and is no part of a story, as it makes no sense there.
QStringList MainWindow::notTaken() const
{
    QStringList lines;
    for (const views::OpenTyping::Text& text : m_typing->all()) {
        const Snapshot project = m_document.project(text.place.key);
        const QString typed = text.value.isValid() ? text.value.toStringList().join(u", "_s) : text.unread;
        const bool isThere = project && story::locate(*project, text.place.path);
        const QString place = isThere ? story::placeName(*project, text.place.path) : QString();
        lines.append(u"• "_s + (place.isEmpty() ? tr("“%1”").arg(typed) : tr("%1: “%2”").arg(place, typed)));
    }
    return lines;
}

QString MainWindow::closingWords(const QStringList& inNoFile, bool isKept) const
{
    QStringList lines;
    if (!inNoFile.isEmpty()) lines.append(tr("No file holds these stories as they are here:"));
    for (const QString& key : inNoFile)
        lines.append(u"• "_s + m_document.project(key)->title);
    for (const story::Error& error : m_saver.errors())
        lines.append(error.text());
    if (const QStringList typed = notTaken(); !typed.isEmpty())
        lines << tr("This was typed, and is in no story as it was not understood:") << typed;
    lines.append({{},
                  isKept ? tr("What you have written is kept apart, and offered at the next start.")
                         : tr("This cannot be kept elsewhere, and would be lost.")});
    return lines.join(u'\n');
}

void MainWindow::updateSaved()
{
    setWindowModified(m_document.isModified() || !m_document.inNoFile().isEmpty() || m_typing->isAny());
    showTrouble(); // undone, too, is mended
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
    case FileState::Conflict: {
        const Document::Conflict* conflict = m_document.conflict(m_key); // null while it is only about to be told
        return conflict && conflict->mine ? tr("The file holds two versions: saving waits")
                                          : tr("Changed here and on disk: saving waits");
    }
    case FileState::Orphan: return tr("The file is gone: not saved");
    case FileState::Offline: return tr("The folder is gone: saving waits");
    case FileState::ReadOnly: return tr("Read-only");
    case FileState::Clean:
    case FileState::Dirty: break;
    }
    if (isAnotherStuck()) return tr("Another story is not saved");
    if (!m_saver.errors().isEmpty() && m_document.isModified()) return tr("Not saved");
    if (m_document.isModified() || m_typing->isAny()) return tr("Changed");
    if (m_savedAt.isValid()) return tr("Saved %1").arg(QLocale().toString(m_savedAt.time(), QLocale::ShortFormat));
    return tr("No changes");
}

/// What only waits for its turn is saved in a moment.
bool MainWindow::isAnotherStuck() const
{
    return std::ranges::any_of(m_document.inNoFile(), [this](const QString& key) {
        const FileState state = m_document.shelf(key)->state;
        return key != m_key && state != FileState::Dirty && state != FileState::Saving;
    });
}

/// What waits for the user or for a folder has its own words; this is about what is tried again.
void MainWindow::showTrouble()
{
    if (!m_trouble) return;
    QStringList said;
    QStringList reasons;
    if (m_document.isModified())
        for (const story::Error& error : m_saver.errors())
            if (!isForTheUser(error.file)) reasons.append(error.text());
    if (!reasons.isEmpty()) said.append(tr("Not saved. Your changes are still here: %1").arg(reasons.join(u'\n')));
    for (const story::Error& fault : m_recovery ? m_recovery->faults() : story::Errors())
        said.append(tr("A crash would lose what is not saved yet: %1").arg(fault.text()));
    if (said.isEmpty()) return m_trouble->hide();
    m_trouble->say(Banner::Kind::Failure, said.join(u'\n'),
                   {{tr("Try again"), [this] { m_saver.saveNow(); }},
                    {tr("Save elsewhere…"), [this] { saveElsewhere(); }}});
}

/// The notice of the story has the choices there are: nothing comes of another try.
bool MainWindow::isForTheUser(const QString& path) const
{
    return std::ranges::any_of(m_document.keys(), [&](const QString& key) {
        const Document::Shelf* shelf = m_document.shelf(key);
        return shelf->path == path && (shelf->state == FileState::Conflict || shelf->state == FileState::Orphan);
    });
}

/// A copy of each story that is not in its file, one after the other; the one in sight first.
void MainWindow::saveElsewhere()
{
    const QStringList keys = m_document.inNoFile();
    if (keys.isEmpty()) return;
    if (!keys.contains(m_key)) showProject(keys.first());
    saveCopy();
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

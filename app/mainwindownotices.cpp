// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "banner.h"
#include "notices.h"

#include <QFileInfo>
#include <QLabel>

/// What other programs did to the files, and what can be done about it.
namespace app {

using document::Document;
using document::FileNews;
using document::FileState;
using document::Snapshot;
using namespace Qt::StringLiterals;

namespace {

QString fileName(const Document::Shelf& shelf) { return QFileInfo(shelf.path).fileName(); }

/// The one that the others were made from: sync programs put more words into the names of what they make.
bool isMoreOriginal(const QString& a, const QString& b) { return a.size() != b.size() ? a.size() < b.size() : a < b; }

} // namespace

void MainWindow::setupNotices()
{
    m_notices = new Notices(*m_banner, m_document, [this](const QString& key) { return waitingFor(key); }, m_banner);
}

/// Something that was done, and is good to know.
void MainWindow::tellDone(const QString& text) { m_notices->tellDone({text, {{tr("Close"), {}}}}); }

void MainWindow::tell(const QString& name, const QString& text) { m_notices->tell(name, {text, {{tr("Close"), {}}}}); }

/// What lies in the folder that is open and was typed and not saved.
void MainWindow::tellRecovered()
{
    if (!m_notices) return;
    if (!isOpen() || !m_keeping || !m_keeping->hasRecovered(m_document.folder()))
        return m_notices->forget(u"recovered"_s);
    m_notices->tell(u"recovered"_s,
                    {tr("Something was typed here and not saved. It is kept apart."),
                     {{tr("Show it"), [this] { closePortfolio(); }}, {tr("Later"), {}}}});
}

void MainWindow::showPortfolioNews(FileNews news)
{
    if (news == FileNews::Vanished)
        return say(tr("portfolio.json was deleted by another program, and is written anew."));
    if (news == FileNews::ReadOnly && m_document.portfolioFault())
        return tell(u"portfolio"_s, m_document.portfolioFault()->text());
    say(tr("portfolio.json was changed by another program as well. Where both changed the same, what is here stays."));
}

void MainWindow::showNews(const QString& key, FileNews news)
{
    if (!m_splitter) return;
    if (key == Document::portfolioKey) return showPortfolioNews(news);
    const Document::Shelf* shelf = m_document.shelf(key);
    if (!shelf) return;
    const QString name = fileName(*shelf);
    switch (news) {
    case FileNews::Reloaded: return say(tr("%1 was changed by another program, and is shown as it is now.").arg(name));
    case FileNews::Merged: return say(tr("%1 was changed by another program as well: both are in it now.").arg(name));
    case FileNews::Clashed:
    case FileNews::Vanished:
    case FileNews::CopyFound: return m_notices->news();
    case FileNews::WentOffline:
        m_notices->news();
        if (!QFileInfo(m_document.folder()).isDir()) say(tr("The folder of %1 is gone. The text is kept.").arg(name));
        return;
    case FileNews::CameBack: return say(tr("%1 is back.").arg(name));
    case FileNews::Joined: return say(tr("%1 is new in the folder.").arg(name));
    case FileNews::Renamed: return say(tr("The file is called %1 now.").arg(name));
    case FileNews::ReadOnly: return say(shelf->fault ? shelf->fault->text() : tr("%1 is read-only.").arg(name));
    case FileNews::NotInHistory:
        return say(tr("Saved, but not what was there before: %1").arg(m_document.historyFault()->text()));
    case FileNews::PicturesLacking:
        return say(tr("Saved. %1 names pictures that are nowhere to be found: %2")
                       .arg(name, m_document.lackingPictures(key).join(u", "_s)));
    case FileNews::Refused: return say(tr("Nothing was changed: %1 is read-only.").arg(name));
    }
}

/// Of each story only the gravest: the next comes up when that is settled.
std::optional<Notices::Notice> MainWindow::waitingFor(const QString& key)
{
    const Document::Shelf* shelf = m_document.shelf(key);
    if (!shelf || !shelf->now || m_document.isReadOnly(key)) return {};
    if (m_document.conflict(key)) return sidesOf(key);
    const bool isFolderThere = QFileInfo(m_document.folder()).isDir();
    if (shelf->state == FileState::Orphan || (shelf->state == FileState::Offline && isFolderThere))
        return Notices::Notice{tr("%1 is gone from its folder. The text is kept here.").arg(fileName(*shelf)),
                               {{tr("Put it back"), [this, key] {
                                     m_document.putBack(key);
                                     m_saver.saveNow();
                                 }}}};
    return copyOf(key);
}

/// What a sync program leaves when it cannot decide: both have the id of the story.
std::optional<Notices::Notice> MainWindow::copyOf(const QString& key)
{
    QStringList files = m_document.copiesOf(key) << key;
    files.removeIf([this](const QString& file) { return m_document.isReadOnly(file); });
    if (!m_keeping || files.size() < 2) return {};
    std::ranges::sort(files, isMoreOriginal);
    const QString original = files.first();
    const QString copy = key == original ? files[1] : key;
    return Notices::Notice{tr("%1 and %2 are versions of one story.")
                               .arg(fileName(*m_document.shelf(original)), fileName(*m_document.shelf(copy))),
                           {{tr("Make them one…"), [this, original, copy] { m_keeping->mergeCopy(original, copy); }},
                            {tr("Keep both"), [this, copy] { m_document.keepBoth(copy); }}}};
}

/// Either way the other side stays to be had: of what is replaced here by undo, and of the file in its history.
std::optional<Notices::Notice> MainWindow::sidesOf(const QString& key)
{
    const Document::Conflict& conflict = *m_document.conflict(key);
    const Document::Shelf* shelf = m_document.shelf(key);
    const QString file = fileName(*shelf);
    const auto keep = [this, key](merge::Side side) {
        return [this, key, side] {
            const merge::Merged merged = m_document.mergedInConflict(key);
            story::Project project = merged.project;
            for (const merge::Clash& clash : merged.clashes)
                merge::resolve(project, clash, side);
            m_document.resolve(key, std::make_shared<const story::Project>(project));
        };
    };
    if (!conflict.theirs)
        return Notices::Notice{tr("%1 %2. Saving waits for you.", "a file, and what is wrong with it")
                                   .arg(file, shelf->fault ? shelf->fault->what : tr("is no story any more")),
                               {{tr("Keep mine"), [this, key] { m_document.resolve(key, m_document.project(key)); }}}};
    const Banner::Choice compare{tr("Compare…"), [this, key] { m_keeping->showConflict(key); }};
    if (!conflict.mine)
        return Notices::Notice{
            conflict.isMarked
                ? tr("What was typed here and what %1 is to hold differ at the same places. Saving waits for you.")
                      .arg(file)
                : tr("%1 was changed here and by another program, and both changed the same places. Saving waits for "
                     "you.")
                      .arg(file),
            QList<Banner::Choice>{{tr("Keep mine there"), keep(merge::Side::Mine)}}
                + (m_keeping ? QList{compare} : QList<Banner::Choice>())};
    const QString text = tr("%1 holds two versions that git could not merge: “%2” and “%3”. Saving waits for you.")
                             .arg(file, conflict.mineName, conflict.theirsName);
    if (m_keeping) return Notices::Notice{text, {compare}};
    return Notices::Notice{text,
                           {{tr("Keep the first"), keep(merge::Side::Mine)},
                            {tr("Keep the second"), keep(merge::Side::Theirs)}}};
}

} // namespace app

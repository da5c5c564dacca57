// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folderwatch.h"

#include "store/leftovers.h"
#include "store/settledday.h"
#include "store/trash.h"

#include <QEventLoop>

#include <algorithm>
#include <utility>

namespace document {

using namespace std::chrono_literals;

FolderWatch::FolderWatch(Document& document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
    m_pool.setMaxThreadCount(1);
    m_poll.setInterval(2s);
    m_soon.setInterval(200ms); // who writes one file often writes several
    m_soon.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &FolderWatch::lookNow);
    connect(&m_soon, &QTimer::timeout, this, &FolderWatch::lookNow);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&document, &Document::opened, this, [this] {
        m_readings.clear();
        if (!m_watcher.directories().isEmpty()) m_watcher.removePaths(m_watcher.directories());
        if (m_document.folder().isEmpty()) return m_poll.stop();
        m_poll.start();
        m_soon.start();
        const QStringList keys = m_document.keys();
        const auto isBroken = [this](const QString& key) { return !m_document.project(key); };
        if (std::ranges::any_of(keys, isBroken)) lookNow(); // it may be git's marks that stand in it
        tidyUp();
        findSaveMethod();
    });
}

/// What saves that were cut short have left behind, and what history and trash need not keep any longer.
void FolderWatch::tidyUp()
{
    const QString state = m_document.stateFolder();
    if (state.isEmpty()) return;
    m_pool.start([state, folder = m_document.folder(), now = m_document.today()] {
        store::History history(state);
        store::Trash trash(state);
        store::cleanLeftovers(folder, history, trash, now);
        const QDateTime settled = store::settledMoment(state, now);
        history.expire(settled);
        trash.expire(settled);
    });
}

void FolderWatch::findSaveMethod()
{
    m_pool.start([this, folder = m_document.folder()] {
        if (store::saveMethod(folder) == store::SaveMethod::Replace)
            QMetaObject::invokeMethod(this, [this, folder] { tellReplaced(folder); }, Qt::QueuedConnection);
    });
}

void FolderWatch::tellReplaced(const QString& folder)
{
    if (folder != m_document.folder() || m_told.contains(folder)) return;
    m_told.insert(folder);
    emit cannotExchange(folder);
}

FolderWatch::~FolderWatch() { m_pool.waitForDone(); }

FolderLook FolderWatch::wanted() const
{
    FolderLook look = m_document.toLookAt();
    look.readings = m_readings;
    return look;
}

void FolderWatch::lookNow()
{
    if (m_document.folder().isEmpty()) return;
    m_isWantedAgain = m_isLooking;
    if (std::exchange(m_isLooking, true)) return;
    m_pool.start([this, look = wanted()] {
        QMetaObject::invokeMethod(this, [this, news = document::look(look)] { take(news); }, Qt::QueuedConnection);
    });
}

void FolderWatch::lookAndWait()
{
    QEventLoop loop;
    connect(this, &FolderWatch::looked, &loop, &QEventLoop::quit);
    lookNow();
    if (m_isLooking) loop.exec(QEventLoop::ExcludeUserInputEvents);
}

void FolderWatch::take(const FolderNews& news)
{
    m_isLooking = false;
    if (news.opening == m_document.opening()) {
        m_readings = news.readings;
        watchFolder(news.isThere);
        for (const Sighting& seen : news.sightings)
            m_document.take(seen);
        if (news.portfolio) m_document.take(*news.portfolio);
        for (const store::ProjectFile& file : news.joined)
            m_document.join(file);
        if (news.isUnsettled) m_soon.start();
    }
    if (std::exchange(m_isWantedAgain, false)) lookNow();
    else emit looked();
}

/// QFileSystemWatcher forgets a folder that goes, and goes blind for one that takes its place.
void FolderWatch::watchFolder(bool isThere)
{
    if (isThere && m_watcher.directories().isEmpty()) m_watcher.addPath(m_document.folder());
    else if (!isThere && !m_watcher.directories().isEmpty()) m_watcher.removePaths(m_watcher.directories());
}

} // namespace document

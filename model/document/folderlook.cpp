// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folderlook.h"

#include "store/json.h"

#include <QDir>

#include <utility>

namespace document {

namespace {

constexpr int readingsThatCount = 2;

/// One look, file by file.
class Looker
{
public:
    explicit Looker(const FolderLook& wanted)
        : m_wanted(wanted)
        , m_dir(wanted.folder)
    {
    }
    FolderNews run();

private:
    int read(const QString& path, const store::FileStamp& stamp);
    void lookAt(const FolderLook::File& file);
    void tellMissing();
    void lookForNew();
    void lookAtNew(const QString& path);
    void lookAtPortfolio();
    bool readPortfolio(const QString& path, PortfolioSighting& seen);

    const FolderLook& m_wanted;
    QDir m_dir;
    FolderNews m_news;
    QList<FolderLook::File> m_missing;
    bool m_isAway = false; ///< as far as portfolio.json goes, also when the only story is missing
};

FolderNews Looker::run()
{
    m_news.opening = m_wanted.opening;
    m_news.isThere = m_dir.exists();
    for (const FolderLook::File& file : m_wanted.files)
        lookAt(file);
    tellMissing();
    // What is missing may be what is new, under another name: so that comes first, and for certain.
    if (m_news.isThere && !m_wanted.isAlone && !m_news.isUnsettled) lookForNew();
    if (m_news.isThere) lookAtPortfolio();
    return std::move(m_news);
}

/// Returns how often the file was read as it is, with this time.
int Looker::read(const QString& path, const store::FileStamp& stamp)
{
    const FolderLook::Reading before = m_wanted.readings.value(path);
    const int times = before.stamp == stamp ? before.times + 1 : 1;
    m_news.readings.insert(path, {stamp, times});
    return times;
}

void Looker::lookAt(const FolderLook::File& file)
{
    const store::FileStamp stamp = store::fileStamp(file.path);
    const int times = read(file.path, stamp);
    if (!stamp.isThere()) {
        if (file.known) m_missing.append(file);
        return;
    }
    const bool isUsual = file.state == FileState::Clean || isSavable(file.state) || m_wanted.isReadOnly;
    if (isUsual && times > readingsThatCount) return;
    const Sighting seen = look(file.key, file.path, file.known, file.isBroken);
    const bool isReadOnly = file.state == FileState::ReadOnly;
    const bool hasOtherRights = seen.isWritable == isReadOnly && !m_wanted.isReadOnly;
    const bool isNews = seen.found != Sighting::Found::AsKnown || hasOtherRights || (!isUsual && !isReadOnly);
    const bool mayBeHalf = seen.found == Sighting::Found::Unreadable && !seen.marked;
    if (mayBeHalf && times < readingsThatCount) m_news.isUnsettled = true;
    else if (isNews) m_news.sightings.append(seen);
}

/// A whole folder that is gone, or the half of one, is a disk that is not there, and no deletion.
void Looker::tellMissing()
{
    const bool isHalf = m_missing.size() > 1 && m_missing.size() * 2 >= m_wanted.files.size();
    const bool isAway = !m_news.isThere || isHalf;
    m_isAway = isAway || (!m_missing.isEmpty() && m_missing.size() == m_wanted.files.size());
    for (const FolderLook::File& file : std::as_const(m_missing)) {
        const FileState state = isAway ? FileState::Offline : FileState::Orphan;
        if (m_news.isThere && m_news.readings[file.path].times < readingsThatCount) m_news.isUnsettled = true;
        else if (file.state != state)
            m_news.sightings.append({.key = file.key,
                                     .path = file.path,
                                     .basis = file.known,
                                     .found = isAway ? Sighting::Found::NoFolder : Sighting::Found::Nothing});
    }
}

void Looker::lookForNew()
{
    for (const QString& name : store::storyFileNames(m_dir))
        if (const QString path = m_dir.filePath(name); !m_wanted.known.contains(path)) lookAtNew(path);
}

void Looker::lookAtNew(const QString& path)
{
    const int times = read(path, store::fileStamp(path));
    store::ProjectFile file = store::openProject(path);
    if (!file.project && !store::isStoryName(path)) return;
    if (file.project || times >= readingsThatCount) m_news.joined.append(std::move(file));
    else m_news.isUnsettled = true;
}

void Looker::lookAtPortfolio()
{
    const QString path = m_dir.filePath(store::portfolioFile);
    const store::FileStamp stamp = store::fileStamp(path);
    const int times = read(path, stamp);
    PortfolioSighting seen{.basis = m_wanted.portfolioKnown};
    if (!stamp.isThere()) {
        if (!m_wanted.portfolioKnown || m_isAway) return;
        seen.found = PortfolioSighting::Found::Nothing;
    } else if (times > readingsThatCount || !readPortfolio(path, seen)) return;
    const bool isSure = times >= readingsThatCount || seen.found == PortfolioSighting::Found::Changed;
    if (isSure) m_news.portfolio = seen;
    else m_news.isUnsettled = true;
}

/// Whether there is news.
bool Looker::readPortfolio(const QString& path, PortfolioSighting& seen)
{
    const auto bytes = store::readFile(path);
    if (bytes) seen.fingerprint = store::fingerprint(*bytes);
    if (seen.fingerprint == seen.basis) return false;
    auto portfolio = bytes ? store::portfolioFromJson(*bytes, path) : std::unexpected(story::Errors{bytes.error()});
    if (portfolio) {
        seen.portfolio = *std::move(portfolio);
    } else {
        seen.found = PortfolioSighting::Found::Unreadable;
        seen.fault = portfolio.error().value(0);
    }
    return true;
}

} // namespace

FolderNews look(const FolderLook& wanted) { return Looker(wanted).run(); }

} // namespace document

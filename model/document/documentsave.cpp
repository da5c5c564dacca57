// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document.h"
#include "savejob.h"

#include <QDir>

#include <algorithm>
#include <utility>

/// What a document gives to whoever saves it, and takes back.
namespace document {

using namespace story;

/// A copy of a story goes when what the story has from it is in the story's file, and not before.
bool Document::isNeeded(const Shelf& deleted) const
{
    if (deleted.now || !deleted.deleted || deleted.deleted->id.isEmpty()) return false;
    return std::ranges::any_of(m_shelves, [&](const Shelf& other) {
        return other.now && other.now->id == deleted.deleted->id && other.isModified();
    });
}

QStringList Document::savable() const
{
    QStringList keys;
    for (const Shelf& shelf : m_shelves)
        if (isSavable(shelf.state) && !isNeeded(shelf)) keys.append(shelf.key);
    if (isPortfolioModified() && !m_isPortfolioSaving && m_canEditPortfolio) keys.append(portfolioKey);
    return keys;
}

QStringList Document::waiting() const
{
    QStringList keys;
    for (const Shelf& shelf : m_shelves)
        if (!isSavable(shelf.state) && shelf.state != FileState::Saving && shelf.isModified()) keys.append(shelf.key);
    return keys;
}

QStringList Document::inNoFile() const
{
    QStringList keys;
    for (const Shelf& shelf : m_shelves)
        if (shelf.now && shelf.isInNoFile()) keys.append(shelf.key);
    return keys;
}

SaveJob Document::beginSave(const QString& key)
{
    if (key == portfolioKey) {
        m_isPortfolioSaving = true;
        return {.opening = m_opening,
                .stateFolder = m_stateFolder,
                .begun = today(),
                .key = key,
                .path = QDir(m_folder).filePath(store::portfolioFile),
                .portfolio = m_portfolio,
                .known = m_portfolioKnown};
    }
    Shelf* shelf = find(key);
    SaveJob job{.opening = m_opening,
                .stateFolder = m_stateFolder,
                .begun = today(),
                .key = key,
                .folder = m_folder,
                .path = shelf->path,
                .project = shelf->now,
                .deleted = shelf->deleted,
                .saved = shelf->saved,
                .known = shelf->known,
                .pictures = pictures(key)};
    step(*shelf, FileEvent::SaveBegun);
    return job;
}

void Document::endSave(const SaveOutcome& outcome)
{
    if (outcome.job.opening != m_opening) return;
    m_historyFault = outcome.notKept;
    if (outcome.job.portfolio) return endPortfolioSave(outcome);
    Shelf* shelf = find(outcome.job.key);
    if (!outcome.error) {
        shelf->path = outcome.path;
        shelf->known = outcome.known;
        shelf->saved = outcome.job.project;
        if (shelf->deleted == outcome.job.deleted) shelf->deleted.reset(); // else deleted once more meanwhile
        step(*shelf, FileEvent::Saved);
        if (m_historyFault) emit told(outcome.job.key, FileNews::NotInHistory);
        tellLacking(outcome.job.key, outcome.lackingPictures);
    } else {
        shelf->fault = outcome.error;
        step(*shelf, outcome.seen ? FileEvent::SaveRefused : FileEvent::SaveFailed);
        if (outcome.seen) take(*outcome.seen);
    }
    emit modifiedChanged();
    if (!isModified()) emit saved();
}

/// Each once, and not with every save.
void Document::tellLacking(const QString& key, const QStringList& lacking)
{
    const QStringList before = std::exchange(m_lackingPictures[key], lacking);
    const auto isNews = [&](const QString& name) { return !before.contains(name); };
    if (std::ranges::any_of(lacking, isNews)) emit told(key, FileNews::PicturesLacking);
}

Errors Document::faults() const
{
    Errors errors;
    for (const Shelf& shelf : m_shelves)
        if (shelf.fault && shelf.isModified()) errors.append(*shelf.fault);
    if (m_portfolioFault && isPortfolioModified()) errors.append(*m_portfolioFault);
    return errors;
}

Errors Document::save()
{
    const QStringList stopped = waiting();
    for (const QString& key : stopped)
        if (const Shelf* shelf = find(key); !shelf->path.isEmpty()) take(look(key, shelf->path, shelf->known));
    // What had to be merged on the way is tried once more.
    for (int round = 0; round < 2; ++round)
        for (const QString& key : savable()) {
            const Shelf* shelf = find(key);
            if (round == 0 || (shelf && shelf->state == FileState::Dirty)) endSave(run(beginSave(key)));
        }
    return faults();
}

} // namespace document

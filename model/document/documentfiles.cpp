// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changeportfolio.h"
#include "document.h"
#include "filesteps.h"

#include "store/json.h"
#include "store/storyfiles.h"

#include <QDir>
#include <QFileInfo>

/// Files of an open portfolio beside the saving of its projects: portfolio.json, names, copies.
namespace document {

using namespace story;

namespace {

Error unsaved(const QString& path)
{
    return {Error::Kind::CannotWrite, path, 0, {}, Document::tr("has to be saved first")};
}

} // namespace

void Document::pushPortfolio(const Portfolio& after, const QString& text)
{
    if (after == m_portfolio || !canEditPortfolio()) return;
    if (m_isTelling) return hold([=, this] { pushPortfolio(after, text); });
    m_undoStack.push(new ChangePortfolio(*this, m_portfolio, after, text));
}

void Document::applyPortfolio(const Portfolio& portfolio)
{
    m_portfolio = portfolio;
    emit portfolioChanged();
    emit modifiedChanged();
}

std::optional<Error> Document::savePortfolio()
{
    if (m_portfolio == m_savedPortfolio) return {};
    const QString path = QDir(m_folder).filePath(store::portfolioFile);
    const QByteArray bytes = store::toJson(m_portfolio);
    const auto readBack = store::portfolioFromJson(bytes, path);
    if (!readBack || *readBack != m_portfolio)
        return Error{Error::Kind::CannotWrite, path, 0, {}, tr("would not read back as it is, and was not written")};
    const auto written = store::save(path, bytes, m_portfolioKnown);
    if (!written) return written.error();
    m_portfolioKnown = *written;
    m_savedPortfolio = m_portfolio;
    return {};
}

std::expected<void, Error> Document::renameFile(const QString& key, const QString& name)
{
    const Shelf* shelf = find(key);
    if (!shelf || !shelf->now || !shelf->known || shelf->isModified())
        return std::unexpected(unsaved(shelf ? shelf->path : QString()));
    QString file = name.trimmed();
    if (!file.endsWith(store::projectSuffix)) file += store::projectSuffix;
    const bool isName = file.size() > store::projectSuffix.size() && !file.contains(u'/') && !file.startsWith(u'.');
    const QString from = shelf->path;
    const QString to = QFileInfo(from).dir().filePath(file);
    if (!isName)
        return std::unexpected(Error{Error::Kind::CannotWrite, to, 0, {}, tr("“%1” is no name for a file").arg(name)});
    if (to == from) return {};
    if (const auto renamed = renameTo(key, to); !renamed) return renamed;
    m_undoStack.push(new RenameFile(*this, key, from, to, tr("Rename file")));
    return {};
}

std::expected<void, Error> Document::renameTo(const QString& key, const QString& path)
{
    Shelf* shelf = find(key);
    if (const auto written = store::renameStory(shelf->path, path, *shelf->known); !written) return written;
    shelf->path = path;
    emit renamed(key);
    emit saved();
    return {};
}

/// Where an undo has just changed the project, or brought it back, its file is not yet what it should be.
std::expected<void, Error> Document::saveFirst(const QString& key)
{
    Shelf* shelf = find(key);
    if (!shelf->isModified()) return {};
    if (const auto error = saveOne(*shelf)) return std::unexpected(*error);
    emit modifiedChanged();
    return {};
}

std::expected<store::Fingerprint, Error> Document::writeCopy(const QString& key, const QString& path,
                                                             const Project& copy) const
{
    const Shelf* from = shelf(key);
    if (!from || !from->now || !from->known || from->isModified())
        return std::unexpected(unsaved(from ? from->path : QString()));
    const auto bytes = store::verifiedJson(copy, path);
    if (!bytes) return std::unexpected(bytes.error());
    return store::writeCopy(from->path, path, *bytes);
}

std::expected<void, Error> Document::saveCopy(const QString& key, const QString& path) const
{
    Project copy = project(key) ? *project(key) : Project();
    copy.id = newProjectId();
    if (const auto written = writeCopy(key, path, copy); !written) return std::unexpected(written.error());
    return {};
}

std::expected<QString, Error> Document::pushMove(const QString& key, const QString& folder, const QString& text)
{
    const Snapshot moved = project(key);
    const QString path = store::freeFileName(folder, moved->title);
    const auto written = writeCopy(key, path, *moved);
    if (!written) return std::unexpected(written.error());
    m_undoStack.push(new MoveProject(*this, key, moved, {path, *written}, text));
    return path;
}

} // namespace document

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "savejob.h"

#include "store/folder.h"
#include "store/history.h"
#include "store/json.h"
#include "store/trash.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace document {

using story::Error;
using Written = std::expected<store::Saved, Error>;

namespace {

/// What the story was when it was deleted, where its file does not hold that.
std::optional<store::Trash::Unsaved> unsavedOf(const SaveJob& job)
{
    if (!job.deleted) return {};
    const bool isInFile = job.known && job.saved && *job.saved == *job.deleted && QFileInfo::exists(job.path);
    if (isInFile) return {};
    return store::Trash::Unsaved{.story = store::toJson(*job.deleted),
                                 .pictures = job.pictures.gather(job.path, *job.deleted).pictures,
                                 .keep = store::History(job.stateFolder).keeper(job.deleted->id, job.begun)};
}

std::optional<Error> trash(const SaveJob& job)
{
    if (job.stateFolder.isEmpty()) {
        if (!job.known) return {};
        const auto moved = store::moveToTrash(job.path, *job.known);
        return moved ? std::nullopt : std::optional(moved.error());
    }
    store::Trash trash(job.stateFolder);
    const auto unsaved = unsavedOf(job);
    if (job.known) {
        const auto put = trash.put(job.path, *job.known, job.begun, unsaved);
        return put ? std::nullopt : std::optional(put.error());
    }
    if (!unsaved) return {};
    const auto kept = trash.keep(unsaved->story, job.path, job.begun, unsaved->pictures);
    return kept ? std::nullopt : std::optional(kept.error());
}

/// What the save replaces is in the history before it is replaced.
Written write(const SaveJob& job, const QString& path, const QByteArray& bytes, const QString& id)
{
    if (!job.stateFolder.isEmpty())
        return store::saveKeeping(path, bytes, job.known, store::History(job.stateFolder).keeper(id, job.begun));
    const auto known = store::save(path, bytes, job.known);
    if (!known) return std::unexpected(known.error());
    return store::Saved{*known, {}};
}

Written writePortfolio(const SaveJob& job)
{
    const QByteArray bytes = store::toJson(*job.portfolio);
    const auto readBack = store::portfolioFromJson(bytes, job.path);
    if (!readBack || *readBack != *job.portfolio)
        return std::unexpected(
            Error{Error::Kind::CannotWrite,
                  job.path,
                  0,
                  {},
                  QCoreApplication::translate("Document", "would not read back as it is, and was not written")});
    return write(job, job.path, bytes, job.portfolio->id);
}

/// The pictures first: a story that is saved never waits for them.
Written writeStory(const SaveJob& job, const QString& path, QStringList& lackingPictures)
{
    const auto bytes = store::verifiedJson(*job.project, path);
    if (!bytes) return std::unexpected(bytes.error());
    const auto lacking = job.pictures.writeBeside(path, *job.project);
    if (!lacking) return std::unexpected(lacking.error());
    lackingPictures = *lacking;
    return write(job, path, *bytes, job.project->id);
}

} // namespace

SaveOutcome run(SaveJob job)
{
    SaveOutcome outcome{.job = std::move(job)};
    const SaveJob& j = outcome.job;
    outcome.path = j.path.isEmpty() && j.project ? store::freeFileName(j.folder, j.project->title) : j.path;
    if (!j.project && !j.portfolio) {
        outcome.error = trash(j);
        if (!outcome.error) return outcome;
    } else {
        Written written = j.portfolio ? writePortfolio(j) : writeStory(j, outcome.path, outcome.lackingPictures);
        if (written) {
            outcome.known = written->known;
            outcome.notKept = std::move(written->notKept);
            return outcome;
        }
        outcome.error = written.error();
    }
    if (outcome.error->kind == Error::Kind::ChangedOnDisk && !j.portfolio && !j.path.isEmpty())
        outcome.seen = look(j.key, outcome.path, j.known);
    return outcome;
}

} // namespace document

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "savejob.h"

#include "store/folder.h"
#include "store/history.h"
#include "store/json.h"
#include "store/trash.h"

#include <QCoreApplication>

namespace document {

using story::Error;
using Written = std::expected<store::Saved, Error>;

namespace {

std::optional<Error> trash(const SaveJob& job)
{
    if (!job.known) return {};
    if (job.stateFolder.isEmpty()) {
        const auto moved = store::moveToTrash(job.path, *job.known);
        return moved ? std::nullopt : std::optional(moved.error());
    }
    const auto put = store::Trash(job.stateFolder).put(job.path, *job.known, job.begun);
    return put ? std::nullopt : std::optional(put.error());
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
Written writeStory(const SaveJob& job, const QString& path)
{
    const auto bytes = store::verifiedJson(*job.project, path);
    if (!bytes) return std::unexpected(bytes.error());
    if (auto error = job.pictures.writeBeside(path, *job.project)) return std::unexpected(*error);
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
        Written written = j.portfolio ? writePortfolio(j) : writeStory(j, outcome.path);
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

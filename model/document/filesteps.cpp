// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filesteps.h"

#include "store/storyfiles.h"

#include <QFileInfo>

#include <utility>

namespace document {

using namespace story;

RenameFile::RenameFile(Document& document, const QString& key, const QString& from, const QString& to,
                       const QString& text)
    : QUndoCommand(text)
    , m_document(document)
    , m_key(key)
    , m_from(from)
    , m_to(to)
{
}

void RenameFile::redo()
{
    if (std::exchange(m_wasRun, true)) rename(m_to);
}

/// A step that cannot be gone is no step any more: the name stays, and the next step is the one before.
void RenameFile::rename(const QString& path)
{
    auto renamed = m_document.saveFirst(m_key);
    if (renamed) renamed = m_document.renameTo(m_key, path);
    if (renamed) return;
    setObsolete(true);
    emit m_document.fileStepFailed(renamed.error());
}

MoveProject::MoveProject(Document& document, const QString& key, Snapshot moved, Copy copy, const QString& text)
    : ChangeProject(document, {.key = key, .before = std::move(moved), .after = {}, .mergeKey = {}}, text)
    , m_copy(std::move(copy))
{
}

/// Nothing goes from there before it stands here, and the other way round.
void MoveProject::undo()
{
    ChangeProject::undo();
    auto done = document().saveFirst(change().key);
    if (done) done = store::moveStoryToTrash(m_copy.path, m_copy.known);
    if (!done) emit document().fileStepFailed(done.error());
}

void MoveProject::redo()
{
    if (!wasRun()) return ChangeProject::redo();
    const QString path = store::freeFileName(QFileInfo(m_copy.path).path(), change().before->title);
    const auto saved = document().saveFirst(change().key);
    const auto written =
        saved ? document().writeCopy(change().key, path, *change().before) : std::unexpected(saved.error());
    if (!written) {
        setObsolete(true);
        emit document().fileStepFailed(written.error());
        return;
    }
    m_copy = {path, *written};
    ChangeProject::redo();
}

std::unique_ptr<ChangeProject> MoveProject::done() const
{
    auto copy = std::make_unique<MoveProject>(document(), change().key, change().before, m_copy, text());
    copy->setDone();
    return copy;
}

} // namespace document

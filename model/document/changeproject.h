// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document.h"

#include "story/patch.h"

#include <QUndoCommand>

namespace document {

/// The one command: a project before and after. Adding has no before, deleting no after; of any other change it keeps
/// what differs, once it is done.
class ChangeProject : public QUndoCommand
{
public:
    struct Change
    {
        QString key;
        Snapshot before;
        Snapshot after;
        /// Empty: never merged. One that begins with "+" is that of something begun, which may be taken back however late.
        QString mergeKey;
        qint64 time = 0; ///< of the last keystroke in it, in ms
    };

    ChangeProject(Document& document, Change change, const QString& text);
    ~ChangeProject() override;

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override { return m_change.mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* next) override;

    /// What this step alone keeps in memory, about.
    [[nodiscard]] qsizetype bytes() const { return m_bytes; }
    /// A copy that counts as done already, to be pushed onto a stack that was cleared.
    [[nodiscard]] virtual std::unique_ptr<ChangeProject> done() const;

protected:
    [[nodiscard]] Document& document() const { return m_document; }
    /// Without the versions where a patch is kept instead of them.
    [[nodiscard]] const Change& change() const { return m_change; }
    /// Counts as done already: it is pushed once more, onto a stack that was cleared.
    void setDone() { m_isDone = m_isKept = true; }
    [[nodiscard]] bool wasRun() const { return m_wasRun; }

private:
    void weigh();
    [[nodiscard]] Snapshot patched(void (story::Patch::*way)(story::Project&) const) const;

    Document& m_document;
    Change m_change;
    std::optional<story::Patch> m_patch;
    qsizetype m_bytes = 0;
    bool m_isDone = false;
    bool m_isKept = false; ///< as the step that it was, whatever comes to stand before it
    bool m_wasRun = false;
};

} // namespace document

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document.h"

#include <QUndoCommand>

namespace document {

/// The one command: a project before and after. Adding has no before, deleting no after.
class ChangeProject : public QUndoCommand
{
public:
    struct Change
    {
        QString key;
        Snapshot before;
        Snapshot after;
        QString mergeKey; ///< empty: never merged
        qint64 time = 0;  ///< of the last keystroke in it, in ms
    };

    ChangeProject(Document& document, Change change, const QString& text);

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
    [[nodiscard]] const Change& change() const { return m_change; }
    /// Counts as done already: it is pushed once more, onto a stack that was cleared.
    void setDone() { m_isDone = true; }
    [[nodiscard]] bool wasRun() const { return m_wasRun; }

private:
    Document& m_document;
    Change m_change;
    qsizetype m_bytes;
    bool m_isDone = false;
    bool m_wasRun = false;
};

/// The bytes of `after` that it does not share with `before`.
[[nodiscard]] qsizetype unsharedBytes(const story::Project* before, const story::Project* after);

} // namespace document

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changeproject.h"

namespace document {

/// The file of a project has another name.
class RenameFile : public QUndoCommand
{
public:
    /// When it has it already.
    RenameFile(Document& document, const QString& key, const QString& from, const QString& to, const QString& text);

    void undo() override { rename(m_from); }
    void redo() override;

private:
    void rename(const QString& path);

    Document& m_document;
    QString m_key;
    QString m_from;
    QString m_to;
    bool m_wasRun = false;
};

/// A project is gone from here and stands in another folder. To undo it brings the project back and moves its copy to the
/// trash, unless somebody has changed the copy since; to redo it makes a new one.
class MoveProject : public ChangeProject
{
public:
    struct Copy
    {
        QString path;
        store::Fingerprint known;
    };
    MoveProject(Document& document, const QString& key, Snapshot moved, Copy copy, const QString& text);

    void undo() override;
    void redo() override;
    [[nodiscard]] std::unique_ptr<ChangeProject> done() const override;

private:
    Copy m_copy;
};

} // namespace document

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document.h"

#include <QUndoCommand>

namespace document {

/// Beside ChangeProject: what belongs to no project, before and after.
class ChangePortfolio : public QUndoCommand
{
public:
    ChangePortfolio(Document& document, story::Portfolio before, story::Portfolio after, const QString& text)
        : QUndoCommand(text)
        , m_document(document)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    void undo() override { m_document.applyPortfolio(m_before); }
    void redo() override { m_document.applyPortfolio(m_after); }

private:
    Document& m_document;
    story::Portfolio m_before;
    story::Portfolio m_after;
};

} // namespace document

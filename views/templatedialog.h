// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/templates.h"

#include <QDialog>

class QListWidget;

namespace views {

/// What to begin a story from: nothing, or one of the kinds of projects, each with a sentence. Letters, arrows and Enter
/// are enough.
class TemplateDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TemplateDialog(const QList<store::Template>& templates, QWidget* parent = nullptr);

    /// Its name; empty: a blank story.
    [[nodiscard]] QString chosen() const;
    [[nodiscard]] QListWidget* list() const { return m_list; }

private:
    QListWidget* m_list;
};

} // namespace views

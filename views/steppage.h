// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fields/fieldeditor.h"

#include "items/page.h"

#include <QScrollArea>

namespace coach {
class Guidance;
}

namespace views {

/// What stands in the middle: one page of one story.
class StepPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// Cheap where it is shown already.
    virtual void setProject(const QString& key) = 0;
    virtual bool focusField(const story::FieldPath& path) = 0;
    virtual void setCurrentEntry(const QString& id) { Q_UNUSED(id) }

protected:
    /// Another story is read from its beginning.
    void scrollToTop();

signals:
    /// The cycle that is being looked at.
    void currentEntryChanged(const QString& id);
    /// Something on another page was clicked.
    void pageWanted(items::Page page);
    void fieldWanted(const story::FieldPath& path);
    /// What was not done, and why.
    void refused(const QString& why);
};

/// Made when it is first shown.
[[nodiscard]] StepPage* makeStepPage(document::Document& document, const coach::Guidance& guidance, items::Page page,
                                     QWidget* parent);

} // namespace views

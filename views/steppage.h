// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fields/fieldeditor.h"

#include <QScrollArea>

class QSplitter;

namespace coach {
class Guidance;
}

namespace views {

class EntryTable;
class FiguresEditor;
class RecordForm;

/// What stands in the middle: one step of one story, or the page about the story as a whole.
class StepPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual void setProject(const QString& key) = 0;
    virtual bool focusField(const story::FieldPath& path) = 0;
    virtual void setCurrentEntry(const QString& id) { Q_UNUSED(id) }

signals:
    /// The cycle that is being looked at.
    void currentEntryChanged(const QString& id);
    /// "cycle 3", say, is gone, and Undo brings it back.
    void entryDeleted(const QString& what);
};

/// A heading, the question that the step answers, and a form that scrolls, in a column that is good to read.
class FormPage : public StepPage
{
    Q_OBJECT

public:
    struct Part
    {
        story::FieldPath path;            ///< of a record, or of the project itself
        const story::RecordType* type = nullptr;
        QStringList keys;                 ///< all of the type where empty
    };

    FormPage(document::Document& document, const QString& title, const QString& lead, const QList<Part>& parts,
             std::optional<story::Step> step, QWidget* parent = nullptr);

    void setProject(const QString& key) override;
    bool focusField(const story::FieldPath& path) override;

private:
    QList<std::pair<story::FieldPath, RecordForm*>> m_forms;
    FiguresEditor* m_figures = nullptr; ///< of a step
};

/// The cycles: all of them as a table, and the chosen one as a form beside it, or below where there is no room.
class CyclesPage : public StepPage
{
    Q_OBJECT

public:
    CyclesPage(document::Document& document, const QString& lead, QWidget* parent = nullptr);

    void setProject(const QString& key) override;
    bool focusField(const story::FieldPath& path) override;
    void setCurrentEntry(const QString& id) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showEntry(const QString& id);
    void updateColumns();

    document::Document& m_document;
    QString m_key;
    EntryTable* m_table;
    RecordForm* m_form;
    FieldEditor* m_notes;
    FiguresEditor* m_figures;
    QScrollArea* m_scroll;
    QSplitter* m_splitter;
};

/// Made when it is first shown; `step` nothing: the page about the story.
[[nodiscard]] StepPage* makeStepPage(document::Document& document, const coach::Guidance& guidance,
                                     std::optional<story::Step> step, QWidget* parent);

} // namespace views

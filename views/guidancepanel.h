// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "coach/guidance.h"

#include <QPointer>
#include <QScrollArea>
#include <QTimer>

class QItemSelectionModel;
class QVBoxLayout;

namespace views {

class NoteView;
class Section;
class TermList;

/// Help for the field that has the keyboard, and below it for the step. Without such a field: the step by itself.
class GuidancePanel : public QScrollArea
{
    Q_OBJECT

public:
    GuidancePanel(const coach::Guidance& guidance, QWidget* parent);

    /// `isLlm`: the story has the fields of an LLM system, around its steps.
    void setStep(std::optional<story::Step> step, bool isLlm = false);
    /// Which sections are open, to be remembered.
    [[nodiscard]] QStringList openSections() const;
    void setOpenSections(const QStringList& names);

signals:
    void glossaryWanted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// A field and what it is called.
    struct Shown
    {
        story::FieldPath path;
        QString name;
        bool operator==(const Shown&) const = default;
    };

    void setupSections(QVBoxLayout* column);
    void followFocus(QWidget* now);
    [[nodiscard]] Shown fieldOf(QWidget* widget);
    void followCells(QItemSelectionModel* cells);
    void want(const Shown& field);
    void refresh();
    void showNotes(const QList<const coach::Note*>& notes, const QString& name);
    void showQuestions(const story::FieldPath& field);
    void fillSections();
    [[nodiscard]] const coach::StepGuidance& stepGuidance() const;

    const coach::Guidance& m_guidance;
    std::optional<story::Step> m_step;
    bool m_hasStep = false;
    bool m_isLlm = false;
    Shown m_wanted;
    std::optional<Shown> m_shown;
    QTimer m_pause;
    QPointer<QItemSelectionModel> m_cells; ///< of the table that has the keyboard
    QVBoxLayout* m_column;
    NoteView* m_note = nullptr;
    NoteView* m_around = nullptr; ///< the note of the record or list around the field
    QWidget* m_questions = nullptr;
    TermList* m_terms = nullptr;
    Section* m_meaning;
    Section* m_others;
    Section* m_frequent;
};

} // namespace views

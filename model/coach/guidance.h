// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/choices.h"
#include "story/error.h"
#include "story/fieldpath.h"

#include <expected>
#include <optional>

namespace coach {

/// One piece of advice for a field: what to write, why it is asked, how it reads when it is weak and when it is strong.
/// A simple field has the first alone.
struct Note
{
    QString id;
    story::FieldPath field; ///< entries without their id: `cycles.hypothesis`; of a shared note `Quantity.unit`
    QString title;
    QString text;
    QString why;
    QString weak;
    QString strong;
    QString signal; ///< what a strong answer shows
    QString question;
    QStringList coverage; ///< the ideas that it carries, "C018"
    bool isBeside = false; ///< among the notes of its step, and in the margin of the study edition

    [[nodiscard]] bool hasExamples() const { return !strong.isEmpty(); }
};

struct StepGuidance
{
    QString lead; ///< the question that the step answers
    QString signal; ///< what a well-told step shows
    QString meaning; ///< what interviewers read from it
    QStringList coverage;
    QList<Note> notes;
};

/// What many people ask before an interview, with our answer.
struct FrequentQuestion
{
    QString id;
    QString question;
    QString answer;
    QStringList pages; ///< keys of steps, "project", "llm"
    QList<story::FieldPath> fields; ///< where it belongs most
    QStringList coverage;
};

/// A word of the field.
struct Term
{
    QString term;
    QString definition;
    QList<story::FieldPath> fields; ///< where it matters
    QStringList coverage;
};

/// The advice for the whole document, as resources/guidance/ holds it.
class Guidance
{
public:
    [[nodiscard]] static std::expected<Guidance, story::Error> load(const QString& dataFolder,
                                                                    const QString& language = QStringLiteral("en"));

    [[nodiscard]] const StepGuidance& step(story::Step step) const { return m_steps[int(step)]; }
    /// For the fields around the steps, and for those of LLM systems.
    [[nodiscard]] const StepGuidance& project() const { return m_project; }
    [[nodiscard]] const StepGuidance& llm() const { return m_llm; }
    /// For records that stand in several places, such as `Quantity`.
    [[nodiscard]] const QList<Note>& shared() const { return m_shared; }

    /// The note for a field, whichever entry it stands in; null where there is none.
    [[nodiscard]] const Note* note(const story::FieldPath& field) const;
    /// That note, and where it has no examples also that of the nearest record or list around the field.
    [[nodiscard]] QList<const Note*> notes(const story::FieldPath& field) const;

    [[nodiscard]] const QList<FrequentQuestion>& questions() const { return m_questions; }
    /// Those of a page; no step: the page around the steps, which holds the LLM system too.
    [[nodiscard]] QList<const FrequentQuestion*> questions(std::optional<story::Step> page) const;
    [[nodiscard]] QList<const FrequentQuestion*> questions(const story::FieldPath& field) const;

    /// In the order of the alphabet.
    [[nodiscard]] const QList<Term>& glossary() const { return m_glossary; }
    [[nodiscard]] QList<const Term*> terms(const story::FieldPath& field) const;

private:
    QList<StepGuidance> m_steps = QList<StepGuidance>(story::stepCount); ///< empty ones where nothing was loaded
    StepGuidance m_project;
    StepGuidance m_llm;
    QList<Note> m_shared;
    QList<FrequentQuestion> m_questions;
    QList<Term> m_glossary;
};

} // namespace coach

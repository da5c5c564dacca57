// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "story/choices.h"
#include "story/error.h"
#include "story/fieldpath.h"

#include <expected>
#include <optional>

namespace coach {

/// One piece of advice, with the question that an interviewer would ask there.
struct Note
{
    QString id;
    story::FieldPath field; ///< entries without their id: `cycles.hypothesis` is that of any cycle
    QString title;
    QString text;
    QString question;
    QStringList coverage; ///< the ideas that it carries, "C018"
};

struct StepGuidance
{
    QString lead;    ///< the question that the step answers
    QString signal;  ///< what a well-told step shows
    QString meaning; ///< what interviewers read from it
    QStringList coverage;
    QList<Note> notes;
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
    /// The note for a field, whichever entry it stands in; null where there is none.
    [[nodiscard]] const Note* note(const story::FieldPath& field) const;

private:
    QList<StepGuidance> m_steps;
    StepGuidance m_project;
    StepGuidance m_llm;
};

} // namespace coach

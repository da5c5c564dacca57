// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordtypes.h"

#include "project.h"

namespace story {

// clang-format off: one field a line reads as the table that it is

template <> const RecordType& recordType<NextExperiment>()
{
    static const RecordType type = describe<NextExperiment>("NextExperiment", QT_TRANSLATE_NOOP("RecordType", "next experiment"), {
        field<&NextExperiment::title>("title", QT_TRANSLATE_NOOP("Field", "Title")),
        field<&NextExperiment::hypothesis>("hypothesis", QT_TRANSLATE_NOOP("Field", "Hypothesis")),
        field<&NextExperiment::impact>("impact", QT_TRANSLATE_NOOP("Field", "Impact")),
        field<&NextExperiment::confidence>("confidence", QT_TRANSLATE_NOOP("Field", "Confidence")),
        field<&NextExperiment::effort>("effort", QT_TRANSLATE_NOOP("Field", "Effort")),
        field<&NextExperiment::quarter>("quarter", QT_TRANSLATE_NOOP("Field", "Quarter")),
        field<&NextExperiment::expectedEffect>("expectedEffect", QT_TRANSLATE_NOOP("Field", "Expected effect")),
    });
    return type;
}

template <> const RecordType& recordType<NextIteration>()
{
    static const RecordType type = describe<NextIteration>("NextIteration", QT_TRANSLATE_NOOP("RecordType", "next iteration"), {
        field<&NextIteration::summary>("summary", QT_TRANSLATE_NOOP("Field", "Where it goes next")),
        field<&NextIteration::experiments>("experiments", QT_TRANSLATE_NOOP("Field", "Ranked experiments")),
        field<&NextIteration::changeYourMind>("changeYourMind", QT_TRANSLATE_NOOP("Field", "What would change your mind")),
        field<&NextIteration::leadership>("leadership", QT_TRANSLATE_NOOP("Field", "How effort was allocated")),
    });
    return type;
}

template <> const RecordType& recordType<LlmSystem>()
{
    static const RecordType type = describe<LlmSystem>("LlmSystem", QT_TRANSLATE_NOOP("RecordType", "LLM system"), {
        field<&LlmSystem::promptIterations>("promptIterations", QT_TRANSLATE_NOOP("Field", "Prompt iterations")),
        field<&LlmSystem::evaluationDrift>("evaluationDrift", QT_TRANSLATE_NOOP("Field", "Evaluation drift")),
        field<&LlmSystem::safetyMonitoring>("safetyMonitoring", QT_TRANSLATE_NOOP("Field", "Safety monitoring")),
        field<&LlmSystem::latencyCost>("latencyCost", QT_TRANSLATE_NOOP("Field", "Latency and cost")),
        field<&LlmSystem::humanFeedback>("humanFeedback", QT_TRANSLATE_NOOP("Field", "Human feedback")),
    });
    return type;
}

template <> const RecordType& recordType<StepNotes>()
{
    static const RecordType type = describe<StepNotes>("StepNotes", QT_TRANSLATE_NOOP("RecordType", "private notes"), {
        field<&StepNotes::objective>("objective", QT_TRANSLATE_NOOP("Field", "Private notes")),
        field<&StepNotes::baseline>("baseline", QT_TRANSLATE_NOOP("Field", "Private notes")),
        field<&StepNotes::constraints>("constraints", QT_TRANSLATE_NOOP("Field", "Private notes")),
        field<&StepNotes::cycles>("cycles", QT_TRANSLATE_NOOP("Field", "Private notes")),
        field<&StepNotes::rollout>("rollout", QT_TRANSLATE_NOOP("Field", "Private notes")),
        field<&StepNotes::monitoring>("monitoring", QT_TRANSLATE_NOOP("Field", "Private notes")),
        field<&StepNotes::nextIteration>("nextIteration", QT_TRANSLATE_NOOP("Field", "Private notes")),
    });
    return type;
}

template <> const RecordType& recordType<Silence>()
{
    static const RecordType type = describe<Silence>("Silence", QT_TRANSLATE_NOOP("RecordType", "silenced finding"), {
        field<&Silence::rule>("rule", QT_TRANSLATE_NOOP("Field", "Rule")),
        field<&Silence::path>("path", QT_TRANSLATE_NOOP("Field", "Field")),
        field<&Silence::quote>("quote", QT_TRANSLATE_NOOP("Field", "Words")),
        field<&Silence::reason>("reason", QT_TRANSLATE_NOOP("Field", "Reason")),
    });
    return type;
}

template <> const RecordType& recordType<Alias>()
{
    static const RecordType type = describe<Alias>("Alias", QT_TRANSLATE_NOOP("RecordType", "alias"), {
        field<&Alias::name>("name", QT_TRANSLATE_NOOP("Field", "Name")),
        field<&Alias::alias>("alias", QT_TRANSLATE_NOOP("Field", "Alias")),
    });
    return type;
}

template <> const RecordType& recordType<Telling>()
{
    static const RecordType type = describe<Telling>("Telling", QT_TRANSLATE_NOOP("RecordType", "telling"), {
        field<&Telling::kind>("kind", QT_TRANSLATE_NOOP("Field", "Kind")),
        field<&Telling::date>("date", QT_TRANSLATE_NOOP("Field", "Date")),
        field<&Telling::audience>("audience", QT_TRANSLATE_NOOP("Field", "Audience")),
        field<&Telling::edition>("edition", QT_TRANSLATE_NOOP("Field", "Edition")),
        field<&Telling::length>("length", QT_TRANSLATE_NOOP("Field", "Length")),
        field<&Telling::file>("file", QT_TRANSLATE_NOOP("Field", "File")),
        field<&Telling::hash>("hash", QT_TRANSLATE_NOOP("Field", "Hash of the file")),
        field<&Telling::version>("version", QT_TRANSLATE_NOOP("Field", "Version of the story")),
        field<&Telling::note>("note", QT_TRANSLATE_NOOP("Field", "Note")),
    });
    return type;
}

template <> const RecordType& recordType<Project>()
{
    static const RecordType type = describe<Project>("Project", QT_TRANSLATE_NOOP("RecordType", "project"), {
        field<&Project::id>("id", QT_TRANSLATE_NOOP("Field", "Id")),
        field<&Project::title>("title", QT_TRANSLATE_NOOP("Field", "Title")),
        field<&Project::summary>("summary", QT_TRANSLATE_NOOP("Field", "Summary in one sentence")),
        field<&Project::domain>("domain", QT_TRANSLATE_NOOP("Field", "Domain")),
        field<&Project::role>("role", QT_TRANSLATE_NOOP("Field", "Role")),
        field<&Project::team>("team", QT_TRANSLATE_NOOP("Field", "Team")),
        field<&Project::owned>("owned", QT_TRANSLATE_NOOP("Field", "What I owned")),
        field<&Project::ownedAfterLaunch>("ownedAfterLaunch", QT_TRANSLATE_NOOP("Field", "What I owned after launch")),
        field<&Project::stakeholders>("stakeholders", QT_TRANSLATE_NOOP("Field", "Stakeholders")),
        field<&Project::startDate>("startDate", QT_TRANSLATE_NOOP("Field", "Start")),
        field<&Project::endDate>("endDate", QT_TRANSLATE_NOOP("Field", "End")),
        field<&Project::language>("language", QT_TRANSLATE_NOOP("Field", "Story language")),
        field<&Project::provenance>("provenance", QT_TRANSLATE_NOOP("Field", "Provenance")),
        field<&Project::provenanceNote>("provenanceNote", QT_TRANSLATE_NOOP("Field", "Where the story comes from")),
        field<&Project::setting>("setting", QT_TRANSLATE_NOOP("Field", "Setting")),
        field<&Project::type>("type", QT_TRANSLATE_NOOP("Field", "Project type")),
        field<&Project::level>("level", QT_TRANSLATE_NOOP("Field", "Target level")),
        field<&Project::templateName>("template", QT_TRANSLATE_NOOP("Field", "Template")),
        field<&Project::tags>("tags", QT_TRANSLATE_NOOP("Field", "Tags")),
        field<&Project::rank>("rank", QT_TRANSLATE_NOOP("Field", "Rank")),
        field<&Project::archived>("archived", QT_TRANSLATE_NOOP("Field", "Archived")),
        field<&Project::metrics>("metrics", QT_TRANSLATE_NOOP("Field", "Metrics")),
        field<&Project::objective>("objective", QT_TRANSLATE_NOOP("Field", "Business objective")),
        field<&Project::baseline>("baseline", QT_TRANSLATE_NOOP("Field", "Baseline")),
        field<&Project::constraints>("constraints", QT_TRANSLATE_NOOP("Field", "Constraints")),
        field<&Project::system>("system", QT_TRANSLATE_NOOP("Field", "System map")),
        field<&Project::cycles>("cycles", QT_TRANSLATE_NOOP("Field", "Iteration cycles")),
        field<&Project::rollout>("rollout", QT_TRANSLATE_NOOP("Field", "Rollout")),
        field<&Project::monitoring>("monitoring", QT_TRANSLATE_NOOP("Field", "Monitoring and drift")),
        field<&Project::nextIteration>("nextIteration", QT_TRANSLATE_NOOP("Field", "Next iteration")),
        field<&Project::llm>("llm", QT_TRANSLATE_NOOP("Field", "LLM system")),
        field<&Project::notes>("notes", QT_TRANSLATE_NOOP("Field", "Private notes")),
        field<&Project::figures>("figures", QT_TRANSLATE_NOOP("Field", "Figures")),
        field<&Project::silenced>("silenced", QT_TRANSLATE_NOOP("Field", "Silenced findings")),
        field<&Project::aliases>("aliases", QT_TRANSLATE_NOOP("Field", "Aliases")),
        field<&Project::tellings>("tellings", QT_TRANSLATE_NOOP("Field", "Told and sent")),
    });
    return type;
}

// clang-format on

} // namespace story

// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordtypes.h"

#include "rollout.h"

namespace story {

// clang-format off: one field a line reads as the table that it is

template <> const RecordType& recordType<Observation>()
{
    static const RecordType type = describe<Observation>("Observation", QT_TRANSLATE_NOOP("RecordType", "observation"), {
        field<&Observation::metric>("metric", QT_TRANSLATE_NOOP("Field", "Metric")),
        field<&Observation::date>("date", QT_TRANSLATE_NOOP("Field", "Date")),
        field<&Observation::control>("control", QT_TRANSLATE_NOOP("Field", "Control")),
        field<&Observation::treatment>("treatment", QT_TRANSLATE_NOOP("Field", "Treatment")),
        field<&Observation::controlN>("controlN", QT_TRANSLATE_NOOP("Field", "n of control")),
        field<&Observation::treatmentN>("treatmentN", QT_TRANSLATE_NOOP("Field", "n of treatment")),
        field<&Observation::differenceLow>("differenceLow", QT_TRANSLATE_NOOP("Field", "Difference from")),
        field<&Observation::differenceHigh>("differenceHigh", QT_TRANSLATE_NOOP("Field", "Difference to")),
    });
    return type;
}

template <> const RecordType& recordType<Stage>()
{
    static const RecordType type = describe<Stage>("Stage", QT_TRANSLATE_NOOP("RecordType", "stage"), {
        field<&Stage::title>("title", QT_TRANSLATE_NOOP("Field", "Title")),
        field<&Stage::kind>("kind", QT_TRANSLATE_NOOP("Field", "Kind")),
        field<&Stage::share>("share", QT_TRANSLATE_NOOP("Field", "Share of traffic, %")),
        field<&Stage::usersExposed>("usersExposed", QT_TRANSLATE_NOOP("Field", "Users exposed")),
        field<&Stage::startDate>("startDate", QT_TRANSLATE_NOOP("Field", "Start")),
        field<&Stage::endDate>("endDate", QT_TRANSLATE_NOOP("Field", "End")),
        field<&Stage::watched>("watched", QT_TRANSLATE_NOOP("Field", "Watched metrics")),
        field<&Stage::gate>("gate", QT_TRANSLATE_NOOP("Field", "Gate")),
        field<&Stage::outcome>("outcome", QT_TRANSLATE_NOOP("Field", "Outcome of the gate")),
        field<&Stage::outcomeNote>("outcomeNote", QT_TRANSLATE_NOOP("Field", "What happened")),
        field<&Stage::observations>("observations", QT_TRANSLATE_NOOP("Field", "Observations")),
    });
    return type;
}

template <> const RecordType& recordType<Reading>()
{
    static const RecordType type = describe<Reading>("Reading", QT_TRANSLATE_NOOP("RecordType", "reading"), {
        field<&Reading::date>("date", QT_TRANSLATE_NOOP("Field", "Date")),
        field<&Reading::value>("value", QT_TRANSLATE_NOOP("Field", "Value")),
        field<&Reading::stage>("stage", QT_TRANSLATE_NOOP("Field", "Stage")),
    });
    return type;
}

template <> const RecordType& recordType<Guardrail>()
{
    static const RecordType type = describe<Guardrail>("Guardrail", QT_TRANSLATE_NOOP("RecordType", "guardrail"), {
        field<&Guardrail::metric>("metric", QT_TRANSLATE_NOOP("Field", "Metric")),
        field<&Guardrail::comparison>("comparison", QT_TRANSLATE_NOOP("Field", "Comparison")),
        field<&Guardrail::limit>("limit", QT_TRANSLATE_NOOP("Field", "Limit")),
        field<&Guardrail::readings>("readings", QT_TRANSLATE_NOOP("Field", "Readings")),
    });
    return type;
}

template <> const RecordType& recordType<RollbackPlan>()
{
    static const RecordType type = describe<RollbackPlan>("RollbackPlan", QT_TRANSLATE_NOOP("RecordType", "rollback plan"), {
        field<&RollbackPlan::trigger>("trigger", QT_TRANSLATE_NOOP("Field", "Rollback trigger")),
        field<&RollbackPlan::mechanism>("mechanism", QT_TRANSLATE_NOOP("Field", "Rollback mechanism")),
        field<&RollbackPlan::timeToRollBack>("timeToRollBack", QT_TRANSLATE_NOOP("Field", "Time to roll back")),
    });
    return type;
}

template <> const RecordType& recordType<Rollout>()
{
    static const RecordType type = describe<Rollout>("Rollout", QT_TRANSLATE_NOOP("RecordType", "rollout"), {
        field<&Rollout::status>("status", QT_TRANSLATE_NOOP("Field", "Run or designed")),
        field<&Rollout::summary>("summary", QT_TRANSLATE_NOOP("Field", "How it reached its users")),
        field<&Rollout::stages>("stages", QT_TRANSLATE_NOOP("Field", "Stages")),
        field<&Rollout::guardrails>("guardrails", QT_TRANSLATE_NOOP("Field", "Guardrails")),
        field<&Rollout::decisionRule>("decisionRule", QT_TRANSLATE_NOOP("Field", "Decision rule, written beforehand")),
        field<&Rollout::ruleWrittenOn>("ruleWrittenOn", QT_TRANSLATE_NOOP("Field", "Rule written on")),
        field<&Rollout::verdict>("verdict", QT_TRANSLATE_NOOP("Field", "Verdict")),
        field<&Rollout::rollback>("rollback", QT_TRANSLATE_NOOP("Field", "Rollback")),
    });
    return type;
}

// clang-format on

} // namespace story

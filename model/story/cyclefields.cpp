// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordtypes.h"

#include "cycle.h"

namespace story {

// clang-format off: one field a line reads as the table that it is

template <> const RecordType& recordType<Priority>()
{
    static const RecordType type = describe<Priority>("Priority", QT_TRANSLATE_NOOP("RecordType", "priority"), {
        field<&Priority::impact>("impact", QT_TRANSLATE_NOOP("Field", "Impact")),
        field<&Priority::effort>("effort", QT_TRANSLATE_NOOP("Field", "Effort")),
        field<&Priority::whyNow>("whyNow", QT_TRANSLATE_NOOP("Field", "Why now")),
    });
    return type;
}

template <> const RecordType& recordType<TradeOff>()
{
    static const RecordType type = describe<TradeOff>("TradeOff", QT_TRANSLATE_NOOP("RecordType", "trade-off"), {
        field<&TradeOff::gained>("gained", QT_TRANSLATE_NOOP("Field", "Gained on")),
        field<&TradeOff::paid>("paid", QT_TRANSLATE_NOOP("Field", "Paid on")),
        field<&TradeOff::why>("why", QT_TRANSLATE_NOOP("Field", "Why it was accepted")),
    });
    return type;
}

template <> const RecordType& recordType<ComplexityReceipt>()
{
    static const RecordType type = describe<ComplexityReceipt>("ComplexityReceipt", QT_TRANSLATE_NOOP("RecordType", "complexity receipt"), {
        field<&ComplexityReceipt::need>("need", QT_TRANSLATE_NOOP("Field", "Why it was needed")),
        field<&ComplexityReceipt::bindingConstraint>("bindingConstraint", QT_TRANSLATE_NOOP("Field", "Binding constraint")),
        field<&ComplexityReceipt::marginalGain>("marginalGain", QT_TRANSLATE_NOOP("Field", "Marginal gain")),
        field<&ComplexityReceipt::addedCost>("addedCost", QT_TRANSLATE_NOOP("Field", "Added cost")),
        field<&ComplexityReceipt::tags>("tags", QT_TRANSLATE_NOOP("Field", "Kinds of complexity")),
    });
    return type;
}

template <> const RecordType& recordType<SideEffect>()
{
    static const RecordType type = describe<SideEffect>("SideEffect", QT_TRANSLATE_NOOP("RecordType", "side effect"), {
        field<&SideEffect::effect>("effect", QT_TRANSLATE_NOOP("Field", "Side effect")),
        field<&SideEffect::mitigation>("mitigation", QT_TRANSLATE_NOOP("Field", "Mitigation")),
    });
    return type;
}

template <> const RecordType& recordType<Snippet>()
{
    static const RecordType type = describe<Snippet>("Snippet", QT_TRANSLATE_NOOP("RecordType", "snippet"), {
        field<&Snippet::name>("name", QT_TRANSLATE_NOOP("Field", "File name")),
        field<&Snippet::language>("language", QT_TRANSLATE_NOOP("Field", "Language")),
        field<&Snippet::caption>("caption", QT_TRANSLATE_NOOP("Field", "Caption")),
        field<&Snippet::code>("code", QT_TRANSLATE_NOOP("Field", "Code")),
    });
    return type;
}

template <> const RecordType& recordType<Cycle>()
{
    static const RecordType type = describe<Cycle>("Cycle", QT_TRANSLATE_NOOP("RecordType", "cycle"), {
        field<&Cycle::title>("title", QT_TRANSLATE_NOOP("Field", "Title")),
        field<&Cycle::startDate>("startDate", QT_TRANSLATE_NOOP("Field", "Start")),
        field<&Cycle::endDate>("endDate", QT_TRANSLATE_NOOP("Field", "End")),
        field<&Cycle::levers>("levers", QT_TRANSLATE_NOOP("Field", "Levers")),
        field<&Cycle::modelFamily>("modelFamily", QT_TRANSLATE_NOOP("Field", "Model family")),
        field<&Cycle::observation>("observation", QT_TRANSLATE_NOOP("Field", "Observation")),
        field<&Cycle::hypothesis>("hypothesis", QT_TRANSLATE_NOOP("Field", "Hypothesis")),
        field<&Cycle::because>("because", QT_TRANSLATE_NOOP("Field", "Because")),
        field<&Cycle::experiment>("experiment", QT_TRANSLATE_NOOP("Field", "Experiment")),
        field<&Cycle::experimentOn>("experimentOn", QT_TRANSLATE_NOOP("Field", "Experiment on")),
        field<&Cycle::successMeasure>("successMeasure", QT_TRANSLATE_NOOP("Field", "Success measure, fixed beforehand")),
        field<&Cycle::measureFixedOn>("measureFixedOn", QT_TRANSLATE_NOOP("Field", "Measure fixed on")),
        field<&Cycle::expectedEffect>("expectedEffect", QT_TRANSLATE_NOOP("Field", "Expected effect")),
        field<&Cycle::measuredEffect>("measuredEffect", QT_TRANSLATE_NOOP("Field", "Measured effect")),
        field<&Cycle::result>("result", QT_TRANSLATE_NOOP("Field", "Result")),
        field<&Cycle::resultOn>("resultOn", QT_TRANSLATE_NOOP("Field", "Result on")),
        field<&Cycle::evidence>("evidence", QT_TRANSLATE_NOOP("Field", "Grade of evidence")),
        field<&Cycle::failed>("failed", QT_TRANSLATE_NOOP("Field", "What failed")),
        field<&Cycle::learning>("learning", QT_TRANSLATE_NOOP("Field", "Learning")),
        field<&Cycle::uncertaintyRemoved>("uncertaintyRemoved", QT_TRANSLATE_NOOP("Field", "Uncertainty removed")),
        field<&Cycle::tradeOff>("tradeOff", QT_TRANSLATE_NOOP("Field", "Trade-off accepted")),
        field<&Cycle::receipt>("receipt", QT_TRANSLATE_NOOP("Field", "Complexity receipt")),
        field<&Cycle::decision>("decision", QT_TRANSLATE_NOOP("Field", "Decision")),
        field<&Cycle::decisionReason>("decisionReason", QT_TRANSLATE_NOOP("Field", "Why this decision")),
        field<&Cycle::successor>("successor", QT_TRANSLATE_NOOP("Field", "What followed it")),
        field<&Cycle::priority>("priority", QT_TRANSLATE_NOOP("Field", "Priority")),
        field<&Cycle::segment>("segment", QT_TRANSLATE_NOOP("Field", "Segment")),
        field<&Cycle::sideEffects>("sideEffects", QT_TRANSLATE_NOOP("Field", "Side effects")),
        field<&Cycle::surroundings>("surroundings", QT_TRANSLATE_NOOP("Field", "What changed around it")),
        field<&Cycle::contribution>("contribution", QT_TRANSLATE_NOOP("Field", "My part")),
        field<&Cycle::whatIDid>("whatIDid", QT_TRANSLATE_NOOP("Field", "What I did")),
        field<&Cycle::repeatability>("repeatability", QT_TRANSLATE_NOOP("Field", "Repeatability")),
        field<&Cycle::measurements>("measurements", QT_TRANSLATE_NOOP("Field", "Measurements")),
        field<&Cycle::snippets>("snippets", QT_TRANSLATE_NOOP("Field", "Code and configuration")),
        field<&Cycle::evidenceLinks>("evidenceLinks", QT_TRANSLATE_NOOP("Field", "Evidence links")),
        field<&Cycle::figures>("figures", QT_TRANSLATE_NOOP("Field", "Figures")),
        field<&Cycle::starred>("starred", QT_TRANSLATE_NOOP("Field", "Tell this one")),
        field<&Cycle::tellRank>("tellRank", QT_TRANSLATE_NOOP("Field", "Order of telling")),
    });
    return type;
}

// clang-format on

} // namespace story

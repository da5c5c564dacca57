// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordtypes.h"

#include "framing.h"

namespace story {

// clang-format off: one field a line reads as the table that it is

template <> const RecordType& recordType<Quantity>()
{
    static const RecordType type = describe<Quantity>("Quantity", QT_TRANSLATE_NOOP("RecordType", "amount"), {
        field<&Quantity::value>("value", QT_TRANSLATE_NOOP("Field", "Value")),
        field<&Quantity::unit>("unit", QT_TRANSLATE_NOOP("Field", "Unit")),
        field<&Quantity::note>("note", QT_TRANSLATE_NOOP("Field", "Note")),
    });
    return type;
}

template <> const RecordType& recordType<Duration>()
{
    static const RecordType type = describe<Duration>("Duration", QT_TRANSLATE_NOOP("RecordType", "duration"), {
        field<&Duration::value>("value", QT_TRANSLATE_NOOP("Field", "Value")),
        field<&Duration::unit>("unit", QT_TRANSLATE_NOOP("Field", "Unit of time")),
    });
    return type;
}

template <> const RecordType& recordType<Link>()
{
    static const RecordType type = describe<Link>("Link", QT_TRANSLATE_NOOP("RecordType", "link"), {
        field<&Link::title>("title", QT_TRANSLATE_NOOP("Field", "Title")),
        field<&Link::url>("url", QT_TRANSLATE_NOOP("Field", "Address")),
    });
    return type;
}

template <> const RecordType& recordType<Figure>()
{
    static const RecordType type = describe<Figure>("Figure", QT_TRANSLATE_NOOP("RecordType", "figure"), {
        field<&Figure::step>("step", QT_TRANSLATE_NOOP("Field", "Step")),
        field<&Figure::file>("file", QT_TRANSLATE_NOOP("Field", "File")),
        field<&Figure::caption>("caption", QT_TRANSLATE_NOOP("Field", "Caption")),
        field<&Figure::alternativeText>("alternativeText", QT_TRANSLATE_NOOP("Field", "Alternative text")),
    });
    return type;
}

template <> const RecordType& recordType<Metric>()
{
    static const RecordType type = describe<Metric>("Metric", QT_TRANSLATE_NOOP("RecordType", "metric"), {
        field<&Metric::name>("name", QT_TRANSLATE_NOOP("Field", "Name")),
        field<&Metric::family>("family", QT_TRANSLATE_NOOP("Field", "Family")),
        field<&Metric::unit>("unit", QT_TRANSLATE_NOOP("Field", "Unit")),
        field<&Metric::direction>("direction", QT_TRANSLATE_NOOP("Field", "Direction")),
        field<&Metric::target>("target", QT_TRANSLATE_NOOP("Field", "Target")),
        field<&Metric::guardrail>("guardrail", QT_TRANSLATE_NOOP("Field", "Guardrail")),
        field<&Metric::change>("change", QT_TRANSLATE_NOOP("Field", "Change quoted as")),
        field<&Metric::sensitivity>("sensitivity", QT_TRANSLATE_NOOP("Field", "Sensitivity")),
        field<&Metric::decimals>("decimals", QT_TRANSLATE_NOOP("Field", "Decimals")),
        field<&Metric::definition>("definition", QT_TRANSLATE_NOOP("Field", "Definition")),
    });
    return type;
}

template <> const RecordType& recordType<Measurement>()
{
    static const RecordType type = describe<Measurement>("Measurement", QT_TRANSLATE_NOOP("RecordType", "measurement"), {
        field<&Measurement::metric>("metric", QT_TRANSLATE_NOOP("Field", "Metric")),
        field<&Measurement::value>("value", QT_TRANSLATE_NOOP("Field", "Value")),
        field<&Measurement::n>("n", QT_TRANSLATE_NOOP("Field", "n")),
        field<&Measurement::low>("low", QT_TRANSLATE_NOOP("Field", "Interval from")),
        field<&Measurement::high>("high", QT_TRANSLATE_NOOP("Field", "Interval to")),
        field<&Measurement::segment>("segment", QT_TRANSLATE_NOOP("Field", "Segment")),
    });
    return type;
}

template <> const RecordType& recordType<Effect>()
{
    static const RecordType type = describe<Effect>("Effect", QT_TRANSLATE_NOOP("RecordType", "effect"), {
        field<&Effect::metric>("metric", QT_TRANSLATE_NOOP("Field", "Metric")),
        field<&Effect::change>("change", QT_TRANSLATE_NOOP("Field", "Change")),
        field<&Effect::kind>("kind", QT_TRANSLATE_NOOP("Field", "Kind of change")),
    });
    return type;
}

template <> const RecordType& recordType<Bridge>()
{
    static const RecordType type = describe<Bridge>("Bridge", QT_TRANSLATE_NOOP("RecordType", "bridge"), {
        field<&Bridge::technicalMetric>("technicalMetric", QT_TRANSLATE_NOOP("Field", "Technical metric")),
        field<&Bridge::mechanism>("mechanism", QT_TRANSLATE_NOOP("Field", "Mechanism")),
        field<&Bridge::businessMetric>("businessMetric", QT_TRANSLATE_NOOP("Field", "Business metric")),
        field<&Bridge::counterMetric>("counterMetric", QT_TRANSLATE_NOOP("Field", "Counter-metric")),
        field<&Bridge::elasticity>("elasticity", QT_TRANSLATE_NOOP("Field", "Elasticity")),
        field<&Bridge::downstreamEffect>("downstreamEffect", QT_TRANSLATE_NOOP("Field", "Downstream effect")),
        field<&Bridge::grade>("grade", QT_TRANSLATE_NOOP("Field", "Grade of evidence")),
    });
    return type;
}

template <> const RecordType& recordType<Environment>()
{
    static const RecordType type = describe<Environment>("Environment", QT_TRANSLATE_NOOP("RecordType", "environment"), {
        field<&Environment::data>("data", QT_TRANSLATE_NOOP("Field", "Data")),
        field<&Environment::users>("users", QT_TRANSLATE_NOOP("Field", "Users")),
        field<&Environment::rivals>("rivals", QT_TRANSLATE_NOOP("Field", "Rivals")),
        field<&Environment::rules>("rules", QT_TRANSLATE_NOOP("Field", "Rules")),
    });
    return type;
}

template <> const RecordType& recordType<Objective>()
{
    static const RecordType type = describe<Objective>("Objective", QT_TRANSLATE_NOOP("RecordType", "business objective"), {
        field<&Objective::problem>("problem", QT_TRANSLATE_NOOP("Field", "Problem")),
        field<&Objective::whoItHurts>("whoItHurts", QT_TRANSLATE_NOOP("Field", "Who it hurts")),
        field<&Objective::whyNow>("whyNow", QT_TRANSLATE_NOOP("Field", "Why now")),
        field<&Objective::outcome>("outcome", QT_TRANSLATE_NOOP("Field", "Outcome type")),
        field<&Objective::businessMetric>("businessMetric", QT_TRANSLATE_NOOP("Field", "Business metric")),
        field<&Objective::target>("target", QT_TRANSLATE_NOOP("Field", "Target in words")),
        field<&Objective::traits>("traits", QT_TRANSLATE_NOOP("Field", "What kind of system it is")),
        field<&Objective::environment>("environment", QT_TRANSLATE_NOOP("Field", "What moves around the system")),
        field<&Objective::investment>("investment", QT_TRANSLATE_NOOP("Field", "Investment")),
        field<&Objective::expectedReturn>("return", QT_TRANSLATE_NOOP("Field", "Return")),
        field<&Objective::bridge>("bridge", QT_TRANSLATE_NOOP("Field", "From technical metric to business metric")),
    });
    return type;
}

template <> const RecordType& recordType<Baseline>()
{
    static const RecordType type = describe<Baseline>("Baseline", QT_TRANSLATE_NOOP("RecordType", "baseline"), {
        field<&Baseline::existed>("existed", QT_TRANSLATE_NOOP("Field", "What existed")),
        field<&Baseline::purposes>("purposes", QT_TRANSLATE_NOOP("Field", "Its purpose")),
        field<&Baseline::whyChosen>("whyChosen", QT_TRANSLATE_NOOP("Field", "Why it was chosen")),
        field<&Baseline::limits>("limits", QT_TRANSLATE_NOOP("Field", "Its limits")),
        field<&Baseline::learned>("learned", QT_TRANSLATE_NOOP("Field", "What it taught")),
        field<&Baseline::signalStrength>("signalStrength", QT_TRANSLATE_NOOP("Field", "Signal strength")),
        field<&Baseline::leakageCheck>("leakageCheck", QT_TRANSLATE_NOOP("Field", "Leakage check")),
        field<&Baseline::measuredOn>("measuredOn", QT_TRANSLATE_NOOP("Field", "Measured on")),
        field<&Baseline::measurements>("measurements", QT_TRANSLATE_NOOP("Field", "Measured values")),
    });
    return type;
}

template <> const RecordType& recordType<Constraint>()
{
    static const RecordType type = describe<Constraint>("Constraint", QT_TRANSLATE_NOOP("RecordType", "constraint"), {
        field<&Constraint::title>("title", QT_TRANSLATE_NOOP("Field", "Title")),
        field<&Constraint::kind>("kind", QT_TRANSLATE_NOOP("Field", "Kind")),
        field<&Constraint::metric>("metric", QT_TRANSLATE_NOOP("Field", "Metric")),
        field<&Constraint::comparison>("comparison", QT_TRANSLATE_NOOP("Field", "Comparison")),
        field<&Constraint::value>("value", QT_TRANSLATE_NOOP("Field", "Limit")),
        field<&Constraint::unit>("unit", QT_TRANSLATE_NOOP("Field", "Unit")),
        field<&Constraint::reason>("reason", QT_TRANSLATE_NOOP("Field", "Reason")),
        field<&Constraint::governance>("governance", QT_TRANSLATE_NOOP("Field", "Governance tag")),
    });
    return type;
}

template <> const RecordType& recordType<SystemMap>()
{
    static const RecordType type = describe<SystemMap>("SystemMap", QT_TRANSLATE_NOOP("RecordType", "system map"), {
        field<&SystemMap::ingestion>("ingestion", QT_TRANSLATE_NOOP("Field", "Ingestion")),
        field<&SystemMap::features>("features", QT_TRANSLATE_NOOP("Field", "Features")),
        field<&SystemMap::serving>("serving", QT_TRANSLATE_NOOP("Field", "Serving")),
        field<&SystemMap::logging>("logging", QT_TRANSLATE_NOOP("Field", "Logging")),
        field<&SystemMap::feedback>("feedback", QT_TRANSLATE_NOOP("Field", "Feedback")),
        field<&SystemMap::alerting>("alerting", QT_TRANSLATE_NOOP("Field", "Alerting")),
    });
    return type;
}

// clang-format on

} // namespace story
